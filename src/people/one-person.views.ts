import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { grantHistory, peopleById } from '../access/index.ts'
import { type Connections, type View, view } from '../acts/index.ts'
import { mandateState, mandatesOfPerson, organisationsByKey } from '../partners/index.ts'
import { dateIn } from '../platform/calendar/index.ts'
import { asId, type Id, type ReadTransaction } from '../platform/db/index.ts'
import { affiliationsOf } from './affiliation.access.ts'
import { consentFields, contactsOf } from './contact.access.ts'

/** Whose page it is, for the rooms above that know more of a person. */
export interface PersonAsked {
  readonly id: Id<'person'>
}

const text = z.record(z.string(), z.string())
const named = z.object({ id: z.string(), slug: z.string(), name: text })

/** First and last day. */
const days = { from: z.string(), to: z.string().optional() }

const affiliation = z.object({ id: z.string(), organisation: named, title: z.string().optional(), ...days })
const mandate = z.object({
  id: z.string(),
  organisation: named,
  role: z.enum(['representative', 'deputy']),
  state: z.enum(['coming', 'current', 'ended', 'never']),
  ...days,
})
const role = z.object({
  id: z.string(),
  role: z.string(),
  /** It was given by hand, and does not follow from a mandate or a seat. */
  byHand: z.boolean(),
  current: z.boolean(),
  ...days,
})
const connection = z.object({
  heading: z.object({ da: z.string(), en: z.string() }),
  title: text,
  path: z.object({ da: z.string(), en: z.string() }),
  note: text.optional(),
})

export const belongings = {
  affiliations: z.array(affiliation),
  mandates: z.array(mandate),
  roles: z.array(role),
  /** Seats in groups, and what else the rooms know. */
  connections: z.array(connection),
}

const onePerson = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  language: z.enum(['da', 'en']),
  telephone: z.string().optional(),
  shown: z.array(z.enum(consentFields)),
  addedAt: z.string(),
  ...belongings,
  organisations: z.array(named),
})
export type OnePerson = z.infer<typeof onePerson>

const lastMoment = { nanoseconds: 1 }

/** Instants as the days that they are in the zone. The end is the last day that still belongs to it. */
const daysOf = (from: Temporal.Instant, to: Temporal.Instant | undefined, zone: string) => ({
  from: dateIn(from, zone).toString(),
  ...(to ? { to: dateIn(to.subtract(lastMoment), zone).toString() } : {}),
})

/** What a person is here: where they belong, whom they act for, their roles and seats. */
export async function belongingsOf(
  tx: ReadTransaction,
  person: Id<'person'>,
  connections: Connections<PersonAsked>,
  { zone, now }: { readonly zone: string; readonly now: Temporal.Instant },
) {
  const [ties, mandates, roles, seats, known] = await Promise.all([
    affiliationsOf(tx, [person]),
    mandatesOfPerson(tx, person),
    grantHistory(tx, person),
    connections(tx, { id: person }),
    organisationsByKey(tx),
  ])
  const organisations = [...known.values()].map(({ id, slug, name }) => ({ id, slug, name }))
  const byId = (id: string) => organisations.find((one) => one.id === id) ?? { id, slug: '', name: {} }
  return {
    organisations,
    affiliations: ties.map(({ id, organisation, title, from, to }) => ({
      id,
      organisation: byId(organisation),
      ...(title ? { title } : {}),
      ...daysOf(from, to, zone),
    })),
    mandates: mandates.map((one) => ({
      id: one.id,
      organisation: byId(one.organisation),
      role: one.role,
      state: mandateState(one, now),
      ...daysOf(one.from, one.to, zone),
    })),
    roles: roles.map(({ id, role, source, from, to }) => ({
      id,
      role,
      byHand: !source.includes(':'),
      current: to === undefined || to.epochNanoseconds > now.epochNanoseconds,
      ...daysOf(from, to, zone),
    })),
    connections: [...seats],
  }
}

/** What is kept of a person beside their name and address, in the shape that is shown to them and the secretariat. */
export async function contactOf(tx: ReadTransaction, person: Id<'person'>) {
  const contact = (await contactsOf(tx, [person])).get(person)
  return {
    ...(contact?.telephone ? { telephone: contact.telephone } : {}),
    shown: contact?.consents.map(({ field }) => field) ?? [],
  }
}

/** @param connections what the rooms above know of a person: seats in groups. */
export const personOne = (connections: Connections<PersonAsked>): View<{ id: string }, OnePerson> =>
  view({
    name: 'person.one',
    summary: {
      da: 'En person med tilknytninger, mandater, pladser og roller',
      en: 'A person with ties, mandates, seats and roles',
    },
    parameters: z.object({ id: z.string().max(100) }),
    data: onePerson,
    who: ['secretariat'],
    freshness: 'journal',
    api: '/people/{id}',
    example: { id: 'none' },
    async load({ tx, site, now, parameters }) {
      const id = asId<'person'>(parameters.id)
      const [found] = id === undefined ? [] : await peopleById(tx, [id])
      if (!found) return undefined
      const { name, email, language, created_at } = found
      const data = {
        id: found.id as string,
        name,
        email,
        language: language as 'da' | 'en',
        addedAt: created_at.toString(),
        ...(await contactOf(tx, found.id)),
        ...(await belongingsOf(tx, found.id, connections, { zone: site.zone, now })),
      }
      return { data }
    },
  })
