import pg from 'pg'
import { to } from 'pg-copy-streams'
import { connectionIn, type DatabaseAddress, DatabaseRefusal } from '../db/index.ts'
import { sweepLock } from '../files/index.ts'
import type { Manifest, TableShape } from './format.ts'
import { BackupRefusal } from './refusal.ts'

/** What decides how PostgreSQL writes and reads values, whatever a server of one's own is set to; and no row hidden. */
const pinned = `
  set client_encoding = 'UTF8'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC';
  set extra_float_digits = 1; set bytea_output = 'hex'; set row_security = off; set synchronize_seqscans = off;
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0;
  set transaction_timeout = 0`

/**
 * Does work on a connection of its own. It does not pipeline, which COPY could not stand.
 * @throws {DatabaseRefusal} unreachable
 */
export async function onConnection<T>(
  role: 'admin' | 'owner',
  address: DatabaseAddress,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...connectionIn(role, address), connectionTimeoutMillis: 10_000 })
  // A connection that is lost fails the statement under way; without a listener it also ends the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw new DatabaseRefusal('unreachable', error instanceof Error ? error.message : String(error))
  }
  try {
    await client.query(pinned)
    return await work(client)
  } finally {
    await client.end()
  }
}

/** PostgreSQL's words for a table and its columns, as COPY takes them. */
export const copied = ({ name, columns }: TableShape) =>
  `${pg.escapeIdentifier(name)} (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`

/** The program's own tables, by name. Generated columns are left out: they are generated again. */
export async function tablesOf(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relowner = 'tovholder_owner'::regrole
    group by c.relname order by c.relname`)
  return rows
}

const namesOf = (tables: readonly TableShape[]) => tables.map((table) => copied(table)).join()

/**
 * Fixes the moment that the backup shows. From here to the end of the connection no migration changes a table, and no
 * sweep removes a file that the moment refers to.
 */
export async function openSnapshot(client: pg.Client): Promise<TableShape[]> {
  await client.query('select pg_advisory_lock_shared($1)', [sweepLock])
  const before = await tablesOf(client)
  if (before.length === 0) throw new BackupRefusal('nothing-to-keep', {})
  await client.query('begin isolation level repeatable read read only')
  // Before the first query, which takes the snapshot: a migration under way is waited for and then seen.
  const names = before.map(({ name }) => pg.escapeIdentifier(name))
  await client.query(`lock table ${names.join(', ')} in access share mode`)
  const tables = await tablesOf(client)
  if (namesOf(tables) !== namesOf(before)) throw new BackupRefusal('database-changing', {})
  return tables
}

type Moment = Pick<Manifest, 'migrations' | 'sequences' | 'journals'>

/** What the manifest says of the snapshot. `journal_head` is the one table of a room that is known here by name. */
export async function describeMoment(client: pg.Client): Promise<Moment> {
  const read = async <Row extends object>(text: string) => (await client.query<Row>(text)).rows
  return {
    migrations: await read('select name, sha256 from migration order by name'),
    sequences: await read(
      `select sequencename::text as name, last_value::text as last from pg_sequences
       where schemaname = 'public' and sequenceowner = 'tovholder_owner' and last_value is not null order by 1`,
    ),
    journals: await read(
      `select partnership_id as partnership, seq, encode(hash, 'hex') as hash from journal_head order by 1`,
    ),
  }
}

const newline = 0x0a

/** The rows of a table as COPY's text, in pieces of at least `pieceSize` bytes that end where a row ends. */
export async function* rowsOf(
  client: pg.Client,
  table: TableShape,
  pieceSize: number,
): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let size = 0
  for await (const chunk of client.query(to(`copy ${copied(table)} to stdout`)) as AsyncIterable<Buffer>) {
    // A line break within a value is written \n, so every real one ends a row.
    const end = size + chunk.length < pieceSize ? 0 : chunk.lastIndexOf(newline) + 1
    if (end > 0) yield Buffer.concat([...waiting, chunk.subarray(0, end)])
    const rest = chunk.subarray(end)
    waiting = end > 0 ? [rest] : [...waiting, rest]
    size = end > 0 ? rest.length : size + rest.length
  }
  if (size > 0) yield Buffer.concat(waiting)
}

export function countRows(piece: Buffer): number {
  let rows = 0
  for (let at = piece.indexOf(newline); at !== -1; at = piece.indexOf(newline, at + 1)) rows += 1
  return rows
}
