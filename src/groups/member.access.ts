import type { Temporal } from 'temporal-polyfill'
import { leadersOf, representativesOf } from '../access/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import { seatsOf } from './seat.store.ts'

/** Somebody who takes part in a group, for an organisation or for themselves. */
export interface Member {
  readonly person: Id<'person'>
  readonly organisation?: Id<'organisation'> | undefined
}

/**
 * Who takes part in these groups, each once: whoever fills a seat; where nobody fills it, those who stand for the
 * organisation that holds it; and who leads without a seat. A contact of a sub-group takes no part.
 */
export async function membersOf(
  tx: ReadTransaction,
  groups: readonly Id<'work_group'>[],
  now: Temporal.Instant,
): Promise<Member[]> {
  const seats = (await seatsOf(tx, groups)).filter(({ role }) => role !== 'contact')
  const unfilled = seats.flatMap(({ organisation, person }) =>
    organisation !== undefined && person === undefined ? [organisation] : [],
  )
  const standing = await representativesOf(tx, [...new Set(unfilled)], now)
  const leaders = await leadersOf(tx, groups, now)
  const all: Member[] = [
    ...seats.flatMap(({ person, organisation }) => (person ? [{ person, organisation }] : [])),
    ...standing.map(({ person, organisation }) => ({ person, organisation })),
    ...leaders.map(({ person }) => ({ person })),
  ]
  // The first of a person's is kept: the one that says for whom.
  return [...new Map(all.toReversed().map((member) => [member.person, member])).values()].toReversed()
}
