import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import type { Reason } from './overlap.rules.ts'

export interface End {
  readonly type: 'group' | 'idea'
  readonly id: string
}

export interface Pair {
  readonly id: Id<'overlap_pair'>
  readonly one: End
  readonly other: End
  /** 0 to 1. */
  readonly weight: number
  readonly reasons: readonly Reason[]
  readonly foundAt: Temporal.Instant
  readonly answer: 'dismissed' | 'coordinated' | undefined
}

const pairs = (tx: ReadTransaction) =>
  query
    .selectFrom('overlap_pair')
    .select(['id', 'one_type', 'one_id', 'other_type', 'other_id', 'weight', 'reasons', 'found_at', 'answer'])
    .where('partnership_id', '=', tx.partnership)

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>
const rowOf = (tx: ReadTransaction, id: Id<'overlap_pair'>) => tx.first(pairs(tx).where('id', '=', id))

const asPair = (row: Row): Pair => ({
  id: row.id,
  one: { type: row.one_type as End['type'], id: row.one_id },
  other: { type: row.other_type as End['type'], id: row.other_id },
  weight: row.weight,
  reasons: row.reasons as unknown as readonly Reason[],
  foundAt: row.found_at,
  answer: (row.answer ?? undefined) as Pair['answer'],
})

export async function pairById(tx: ReadTransaction, id: Id<'overlap_pair'>): Promise<Pair | undefined> {
  const row = await rowOf(tx, id)
  return row && asPair(row)
}

/** Holds a pair against other answers until the transaction ends. */
export const lockPair = (tx: Transaction, id: Id<'overlap_pair'>) =>
  tx.first(
    query
      .selectFrom('overlap_pair')
      .select('id')
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id)
      .forUpdate(),
  )

/** Pairs that nobody has answered, the weightiest first. @param types of both ends, where only those are wanted. */
export async function openPairs(
  tx: ReadTransaction,
  { offset, limit, only }: { readonly offset: number; readonly limit: number; readonly only?: End['type'] },
): Promise<Pair[]> {
  let wanted = pairs(tx).where('answer', 'is', null)
  if (only) wanted = wanted.where('one_type', '=', only).where('other_type', '=', only)
  const rows = await tx.all(wanted.orderBy('weight', 'desc').orderBy('id').offset(offset).limit(limit))
  return rows.map(asPair)
}

export interface FoundPair extends Omit<Pair, 'answer'> {}

/** Keeps a pair as it is found now. One that was answered stays answered. */
export const keepPair = (tx: Transaction, { id, one, other, weight, reasons, foundAt }: FoundPair) => {
  const [first, second] = one.id < other.id ? [one, other] : [other, one]
  return tx.run(
    query
      .insertInto('overlap_pair')
      .values({
        partnership_id: tx.partnership,
        id,
        one_type: first.type,
        one_id: first.id as never,
        other_type: second.type,
        other_id: second.id as never,
        weight,
        reasons: json(reasons as never),
        found_at: foundAt,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['partnership_id', 'one_id', 'other_id'])
          .doUpdateSet({ weight, reasons: json(reasons as never) }),
      ),
  )
}

/** Drops the pairs of a thing that are not found any more, but for those that were answered. */
export const dropOthers = (tx: Transaction, subject: string, still: readonly string[]) => {
  let gone = query
    .deleteFrom('overlap_pair')
    .where('partnership_id', '=', tx.partnership)
    .where('answer', 'is', null)
    .where((is) => is.or([is('one_id', '=', subject as never), is('other_id', '=', subject as never)]))
  if (still.length > 0)
    gone = gone.where(
      sql<boolean>`(case when one_id = ${subject}::uuid then other_id else one_id end) <> all(${[...still]}::uuid[])`,
    )
  return tx.run(gone)
}

export const answerPair = (
  tx: Transaction,
  id: Id<'overlap_pair'>,
  {
    answer,
    words,
    person,
    at,
  }: {
    readonly answer: 'dismissed' | 'coordinated'
    readonly words: Text | undefined
    readonly person: Id<'person'> | undefined
    readonly at: Temporal.Instant
  },
) =>
  tx.run(
    query
      .updateTable('overlap_pair')
      .set({ answer, words: words ? json(words) : null, person_id: person ?? null, answered_at: at })
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )
