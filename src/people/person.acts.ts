import { z } from 'zod'
import {
  endGrant,
  type FoundGrant,
  findGrant,
  grant,
  grantsOf,
  insertPerson,
  isSecretariat,
  lockPerson,
  lockSecretariat,
} from '../access/index.ts'
import { act, done, refuse, type SubjectKind } from '../acts/index.ts'
import { organisationNames } from '../partners/index.ts'
import { asId, type Id } from '../platform/db/index.ts'

/** What the secretariat gives by hand. A role in a group comes with a seat there, and ends with it. */
const byHand = 'by-hand'

/** A source such as `mandate:<id>` names the thing that gives the role for as long as it lasts. */
const followsFromAnother = ({ source }: FoundGrant) => source.includes(':')

const identified = z.object({ id: z.string() })

export const addPerson = act({
  name: 'person.add',
  summary: { da: 'Tilføjer en person', en: 'Adds a person' },
  input: z.strictObject({
    name: z.string().trim().min(1).max(200),
    email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
    language: z.enum(['da', 'en']),
  }),
  result: identified,
  who: ['secretariat'],
  refusals: {
    'known-already': {
      status: 409,
      words: {
        da: 'En anden person har allerede den mailadresse.',
        en: 'Another person has that mail address already.',
      },
    },
  },
  api: { method: 'POST', path: '/people' },
  example: { name: 'Ida Lund', email: 'ida.lund@partner.example', language: 'da' },
  async effect({ tx, input: { name, email, language }, now, newId }) {
    const id = newId<'person'>()
    const added = await insertPerson(tx, { id, name, email, language, at: now })
    if (!added) return refuse('known-already')
    return done(
      { id: id as string },
      {
        name: 'person.added',
        subject: { type: 'person', id },
        audience: 'secretariat',
        payload: { language },
        private: { name, email },
      },
    )
  },
})

/** Whoever may not give roles does not learn who is there either. */
const personSubject: SubjectKind<{ readonly id: Id<'person'> }> = {
  type: 'person',
  async load(tx, id, viewer) {
    const person = asId<'person'>(id)
    return person && isSecretariat(viewer) ? lockPerson(tx, person) : undefined
  },
  standing: ({ id }) => ({ person: id }),
}

export const giveGrant = act({
  name: 'grant.give',
  summary: { da: 'Giver en person en rolle', en: 'Gives a person a role' },
  input: z.discriminatedUnion('role', [
    z.strictObject({ role: z.literal('secretariat') }),
    z.strictObject({ role: z.enum(['representative', 'deputy']), organisation: z.uuid() }),
  ]),
  result: identified,
  who: ['secretariat'],
  subject: personSubject,
  refusals: {
    'no-organisation': {
      status: 422,
      words: {
        da: 'Partnerskabet kender ikke den organisation.',
        en: 'The partnership does not know that organisation.',
      },
    },
    'has-it-already': {
      status: 409,
      words: { da: 'Personen har allerede den rolle.', en: 'The person has that role already.' },
    },
  },
  api: { method: 'POST', path: '/people/{id}/grants' },
  example: { role: 'secretariat' },
  async effect({ tx, input, subject, now, newId }) {
    const { role } = input
    const scope = input.role === 'secretariat' ? undefined : (input.organisation as Id<'organisation'>)
    if (scope && !(await organisationNames(tx, [scope])).has(scope)) return refuse('no-organisation')
    const held = await grantsOf(tx, [subject.id], now)
    if (held.some((one) => one.role === role && one.scope === scope)) return refuse('has-it-already')
    const id = newId<'access_grant'>()
    await grant(tx, { id, person: subject.id, role, scope, from: now, source: byHand })
    return done(
      { id: id as string },
      {
        name: 'grant.given',
        subject: { type: 'person', id: subject.id },
        audience: 'secretariat',
        payload: { grant: id, role, ...(scope ? { organisation: scope } : {}) },
      },
    )
  },
})

const grantSubject: SubjectKind<FoundGrant> = {
  type: 'grant',
  async load(tx, id, viewer) {
    const given = asId<'access_grant'>(id)
    return given && isSecretariat(viewer) ? findGrant(tx, given) : undefined
  },
  standing: ({ person }) => ({ person }),
}

export const endOneGrant = act({
  name: 'grant.end',
  summary: { da: 'Afslutter en persons rolle', en: 'Ends a role that a person has' },
  input: z.strictObject({}),
  result: identified,
  who: ['secretariat'],
  subject: grantSubject,
  refusals: {
    'ended-already': {
      status: 409,
      words: { da: 'Rollen er allerede afsluttet.', en: 'The role has ended already.' },
    },
    'follows-from-another': {
      status: 409,
      words: {
        da: 'Rollen følger af et mandat eller en plads. Afslut det i stedet.',
        en: 'The role comes with a mandate or a seat. End that instead.',
      },
    },
    'last-secretariat': {
      status: 409,
      words: {
        da: 'Partnerskabet skal have et sekretariat. Giv først rollen til en anden.',
        en: 'The partnership needs a secretariat. Give the role to somebody else first.',
      },
    },
  },
  api: { method: 'DELETE', path: '/grants/{id}' },
  example: {},
  async effect({ tx, subject, now }) {
    const { id, person, role } = subject
    if (followsFromAnother(subject)) return refuse('follows-from-another')
    if (role === 'secretariat') {
      const open = await lockSecretariat(tx)
      if (open.length === 1 && open[0] === id) return refuse('last-secretariat')
    }
    if (!(await endGrant(tx, id, now))) return refuse('ended-already')
    return done(
      { id: id as string },
      {
        name: 'grant.ended',
        subject: { type: 'person', id: person },
        audience: 'secretariat',
        payload: { grant: id, role },
      },
    )
  },
})
