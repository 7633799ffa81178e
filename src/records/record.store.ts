import type { Temporal } from 'temporal-polyfill'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'

/** A record with its content in the shape that its type declares. */
export interface StoredRecord<Content = unknown> {
  readonly id: Id<'record'>
  readonly key: string
  readonly position: number
  readonly version: number
  readonly content: Content
}

const columns = ['id', 'key', 'position', 'version', 'content'] as const

const standing = (tx: ReadTransaction, type: string) =>
  query
    .selectFrom('record')
    .select(columns)
    .where('partnership_id', '=', tx.partnership)
    .where('type', '=', type)
    .where('removed_at', 'is', null)

/** All records of a type, in their order. */
export const recordsOf = async <Content>(tx: ReadTransaction, type: string) =>
  (await tx.all(standing(tx, type).orderBy('position').orderBy('id'))) as StoredRecord<Content>[]

export const recordByKey = async <Content>(tx: ReadTransaction, type: string, key: string) =>
  (await tx.first(standing(tx, type).where('key', '=', key))) as StoredRecord<Content> | undefined

export const recordById = async <Content>(tx: ReadTransaction, type: string, id: Id<'record'>) =>
  (await tx.first(standing(tx, type).where('id', '=', id))) as StoredRecord<Content> | undefined

/** Holds a record against other edits until the transaction ends. */
export const lockRecord = (tx: Transaction, id: Id<'record'>) =>
  tx.first(
    query
      .selectFrom('record')
      .select('id')
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id)
      .forUpdate(),
  )

export interface NewRecord {
  readonly id: Id<'record'>
  readonly type: string
  readonly key: string
  readonly position: number
  readonly content: unknown
  readonly at: Temporal.Instant
}

/** @returns false where there is a record of that type and key already. */
export async function insertRecord(tx: Transaction, made: NewRecord): Promise<boolean> {
  const added = await tx.run(
    query
      .insertInto('record')
      .values({
        partnership_id: tx.partnership,
        id: made.id,
        type: made.type,
        key: made.key,
        position: made.position,
        content: json(made.content as never),
        added_at: made.at,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
  return added > 0
}

const one = (tx: Transaction, id: Id<'record'>) =>
  query.updateTable('record').where('partnership_id', '=', tx.partnership).where('id', '=', id)

export const updateRecord = (tx: Transaction, id: Id<'record'>, content: unknown, at: Temporal.Instant) =>
  tx.run(
    one(tx, id).set(({ eb }) => ({
      content: json(content as never),
      edited_at: at,
      version: eb('version', '+', 1),
    })),
  )

export const removeRecord = (tx: Transaction, id: Id<'record'>, at: Temporal.Instant) =>
  tx.run(one(tx, id).set({ removed_at: at }))

/** The place after the last record of a type. */
export async function nextPosition(tx: ReadTransaction, type: string): Promise<number> {
  const last = await tx.first(
    query
      .selectFrom('record')
      .select((is) => is.fn.max('position').as('position'))
      .where('partnership_id', '=', tx.partnership)
      .where('type', '=', type),
  )
  return (last?.position ?? 0) + 1
}
