import type { Temporal } from 'temporal-polyfill'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'

/** How a group keeps its plan, as who leads it sees it. */
export type ToldLight = 'kept' | 'risk' | 'broken'

export interface Update {
  readonly id: Id<'group_update'>
  readonly group: Id<'work_group'>
  readonly line: Text | undefined
  readonly light: ToldLight | undefined
  readonly person: Id<'person'> | undefined
  readonly at: Temporal.Instant
}

export const insertUpdate = (tx: Transaction, { id, group, line, light, person, at }: Update) =>
  tx.run(
    query.insertInto('group_update').values({
      partnership_id: tx.partnership,
      id,
      group_id: group,
      line: line ? json(line) : null,
      light: light ?? null,
      person_id: person ?? null,
      told_at: at,
    }),
  )

const updates = (tx: ReadTransaction) =>
  query
    .selectFrom('group_update')
    .select(['id', 'group_id', 'line', 'light', 'person_id', 'told_at'])
    .where('partnership_id', '=', tx.partnership)

type Row = Awaited<ReturnType<typeof rows>>[number]
const rows = (tx: ReadTransaction) => tx.all(updates(tx))

const asUpdate = (row: Row): Update => ({
  id: row.id,
  group: row.group_id,
  line: row.line ?? undefined,
  light: (row.light ?? undefined) as ToldLight | undefined,
  person: row.person_id ?? undefined,
  at: row.told_at,
})

/** What a group told of itself, the newest first. */
export async function updatesOf(
  tx: ReadTransaction,
  group: Id<'work_group'>,
  limit: number,
): Promise<Update[]> {
  const found = updates(tx)
    .where('group_id', '=', group)
    .orderBy('told_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  return (await tx.all(found)).map(asUpdate)
}

/** What each of these groups told last. */
export async function lastUpdates(
  tx: ReadTransaction,
  groups: readonly Id<'work_group'>[],
): Promise<ReadonlyMap<Id<'work_group'>, Update>> {
  if (groups.length === 0) return new Map()
  const found = updates(tx)
    .where('group_id', 'in', [...groups])
    .distinctOn('group_id')
    .orderBy('group_id')
    .orderBy('told_at', 'desc')
    .orderBy('id', 'desc')
  return new Map((await tx.all(found)).map((row) => [row.group_id, asUpdate(row)]))
}
