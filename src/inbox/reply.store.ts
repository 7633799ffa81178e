import type { Temporal } from 'temporal-polyfill'
import { type Id, newId, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'

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

export async function replyAt(tx: ReadTransaction, hash: Uint8Array): Promise<Reply | undefined> {
  const row = await tx.first(
    query
      .selectFrom('reply_address')
      .select(['mail_id', 'person_id', 'purpose', 'subject_type', 'subject_id'])
      .where('partnership_id', '=', tx.partnership)
      .where('token_hash', '=', Buffer.from(hash)),
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

/** Notes that a mail came. @returns whether it came for the first time. */
export const insertReceived = async (
  tx: Transaction,
  of: { readonly fingerprint: string; readonly kind: string; readonly mail: Id<'mail_message'> | undefined },
  realNow: Temporal.Instant,
): Promise<boolean> =>
  (await tx.run(
    query
      .insertInto('received_mail')
      .values({
        partnership_id: tx.partnership,
        id: newId<'received_mail'>(realNow),
        fingerprint: Buffer.from(of.fingerprint, 'hex'),
        kind: of.kind,
        mail_id: of.mail ?? null,
        received_at: realNow,
      })
      .onConflict((conflict) => conflict.columns(['partnership_id', 'fingerprint']).doNothing()),
  )) > 0
