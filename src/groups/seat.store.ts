import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'

/** `contact`: an organisation that a sub-group coordinates with. */
export type SeatRole = 'lead' | 'partner' | 'contact'

export interface Seat {
  readonly id: Id<'group_seat'>
  readonly group: Id<'work_group'>
  readonly role: SeatRole
  readonly organisation: Id<'organisation'> | undefined
  readonly person: Id<'person'> | undefined
}

const standing = (tx: ReadTransaction) =>
  query
    .selectFrom('group_seat')
    .select(['id', 'group_id', 'role', 'organisation_id', 'person_id'])
    .where('partnership_id', '=', tx.partnership)
    .where('ended_at', 'is', null)

type Row = NonNullable<Awaited<ReturnType<typeof firstRow>>>
const firstRow = (tx: ReadTransaction, id: Id<'group_seat'>) => tx.first(standing(tx).where('id', '=', id))

const asSeat = ({ id, group_id, role, organisation_id, person_id }: Row): Seat => ({
  id,
  group: group_id,
  role: role as SeatRole,
  organisation: organisation_id ?? undefined,
  person: person_id ?? undefined,
})

/** A seat that has not ended. */
export async function seatById(tx: ReadTransaction, id: Id<'group_seat'>): Promise<Seat | undefined> {
  const row = await firstRow(tx, id)
  return row && asSeat(row)
}

/** The seats of these groups, in their order. */
export async function seatsOf(tx: ReadTransaction, groups: readonly Id<'work_group'>[]): Promise<Seat[]> {
  if (groups.length === 0) return []
  const rows = await tx.all(
    standing(tx)
      .where('group_id', 'in', [...groups])
      .orderBy('position')
      .orderBy('id'),
  )
  return rows.map(asSeat)
}

/** The seats that an organisation holds, in whatever group. */
export async function seatsHeldBy(tx: ReadTransaction, organisation: Id<'organisation'>): Promise<Seat[]> {
  const rows = await tx.all(standing(tx).where('organisation_id', '=', organisation).orderBy('id'))
  return rows.map(asSeat)
}

/** The seats that a person fills, in whatever group, for whatever organisation. */
export async function seatsFilledBy(tx: ReadTransaction, person: Id<'person'>): Promise<Seat[]> {
  const rows = await tx.all(standing(tx).where('person_id', '=', person).orderBy('id'))
  return rows.map(asSeat)
}

export interface NewSeat {
  readonly id: Id<'group_seat'>
  readonly group: Id<'work_group'>
  readonly role: SeatRole
  /** None where a person holds it. */
  readonly organisation?: Id<'organisation'> | undefined
  readonly person?: Id<'person'> | undefined
  /** Where none is given, after all others. */
  readonly position?: number
  readonly at: Temporal.Instant
}

/** @returns false where the organisation, or the person without one, has such a seat already. */
export async function insertSeat(tx: Transaction, made: NewSeat): Promise<boolean> {
  const { id, group, role, organisation, person, at } = made
  const added = await tx.run(
    query
      .insertInto('group_seat')
      .values({
        partnership_id: tx.partnership,
        id,
        group_id: group,
        role,
        organisation_id: organisation ?? null,
        person_id: person ?? null,
        position: made.position ?? (await nextPosition(tx, group)),
        given_at: at,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
  return added > 0
}

async function nextPosition(tx: ReadTransaction, group: Id<'work_group'>): Promise<number> {
  const last = await tx.first(
    query
      .selectFrom('group_seat')
      .select((is) => is.fn.max('position').as('position'))
      .where('partnership_id', '=', tx.partnership)
      .where('group_id', '=', group),
  )
  return (last?.position ?? 0) + 1
}

const one = (tx: Transaction, id: Id<'group_seat'>) =>
  query.updateTable('group_seat').where('partnership_id', '=', tx.partnership).where('id', '=', id)

export const endSeat = (tx: Transaction, id: Id<'group_seat'>, at: Temporal.Instant) =>
  tx.run(one(tx, id).set({ ended_at: at }))

export const fillSeat = (tx: Transaction, id: Id<'group_seat'>, person: Id<'person'>) =>
  tx.run(one(tx, id).set({ person_id: person }))
