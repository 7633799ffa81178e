import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { connectionIn, type DatabaseAddress } from './pool.ts'

/** Why a database cannot be used; the caller has the sentence for it. */
export class DatabaseRefusal extends Error {
  override name = 'DatabaseRefusal'
  readonly kind: 'unreachable' | 'too-old' | 'newer' | 'behind' | 'migration-changed' | 'not-allowed'
  readonly detail: string
  constructor(kind: DatabaseRefusal['kind'], detail: string) {
    super(`${kind}: ${detail}`)
    this.kind = kind
    this.detail = detail
  }
}

/** `uuidv7()` and the pipelined `set_config` plan were measured on 18; older servers are not tried. */
const oldestServer = 18

/** A number that no other program is likely to lock: two processes starting together migrate one after the other. */
const migrationLock = 7_110_018

const roles = `
  do $$ begin
    if not exists (select from pg_roles where rolname = 'tovholder_owner') then create role tovholder_owner login; end if;
    if not exists (select from pg_roles where rolname = 'tovholder_app') then create role tovholder_app login; end if;
    if not exists (select from pg_roles where rolname = 'tovholder_search') then create role tovholder_search nologin; end if;
  end $$;
  grant tovholder_search to tovholder_owner;
  do $$ begin
    execute format('grant tovholder_owner, tovholder_app to %I', current_user);
    execute format('grant create on database %I to tovholder_owner', current_database());
  exception when sqlstate '0LP01' then null; -- a superuser needs no membership
  end $$;
  grant create, usage on schema public to tovholder_owner, tovholder_search;
  grant usage on schema public to tovholder_app;`

/** A server that is on its way up, as after a power cut that hit both of us, may take this long to recover. */
const patienceMs = 60_000

async function connect(role: 'admin' | 'owner', address: DatabaseAddress): Promise<pg.Client> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    const client = new pg.Client({ ...connectionIn(role, address), connectionTimeoutMillis: 10_000 })
    // What it is asked fails by itself when it is cut; without a listener it would end the process.
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => undefined)
      const starting = error instanceof pg.DatabaseError && error.code === '57P03'
      if (!starting || performance.now() > deadline)
        throw new DatabaseRefusal('unreachable', error instanceof Error ? error.message : String(error))
      await sleep(100)
    }
  }
}

/** Makes the database `name` on the server if it is not there. */
export async function ensureDatabase(
  address: Extract<DatabaseAddress, { socketFolder: string }>,
): Promise<void> {
  const client = await connect('admin', { ...address, database: 'postgres' })
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [address.database])
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(address.database)}`)
  } finally {
    await client.end()
  }
}

async function ensureRoles(address: DatabaseAddress): Promise<void> {
  const client = await connect('admin', address)
  try {
    const { rows } = await client.query<{ n: string }>('show server_version_num')
    const version = Math.floor(
      Number((rows[0] as unknown as { server_version_num: string }).server_version_num) / 10_000,
    )
    if (version < oldestServer) throw new DatabaseRefusal('too-old', String(version))
    await client.query(`select pg_advisory_lock(${migrationLock})`)
    await client.query(roles)
  } catch (error) {
    if (error instanceof DatabaseRefusal) throw error
    throw new DatabaseRefusal('not-allowed', error instanceof Error ? error.message : String(error))
  } finally {
    await client.end()
  }
}

interface Migration {
  readonly name: string
  readonly text: string
  readonly sha256: string
}

/** The migrations in a folder, in the order of their dates. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8')
      return { name: file.slice(0, -4), text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/**
 * Brings the database up to the migrations in `folder`, in one transaction: all of them, or none.
 *
 * Roles are made first, by the address's own user. Safe to call from several processes at once.
 * @returns the names of the migrations that were applied now.
 * @throws {DatabaseRefusal} unreachable, older than 18, newer than this program, or with a migration whose text differs.
 */
export async function migrate(address: DatabaseAddress, folder: string): Promise<string[]> {
  await ensureRoles(address)
  const migrations = await readMigrations(folder)
  const client = await connect('owner', address)
  try {
    await client.query('begin')
    await client.query(`select pg_advisory_xact_lock(${migrationLock})`)
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from migration',
    )
    const waiting = stillWaiting(migrations, new Map(rows.map((row) => [row.name, row.sha256])))
    for (const migration of waiting) {
      await client.query(migration.text)
      await client.query('insert into migration (name, sha256) values ($1, $2)', [
        migration.name,
        migration.sha256,
      ])
    }
    await client.query('commit')
    return waiting.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

export interface MigrationState {
  readonly applied: readonly string[]
  /** Those of this program that the next start applies. */
  readonly waiting: readonly string[]
}

/**
 * How far the database has come, without changing it.
 * @throws {DatabaseRefusal} unreachable, newer than this program, or with a migration whose text differs.
 */
export async function lookAtMigrations(address: DatabaseAddress, folder: string): Promise<MigrationState> {
  const ours = await readMigrations(folder)
  const client = await connect('admin', address)
  try {
    const { rows: found } = await client.query("select from pg_tables where tablename = 'migration'")
    const { rows } = found.length
      ? await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')
      : { rows: [] }
    const waiting = stillWaiting(ours, new Map(rows.map((row) => [row.name, row.sha256])))
    return { applied: rows.map((row) => row.name), waiting: waiting.map((one) => one.name) }
  } finally {
    await client.end()
  }
}

function stillWaiting(ours: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  const known = new Set(ours.map((migration) => migration.name))
  const newer = [...applied.keys()].find((name) => !known.has(name))
  if (newer !== undefined) throw new DatabaseRefusal('newer', newer)
  for (const { name, sha256 } of ours) {
    const before = applied.get(name)
    if (before !== undefined && before !== sha256) throw new DatabaseRefusal('migration-changed', name)
  }
  return ours.filter((migration) => !applied.has(migration.name))
}
