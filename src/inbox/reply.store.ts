import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'

export interface Reply {
  readonly mail: Id<'mail_message'>
  readonly person: Id<'person'>
  readonly purpose: 'discussion' | 'decision'
  readonly type: string
  readonly id: string
}

export const insertReplyAddress = (
  tx: Transaction,
  hash: Uint8Array,
  { mail, person, purpose, type, id }: Reply,
  realNow: Temporal.Instant,
) =>
  tx.run(
    query.insertInto('reply_address').values({
      partnership_id: tx.partnership,
      token_hash: hash,
      mail_id: mail,
      person_id: person,
      purpose,
      subject_type: type,
      subject_id: id,
      made_at: realNow,
    }),
  )

/** What the token with this hash stands for, if it was made after `since`. */
export async function replyAt(
  tx: ReadTransaction,
  hash: Uint8Array,
  since: Temporal.Instant,
): Promise<Reply | undefined> {
  const row = await tx.first(
    query
      .selectFrom('reply_address')
      .select(['mail_id', 'person_id', 'purpose', 'subject_type', 'subject_id'])
      .where('partnership_id', '=', tx.partnership)
      .where('token_hash', '=', Buffer.from(hash))
      .where('made_at', '>', since),
  )
  return (
    row && {
      mail: row.mail_id,
      person: row.person_id,
      purpose: row.purpose as Reply['purpose'],
      type: row.subject_type,
      id: row.subject_id,
    }
  )
}

export const deleteReplyAddresses = (tx: Transaction, before: Temporal.Instant) =>
  tx.run(
    query
      .deleteFrom('reply_address')
      .where('partnership_id', '=', tx.partnership)
      .where('made_at', '<=', before),
  )
