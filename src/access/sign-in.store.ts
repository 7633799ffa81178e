import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Language } from '../platform/words/index.ts'

export interface SignInRequest {
  readonly id: Id<'sign_in_request'>
  /** In lower case. */
  readonly email: string
  readonly language: Language
  readonly returnTo: string | undefined
  readonly askedAt: Temporal.Instant
}

export const insertRequest = (tx: Transaction, asked: SignInRequest) =>
  tx.run(
    query.insertInto('sign_in_request').values({
      partnership_id: tx.partnership,
      id: asked.id,
      email: asked.email,
      language: asked.language,
      return_to: asked.returnTo ?? null,
      asked_at: asked.askedAt,
    }),
  )

/** How many times an address was asked for since `since`. */
export async function requestsSince(
  tx: ReadTransaction,
  email: string,
  since: Temporal.Instant,
): Promise<number> {
  const row = await tx.first(
    query
      .selectFrom('sign_in_request')
      .select((is) => is.fn.countAll<number>().as('n'))
      .where('partnership_id', '=', tx.partnership)
      .where('email', '=', email)
      .where('asked_at', '>', since),
  )
  return row?.n ?? 0
}

/** The requests that wait for an answer, claimed by this transaction. */
export const claimRequests = (tx: Transaction, limit: number) =>
  tx.all(
    query
      .selectFrom('sign_in_request')
      .select(['id', 'email', 'language', 'return_to', 'asked_at'])
      .where('partnership_id', '=', tx.partnership)
      .where('handled_at', 'is', null)
      .orderBy('asked_at')
      .limit(limit)
      .forUpdate()
      .skipLocked(),
  )

export const markHandled = (tx: Transaction, ids: readonly Id<'sign_in_request'>[], at: Temporal.Instant) =>
  tx.run(
    query
      .updateTable('sign_in_request')
      .set({ handled_at: at })
      .where('partnership_id', '=', tx.partnership)
      .where('id', 'in', [...ids]),
  )
