import { nameTable, sfnt } from './sfnt.ts'

/** Units of the em, and the empty box that stands for every character: left, bottom, right, top, and its rim. */
const em = 1000
const box = { left: 80, bottom: -60, right: 720, top: 700, rim: 50 }
const advance = 800

const words16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(2 * values.length)
  values.forEach((value, place) => bytes.writeUInt16BE(value & 0xffff, 2 * place))
  return bytes
}

const words32 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length)
  values.forEach((value, place) => bytes.writeUInt32BE(value >>> 0, 4 * place))
  return bytes
}

/** A frame of two squares, the inner one turned the other way round so that it is a hole. */
function frame(): Buffer {
  const { left, bottom, right, top, rim } = box
  const xs = [left, left, right, right, left + rim, right - rim, right - rim, left + rim]
  const ys = [bottom, top, top, bottom, bottom + rim, bottom + rim, top - rim, top - rim]
  const steps = (values: readonly number[]) => values.map((value, place) => value - (values[place - 1] ?? 0))
  const flags = Buffer.alloc(8, 1)
  const header = words16(2, left, bottom, right, top, 3, 7, 0)
  return Buffer.concat([header, flags, words16(...steps(xs)), words16(...steps(ys))])
}

/** Every character to the one shape: format 13, made for fonts like this one. */
function characterMap(): Buffer {
  const groups = words32(2, 0x20, 0xd7ff, 1, 0xe000, 0x10ffff, 1)
  const table = Buffer.concat([words16(13, 0), words32(12 + groups.length, 0), groups])
  return Buffer.concat([words16(0, 1, 3, 10), words32(12), table])
}

const metrics = (): Buffer => {
  const os2 = Buffer.alloc(96)
  const at: readonly (readonly [number, number])[] = [
    [0, 4],
    [2, advance],
    [4, 400],
    [6, 5],
    [62, 0x40],
    [64, 0x20],
    [66, 0xffff],
    [68, 800],
    [70, -200],
    [74, 800],
    [76, 200],
    [86, 500],
    [88, 700],
  ]
  for (const [offset, value] of at) os2.writeUInt16BE(value & 0xffff, offset)
  return os2
}

/**
 * A font in which every character is an empty box, for scripts that no other font at hand can show: the text is in the
 * file as itself, to be read aloud, searched and copied, and what is on the paper says that something stands there.
 */
export function lastResort(family: string): Buffer {
  const shape = frame()
  const { left, bottom, right, top } = box
  const zeros = Buffer.alloc(8)
  const tables = new Map([
    ['OS/2', metrics()],
    ['cmap', characterMap()],
    ['glyf', Buffer.concat([shape, shape])],
    [
      'head',
      Buffer.concat([
        words32(0x10000, 0x10000, 0, 0x5f0f3cf5),
        words16(0, em),
        zeros,
        zeros,
        words16(left, bottom, right, top, 0, 8, 2, 1, 0),
      ]),
    ],
    ['hhea', words16(1, 0, 800, -200, 0, advance, left, 80, right, 1, 0, 0, 0, 0, 0, 0, 0, 1)],
    ['hmtx', words16(advance, left, left)],
    ['loca', words32(0, shape.length, 2 * shape.length)],
    ['maxp', Buffer.concat([words32(0x10000), words16(2, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)])],
    ['name', nameTable({ family, style: 'Regular', postScript: family.replaceAll(' ', '') })],
    ['post', Buffer.concat([words32(0x30000, 0), words16(0, 0), words32(0, 0, 0, 0, 0)])],
  ])
  return sfnt(0x10000, tables)
}
