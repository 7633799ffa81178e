import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../db/index.ts'

/** A mail that left, as far as what comes back needs it. */
export interface SentMail {
  readonly id: Id<'mail_message'>
  readonly recipient: string
}

const sent = (tx: ReadTransaction) =>
  query.selectFrom('mail_message').select(['id', 'recipient']).where('partnership_id', '=', tx.partnership)

export const sentMailById = (tx: ReadTransaction, id: Id<'mail_message'>): Promise<SentMail | undefined> =>
  tx.first(sent(tx).where('id', '=', id))

/** @param messageId with its angle brackets. */
export const mailOfMessageId = (tx: ReadTransaction, messageId: string): Promise<SentMail | undefined> =>
  tx.first(sent(tx).where('message_id', '=', messageId))

/** The longest words of a server that are kept, in characters. */
const longestReason = 500

/**
 * Notes that a mail came back after the relay had taken it; the first report counts.
 * @returns whether this was the first.
 */
export const noteReturned = async (
  tx: Transaction,
  id: Id<'mail_message'>,
  because: string,
  now: Temporal.Instant,
): Promise<boolean> =>
  (await tx.run(
    query
      .updateTable('mail_message')
      .set((is) => ({
        returned_at: now,
        returned_because: because.slice(0, longestReason),
        lost_at: is.fn.coalesce('lost_at', is.val(now)),
      }))
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id)
      .where('returned_at', 'is', null),
  )) > 0
