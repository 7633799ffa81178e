import { crc32, inflateRawSync } from 'node:zlib'
import { TableRefused } from '../refusal.ts'

/** A file within a ZIP file, as its directory says. */
interface Entry {
  readonly name: string
  readonly deflated: boolean
  readonly packed: number
  readonly unpacked: number
  readonly crc: number
  readonly offset: number
}

export interface Zip {
  readonly names: readonly string[]
  /** @throws TableRefused `bomb` where it is more than the directory says, `unreadable` where it is broken or missing */
  readonly read: (name: string) => Buffer
}

const signature = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 }
const endLength = 22
const centralLength = 46
const localLength = 30
const longestComment = 0xffff
/** A workbook has some dozens of files. */
const mostEntries = 4096
/** XML packs to a twentieth, sometimes a fiftieth; deflate ends at a thousandth, which only bombs come near. */
const bombRatio = 100

const unreadable = () => new TableRefused('unreadable')

/**
 * The directory of a ZIP file (APPNOTE 6.3.10) without ZIP64, of deflated and stored files. Nothing is unpacked before
 * the directory as a whole has been judged: names that climb or stand twice, files that lie over each other, and more
 * than `maxUnpacked` bytes in all are refused.
 * @throws TableRefused
 */
export function openZip(bytes: Buffer, maxUnpacked: number): Zip {
  const entries = directoryOf(bytes)
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (total > maxUnpacked) {
    throw new TableRefused(total / Math.max(1, bytes.length) > bombRatio ? 'bomb' : 'too-large')
  }
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  if (byName.size !== entries.length) throw unreadable()
  const begins = dataBegins(bytes, entries)
  return {
    names: [...byName.keys()],
    read: (name) => {
      const entry = byName.get(name)
      const begin = begins.get(name)
      if (entry === undefined || begin === undefined) throw unreadable()
      return contentOf(entry, bytes.subarray(begin, begin + entry.packed))
    },
  }
}

function directoryOf(bytes: Buffer): readonly Entry[] {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  const from = bytes.readUInt32LE(end + 16)
  if (count > mostEntries || bytes.readUInt16LE(end + 4) !== 0) throw unreadable()
  const entries: Entry[] = []
  let at = from
  for (let place = 0; place < count; place += 1) {
    if (at + centralLength > end || bytes.readUInt32LE(at) !== signature.central) throw unreadable()
    entries.push(entryAt(bytes, at))
    at += centralLength + [28, 30, 32].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0)
  }
  return entries
}

function endOf(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - endLength - longestComment)
  for (let at = bytes.length - endLength; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === signature.end) return at
  }
  throw unreadable()
}

const climbs = (name: string): boolean =>
  // oxlint-disable-next-line no-control-regex -- controls are what is looked for
  name === '' || /^[/\\]|\\|(?:^|\/)\.\.?(?:\/|$)|^[a-z]:|[\u0000-\u001F]/iu.test(name)

function entryAt(bytes: Buffer, at: number): Entry {
  const flags = bytes.readUInt16LE(at + 8)
  const method = bytes.readUInt16LE(at + 10)
  const name = bytes.toString('utf8', at + centralLength, at + centralLength + bytes.readUInt16LE(at + 28))
  const [crc = 0, packed = 0, unpacked = 0] = [16, 20, 24].map((field) => bytes.readUInt32LE(at + field))
  const offset = bytes.readUInt32LE(at + 42)
  if ((flags & 1) !== 0) throw new TableRefused('encrypted')
  if ((method !== 0 && method !== 8) || climbs(name)) throw unreadable()
  if ([packed, unpacked, offset].includes(0xffffffff)) throw unreadable()
  return { name, deflated: method === 8, packed, unpacked, crc, offset }
}

/** Where the content of each begins. Files that share bytes are how a small file unpacks to a huge one. */
function dataBegins(bytes: Buffer, entries: readonly Entry[]): ReadonlyMap<string, number> {
  const begins = new Map<string, number>()
  let free = 0
  for (const { name, offset, packed } of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (offset < free) throw new TableRefused('bomb')
    if (offset + localLength > bytes.length || bytes.readUInt32LE(offset) !== signature.local)
      throw unreadable()
    const begin = offset + localLength + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
    free = begin + packed
    if (free > bytes.length) throw unreadable()
    begins.set(name, begin)
  }
  return begins
}

function contentOf({ deflated, unpacked, crc }: Entry, packed: Buffer): Buffer {
  const content = deflated ? inflated(packed, unpacked) : packed
  if (content.length !== unpacked || crc32(content) !== crc) throw unreadable()
  return content
}

function inflated(packed: Buffer, unpacked: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked) })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? new TableRefused('bomb')
      : unreadable()
  }
}
