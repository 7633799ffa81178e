import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Charter } from './format/index.ts'

/** A version of the agreement, without its content. */
export interface CharterVersion {
  /** 1, 2, 3 … within the partnership. */
  readonly version: number
  /** SHA-256 of the content's canonical bytes (RFC 8785). */
  readonly sha256: Uint8Array
  readonly inForceFrom: Temporal.Instant
  readonly madeAt: Temporal.Instant
}

const versions = (tx: ReadTransaction) =>
  query
    .selectFrom('charter_version')
    .select(['version', 'sha256', 'in_force_from as inForceFrom', 'made_at as madeAt'])
    .where('partnership_id', '=', tx.partnership)

/** All versions, the newest first. */
export const allVersions = (tx: ReadTransaction): Promise<CharterVersion[]> =>
  tx.all(versions(tx).orderBy('version', 'desc'))

export const versionNumbered = (tx: ReadTransaction, version: number): Promise<CharterVersion | undefined> =>
  tx.first(versions(tx).where('version', '=', version))

/** The version that was the last to come into force at the instant; before any was, the first. */
export async function versionAt(
  tx: ReadTransaction,
  at: Temporal.Instant,
): Promise<CharterVersion | undefined> {
  const inForce = await tx.first(
    versions(tx)
      .where('in_force_from', '<=', at)
      .orderBy('in_force_from', 'desc')
      .orderBy('version', 'desc')
      .limit(1),
  )
  return inForce ?? tx.first(versions(tx).orderBy('version').limit(1))
}

export const newestVersion = (tx: ReadTransaction): Promise<CharterVersion | undefined> =>
  tx.first(versions(tx).orderBy('version', 'desc').limit(1))

export async function contentOf(tx: ReadTransaction, version: number): Promise<Charter | undefined> {
  const row = await tx.first(
    query
      .selectFrom('charter_version')
      .select('content')
      .where('partnership_id', '=', tx.partnership)
      .where('version', '=', version),
  )
  return row?.content as unknown as Charter | undefined
}

export const insertVersion = (tx: Transaction, made: CharterVersion & { readonly content: Charter }) =>
  tx.run(
    query.insertInto('charter_version').values({
      partnership_id: tx.partnership,
      version: made.version,
      // As json: the helper for jsonb would lose the order of the keys on the way.
      content: sql`${JSON.stringify(made.content)}::json`,
      sha256: made.sha256,
      in_force_from: made.inForceFrom,
      made_at: made.madeAt,
    }),
  )
