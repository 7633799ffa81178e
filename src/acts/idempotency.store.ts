import type { Temporal } from 'temporal-polyfill'
import { json, query, type Transaction } from '../platform/db/index.ts'

export interface KeyedRequest {
  readonly actor: string
  readonly key: string
  readonly act: string
  readonly hash: Uint8Array
}

export type Claim =
  | { readonly kind: 'first' }
  | { readonly kind: 'again'; readonly answer: unknown }
  | { readonly kind: 'otherwise' }

/** Claims a key for a request. Where another holds it in a transaction under way, waits for that one's end. */
export async function claimKey(
  tx: Transaction,
  request: KeyedRequest,
  realNow: Temporal.Instant,
): Promise<Claim> {
  const { actor, key, act, hash } = request
  const claimed = await tx.run(
    query
      .insertInto('idempotency_key')
      .values({ partnership_id: tx.partnership, actor, key, act, request_hash: hash, made_at: realNow })
      .onConflict((conflict) => conflict.doNothing()),
  )
  if (claimed) return { kind: 'first' }
  const known = await tx.first(
    query
      .selectFrom('idempotency_key')
      .select(['act', 'request_hash', 'answer'])
      .where('partnership_id', '=', tx.partnership)
      .where('actor', '=', actor)
      .where('key', '=', key),
  )
  const same = known?.act === act && Buffer.from(known.request_hash).equals(Buffer.from(hash))
  return same ? { kind: 'again', answer: known.answer } : { kind: 'otherwise' }
}

export const keepAnswer = (tx: Transaction, { actor, key }: KeyedRequest, answer: unknown) =>
  tx.run(
    query
      .updateTable('idempotency_key')
      .set({ answer: json((answer ?? null) as never) })
      .where('partnership_id', '=', tx.partnership)
      .where('actor', '=', actor)
      .where('key', '=', key),
  )

/** Keys are kept for a day or so: longer than any client tries again. */
export const forgetKeys = (tx: Transaction, before: Temporal.Instant) =>
  tx.run(
    query
      .deleteFrom('idempotency_key')
      .where('partnership_id', '=', tx.partnership)
      .where('made_at', '<', before),
  )
