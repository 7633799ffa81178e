import { createHash, randomUUID } from 'node:crypto'
import { statSync, unlinkSync } from 'node:fs'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Temporal } from 'temporal-polyfill'
import { asId, type PartnershipId } from '../db/index.ts'
import { makeDurableFolder, syncFolder } from './durable.ts'

/** What a file holds, whatever it is called. */
export interface Content {
  /** Hex, 64 characters. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
}

/** Thrown where more was sent than may be stored. Nothing of it is kept. */
export class FileTooLarge extends Error {
  override name = 'FileTooLarge'
  /** Bytes. */
  readonly limit: number
  constructor(limit: number) {
    super(`more than ${limit} bytes`)
    this.limit = limit
  }
}

/** Thrown where a content that a row refers to is not in the folder: a fault of the disk, or of a restore by hand. */
export class FileLost extends Error {
  override name = 'FileLost'
}

export interface FileStore {
  /**
   * Stores a content, once however often it comes, so that it survives a power cut from the moment this returns.
   * To be called before the transaction that refers to it commits; if that never happens, the sweep takes it.
   *
   * @param source is destroyed where it fails or is too long
   * @param limits.bytes the most that is taken
   * @throws {FileTooLarge}, the source's own error, or the system's
   */
  put(
    partnership: PartnershipId,
    source: Buffer | Readable,
    limits: { readonly bytes: number },
  ): Promise<Content>
  /** Bytes, as they lie on the disk. @throws {FileLost} */
  sizeOf(partnership: PartnershipId, sha256: string): Promise<number>
  /** The bytes. @throws {FileLost} */
  open(partnership: PartnershipId, sha256: string): Promise<Readable>
  /**
   * Removes what is not referred to and was last put before `olderThan` (real time), and unfinished uploads of that
   * age. Call {@link sweepFiles}, which knows what is referred to and keeps out of a backup's way.
   * @returns how many contents were removed
   */
  sweep(
    partnership: PartnershipId,
    referenced: ReadonlySet<string>,
    olderThan: Temporal.Instant,
  ): Promise<number>
}

const hexHash = /^[0-9a-f]{64}$/
const shardName = /^[0-9a-f]{2}$/
const incoming = 'incoming'

/** The contents of a partnership's files in `folder`: `<partnership>/<first two hex>/<SHA-256>`. */
export function fileStore(folder: string): FileStore {
  const home = (partnership: PartnershipId) => {
    // The last wall before the disk: an identifier is no path.
    if (asId(partnership) === undefined) throw new TypeError('not the identifier of a partnership')
    return join(folder, partnership)
  }
  const shard = (partnership: PartnershipId, sha256: string) => {
    if (!hexHash.test(sha256)) throw new TypeError('not a SHA-256 in hex')
    return join(home(partnership), sha256.slice(0, 2))
  }
  return {
    put: async (partnership, source, limits) => {
      const waiting = join(home(partnership), incoming)
      await makeDurableFolder(waiting)
      const temporary = join(waiting, randomUUID())
      try {
        const content = await writeContent(temporary, source, limits.bytes)
        const kept = shard(partnership, content.sha256)
        await makeDurableFolder(kept)
        // Also where the content is there already: the new file is young, so that no sweep takes it meanwhile.
        await rename(temporary, join(kept, content.sha256))
        await syncFolder(kept)
        return content
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    sizeOf: async (partnership, sha256) =>
      (await orLost(stat(join(shard(partnership, sha256), sha256)))).size,
    open: async (partnership, sha256) =>
      (await orLost(open(join(shard(partnership, sha256), sha256)))).createReadStream(),
    sweep: (partnership, referenced, olderThan) => sweepHome(home(partnership), referenced, olderThan),
  }
}

async function writeContent(path: string, source: Buffer | Readable, limit: number): Promise<Content> {
  const hash = createHash('sha256')
  let size = 0
  async function* limited() {
    // A buffer alone would be walked byte by byte.
    for await (const given of Buffer.isBuffer(source)
      ? [source]
      : (source as AsyncIterable<Buffer | string>)) {
      const chunk = typeof given === 'string' ? Buffer.from(given) : given
      size += chunk.length
      if (size > limit) throw new FileTooLarge(limit)
      hash.update(chunk)
      yield chunk
    }
  }
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(limited())
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { sha256: hash.digest('hex'), size }
}

async function orLost<T>(looking: Promise<T>): Promise<T> {
  try {
    return await looking
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new FileLost((error as Error).message, { cause: error })
  }
}

async function sweepHome(
  home: string,
  referenced: ReadonlySet<string>,
  olderThan: Temporal.Instant,
): Promise<number> {
  let swept = 0
  for (const part of await namesIn(home)) {
    if (part !== incoming && !shardName.test(part)) continue
    for (const name of await namesIn(join(home, part))) {
      const unwanted = part === incoming || (hexHash.test(name) && !referenced.has(name))
      if (unwanted && removeIfOlder(join(home, part, name), olderThan) && part !== incoming) swept += 1
    }
  }
  return swept
}

/** Looks and removes in one go: whatever waited between the two could remove what was just put anew. */
function removeIfOlder(path: string, olderThan: Temporal.Instant): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined || found.mtimeMs >= olderThan.epochMilliseconds) return false
  unlinkSync(path)
  return true
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
