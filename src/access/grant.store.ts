import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Role } from './viewer.rules.ts'

/** A role that somebody has at the moment. */
export interface HeldGrant {
  readonly id: Id<'access_grant'>
  readonly person: Id<'person'>
  readonly role: Role
  readonly scope: string | undefined
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant | undefined
  readonly source: string
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const rowsOf = (tx: ReadTransaction, people: readonly Id<'person'>[], now: Temporal.Instant) =>
  tx.all(
    query
      .selectFrom('access_grant')
      .select(['id', 'person_id', 'role', 'scope_id', 'valid_from', 'valid_to', 'source'])
      .where('partnership_id', '=', tx.partnership)
      .where('person_id', 'in', [...people])
      .where('valid_from', '<=', now)
      .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', now)]))
      .orderBy('valid_from')
      .orderBy('id'),
  )

const asHeld = (row: Row): HeldGrant => ({
  id: row.id,
  person: row.person_id,
  role: row.role as Role,
  scope: row.scope_id ?? undefined,
  from: row.valid_from,
  to: row.valid_to ?? undefined,
  source: row.source,
})

/** The roles that these people have at `now`, the oldest first. */
export async function grantsOf(
  tx: ReadTransaction,
  people: readonly Id<'person'>[],
  now: Temporal.Instant,
): Promise<HeldGrant[]> {
  return people.length === 0 ? [] : (await rowsOf(tx, people, now)).map(asHeld)
}

export interface FoundGrant {
  readonly id: Id<'access_grant'>
  readonly person: Id<'person'>
  readonly role: Role
  readonly source: string
}

/** A role that was given, whether it has ended or not. */
export async function findGrant(
  tx: ReadTransaction,
  id: Id<'access_grant'>,
): Promise<FoundGrant | undefined> {
  const row = await tx.first(
    query
      .selectFrom('access_grant')
      .select(['id', 'person_id', 'role', 'source'])
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )
  return row && { id: row.id, person: row.person_id, role: row.role as Role, source: row.source }
}

/**
 * Holds all open-ended grants of the secretariat's role until the transaction ends, in one order for everybody, so
 * that two who end each other's do so one after the other. @returns their ids.
 */
export async function lockSecretariat(tx: Transaction): Promise<Id<'access_grant'>[]> {
  const rows = await tx.all(
    query
      .selectFrom('access_grant')
      .select('id')
      .where('partnership_id', '=', tx.partnership)
      .where('role', '=', 'secretariat')
      .where('valid_to', 'is', null)
      .orderBy('id')
      .forUpdate(),
  )
  return rows.map((row) => row.id)
}

/** @returns false where it had ended already. */
export async function endGrant(
  tx: Transaction,
  id: Id<'access_grant'>,
  at: Temporal.Instant,
): Promise<boolean> {
  const ended = await tx.run(
    query
      .updateTable('access_grant')
      .set({ valid_to: sql<Temporal.Instant>`greatest(valid_from, ${at})` })
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id)
      .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', at)])),
  )
  return ended > 0
}
