import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { makePartnership } from '../../testing/partnership.ts'
import { newId, type PartnershipId, readPartnership, withPartnership } from '../db/index.ts'
import {
  type Content,
  FileLost,
  type FileStore,
  FileTooLarge,
  fileStore,
  findFile,
  insertFile,
  sweepFiles,
  sweepLock,
} from './index.ts'

const now = Temporal.Now.instant()
const roomy = { bytes: 1e6 }
const bytes = Buffer.from('Blåbær på Mars')
const sha256 = createHash('sha256').update(bytes).digest('hex')

let db: TestDatabase
let folder: string
let files: FileStore
let ours: PartnershipId
let theirs: PartnershipId

const stored = async (partnership = ours) =>
  (await readdir(join(folder, partnership), { recursive: true })).filter((name) =>
    /[0-9a-f-]{36,}$/.test(name),
  )

/** Moves everything that lies in the folder a while back. */
async function letPass(hours: number) {
  const then = new Date(now.subtract({ hours }).epochMilliseconds)
  for (const name of await stored()) await utimes(join(folder, ours, name), then, then)
}

const insert = (content: Content, partnership = ours) => {
  const id = newId<'file'>(now)
  const file = { ...content, id, name: 'c:\\blåbær.txt', mediaType: 'text/plain;x=y', storedAt: now }
  return withPartnership(db.pool, partnership, async (tx) => insertFile(tx, file)).then(() => id)
}

beforeAll(async () => {
  db = await testDatabase()
  ours = (await makePartnership(db.pool)).id
  theirs = (await makePartnership(db.pool)).id
})
beforeEach(async () => {
  if (folder) await rm(folder, { recursive: true })
  folder = await mkdtemp(join(tmpdir(), 'tovholder-files-'))
  files = fileStore(folder)
  await db.owner.query('delete from file')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the folder of files', () => {
  it('keeps a content under its hash, from memory or from a stream', async () => {
    expect(await files.put(ours, bytes, roomy)).toEqual({ sha256, size: bytes.length })
    expect(await buffer(await files.open(ours, sha256))).toEqual(bytes)
    const long = randomBytes(300_000)
    const { sha256: other, size } = await files.put(ours, Readable.from([long, Buffer.from('!')]), roomy)
    expect(size).toBe(300_001)
    expect(await buffer(await files.open(ours, other))).toEqual(Buffer.concat([long, Buffer.from('!')]))
  })

  it('keeps the same content once, also when many bring it at a time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => files.put(ours, bytes, roomy)))
    expect(await stored()).toEqual([join(sha256.slice(0, 2), sha256)])
  })

  it('keeps partnerships apart', async () => {
    await files.put(ours, bytes, roomy)
    await expect(files.open(theirs, sha256)).rejects.toThrow(FileLost)
    await files.put(theirs, bytes, roomy)
    await files.sweep(ours, new Set(), now.add({ hours: 1 }))
    await expect(files.open(ours, sha256)).rejects.toThrow(FileLost)
    expect(await buffer(await files.open(theirs, sha256))).toEqual(bytes)
  })

  it('takes what is just within the limit, and keeps nothing of what is beyond', async () => {
    const tight = { bytes: bytes.length - 1 }
    await expect(files.put(ours, bytes, tight)).rejects.toThrow(FileTooLarge)
    await expect(files.put(ours, Readable.from(['much ', 'too ', 'long ', 'by far']), tight)).rejects.toThrow(
      FileTooLarge,
    )
    expect(await stored()).toEqual([])
    await files.put(ours, bytes, { bytes: bytes.length })
    expect(await stored()).toHaveLength(1)
  })

  it('keeps nothing of an upload that breaks off', async () => {
    const breaking = Readable.from(
      (function* () {
        yield bytes
        throw new Error('the line went dead')
      })(),
    )
    await expect(files.put(ours, breaking, roomy)).rejects.toThrow('the line went dead')
    expect(await stored()).toEqual([])
  })

  it('takes no path for a partnership or a hash', async () => {
    await expect(files.put('../..' as PartnershipId, bytes, roomy)).rejects.toThrow(TypeError)
    await expect(files.open(ours, '../../../etc/passwd')).rejects.toThrow(TypeError)
    await expect(files.open(ours, sha256.toUpperCase())).rejects.toThrow(TypeError)
  })
})

describe('the rows of files', () => {
  it('say what a content is called, cleaned, and only within the partnership', async () => {
    const id = await insert(await files.put(ours, bytes, roomy))
    const find = (partnership: PartnershipId) =>
      readPartnership(db.pool, partnership, (tx) => findFile(tx, id))
    expect(await find(ours)).toMatchObject({
      sha256,
      size: bytes.length,
      name: 'blåbær.txt',
      mediaType: 'text/plain',
    })
    expect(await find(theirs)).toBeUndefined()
  })
})

describe('the sweep', () => {
  it('takes what a crash left between upload and commit, after a day and not before', async () => {
    await files.put(ours, bytes, roomy)
    await letPass(23)
    expect(await sweepFiles(db.pool, ours, files, now)).toBe(0)
    expect(await stored()).toHaveLength(1)
    await letPass(25)
    expect(await sweepFiles(db.pool, ours, files, now)).toBe(1)
    expect(await stored()).toEqual([])
  })

  it('leaves what any row refers to', async () => {
    const content = await files.put(ours, bytes, roomy)
    const first = await insert(content)
    await insert(content)
    await letPass(1000)
    await db.owner.query('delete from file where id = $1', [first])
    expect(await sweepFiles(db.pool, ours, files, now)).toBe(0)
    await db.owner.query('delete from file')
    expect(await sweepFiles(db.pool, ours, files, now)).toBe(1)
  })

  it('is not misled by the files of others', async () => {
    await insert(await files.put(theirs, bytes, roomy), theirs)
    await files.put(ours, bytes, roomy)
    await letPass(25)
    expect(await sweepFiles(db.pool, ours, files, now)).toBe(1)
  })

  it('counts from the last time that the content was brought', async () => {
    await files.put(ours, bytes, roomy)
    await letPass(25)
    await files.put(ours, bytes, roomy)
    expect(await sweepFiles(db.pool, ours, files, now)).toBe(0)
  })

  it('takes uploads that were never finished', async () => {
    const endless = new Readable({ read() {} })
    endless.push(bytes)
    const putting = files.put(ours, endless, roomy)
    while ((await stored().catch(() => [])).length === 0) await new Promise(setImmediate)
    await letPass(25)
    await sweepFiles(db.pool, ours, files, now)
    expect(await stored()).toEqual([])
    endless.destroy(new Error('killed'))
    await expect(putting).rejects.toThrow('killed')
  })

  it('waits while a backup is made', async () => {
    await files.put(ours, bytes, roomy)
    await letPass(25)
    const backup = await db.owner.connect()
    await backup.query(`select pg_advisory_lock_shared(${sweepLock})`)
    expect(await sweepFiles(db.pool, ours, files, now)).toBeUndefined()
    await backup.query(`select pg_advisory_unlock_shared(${sweepLock})`)
    backup.release()
    expect(await sweepFiles(db.pool, ours, files, now)).toBe(1)
  })

  it('finds nothing where nothing was ever stored', async () => {
    expect(await sweepFiles(db.pool, ours, files, now)).toBe(0)
  })
})
