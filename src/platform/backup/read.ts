import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import type { z } from 'zod'
import {
  backupFormat,
  type Contents,
  contentOfMember,
  contentsName,
  contentsSchema,
  type Manifest,
  manifestName,
  manifestSchema,
  markSchema,
} from './format.ts'
import { BackupRefusal, systemCode } from './refusal.ts'
import { Tally } from './tally.ts'

/** What a backup says of itself, found to be true of every byte of it. */
export interface Inspected {
  readonly manifest: Manifest
  readonly contents: Contents
}

export interface Member {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** To be read at most once. */
  readonly body: AsyncIterable<Buffer>
}

/** Says what is wrong with the backup; thrown on as a refusal with the file's name. */
class Damage extends Error {}

/**
 * Reads a backup from the first byte to the last and checks all of it. Changes nothing.
 *
 * @throws {BackupRefusal} backup-unreadable, not-a-backup, backup-damaged, backup-newer
 */
export const inspectBackup = (file: string): Promise<Inspected> => walkBackup(file)

/**
 * Reads a backup and gives each table's piece and each file to `visit`, in their order. Only when this returns is it
 * known that all of it is as it was written.
 *
 * @throws what `visit` throws, and as {@link inspectBackup}
 */
export async function walkBackup(
  file: string,
  visit: (member: Member) => Promise<void> = async () => undefined,
): Promise<Inspected> {
  const handle = await openBackup(file)
  const members = extract()
  const flowing = pipeline(handle.createReadStream({ start: 0 }), createGunzip(), members)
  flowing.catch(() => undefined)
  let visitor: unknown
  try {
    const walk = new Walk(file)
    for await (const entry of members) {
      const { name, size = 0, type } = entry.header
      if (type !== 'file') throw new Damage(`${name} is not a file`)
      await walk.step({ name, size, body: entry as AsyncIterable<Buffer> }, async (member) => {
        await visit(member).catch((error: unknown) => {
          visitor = error
          throw error
        })
      })
    }
    await flowing
    return walk.end()
  } catch (error) {
    if (error === visitor || error instanceof BackupRefusal) throw error
    throw new BackupRefusal('backup-damaged', { file, detail: (error as Error).message.replace(/\s+/g, ' ') })
  } finally {
    members.destroy()
    await flowing.catch(() => undefined)
  }
}

async function openBackup(file: string): Promise<FileHandle> {
  try {
    const handle = await open(file)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0).catch(async (error) => {
      await handle.close()
      throw error
    })
    if (bytesRead === 2 && buffer.readUInt16BE() === 0x1f8b) return handle
    await handle.close()
  } catch (error) {
    throw new BackupRefusal('backup-unreadable', { file, code: systemCode(error) ?? String(error) })
  }
  throw new BackupRefusal('not-a-backup', { file })
}

/** What has been seen of a backup, member by member. */
class Walk {
  readonly #file: string
  readonly #seen: Contents['members'] = []
  readonly #unlike: string[] = []
  #files = 0
  #fileBytes = 0
  #manifest: Manifest | undefined
  #contents: Contents | undefined

  constructor(file: string) {
    this.#file = file
  }

  async step(member: Member, visit: (member: Member) => Promise<void>): Promise<void> {
    if (this.#contents) throw new Damage(`${member.name} comes after the end`)
    const tally = new Tally()
    const body = tally.through(member.body)
    if (!this.#manifest) this.#manifest = this.#readManifest(member.name, await readJson(body))
    else if (member.name === contentsName) this.#contents = understood(contentsSchema, await readJson(body))
    else await visit({ ...member, body })
    for await (const _ of body);
    this.#note(member, tally.sha256())
  }

  #note({ name, size: bytes }: Member, sha256: string): void {
    const content = contentOfMember(name)
    if (!content) {
      if (name !== contentsName) this.#seen.push({ name, bytes, sha256 })
      return
    }
    this.#files += 1
    this.#fileBytes += bytes
    if (content.sha256 !== sha256) this.#unlike.push(name)
  }

  #readManifest(name: string, given: unknown): Manifest {
    const mark = markSchema.safeParse(given)
    if (name !== manifestName || !mark.success) throw new BackupRefusal('not-a-backup', { file: this.#file })
    const { format, program } = mark.data
    if (format > backupFormat) throw new BackupRefusal('backup-newer', { file: this.#file, program })
    return understood(manifestSchema, given)
  }

  end(): Inspected {
    const [manifest, contents] = [this.#manifest, this.#contents]
    if (!manifest || !contents) throw new Damage('its end is missing')
    const { members, files } = contents
    for (let at = 0; at < Math.max(members.length, this.#seen.length); at++) {
      const [told, seen] = [members[at], this.#seen[at]]
      if (told?.name !== seen?.name || told?.bytes !== seen?.bytes || told?.sha256 !== seen?.sha256)
        throw new Damage(`${(told ?? seen)?.name} is not what was written`)
    }
    const unlike = this.#unlike.find((name) => !files.lost.includes(name))
    if (unlike !== undefined) throw new Damage(`${unlike} is not what was written`)
    if (files.count !== this.#files || files.bytes !== this.#fileBytes) throw new Damage('files are missing')
    return { manifest, contents }
  }
}

function understood<T>(schema: z.ZodType<T>, given: unknown): T {
  const read = schema.safeParse(given)
  if (!read.success) throw new Damage('what it says of itself cannot be understood')
  return read.data
}

/** More than any manifest holds, and little enough to be read at once. */
const most = 256 * 2 ** 20

async function readJson(chunks: AsyncIterable<Buffer>): Promise<unknown> {
  const read: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > most) throw new Damage('what it says of itself is too long')
    read.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(read).toString('utf8'))
  } catch {
    return undefined
  }
}
