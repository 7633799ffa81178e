import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type Transaction } from '../db/index.ts'

type MailId = Id<'mail_message'>

/** What came of a try, as far as it is known. */
export type AttemptOutcome = 'accepted' | 'refused' | 'put-off' | 'unknown'

export const beginAttempt = (tx: Transaction, mail: MailId, n: number, realNow: Temporal.Instant) =>
  tx.run(
    query
      .insertInto('mail_attempt')
      .values({ partnership_id: tx.partnership, mail_id: mail, n, began_at: realNow }),
  )

/** The longest answer of a relay that is kept, in characters. */
const longestReply = 1_000

export const endAttempt = (
  tx: Transaction,
  mail: MailId,
  n: number,
  ended: { readonly at: Temporal.Instant; readonly outcome: AttemptOutcome; readonly reply?: string },
) =>
  tx.run(
    query
      .updateTable('mail_attempt')
      .set({ ended_at: ended.at, outcome: ended.outcome, reply: ended.reply?.slice(0, longestReply) ?? null })
      .where('partnership_id', '=', tx.partnership)
      .where('mail_id', '=', mail)
      .where('n', '=', n)
      .where('ended_at', 'is', null),
  )
