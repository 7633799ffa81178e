import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'

/** Makes a link of a recipient; only its hash is kept. */
export const insertAskLink = (
  tx: Transaction,
  made: { readonly hash: Uint8Array; readonly ask: Id<'ask'>; readonly person: Id<'person'> },
  realNow: Temporal.Instant,
) =>
  tx.run(
    query.insertInto('ask_link').values({
      partnership_id: tx.partnership,
      token_hash: made.hash,
      ask_id: made.ask,
      person_id: made.person,
      made_at: realNow,
    }),
  )

export interface AskLink {
  readonly ask: Id<'ask'>
  readonly person: Id<'person'>
  /** Whether the person can answer still. */
  readonly good: boolean
}

/** The link with this token's hash, also where its person can answer no more. */
export async function askLink(tx: ReadTransaction, hash: Uint8Array): Promise<AskLink | undefined> {
  const row = await tx.first(
    query
      .selectFrom('ask_link as l')
      .innerJoin('ask_recipient as r', (join) =>
        join
          .onRef('r.partnership_id', '=', 'l.partnership_id')
          .onRef('r.ask_id', '=', 'l.ask_id')
          .onRef('r.person_id', '=', 'l.person_id'),
      )
      .innerJoin('ask as a', (join) =>
        join.onRef('a.partnership_id', '=', 'l.partnership_id').onRef('a.id', '=', 'l.ask_id'),
      )
      .select(['l.ask_id', 'l.person_id', 'r.ended_at as left', 'a.ended_at as over'])
      .where('l.partnership_id', '=', tx.partnership)
      .where('l.token_hash', '=', Buffer.from(hash)),
  )
  return row && { ask: row.ask_id, person: row.person_id, good: row.left === null && row.over === null }
}

export const noteUse = (tx: Transaction, hash: Uint8Array, realNow: Temporal.Instant) =>
  tx.run(
    query
      .updateTable('ask_link')
      .set({ used_at: realNow })
      .where('partnership_id', '=', tx.partnership)
      .where('token_hash', '=', Buffer.from(hash)),
  )

/** Somebody or something fetched the link's page. */
export const noteFetch = (tx: Transaction, hash: Uint8Array, realNow: Temporal.Instant) =>
  tx.run(
    query
      .updateTable('ask_link')
      .set({
        fetches: sql<number>`fetches + 1`,
        fetched_at: sql<Temporal.Instant>`coalesce(fetched_at, ${realNow})`,
      })
      .where('partnership_id', '=', tx.partnership)
      .where('token_hash', '=', Buffer.from(hash)),
  )

/** That somebody or something fetched a person's link of an ask. */
export interface Fetch {
  readonly ask: Id<'ask'>
  readonly person: Id<'person'>
  /** The first time. The machine's time. */
  readonly at: Temporal.Instant
}

/** When each person's link of these asks was fetched first, by whomever or whatever. */
export async function fetchesOf(tx: ReadTransaction, asks: readonly Id<'ask'>[]): Promise<Fetch[]> {
  if (asks.length === 0) return []
  const rows = await tx.all(
    query
      .selectFrom('ask_link')
      .select((is) => ['ask_id', 'person_id', is.fn.min('fetched_at').as('at')])
      .where('partnership_id', '=', tx.partnership)
      .where('ask_id', 'in', [...asks])
      .where('fetched_at', 'is not', null)
      .groupBy(['ask_id', 'person_id']),
  )
  return rows.flatMap(({ ask_id: ask, person_id: person, at }) => (at ? [{ ask, person, at }] : []))
}
