import type { Temporal } from 'temporal-polyfill'
import { leadersOf, representativesOf } from '../access/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import { type Seat, seatsOf } from './seat.store.ts'

/** Whom one asks about a group or a milestone: an organisation with those who can answer for it, or a person. */
export interface Answering {
  readonly organisation?: Id<'organisation'>
  readonly person?: Id<'person'>
  /** Nobody, where the organisation has nobody who stands for it. */
  readonly recipients: readonly Id<'person'>[]
}

type About = { readonly group: Id<'work_group'>; readonly owner?: Id<'organisation'> | undefined }

/** The organisations that lead these groups. */
export async function leadsIn(
  tx: ReadTransaction,
  groups: readonly Id<'work_group'>[],
): Promise<ReadonlyMap<Id<'work_group'>, Id<'organisation'>[]>> {
  const leads = (await seatsOf(tx, groups)).filter(({ role }) => role === 'lead')
  const byGroup = Map.groupBy(leads, ({ group }) => group)
  return new Map(
    groups.map((group) => [
      group,
      (byGroup.get(group) ?? []).flatMap(({ organisation }) => organisation ?? []),
    ]),
  )
}

/**
 * Whom one asks, for each of these in turn: the organisation that owns it, else those who lead the group. For an
 * organisation answer the people in its lead's seats, else its representative and deputies; besides the organisations,
 * whoever leads without a seat. Empty where there is nobody to ask.
 */
export async function answeringFor(
  tx: ReadTransaction,
  about: readonly About[],
  now: Temporal.Instant,
): Promise<Answering[][]> {
  const groups = [...new Set(about.map(({ group }) => group))]
  const seats = (await seatsOf(tx, groups)).filter(({ role }) => role === 'lead')
  const organisations = [...seats.map(({ organisation }) => organisation), ...about.map(({ owner }) => owner)]
  const standing = await representativesOf(
    tx,
    [...new Set(organisations.filter((one) => one !== undefined))],
    now,
  )
  const leaders = await leadersOf(tx, groups, now)
  return about.map(({ group, owner }) => {
    const leads = seats.filter((seat) => seat.group === group)
    const owning = owner && answeringAs({ organisation: owner, person: undefined }, leads, standing)
    if (owning?.recipients.length) return [owning]
    const seated = leads.map((one) => answeringAs(one, leads, standing))
    const asked = new Set([
      ...leads.map(({ person }) => person),
      ...seated.flatMap(({ recipients }) => recipients),
    ])
    const others = leaders.filter((one) => one.group === group && !asked.has(one.person))
    const besides = [...new Set(others.map(({ person }) => person))]
    return [...seated, ...besides.map((person) => ({ person, recipients: [person] }))]
  })
}

function answeringAs(
  { organisation, person }: Pick<Seat, 'organisation' | 'person'>,
  leads: readonly Seat[],
  standing: Awaited<ReturnType<typeof representativesOf>>,
): Answering {
  if (organisation === undefined) return person ? { person, recipients: [person] } : { recipients: [] }
  const seated = leads
    .filter((seat) => seat.organisation === organisation)
    .flatMap((seat) => seat.person ?? [])
  const representing = standing.filter((one) => one.organisation === organisation).map((one) => one.person)
  return { organisation, recipients: seated.length ? seated : representing }
}
