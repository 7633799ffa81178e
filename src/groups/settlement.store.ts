import type { Temporal } from 'temporal-polyfill'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'

/** Which of two dates holds. Sides are called `milestone-5` and `success-1`. */
export interface Settlement {
  readonly id: Id<'group_settlement'>
  readonly group: Id<'work_group'>
  readonly holds: string
  readonly yields: string
  /** What the side that gave way said: EDTF, with its wording. */
  readonly wasDue: string | undefined
  readonly wasAsWritten: string | undefined
  readonly why: Text
  readonly at: Temporal.Instant
}

/** @returns false where the two were settled before. */
export async function insertSettlement(
  tx: Transaction,
  made: Settlement & { readonly person: Id<'person'> | undefined },
): Promise<boolean> {
  const added = await tx.run(
    query
      .insertInto('group_settlement')
      .values({
        partnership_id: tx.partnership,
        id: made.id,
        group_id: made.group,
        holds: made.holds,
        yields: made.yields,
        was_due: made.wasDue ?? null,
        was_as_written: made.wasAsWritten ?? null,
        why: json(made.why),
        person_id: made.person ?? null,
        settled_at: made.at,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
  return added > 0
}

/** What was settled in a group. */
export async function settlementsOf(tx: ReadTransaction, group: Id<'work_group'>): Promise<Settlement[]> {
  const rows = await tx.all(
    query
      .selectFrom('group_settlement')
      .select(['id', 'group_id', 'holds', 'yields', 'was_due', 'was_as_written', 'why', 'settled_at'])
      .where('partnership_id', '=', tx.partnership)
      .where('group_id', '=', group)
      .orderBy('settled_at')
      .orderBy('id'),
  )
  return rows.map((row) => ({
    id: row.id,
    group: row.group_id,
    holds: row.holds,
    yields: row.yields,
    wasDue: row.was_due ?? undefined,
    wasAsWritten: row.was_as_written ?? undefined,
    why: row.why,
    at: row.settled_at,
  }))
}
