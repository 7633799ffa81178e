import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction } from '../db/index.ts'

/** What became of a mail that carried an ask, as far as we know. Times are the partnership's. */
export interface AskMail {
  readonly ask: Id<'ask'>
  readonly person: Id<'person'> | undefined
  readonly recipient: string
  readonly queuedAt: Temporal.Instant
  /** The relay took it. */
  readonly acceptedAt: Temporal.Instant | undefined
  /** The relay refused it for good, or it came back so. */
  readonly failedAt: Temporal.Instant | undefined
  readonly failedBecause: string | undefined
  /** It was not sent: not needed any more, or the address was stopped. */
  readonly droppedBecause: string | undefined
}

/** The asks whose every mail was lost, or not sent because its address is stopped. */
export async function asksWithLostMail(tx: ReadTransaction): Promise<Id<'ask'>[]> {
  const rows = await tx.all(
    query
      .selectFrom('mail_message')
      .select('ask_id')
      .where('partnership_id', '=', tx.partnership)
      .where('ask_id', 'is not', null)
      .groupBy('ask_id')
      .having(sql<boolean>`bool_and(lost_at is not null or dropped_because = 'address-stopped')`),
  )
  return rows.map(({ ask_id }) => ask_id as Id<'ask'>)
}

/** The mails of some asks, in the order in which they were queued. */
export async function mailsOfAsks(tx: ReadTransaction, asks: readonly Id<'ask'>[]): Promise<AskMail[]> {
  if (asks.length === 0) return []
  const rows = await tx.all(
    query
      .selectFrom('mail_message')
      .select([
        'ask_id',
        'person_id',
        'recipient',
        'at',
        'accepted_at',
        'lost_at',
        'last_error',
        'returned_because',
        'dropped_because',
      ])
      .where('partnership_id', '=', tx.partnership)
      .where('ask_id', 'in', [...asks])
      .orderBy('at')
      .orderBy('id'),
  )
  return rows.map((row) => ({
    ask: row.ask_id as Id<'ask'>,
    person: (row.person_id as Id<'person'> | null) ?? undefined,
    recipient: row.recipient,
    queuedAt: row.at,
    acceptedAt: row.accepted_at ?? undefined,
    failedAt: row.lost_at ?? undefined,
    failedBecause: row.returned_because ?? row.last_error ?? undefined,
    droppedBecause: row.dropped_because ?? undefined,
  }))
}
