import { sql } from 'kysely'
import type pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { type PartnershipId, query, readPartnership } from '../db/index.ts'
import type { FileStore } from './folder.ts'
import { referencedContents } from './rows.ts'

/**
 * The number of PostgreSQL's advisory lock that a sweep takes, and a backup shares with other backups: what its
 * snapshot refers to must still be in the folder when its turn comes, in whatever process either runs.
 */
export const sweepLock = 7_110_019

/** How long a content may wait for the transaction that refers to it. Nothing between an upload and its commit lasts so long. */
const grace = { hours: 24 }

/**
 * Removes the contents of a partnership that nothing refers to since a day: uploads that came to nothing, and
 * files that were deleted.
 *
 * @param realNow by the same clock as the file system's
 * @returns how many were removed, or undefined where a backup or another sweep is at work: try again later
 */
export function sweepFiles(
  pool: pg.Pool,
  partnership: PartnershipId,
  store: FileStore,
  realNow: Temporal.Instant,
): Promise<number | undefined> {
  return readPartnership(pool, partnership, async (tx) => {
    const lock = await tx.first({
      compile: () =>
        sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(${sweepLock}::bigint) as taken`.compile(
          query,
        ),
    })
    if (!lock?.taken) return undefined
    return store.sweep(partnership, await referencedContents(tx), realNow.subtract(grace))
  })
}
