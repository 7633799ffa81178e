import type { Temporal } from 'temporal-polyfill'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'

export interface Result {
  readonly id: Id<'group_result'>
  readonly group: Id<'work_group'>
  readonly title: Text
  readonly link: string | undefined
  readonly at: Temporal.Instant
}

export const insertResult = (
  tx: Transaction,
  { id, group, title, link, at, person }: Result & { readonly person: Id<'person'> | undefined },
) =>
  tx.run(
    query.insertInto('group_result').values({
      partnership_id: tx.partnership,
      id,
      group_id: group,
      title: json(title),
      link: link ?? null,
      person_id: person ?? null,
      added_at: at,
    }),
  )

const standing = (tx: ReadTransaction) =>
  query
    .selectFrom('group_result')
    .select(['id', 'group_id', 'title', 'link', 'added_at'])
    .where('partnership_id', '=', tx.partnership)
    .where('removed_at', 'is', null)

type Row = NonNullable<Awaited<ReturnType<typeof row>>>
const row = (tx: ReadTransaction, id: Id<'group_result'>) => tx.first(standing(tx).where('id', '=', id))

const asResult = ({ id, group_id, title, link, added_at }: Row): Result => ({
  id,
  group: group_id,
  title,
  link: link ?? undefined,
  at: added_at,
})

export async function resultById(tx: ReadTransaction, id: Id<'group_result'>): Promise<Result | undefined> {
  const found = await row(tx, id)
  return found && asResult(found)
}

/** What came of a group, the oldest first. */
export const resultsOf = async (tx: ReadTransaction, group: Id<'work_group'>): Promise<Result[]> =>
  (await tx.all(standing(tx).where('group_id', '=', group).orderBy('added_at').orderBy('id'))).map(asResult)

export const removeResultRow = (tx: Transaction, id: Id<'group_result'>, at: Temporal.Instant) =>
  tx.run(
    query
      .updateTable('group_result')
      .set({ removed_at: at })
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )
