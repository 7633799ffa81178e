import { z } from 'zod'
import { isSecretariat } from '../access/index.ts'
import { act, done, type Happening, type Reactor, refuse, type SubjectKind } from '../acts/index.ts'
import { organisationNames } from '../partners/index.ts'
import { asId, type Id } from '../platform/db/index.ts'
import {
  type Affiliation,
  affiliationById,
  affiliationsOf,
  endAffiliation,
  insertAffiliation,
} from './affiliation.store.ts'
import { personSubject } from './person.acts.ts'

const result = z.object({ id: z.string(), person: z.string() })

const happened = (
  what: 'given' | 'ended',
  { id, person, organisation }: Pick<Affiliation, 'id' | 'person' | 'organisation'>,
): Happening => ({
  name: `affiliation.${what}`,
  subject: { type: 'person', id: person },
  audience: 'secretariat',
  payload: { affiliation: id, organisation },
})

export const giveAffiliation = act({
  name: 'affiliation.give',
  summary: {
    da: 'Knytter en person til en organisation eller en enhed',
    en: 'Ties a person to an organisation or a unit',
  },
  input: z.strictObject({
    organisation: z.uuid(),
    title: z.string().trim().min(1).max(200).optional().meta({ description: 'What the person is there.' }),
  }),
  result,
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
    'belongs-already': {
      status: 409,
      words: {
        da: 'Personen er allerede knyttet til den organisation.',
        en: 'The person is tied to that organisation already.',
      },
    },
  },
  api: { method: 'POST', path: '/people/{id}/affiliations' },
  example: { organisation: '00000000-0000-7000-8000-000000000000' },
  async effect({ tx, input, subject, now, newId }) {
    const organisation = input.organisation as Id<'organisation'>
    if (!(await organisationNames(tx, [organisation])).has(organisation)) return refuse('no-organisation')
    const made = {
      id: newId<'affiliation'>(),
      person: subject.id,
      organisation,
      title: input.title,
      from: now,
    }
    if (!(await insertAffiliation(tx, made))) return refuse('belongs-already')
    return done({ id: made.id as string, person: subject.id as string }, happened('given', made))
  },
})

const affiliationSubject: SubjectKind<Affiliation> = {
  type: 'affiliation',
  async load(tx, id, viewer) {
    const known = asId<'affiliation'>(id)
    return known && isSecretariat(viewer) ? affiliationById(tx, known) : undefined
  },
  standing: ({ person, organisation }) => ({ person, organisation }),
}

export const endOneAffiliation = act({
  name: 'affiliation.end',
  summary: {
    da: 'Afslutter en persons tilknytning til en organisation',
    en: 'Ends a person’s tie to an organisation',
  },
  input: z.strictObject({}),
  result,
  who: ['secretariat'],
  subject: affiliationSubject,
  refusals: {
    'ended-already': {
      status: 409,
      words: { da: 'Tilknytningen er allerede slut.', en: 'The tie has ended already.' },
    },
  },
  api: { method: 'DELETE', path: '/affiliations/{id}' },
  example: {},
  async effect({ tx, subject, now }) {
    if (!(await endAffiliation(tx, subject.id, now))) return refuse('ended-already')
    return done({ id: subject.id as string, person: subject.person as string }, happened('ended', subject))
  },
})

/** Who hands over the mandates of an organisation leaves it. */
export const leaverBelongsNoMore: Reactor = {
  on: 'mandate.handed-over',
  async react(tx, { subject, payload }, { now }) {
    const person = typeof payload['from'] === 'string' ? asId<'person'>(payload['from']) : undefined
    const tied = person === undefined ? [] : await affiliationsOf(tx, [person])
    const left = tied.filter(({ organisation, to }) => organisation === subject.id && to === undefined)
    for (const { id } of left) await endAffiliation(tx, id, now)
    return left.map((one) => happened('ended', one))
  },
}
