import type { Temporal } from 'temporal-polyfill'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'

/** An item of the agenda of one time. */
export interface Item {
  readonly id: Id<'meeting_item'>
  readonly time: Id<'meeting_time'>
  readonly n: number
  readonly title: Text
  readonly presenter: string | undefined
  readonly minutes: number | undefined
  readonly version: number
}

const items = (tx: ReadTransaction) =>
  query
    .selectFrom('meeting_item')
    .select(['id', 'time_id', 'n', 'title', 'presenter', 'minutes', 'version'])
    .where('partnership_id', '=', tx.partnership)
    .where('removed_at', 'is', null)

type Row = Awaited<ReturnType<typeof rows>>[number]
const rows = (tx: ReadTransaction) => tx.all(items(tx))

const asItem = ({ time_id, presenter, minutes, ...row }: Row): Item => ({
  ...row,
  time: time_id,
  presenter: presenter ?? undefined,
  minutes: minutes ?? undefined,
})

/** The agenda of a time, in order. */
export const itemsOf = async (tx: ReadTransaction, time: Id<'meeting_time'>): Promise<Item[]> =>
  (await tx.all(items(tx).where('time_id', '=', time).orderBy('n'))).map(asItem)

export async function itemById(tx: ReadTransaction, id: Id<'meeting_item'>): Promise<Item | undefined> {
  const row = await tx.first(items(tx).where('id', '=', id))
  return row && asItem(row)
}

export const insertItem = (tx: Transaction, made: Omit<Item, 'version'>) =>
  tx.run(
    query.insertInto('meeting_item').values({
      partnership_id: tx.partnership,
      id: made.id,
      time_id: made.time,
      n: made.n,
      title: json(made.title),
      presenter: made.presenter ?? null,
      minutes: made.minutes ?? null,
    }),
  )

const one = (tx: Transaction, id: Id<'meeting_item'>) =>
  query
    .updateTable('meeting_item')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('partnership_id', '=', tx.partnership)
    .where('id', '=', id)

export const updateItem = (
  tx: Transaction,
  id: Id<'meeting_item'>,
  { title, presenter, minutes }: Pick<Item, 'title' | 'presenter' | 'minutes'>,
) => tx.run(one(tx, id).set({ title: json(title), presenter: presenter ?? null, minutes: minutes ?? null }))

export const removeItem = (tx: Transaction, id: Id<'meeting_item'>, at: Temporal.Instant) =>
  tx.run(one(tx, id).set({ removed_at: at }))
