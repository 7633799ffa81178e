import { createHash, randomBytes } from 'node:crypto'
import { type FileHandle, link, lstat, open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import type { DatabaseAddress } from '../db/index.ts'
import { allContents, FileLost, fileStore, syncFolder } from '../files/index.ts'
import { type Archive, openArchive } from './archive.ts'
import {
  backupFormat,
  type Contents,
  contentsName,
  fileMember,
  type Manifest,
  manifestName,
  pieceName,
} from './format.ts'
import { BackupRefusal, isFull, systemCode } from './refusal.ts'
import { countRows, describeMoment, onConnection, openSnapshot, rowsOf } from './snapshot.ts'
import { Tally } from './tally.ts'

/** A backup that was made. */
export interface Backup {
  /** Absolute path. */
  readonly file: string
  readonly bytes: number
  /** Of the whole file, in hex: to be kept elsewhere, or compared with a copy. */
  readonly sha256: string
  readonly manifest: Manifest
  readonly contents: Contents
}

export interface BackupOptions {
  /** The program's version, for whoever restores with another. */
  readonly program: string
  /** Real time. */
  readonly realNow: Temporal.Instant
  /** Bytes of a table that are held in memory at a time. */
  readonly pieceSize?: number
}

/**
 * Writes database and files into one new file, as they were at one moment, while others go on working.
 *
 * Files are stored before the transaction that refers to them commits, so what the snapshot's rows refer to is in the
 * folder already. A file that is damaged or missing there does not bar the backup of all others: `contents.files.lost`
 * names it, and whoever is responsible has to hear of it.
 *
 * @param target must not be there; it appears under its name when it is whole and on the disk
 * @throws {BackupRefusal} target-exists, target-unwritable, disk-full, nothing-to-keep, database-changing
 * @throws {DatabaseRefusal} unreachable
 */
export function writeBackup(
  address: DatabaseAddress,
  filesFolder: string,
  target: string,
  options: BackupOptions,
): Promise<Backup> {
  const file = resolve(target)
  return makeFile(file, (handle) =>
    onConnection('owner', address, async (client) => {
      const archive = openArchive(handle, new Date(options.realNow.epochMilliseconds))
      try {
        const written = await fill(archive, client, filesFolder, options)
        return { file, ...written, ...(await archive.finish()) }
      } catch (error) {
        throw await archive.abandon(error)
      }
    }),
  )
}

async function fill(archive: Archive, client: pg.Client, filesFolder: string, options: BackupOptions) {
  const tables = await openSnapshot(client)
  const manifest: Manifest = {
    tovholder: 'backup',
    format: backupFormat,
    program: options.program,
    madeAt: options.realNow.toString(),
    tables,
    ...(await describeMoment(client)),
  }
  const members: Contents['members'] = []
  const add = async (name: string, content: Buffer) => {
    await archive.add(name, content)
    members.push({ name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') })
  }
  await add(manifestName, asJson(manifest))
  const rows: Contents['rows'] = {}
  for (const table of tables) {
    let number = 0
    let count = 0
    for await (const piece of rowsOf(client, table, options.pieceSize ?? 4 * 2 ** 20)) {
      await add(pieceName(table.name, ++number), piece)
      count += countRows(piece)
    }
    rows[table.name] = count
  }
  const contents = { members, rows, files: await addFiles(archive, client, filesFolder) }
  await archive.add(contentsName, asJson(contents))
  return { manifest, contents }
}

const asJson = (value: unknown) => Buffer.from(`${JSON.stringify(value, undefined, 1)}\n`)

async function addFiles(archive: Archive, client: pg.Client, folder: string): Promise<Contents['files']> {
  const store = fileStore(folder)
  const files = { count: 0, bytes: 0, lost: [] as string[] }
  for await (const { partnership, sha256 } of allContents(client)) {
    const name = fileMember(partnership, sha256)
    try {
      const size = await store.sizeOf(partnership, sha256)
      const tally = new Tally()
      await archive.addStream(name, size, tally.through(await store.open(partnership, sha256)))
      if (tally.sha256() !== sha256) files.lost.push(name)
      files.count += 1
      files.bytes += size
    } catch (error) {
      if (!(error instanceof FileLost)) throw error
      files.lost.push(name)
    }
  }
  return files
}

/** Makes a file that is whole and on the disk before it has its name, and never takes the place of another. */
async function makeFile<T>(file: string, write: (handle: FileHandle) => Promise<T>): Promise<T> {
  if (await isThere(file)) throw new BackupRefusal('target-exists', { file })
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.unfinished`
  const handle = await onTarget(file, open(unfinished, 'wx', 0o600))
  try {
    const made = await write(handle)
    await handle.sync()
    await onTarget(file, giveName(unfinished, file))
    return made
  } catch (error) {
    if (isFull(error)) throw new BackupRefusal('disk-full', { file })
    throw error
  } finally {
    await handle.close()
    await rm(unfinished, { force: true })
  }
}

const isThere = (file: string) =>
  lstat(file).then(
    () => true,
    () => false,
  )

const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/** A second name fails where there is one already, and rename would not; disks of other systems have no second names. */
async function giveName(unfinished: string, file: string): Promise<void> {
  try {
    await link(unfinished, file)
  } catch (error) {
    if (!withoutLinks.has(systemCode(error) ?? '')) throw error
    if (await isThere(file)) throw new BackupRefusal('target-exists', { file })
    await rename(unfinished, file)
  }
  await syncFolder(dirname(file))
}

async function onTarget<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    if (isFull(error)) throw new BackupRefusal('disk-full', { file })
    throw code === 'EEXIST'
      ? new BackupRefusal('target-exists', { file })
      : new BackupRefusal('target-unwritable', { file, code })
  }
}
