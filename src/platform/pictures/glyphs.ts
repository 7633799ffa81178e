import { Reader } from './reader.ts'

/* The `glyf` table as WOFF2 §5.1 transforms it, and back. Points come back as full words, which OpenType allows. */

interface Point {
  readonly dx: number
  readonly dy: number
  readonly onCurve: boolean
}

/** WOFF2 §5.2, the table of triplets: how many bytes follow a flag, and what they say. */
function pointOf(flag: number, bytes: Reader): Point {
  const onCurve = flag < 128
  const code = flag & 127
  const signed = (value: number, positive: number) => (positive & 1 ? value : -value)
  if (code < 10) return { dx: 0, dy: signed(((code & 14) << 7) + bytes.u8(), code), onCurve }
  if (code < 20) return { dx: signed((((code - 10) & 14) << 7) + bytes.u8(), code), dy: 0, onCurve }
  if (code < 84) {
    const b = code - 20
    const byte = bytes.u8()
    const dx = signed(1 + (b & 0x30) + (byte >> 4), code)
    return { dx, dy: signed(1 + ((b & 0x0c) << 2) + (byte & 15), code >> 1), onCurve }
  }
  if (code < 120) {
    const b = code - 84
    const dx = signed(1 + (Math.floor(b / 12) << 8) + bytes.u8(), code)
    return { dx, dy: signed(1 + (((b % 12) >> 2) << 8) + bytes.u8(), code >> 1), onCurve }
  }
  if (code < 124) {
    const [a, b, c] = [bytes.u8(), bytes.u8(), bytes.u8()]
    return { dx: signed((a << 4) + (b >> 4), code), dy: signed(((b & 15) << 8) + c, code >> 1), onCurve }
  }
  return { dx: signed(bytes.u16(), code), dy: signed(bytes.u16(), code >> 1), onCurve }
}

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, i) => bytes.writeInt16BE(((value + 0x8000) & 0xffff) - 0x8000, i * 2))
  return bytes
}

/** x least, y least, x most, y most; absolute. */
function boxOf(points: readonly Point[]): Buffer {
  let [x, y] = [0, 0]
  const [xs, ys]: [number[], number[]] = [[], []]
  for (const { dx, dy } of points) {
    xs.push((x += dx))
    ys.push((y += dy))
  }
  return words(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))
}

/** The streams of the transformed table, in their order. */
function streamsOf(table: Buffer) {
  const head = new Reader(table)
  head.u16()
  const flags = head.u16()
  const [count, format] = [head.u16(), head.u16()]
  const sizes = Array.from({ length: 7 }, () => head.u32())
  const [contours, points, pointFlags, glyphs, composites, boxes, instructions] = sizes.map(
    (size) => new Reader(head.take(size)),
  ) as [Reader, Reader, Reader, Reader, Reader, Reader, Reader]
  const bitmap = boxes.take(4 * Math.floor((count + 31) / 32))
  const overlaps = flags & 1 ? head.take(Math.ceil(count / 8)) : undefined
  return {
    count,
    format,
    contours,
    points,
    pointFlags,
    glyphs,
    composites,
    boxes,
    bitmap,
    instructions,
    overlaps,
  }
}
type Streams = ReturnType<typeof streamsOf>

const bit = (map: Buffer | undefined, index: number): boolean =>
  map !== undefined && ((map[index >> 3] ?? 0) & (128 >> (index & 7))) !== 0

function simple(streams: Streams, index: number, contours: number): Buffer {
  const { points: lengths, pointFlags, glyphs, boxes, bitmap, instructions, overlaps } = streams
  const counts = Array.from({ length: contours }, () => lengths.short255())
  let end = -1
  const ends = counts.map((count) => (end += count))
  const points = Array.from({ length: end + 1 }, () => pointOf(pointFlags.u8(), glyphs))
  const code = instructions.take(glyphs.short255())
  const box = bit(bitmap, index) ? boxes.take(8) : boxOf(points)
  const overlap = bit(overlaps, index) ? 0x40 : 0
  const flags = Buffer.from(points.map(({ onCurve }, i) => (onCurve ? 1 : 0) | (i === 0 ? overlap : 0)))
  return Buffer.concat([
    words(contours),
    box,
    words(...ends, code.length),
    code,
    flags,
    words(...points.map(({ dx }) => dx), ...points.map(({ dy }) => dy)),
  ])
}

/** OpenType, `glyf`: which flags of a component say what follows it. */
const component = { words: 0x0001, scale: 0x0008, more: 0x0020, xy: 0x0040, matrix: 0x0080, code: 0x0100 }

function composite({ composites, glyphs, boxes, instructions }: Streams): Buffer {
  const parts: Buffer[] = []
  let [flags, hasCode] = [component.more, false]
  while (flags & component.more) {
    flags = composites.u16()
    const scales = flags & component.scale ? 2 : flags & component.xy ? 4 : flags & component.matrix ? 8 : 0
    parts.push(words(flags), composites.take(2 + (flags & component.words ? 4 : 2) + scales))
    hasCode ||= (flags & component.code) !== 0
  }
  if (hasCode) {
    const code = instructions.take(glyphs.short255())
    parts.push(words(code.length), code)
  }
  return Buffer.concat([words(-1), boxes.take(8), ...parts])
}

/** `glyf`, `loca` in its long form, and the least x of each glyph. */
export function glyphTables(transformed: Buffer) {
  const streams = streamsOf(transformed)
  const parts: Buffer[] = []
  const loca = Buffer.alloc((streams.count + 1) * 4)
  const leastX: number[] = []
  let at = 0
  for (let index = 0; index < streams.count; index += 1) {
    const contours = streams.contours.i16()
    const glyph =
      contours === 0 ? Buffer.alloc(0) : contours < 0 ? composite(streams) : simple(streams, index, contours)
    leastX.push(glyph.length ? glyph.readInt16BE(2) : 0)
    const padded = Buffer.concat([glyph, Buffer.alloc(-glyph.length & 3)])
    parts.push(padded)
    at += padded.length
    loca.writeUInt32BE(at, (index + 1) * 4)
  }
  return { glyf: Buffer.concat(parts), loca, leastX }
}
