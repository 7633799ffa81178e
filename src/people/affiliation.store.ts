import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'

/** Where somebody belongs, or belonged. */
export interface Affiliation {
  readonly id: Id<'affiliation'>
  readonly person: Id<'person'>
  readonly organisation: Id<'organisation'>
  readonly title: string | undefined
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant | undefined
}

const affiliations = (tx: ReadTransaction) =>
  query
    .selectFrom('affiliation')
    .select(['id', 'person_id', 'organisation_id', 'title', 'began_at', 'ended_at'])
    .where('partnership_id', '=', tx.partnership)
    .orderBy('began_at')
    .orderBy('id')

type Row = NonNullable<Awaited<ReturnType<typeof firstRow>>>
const firstRow = (tx: ReadTransaction, id: Id<'affiliation'>) =>
  tx.first(affiliations(tx).where('id', '=', id))

const asAffiliation = (row: Row): Affiliation => ({
  id: row.id,
  person: row.person_id,
  organisation: row.organisation_id,
  title: row.title ?? undefined,
  from: row.began_at,
  to: row.ended_at ?? undefined,
})

export async function affiliationById(
  tx: ReadTransaction,
  id: Id<'affiliation'>,
): Promise<Affiliation | undefined> {
  const row = await firstRow(tx, id)
  return row && asAffiliation(row)
}

/** Where these people belong and belonged, the oldest first. */
export async function affiliationsOf(
  tx: ReadTransaction,
  people: readonly Id<'person'>[],
): Promise<Affiliation[]> {
  if (people.length === 0) return []
  const rows = await tx.all(affiliations(tx).where('person_id', 'in', [...people]))
  return rows.map(asAffiliation)
}

/** @returns false where the person belongs there already. */
export async function insertAffiliation(tx: Transaction, made: Omit<Affiliation, 'to'>): Promise<boolean> {
  const added = await tx.run(
    query
      .insertInto('affiliation')
      .values({
        partnership_id: tx.partnership,
        id: made.id,
        person_id: made.person,
        organisation_id: made.organisation,
        title: made.title ?? null,
        began_at: made.from,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
  return added > 0
}

/** @returns false where it had ended already. */
export async function endAffiliation(
  tx: Transaction,
  id: Id<'affiliation'>,
  at: Temporal.Instant,
): Promise<boolean> {
  const ended = await tx.run(
    query
      .updateTable('affiliation')
      .set({ ended_at: at })
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id)
      .where('ended_at', 'is', null),
  )
  return ended > 0
}
