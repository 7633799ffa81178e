import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'

/** What a link is good for: `sign-in`, `leave-talk`, `follow-application`. A room names its own. */
export type Purpose = string

export interface NewLink {
  readonly hash: Uint8Array
  readonly purpose: Purpose
  /** Whose it is, or what it leads to; one of them at least. */
  readonly person?: Id<'person'> | undefined
  readonly subject?: string | undefined
  readonly madeAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
}

export const insertLink = (tx: Transaction, made: NewLink) =>
  tx.run(
    query.insertInto('signed_link').values({
      partnership_id: tx.partnership,
      token_hash: made.hash,
      purpose: made.purpose,
      person_id: made.person ?? null,
      subject_id: made.subject ?? null,
      made_at: made.madeAt,
      expires_at: made.expiresAt,
    }),
  )

/** What a good link leads to. */
export interface Linked {
  readonly person: Id<'person'> | undefined
  readonly subject: string | undefined
}

const linked = (
  row: { person_id: Id<'person'> | null; subject_id: string | null } | undefined,
): Linked | undefined => row && { person: row.person_id ?? undefined, subject: row.subject_id ?? undefined }

/** Uses a link, if it is still good. Of two who use it at once, one gets what it leads to. */
export const useLink = async (
  tx: Transaction,
  hash: Uint8Array,
  purpose: Purpose,
  realNow: Temporal.Instant,
): Promise<Linked | undefined> =>
  linked(
    await tx.first(
      query
        .updateTable('signed_link')
        .set({ used_at: realNow })
        .where('partnership_id', '=', tx.partnership)
        .where('token_hash', '=', Buffer.from(hash))
        .where('purpose', '=', purpose)
        .where('used_at', 'is', null)
        .where('expires_at', '>', realNow)
        .returning(['person_id', 'subject_id']),
    ),
  )

/** What a link leads to, without using it; nothing where it is used, too old or none. */
export const linkAt = async (
  tx: ReadTransaction,
  hash: Uint8Array,
  purpose: Purpose,
  realNow: Temporal.Instant,
): Promise<Linked | undefined> =>
  linked(
    await tx.first(
      query
        .selectFrom('signed_link')
        .select(['person_id', 'subject_id'])
        .where('partnership_id', '=', tx.partnership)
        .where('token_hash', '=', Buffer.from(hash))
        .where('purpose', '=', purpose)
        .where('used_at', 'is', null)
        .where('expires_at', '>', realNow),
    ),
  )

/** Ends all links that lead to a thing: it is over. */
export const endLinksTo = (tx: Transaction, subject: string, purpose: Purpose, realNow: Temporal.Instant) =>
  tx.run(
    query
      .updateTable('signed_link')
      .set({ used_at: realNow })
      .where('partnership_id', '=', tx.partnership)
      .where('subject_id', '=', subject)
      .where('purpose', '=', purpose)
      .where('used_at', 'is', null),
  )
