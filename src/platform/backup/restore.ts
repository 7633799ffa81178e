import { mkdtemp, readdir, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type pg from 'pg'
import { type DatabaseAddress, migrate, type PartnershipId, readMigrations } from '../db/index.ts'
import { fileStore } from '../files/index.ts'
import { type Contents, contentOfMember, type Manifest, tableOfPiece } from './format.ts'
import { openLoader, refuseUsedDatabase } from './load.ts'
import { type Inspected, inspectBackup, type Member, walkBackup } from './read.ts'
import { BackupRefusal, isFull, systemCode } from './refusal.ts'
import { onConnection } from './snapshot.ts'

/** Whether a partnership's journal holds, also against the head that it had when the backup was made. */
export type VerifyJournal = (
  partnership: PartnershipId,
  head: { readonly seq: number; readonly hash: string },
) => Promise<boolean>

export interface Restored extends Inspected {
  /** The names of migrations that the backup did not have yet. */
  readonly migrated: readonly string[]
}

/**
 * Restores a backup into an empty database and an empty folder: all of it, or nothing.
 *
 * The whole backup is checked before anything is touched. Then the tables are made as they were in the version that
 * wrote it, loaded in one transaction, and brought up to this version by the migrations that came since.
 *
 * @param file stays as it is
 * @param address of a database that is there (`ensureDatabase`) and has no tables
 * @param filesFolder empty or absent
 * @param verify is asked for each partnership when all is restored
 * @throws {BackupRefusal} any but the four of {@link writeBackup}'s own; journal-broken leaves what was restored
 * @throws {DatabaseRefusal} unreachable, too-old, not-allowed
 */
export async function restoreBackup(
  file: string,
  address: DatabaseAddress,
  filesFolder: string,
  migrationsFolder: string,
  verify: VerifyJournal,
): Promise<Restored> {
  const inspected = await inspectBackup(file)
  const migrations = await migrationsOf(file, inspected.manifest, migrationsFolder)
  await refuseUsedFolder(filesFolder)
  await onConnection('admin', address, refuseUsedDatabase)
  await makeRoles(address)
  await onConnection('owner', address, async (client) => {
    try {
      await client.query('begin')
      await load(client, file, inspected, migrations, filesFolder)
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      await empty(filesFolder)
      if (isFull(error)) throw new BackupRefusal('disk-full', { file: filesFolder })
      throw error
    }
    // Not above: where the answer to it is lost, the rows may be there, and then need their files.
    await client.query('commit')
  })
  const migrated = await migrate(address, migrationsFolder)
  await verifyAll(file, inspected.manifest, verify)
  return { ...inspected, migrated }
}

/** The backup's own migrations, as this program has them. */
async function migrationsOf(file: string, manifest: Manifest, folder: string) {
  const ours = await readMigrations(folder)
  const known = new Map(ours.map((migration) => [migration.name, migration.sha256]))
  for (const { name, sha256 } of manifest.migrations) {
    if (!known.has(name)) throw new BackupRefusal('backup-newer', { file, program: manifest.program })
    if (known.get(name) !== sha256) throw new BackupRefusal('migration-changed', { file, migration: name })
  }
  const applied = new Set(manifest.migrations.map(({ name }) => name))
  return ours.filter(({ name }) => applied.has(name))
}

/** A folder without migrations makes the roles and the empty list of migrations, and no table. */
async function makeRoles(address: DatabaseAddress): Promise<void> {
  const none = await mkdtemp(join(tmpdir(), 'tovholder-none-'))
  try {
    await migrate(address, none)
  } finally {
    await rmdir(none)
  }
}

async function load(
  client: pg.Client,
  file: string,
  { manifest, contents }: Inspected,
  migrations: readonly { readonly text: string }[],
  filesFolder: string,
): Promise<void> {
  const loader = await openLoader(client, manifest, migrations)
  const store = fileStore(filesFolder)
  const rows: Contents['rows'] = {}
  await walkBackup(file, async ({ name, size, body }: Member) => {
    const table = tableOfPiece(name)
    if (table !== undefined) rows[table] = (rows[table] ?? 0) + (await loader.take(table, body))
    const content = contentOfMember(name)
    if (content && !contents.files.lost.includes(name))
      await store.put(content.partnership as PartnershipId, body as unknown as Readable, { bytes: size })
  })
  for (const [table, count] of Object.entries(contents.rows))
    if ((rows[table] ?? 0) !== count)
      throw new Error(`${rows[table] ?? 0} rows of ${table} came, not ${count}`)
  await loader.finish()
}

async function refuseUsedFolder(folder: string): Promise<void> {
  if ((await namesIn(folder)).length > 0) throw new BackupRefusal('files-not-empty', { folder })
}

/** Takes away what came into a folder that was empty, and leaves the folder. */
async function empty(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) await rm(join(folder, name), { recursive: true, force: true })
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
    return []
  }
}

async function verifyAll(file: string, manifest: Manifest, verify: VerifyJournal): Promise<void> {
  const partnerships: string[] = []
  for (const { partnership, ...head } of manifest.journals)
    if (!(await verify(partnership as PartnershipId, head))) partnerships.push(partnership)
  if (partnerships.length > 0) throw new BackupRefusal('journal-broken', { file, partnerships })
}
