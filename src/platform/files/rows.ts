import { sql } from 'kysely'
import type pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { type Id, type PartnershipId, query, type ReadTransaction, type Transaction } from '../db/index.ts'
import type { Content } from './folder.ts'
import { fileName, mediaType } from './names.ts'

/** A file to be written down: a content that was put, and what its sender calls it. */
export interface NewFile extends Content {
  readonly id: Id<'file'>
  /** As the sender's machine gave it; kept as {@link fileName} makes it. */
  readonly name: string
  /** As claimed, if it was; kept as {@link mediaType} makes it. */
  readonly mediaType: string | undefined
  /** Real time. */
  readonly storedAt: Temporal.Instant
}

export interface StoredFile extends NewFile {
  readonly mediaType: string
}

/** Writes down a file whose content was put before, in this partnership and through {@link FileStore.put}. */
export async function insertFile(tx: Transaction, file: NewFile): Promise<void> {
  await tx.run(
    query.insertInto('file').values({
      partnership_id: tx.partnership,
      id: file.id,
      sha256: Buffer.from(file.sha256, 'hex'),
      name: fileName(file.name),
      media_type: mediaType(file.mediaType),
      size: file.size,
      stored_at: file.storedAt,
    }),
  )
}

/** A file of the partnership. Whether the reader may see it is said by the row of the room that refers to it. */
export async function findFile(tx: ReadTransaction, id: Id<'file'>): Promise<StoredFile | undefined> {
  const row = await tx.first(
    query.selectFrom('file').selectAll().where('partnership_id', '=', tx.partnership).where('id', '=', id),
  )
  return (
    row && {
      id: row.id,
      sha256: Buffer.from(row.sha256).toString('hex'),
      size: row.size,
      name: row.name,
      mediaType: row.media_type,
      storedAt: row.stored_at as unknown as Temporal.Instant,
    }
  )
}

/** The SHA-256 of every content that the partnership's files refer to. */
export async function referencedContents(tx: ReadTransaction): Promise<Set<string>> {
  const rows = await tx.all(
    query
      .selectFrom('file')
      .select(sql<string>`encode(sha256, 'hex')`.as('sha256'))
      .distinct()
      .where('partnership_id', '=', tx.partnership),
  )
  return new Set(rows.map((row) => row.sha256))
}

const page = 500

/**
 * Every content that any partnership's files refer to, once, in the order of partnership and hash.
 * @param client the owner's, past row-level security, in a transaction of one snapshot
 */
export async function* allContents(
  client: pg.ClientBase,
): AsyncGenerator<{ readonly partnership: PartnershipId; readonly sha256: string }> {
  let last: [string, Uint8Array] = ['00000000-0000-0000-0000-000000000000', Buffer.alloc(0)]
  for (;;) {
    const { rows } = await client.query<{ partnership_id: PartnershipId; sha256: Buffer }>(
      `select partnership_id, sha256 from file where (partnership_id, sha256) > ($1, $2)
       group by partnership_id, sha256 order by partnership_id, sha256 limit ${page}`,
      last,
    )
    for (const row of rows) yield { partnership: row.partnership_id, sha256: row.sha256.toString('hex') }
    const end = rows.at(-1)
    if (end === undefined || rows.length < page) return
    last = [end.partnership_id, end.sha256]
  }
}
