import { brotliDecompressSync } from 'node:zlib'
import { glyphTables } from './glyphs.ts'
import { Reader } from './reader.ts'

/** WOFF2 §4.1, table 2. */
const knownTags =
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'.match(
    /.{4}(?= |$)/g,
  ) ?? []

interface Entry {
  readonly tag: string
  readonly length: number
  readonly transformed: boolean
}

function entryIn(directory: Reader): Entry {
  const flags = directory.u8()
  const tag = (flags & 63) === 63 ? directory.take(4).toString('latin1') : (knownTags[flags & 63] ?? '')
  const version = flags >> 6
  const original = directory.base128()
  const transformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0
  return { tag, transformed, length: transformed ? directory.base128() : original }
}

/** WOFF2 §5.4: widths as they are; the side bearings may be left out, being the least x of each glyph. */
function metrics(transformed: Buffer, widths: number, leastX: readonly number[]): Buffer {
  const reader = new Reader(transformed)
  const flags = reader.u8()
  const advances = Array.from({ length: widths }, () => reader.u16())
  const bearing = (index: number, leftOut: boolean) => (leftOut ? (leastX[index] ?? 0) : reader.i16())
  const bytes = Buffer.alloc(widths * 4 + Math.max(0, leastX.length - widths) * 2)
  advances.forEach((advance, index) => {
    bytes.writeUInt16BE(advance, index * 4)
    bytes.writeInt16BE(bearing(index, (flags & 1) !== 0), index * 4 + 2)
  })
  for (let index = widths; index < leastX.length; index += 1)
    bytes.writeInt16BE(bearing(index, (flags & 2) !== 0), widths * 4 + (index - widths) * 2)
  return bytes
}

/** The tables with those that WOFF2 transforms as OpenType has them. */
function restored(entries: readonly Entry[], data: Reader): Map<string, Buffer> {
  const raw = new Map(entries.map(({ tag, length }) => [tag, data.take(length)]))
  const isTransformed = (tag: string) => entries.some((entry) => entry.tag === tag && entry.transformed)
  const [glyf, head] = [raw.get('glyf'), raw.get('head')]
  if (!glyf || !head || !isTransformed('glyf')) return raw
  const tables = glyphTables(glyf)
  const longOffsets = Buffer.from(head)
  longOffsets.writeInt16BE(1, 50)
  raw.set('glyf', tables.glyf).set('loca', tables.loca).set('head', longOffsets)
  const [hmtx, hhea] = [raw.get('hmtx'), raw.get('hhea')]
  if (hmtx && hhea && isTransformed('hmtx'))
    raw.set('hmtx', metrics(hmtx, hhea.readUInt16BE(34), tables.leastX))
  return raw
}

/** OpenType, the table directory. Checksums are left at nought: readers of fonts in files of their own ask for none. */
function fontFile(flavour: number, tables: ReadonlyMap<string, Buffer>): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const power = 2 ** Math.floor(Math.log2(sorted.length))
  const head = Buffer.alloc(12 + 16 * sorted.length)
  head.writeUInt32BE(flavour, 0)
  head.writeUInt16BE(sorted.length, 4)
  head.writeUInt16BE(power * 16, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE((sorted.length - power) * 16, 10)
  const parts: Buffer[] = [head]
  let at = head.length
  sorted.forEach(([tag, bytes], index) => {
    const entry = 12 + 16 * index
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(at, entry + 8)
    head.writeUInt32BE(bytes.length, entry + 12)
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)])
    parts.push(padded)
    at += padded.length
  })
  return Buffer.concat(parts)
}

/**
 * The OpenType font in a WOFF 2.0 file (W3C Recommendation of 2022), variations and all.
 * @throws where it is none, or a collection of several
 */
export function openTypeOf(woff2: Buffer): Buffer {
  const head = new Reader(woff2)
  if (head.take(4).toString('latin1') !== 'wOF2') throw new Error('This is no WOFF2 font.')
  const flavour = head.u32()
  head.take(4)
  const count = head.u16()
  head.take(6)
  const packed = head.u32()
  head.take(24)
  const entries = Array.from({ length: count }, () => entryIn(head))
  const data = brotliDecompressSync(woff2.subarray(head.at, head.at + packed))
  return fontFile(flavour, restored(entries, new Reader(data)))
}
