import { randomUUID } from 'node:crypto'
import { grant, tokenHash } from '../access/index.ts'
import { ask } from '../asks/index.ts'
import { newId, withPartnership } from '../platform/db/index.ts'
import { makeSignInLink } from '../sign-in/index.ts'
import { makePerson, type PeopledPartnership, type RoleName, signIn } from './people.ts'
import type { TestSite } from './site.ts'

/**
 * Whose a thing is, seen from who asks: one's own; that of the organisation and group that the house's own people
 * stand for, but of another person; or that of the other organisation.
 */
export const belongings = ['mine', 'ours', 'others'] as const
export type Belonging = (typeof belongings)[number]

export interface Owners {
  readonly person: string | undefined
  readonly organisation: string | undefined
  readonly group: string | undefined
}

/** The owners of a thing that belongs so, for a role in a partnership. */
export function ownersOf(place: PeopledPartnership, role: RoleName, belonging: Belonging): Owners {
  const none = { person: undefined, organisation: undefined, group: undefined }
  const self = role === 'visitor' ? undefined : place.people[role].id
  if (belonging === 'mine') return { ...none, person: self }
  // Somebody else, whoever asks.
  const person = role === 'lead' ? place.people.participant.id : place.people.lead.id
  if (belonging === 'ours') return { person, organisation: place.organisation, group: place.group }
  return { person, organisation: place.otherOrganisation, group: randomUUID() }
}

/** Makes a thing with these owners. @returns its id, or undefined where such a thing cannot belong so. */
type Maker = (
  site: TestSite,
  place: PeopledPartnership,
  role: RoleName,
  belonging: Belonging,
) => Promise<string | undefined>

const text = JSON.stringify({ da: 'En prøve', en: 'A trial' })

/** Oneself, or somebody new: what is done to them must not change what the house's own people may do. */
async function personOf(
  { db, clock }: TestSite,
  place: PeopledPartnership,
  role: RoleName,
  whose: Belonging,
) {
  if (whose === 'mine') return role === 'visitor' ? undefined : place.people[role].id
  const made = await withPartnership(db.pool, place.id, (tx) =>
    makePerson(tx, randomUUID(), [], clock.realNow()),
  )
  return made.id
}

/** How to make a thing of each type that acts and views are about: the `type` of the subject, or the view's noun. */
export const makers: Readonly<Record<string, Maker>> = {
  idea: async ({ db, clock }, place, role, belonging) => {
    const { person, organisation } = ownersOf(place, role, belonging)
    const id = randomUUID()
    await db.owner.query(
      `insert into idea (partnership_id, id, title, aim, why, author_id, organisation_id, submitted_at)
       values ($1, $2, $3, $3, '{}', $4, $5, $6)`,
      [place.id, id, text, person ?? null, organisation ?? null, `${clock.realNow()}`],
    )
    await db.owner.query('insert into slug values ($1, $2, $3, $4)', [place.id, 'idea', `en-${id}`, id])
    return id
  },
  ask: async ({ db, clock }, place, role, belonging) => {
    const { person } = ownersOf(place, role, belonging)
    if (person === undefined) return undefined
    const id = newId<'ask'>(clock.realNow())
    const asking = {
      id,
      kind: 'test.ask',
      subject: { type: 'test', id: randomUUID() },
      person,
      recipients: [person],
    }
    const times = { now: clock.realNow(), realNow: clock.realNow() }
    await withPartnership(db.pool, place.id, (tx) => ask(tx, [asking as never], times))
    return id
  },
  decision: async ({ db, clock }, place, role, belonging) => {
    const { organisation } = ownersOf(place, role, belonging)
    const id = newId<'decision'>(clock.realNow())
    await db.owner.query(
      `insert into decision (partnership_id, id, matter, title, question, organisation_id, drafted_at, opened_at, round)
       values ($1, $2, 'other', $3, $3, $4, $5, $5, 1)`,
      [place.id, id, text, organisation ?? null, `${clock.realNow()}`],
    )
    return id
  },
  mail: async () => 'none',
  person: personOf,
  grant: async (site, place, role, belonging) => {
    const person = await personOf(site, place, role, belonging)
    if (person === undefined) return undefined
    const { db, clock } = site
    const from = clock.realNow()
    const id = newId<'access_grant'>(from)
    await withPartnership(db.pool, place.id, (tx) =>
      grant(tx, { id, person, role: 'participant', scope: randomUUID(), from, source: 'test' }),
    )
    return id
  },
  mandate: async (site, place, role, belonging) => {
    const person = await personOf(site, place, role, belonging)
    if (person === undefined) return undefined
    const organisation = belonging === 'ours' ? place.organisation : place.otherOrganisation
    const id = randomUUID()
    // A person has one at a time.
    await site.db.owner.query('update mandate set valid_to = valid_from where person_id = $1', [person])
    await site.db.owner.query(
      `insert into mandate (partnership_id, id, organisation_id, person_id, role, valid_from, source)
       values ($1, $2, $3, $4, 'deputy', $5, 'import')`,
      [place.id, id, organisation, person, `${site.clock.realNow()}`],
    )
    return id
  },
  affiliation: async (site, place, role, belonging) => {
    const person = await personOf(site, place, role, belonging)
    if (person === undefined) return undefined
    const id = randomUUID()
    await site.db.owner.query('update affiliation set ended_at = now() where person_id = $1', [person])
    await site.db.owner.query(
      `insert into affiliation (partnership_id, id, person_id, organisation_id, began_at)
       values ($1, $2, $3, $4, $5)`,
      [place.id, id, person, place.organisation, '2020-01-01T00:00:00Z'],
    )
    return id
  },
  organisation: async (_, place, role, belonging) => ownersOf(place, role, belonging).organisation,
  session: async ({ db, clock }, place, role, belonging) => {
    const { person } = ownersOf(place, role, belonging)
    if (person === undefined) return undefined
    const token = await withPartnership(db.pool, place.id, (tx) =>
      signIn(tx, person as never, clock.realNow()),
    )
    const { rows } = await db.owner.query<{ id: string }>('select id from session where token_hash = $1', [
      tokenHash(token),
    ])
    return rows[0]?.id
  },
  'sign-in': async ({ db, clock }, place, role, belonging) => {
    const { person } = ownersOf(place, role, belonging)
    if (person === undefined) return undefined
    const life = { minutes: 30 }
    return withPartnership(db.pool, place.id, (tx) =>
      makeSignInLink(tx, person as never, clock.realNow(), life),
    )
  },
}

/**
 * Types whose acts and views the tests do not yet call by HTTP, for want of a maker: their policy is proven against the
 * table alone. A type that is not here and has no maker fails.
 */
export const provenByPolicyAlone: ReadonlySet<string> = new Set([
  'activity',
  'background-chapter',
  'charter',
  'competence-area',
  'evaluation',
  'facility',
  'front',
  'funding-instrument',
  'goal',
  'group',
  'milestone',
  'mission',
  'moment',
  'outreach-figures',
  'prospect',
  'public-event',
  'seat',
])
