import { randomBytes } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { backupsOf } from '../../testing/backup.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { appendEntry } from '../../testing/journal.ts'
import { makePartnership } from '../../testing/partnership.ts'
import type { PartnershipId } from '../db/index.ts'
import { sweepLock } from '../files/index.ts'
import {
  type Backup,
  BackupRefusal,
  backupRefusalSentence,
  inspectBackup,
  restoreBackup,
  writeBackup,
} from './index.ts'

let db: TestDatabase
let place: Awaited<ReturnType<typeof backupsOf>>
let partnership: PartnershipId
let made: Backup
let bytes: Buffer
let stored: string

/** How it was refused, or that it was not. */
const kindOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'not refused',
    (error: unknown) => {
      if (!(error instanceof BackupRefusal)) throw error
      expect(backupRefusalSentence(error)).toMatch(/^[A-Z].*\.$/)
      return error.kind
    },
  )

const written = async (content: Buffer) => {
  const file = place.fresh('backup')
  await writeFile(file, content)
  return file
}

/** The backup with some of its text changed by text of the same length. */
const reworded = (from: string, to: string) => {
  const tar = gunzipSync(bytes)
  const at = tar.indexOf(from)
  expect(at).toBeGreaterThan(0)
  expect(to).toHaveLength(from.length)
  tar.write(to, at)
  return written(gzipSync(tar))
}

const tablesIn = async ({ owner }: TestDatabase) =>
  (await owner.query(`select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`))
    .rowCount

beforeAll(async () => {
  db = await testDatabase()
  place = await backupsOf(db)
  partnership = (await makePartnership(db.pool)).id
  for (let n = 0; n < 5; n++) await appendEntry(db.pool, partnership)
  stored = await place.storeFile(partnership, Buffer.from('a file that is kept'.repeat(50)))
  made = await place.backUp()
  bytes = await readFile(made.file)
})

describe('writing a backup', () => {
  it('never takes the place of anything', async () => {
    const taken = await written(Buffer.from('precious'))
    expect(await kindOf(place.backUp(taken))).toBe('target-exists')
    expect(await readFile(taken, 'utf8')).toBe('precious')
  })

  it('leaves one of two that are given the same name', async () => {
    const target = place.fresh('backup')
    const kinds = await Promise.all([kindOf(place.backUp(target)), kindOf(place.backUp(target))])
    expect(kinds.sort()).toEqual(['not refused', 'target-exists'])
    await inspectBackup(target)
  })

  it('says where it cannot write, and leaves nothing unfinished', async () => {
    expect(await kindOf(place.backUp(join(place.folder, 'nowhere', 'backup')))).toBe('target-unwritable')
    expect(await kindOf(place.backUp(join(made.file, 'backup')))).toBe('target-unwritable')
    const nothing = await emptyDatabase()
    const target = place.fresh('backup')
    const empty = writeBackup(nothing.address, place.files, target, {
      program: '',
      realNow: Temporal.Instant.from('2023-04-04T08:00:00Z'),
    })
    expect(await kindOf(empty)).toBe('nothing-to-keep')
    expect((await readdir(place.folder)).filter((name) => /unfinished/.test(name))).toEqual([])
  })

  it('leaves nothing where the database goes away meanwhile', async () => {
    const sweep = await db.owner.connect()
    await sweep.query('select pg_advisory_lock($1)', [sweepLock])
    const target = place.fresh('backup')
    const making = place.backUp(target).catch((error: Error) => error.message)
    const end = `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`
    while ((await sweep.query(end)).rowCount === 0);
    expect(await making).toMatch(/terminat/)
    sweep.release(true)
    expect((await readdir(place.folder)).filter((name) => target.endsWith(name))).toEqual([])
  })

  it('is for its owner alone', async () => {
    expect((await stat(made.file)).mode & 0o777).toBe(0o600)
  })
})

describe('a file that the disk has lost', () => {
  it('is named, and all others are kept and come back', async () => {
    const gone = await place.storeFile(partnership, randomBytes(500))
    const changed = await place.storeFile(partnership, randomBytes(500))
    const at = (sha256: string) => join(place.files, partnership, sha256.slice(0, 2), sha256)
    await rm(at(gone))
    await writeFile(at(changed), 'other')
    const { file, contents } = await place.backUp()
    expect(contents.files.lost.sort()).toEqual(
      [gone, changed].map((hash) => `files/${partnership}/${hash}`).sort(),
    )
    const restored = await place.restore(file)
    expect((await restored.done).contents.files.lost).toHaveLength(2)
    const back = (await readdir(restored.files, { recursive: true })).filter((name) =>
      /[0-9a-f]{64}$/.test(name),
    )
    expect(back).toEqual([join(partnership, stored.slice(0, 2), stored)])
    await db.owner.query(`delete from file where encode(sha256, 'hex') in ($1, $2)`, [gone, changed])
  })
})

describe('a damaged backup', () => {
  it('is found out by any flipped byte', async () => {
    // The first ten are gzip's own header, of which but two say anything.
    const places = [
      0,
      1,
      ...Array.from({ length: 40 }, (_, n) => 10 + Math.floor(((bytes.length - 11) * n) / 39)),
    ]
    for (const at of places) {
      const flipped = Buffer.from(bytes)
      flipped[at]! ^= 0x10
      expect(await kindOf(inspectBackup(await written(flipped))), `byte ${at}`).toMatch(
        /backup-damaged|not-a-backup/,
      )
    }
  })

  it('is found out wherever it was cut off, or added to', async () => {
    for (const length of [1, 9, 100, bytes.length >> 1, bytes.length - 1])
      expect(await kindOf(inspectBackup(await written(bytes.subarray(0, length)))), `${length}`).not.toBe(
        'not refused',
      )
    const longer = Buffer.concat([bytes, Buffer.from('more')])
    expect(await kindOf(inspectBackup(await written(longer)))).toBe('backup-damaged')
  })

  it('is found out where somebody changed rows or files and packed it anew', async () => {
    for (const [from, to] of [
      ['idea.submitted', 'idea.withdrawn'],
      ['a file that is kept', 'a file that I kept.'],
      ['tables/journal_entry/', 'tables/journal_emtry/'],
    ] as const)
      expect(await kindOf(inspectBackup(await reworded(from, to))), to).toBe('backup-damaged')
  })

  it('is not restored, and touches nothing', async () => {
    const restored = await place.restore(await reworded('idea.submitted', 'idea.withdrawn'))
    expect(await kindOf(restored.done)).toBe('backup-damaged')
    expect(await tablesIn(restored)).toBe(0)
    await expect(readdir(restored.files)).rejects.toThrow('ENOENT')
  })

  it('is told from what never was a backup', async () => {
    expect(await kindOf(inspectBackup(await written(Buffer.from('%PDF-1.7'))))).toBe('not-a-backup')
    expect(await kindOf(inspectBackup(await written(Buffer.alloc(0))))).toBe('not-a-backup')
    expect(await kindOf(inspectBackup(place.fresh('absent')))).toBe('backup-unreadable')
    expect(await kindOf(inspectBackup(place.folder))).toBe('backup-unreadable')
  })
})

describe('restoring', () => {
  it('is refused over a database with tables, which stay as they are', async () => {
    const target = await testDatabase()
    const restored = await place.restore(made.file, undefined, target)
    expect(await kindOf(restored.done)).toBe('database-not-empty')
    expect((await target.owner.query('select from partnership')).rowCount).toBe(0)
    await expect(readdir(restored.files)).rejects.toThrow('ENOENT')
  })

  it('is refused over a folder with files, which stay as they are', async () => {
    const target = await emptyDatabase()
    const folder = place.fresh('files')
    await mkdir(folder)
    await writeFile(join(folder, 'mine'), 'precious')
    const restoring = restoreBackup(
      made.file,
      target.address,
      folder,
      resolve('migrations'),
      async () => true,
    )
    expect(await kindOf(restoring)).toBe('files-not-empty')
    expect(await readFile(join(folder, 'mine'), 'utf8')).toBe('precious')
    expect(await tablesIn(target)).toBe(0)
  })

  it('is refused where the backup is of a newer version', async () => {
    const fewer = place.fresh('migrations')
    await cp(resolve('migrations'), fewer, { recursive: true })
    await rm(join(fewer, '2026-11-23-06-files-are-kept-by-their-content.sql'))
    const restored = await place.restore(made.file, fewer)
    expect(await kindOf(restored.done)).toBe('backup-newer')
    expect(await tablesIn(restored)).toBe(0)
    expect(await kindOf(inspectBackup(await reworded('"format": 1', '"format": 9')))).toBe('backup-newer')
  })

  it('is refused where a migration reads otherwise than it did', async () => {
    const edited = place.fresh('migrations')
    await cp(resolve('migrations'), edited, { recursive: true })
    await writeFile(join(edited, '2026-11-23-03-people-sign-in.sql'), 'select 1')
    expect(await kindOf((await place.restore(made.file, edited)).done)).toBe('migration-changed')
  })

  it('undoes everything where it fails halfway, and can be tried again', async () => {
    const target = await emptyDatabase()
    const files = place.fresh('files')
    // A link to nothing: as good as an absent folder until the first file is put, and then the tables are loaded.
    const broken = place.fresh('files')
    await symlink(place.fresh('nothing'), broken)
    const failing = restoreBackup(made.file, target.address, broken, resolve('migrations'), async () => true)
    await expect(failing).rejects.toThrow(/mkdir/)
    expect(await tablesIn(target)).toBe(1)
    expect((await target.owner.query('select from migration')).rowCount).toBe(0)
    const again = restoreBackup(made.file, target.address, files, resolve('migrations'), async () => true)
    expect((await again).contents.rows).toMatchObject({ partnership: 1 })
  })

  it('says so where a journal does not hold, and leaves what was restored to be looked at', async () => {
    const { rows } = await db.owner.query('select payload from journal_entry where seq = 2')
    await db.owner.query(`update journal_entry set payload = '{}' where seq = 2`)
    const restored = await place.restore((await place.backUp()).file)
    expect(await kindOf(restored.done)).toBe('journal-broken')
    expect((await restored.owner.query('select from journal_entry')).rowCount).toBe(5)
    await db.owner.query('update journal_entry set payload = $1 where seq = 2', [rows[0].payload])
  })
})
