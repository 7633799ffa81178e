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
  personAt,
  updatePerson,
} from '../access/index.ts'
import { act, done, refuse, type SubjectKind } from '../acts/index.ts'
import { asId, type Id } from '../platform/db/index.ts'
import { profilesChangedBy } from './profiles-changed.ts'

const byHand = 'by-hand'

/** A source such as `mandate:<id>` names the thing that gives the role for as long as it lasts. */
const followsFromAnother = ({ source }: FoundGrant) => source.includes(':')

const identified = z.object({ id: z.string() })

const aPerson = z.strictObject({
  name: z.string().trim().min(1).max(200),
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  language: z.enum(['da', 'en']),
})

const knownAlready = {
  'known-already': {
    status: 409,
    words: {
      da: 'En anden person har allerede den mailadresse.',
      en: 'Another person has that mail address already.',
    },
  },
} as const

const anybody = { name: 'Ida Lund', email: 'ida.lund@partner.example', language: 'da' }

export const addPerson = act({
  name: 'person.add',
  summary: { da: 'Tilføjer en person', en: 'Adds a person' },
  input: aPerson,
  result: identified,
  who: ['secretariat'],
  refusals: knownAlready,
  api: { method: 'POST', path: '/people' },
  example: anybody,
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
export const personSubject: SubjectKind<{ readonly id: Id<'person'> }> = {
  type: 'person',
  async load(tx, id, viewer) {
    const person = asId<'person'>(id)
    return person && isSecretariat(viewer) ? lockPerson(tx, person) : undefined
  },
  standing: ({ id }) => ({ person: id }),
}

export const editPerson = act({
  name: 'person.edit',
  summary: {
    da: 'Retter en persons navn, mailadresse og sprog',
    en: 'Edits a person’s name, mail address and language',
  },
  input: aPerson,
  result: identified,
  who: ['secretariat'],
  subject: personSubject,
  refusals: knownAlready,
  api: { method: 'PUT', path: '/people/{id}' },
  example: anybody,
  async effect({ tx, input, subject: { id }, now }) {
    const holder = await personAt(tx, input.email)
    if (holder && holder.id !== id) return refuse('known-already')
    await updatePerson(tx, id, input)
    const { name, email, language } = input
    return done(
      { id: id as string },
      {
        name: 'person.edited',
        subject: { type: 'person', id },
        audience: 'secretariat',
        payload: { language },
        private: { name, email },
      },
      ...(await profilesChangedBy(tx, id, now)),
    )
  },
})

/** Only the secretariat's role is given by hand: the others come with a mandate or a seat, and end with it. */
export const giveGrant = act({
  name: 'grant.give',
  summary: { da: 'Giver en person sekretariatets rolle', en: 'Gives a person the secretariat’s role' },
  input: z.strictObject({ role: z.literal('secretariat') }),
  result: identified,
  who: ['secretariat'],
  subject: personSubject,
  refusals: {
    'has-it-already': {
      status: 409,
      words: { da: 'Personen har allerede den rolle.', en: 'The person has that role already.' },
    },
  },
  api: { method: 'POST', path: '/people/{id}/grants' },
  example: { role: 'secretariat' },
  async effect({ tx, input: { role }, subject, now, newId }) {
    const held = await grantsOf(tx, [subject.id], now)
    if (held.some((one) => one.role === role)) return refuse('has-it-already')
    const id = newId<'access_grant'>()
    await grant(tx, { id, person: subject.id, role, from: now, source: byHand })
    return done(
      { id: id as string },
      {
        name: 'grant.given',
        subject: { type: 'person', id: subject.id },
        audience: 'secretariat',
        payload: { grant: id, role },
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
