import type { Temporal } from 'temporal-polyfill'
import { endGrants, grant } from '../access/index.ts'
import type { Id, Transaction } from '../platform/db/index.ts'
import { fillSeat, type Seat } from './seat.store.ts'

/** What a seat gives its person in the group, so that what access knows is enough to answer. */
export const sourceOf = (seat: Id<'group_seat'>) => `seat:${seat}`

/** Puts a person into a seat, with the role that it gives; whoever had it before has it no more. */
export async function seatPerson(
  tx: Transaction,
  seat: Pick<Seat, 'id' | 'role' | 'group'>,
  person: Id<'person'>,
  given: { readonly id: Id<'access_grant'>; readonly from: Temporal.Instant },
): Promise<void> {
  await fillSeat(tx, seat.id, person)
  await endGrants(tx, sourceOf(seat.id), given.from)
  await grant(tx, {
    ...given,
    person,
    role: seat.role === 'lead' ? 'lead' : 'participant',
    scope: seat.group,
    source: sourceOf(seat.id),
  })
}
