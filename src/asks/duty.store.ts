import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Subject } from '../journal/index.ts'
import { type Id, query, type ReadTransaction } from '../platform/db/index.ts'
import { asAsked, asks } from './ask.store.ts'
import type { Asked } from './ask.types.ts'

/** All that is asked at once: of one kind, subject and reference. Times are the partnership's. */
export interface Duty {
  /** The ask of it that was made first. */
  readonly id: Id<'ask'>
  readonly kind: string
  readonly subject: Subject
  readonly reference: string
  readonly openedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant | undefined
  /** Of how many it is asked, and how many of them have answered. */
  readonly asked: number
  readonly answered: number
  readonly isOpen: boolean
}

/** What is asked and was asked, the newest first. @param before the id of the last one of the page before. */
export async function dutiesPage(
  tx: ReadTransaction,
  before: string | undefined,
  limit: number,
): Promise<Duty[]> {
  const first = sql<string>`min(id::text)`
  const rows = await tx.all(
    query
      .selectFrom('ask')
      .select((is) => [
        first.as('first'),
        'kind',
        'subject_type',
        'subject_id',
        'reference',
        is.fn.min('opened_at').as('opened_at'),
        is.fn.max('due_at').as('due_at'),
        is.fn.countAll<number>().as('asked'),
        is.fn.count<number>('answered_at').as('answered'),
        sql<boolean>`bool_or(ended_at is null)`.as('is_open'),
      ])
      .where('partnership_id', '=', tx.partnership)
      .groupBy(['kind', 'subject_type', 'subject_id', 'reference'])
      .$if(before !== undefined, (select) => select.having(first, '<', before ?? ''))
      .orderBy(first, 'desc')
      .limit(limit),
  )
  return rows.map((row) => ({
    id: row.first as Id<'ask'>,
    kind: row.kind,
    subject: { type: row.subject_type, id: row.subject_id },
    reference: row.reference,
    openedAt: row.opened_at,
    dueAt: row.due_at ?? undefined,
    asked: Number(row.asked),
    answered: Number(row.answered),
    isOpen: row.is_open,
  }))
}

/** Those of the asks that are open and not answered. */
export const openAmong = async (tx: ReadTransaction, ids: readonly Id<'ask'>[]): Promise<Asked[]> =>
  ids.length === 0
    ? []
    : (
        await tx.all(
          asks(tx)
            .where('ask.id', 'in', [...ids])
            .where('ask.ended_at', 'is', null)
            .where('ask.answered_at', 'is', null)
            .orderBy('ask.id'),
        )
      ).map(asAsked)
