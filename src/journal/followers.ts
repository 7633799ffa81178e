import { sql } from 'kysely'
import type pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import {
  type PartnershipId,
  query,
  type ReadTransaction,
  type Transaction,
  withPartnership,
} from '../platform/db/index.ts'
import type { JournalEntry } from './entry.rules.ts'
import { entriesAfter } from './journal.store.ts'

/**
 * Follows the journal after commit, entry by entry in the order of `seq`. It writes only to the database; what goes
 * outward (a mail, a call) is queued there, in the same transaction as the cursor, and so neither lost nor doubled.
 */
export interface Follower {
  readonly name: string
  /** The names of entries that it wants: `idea.submitted`. */
  readonly wants: (name: string) => boolean
  readonly follow: (tx: Transaction, entry: JournalEntry, realNow: Temporal.Instant) => Promise<void>
}

/** Entries that a follower takes at a time. */
export const batch = 100

/** How long a failed entry rests before the next try: 1, 2, 4 … minutes, at most a day. */
const restMinutes = (attempts: number) => Math.min(2 ** (attempts - 1), 24 * 60)

/**
 * Lets a follower take what is new, at most a hundred entries.
 * @returns whether there may be more. Where another process is at it, there is nothing to do here.
 */
export function followOnce(
  pool: pg.Pool,
  partnership: PartnershipId,
  follower: Follower,
  realNow: Temporal.Instant,
): Promise<boolean> {
  return withPartnership(pool, partnership, async (tx) => {
    const cursor = await claimCursor(tx, follower.name)
    if (cursor === undefined) return false
    await retryParked(tx, follower, realNow)
    const entries = await entriesAfter(tx, cursor, batch)
    for (const entry of entries) if (follower.wants(entry.name)) await attempt(tx, follower, entry, realNow)
    const last = entries.at(-1)
    if (!last) return false
    await tx.run(
      query
        .updateTable('journal_follower')
        .set({ seq: last.seq })
        .where('partnership_id', '=', tx.partnership)
        .where('follower', '=', follower.name),
    )
    return entries.length === batch
  })
}

async function claimCursor(tx: Transaction, follower: string): Promise<number | undefined> {
  const row = await tx.first(
    query
      .selectFrom('journal_follower')
      .select('seq')
      .where('partnership_id', '=', tx.partnership)
      .where('follower', '=', follower)
      .forUpdate()
      .skipLocked(),
  )
  return row?.seq
}

const statement = (text: string) => ({ compile: () => sql.raw(text).compile(query) })

/** One entry. What the follower wrote before it failed is undone; the entry is parked and the others go on. */
async function attempt(
  tx: Transaction,
  follower: Follower,
  entry: JournalEntry,
  realNow: Temporal.Instant,
  attempts = 1,
) {
  await tx.run(statement('savepoint entry'))
  try {
    await follower.follow(tx, entry, realNow)
    await tx.run(statement('release savepoint entry'))
    if (attempts > 1) await unpark(tx, follower.name, entry.seq)
  } catch (error) {
    await tx.run(statement('rollback to savepoint entry'))
    await park(tx, follower.name, entry.seq, error, realNow, attempts)
  }
}

function park(
  tx: Transaction,
  follower: string,
  seq: number,
  error: unknown,
  realNow: Temporal.Instant,
  attempts: number,
) {
  const parked = {
    attempts,
    error: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    parked_at: realNow,
    next_try_at: realNow.add({ minutes: restMinutes(attempts) }),
  }
  return tx.run(
    query
      .insertInto('journal_parked')
      .values({ partnership_id: tx.partnership, follower, seq, ...parked })
      .onConflict((conflict) => conflict.columns(['partnership_id', 'follower', 'seq']).doUpdateSet(parked)),
  )
}

const unpark = (tx: Transaction, follower: string, seq: number) =>
  tx.run(
    query
      .deleteFrom('journal_parked')
      .where('partnership_id', '=', tx.partnership)
      .where('follower', '=', follower)
      .where('seq', '=', seq),
  )

async function retryParked(tx: Transaction, follower: Follower, realNow: Temporal.Instant): Promise<void> {
  const parked = await tx.all(
    query
      .selectFrom('journal_parked')
      .select(['seq', 'attempts'])
      .where('partnership_id', '=', tx.partnership)
      .where('follower', '=', follower.name)
      .where('next_try_at', '<=', realNow)
      .orderBy('seq')
      .limit(batch),
  )
  for (const { seq, attempts } of parked) {
    const [entry] = await entriesAfter(tx, seq - 1, 1)
    if (entry?.seq === seq) await attempt(tx, follower, entry, realNow, attempts + 1)
  }
}

/** What followers could not do, in their order. */
export const parkedEntries = (tx: ReadTransaction) =>
  tx.all(
    query
      .selectFrom('journal_parked')
      .select(['follower', 'seq', 'attempts', 'error', 'next_try_at'])
      .where('partnership_id', '=', tx.partnership)
      .orderBy('follower')
      .orderBy('seq'),
  )
