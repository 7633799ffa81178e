/** The tables of an OpenType font by their four-letter tags. */
export type Tables = ReadonlyMap<string, Buffer>

const padded = (length: number): number => (length + 3) & ~3

function checksum(table: Buffer): number {
  const whole = Buffer.alloc(padded(table.length))
  table.copy(whole)
  let sum = 0
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0
  return sum
}

/** The tables as one font file (OpenType 1.9, “Organization of an OpenType font”). */
export function sfnt(version: number, tables: Tables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const power = 31 - Math.clz32(sorted.length)
  const head = Buffer.alloc(12 + 16 * sorted.length)
  head.writeUInt32BE(version, 0)
  head.writeUInt16BE(sorted.length, 4)
  head.writeUInt16BE(16 << power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * sorted.length - (16 << power), 10)
  let offset = head.length
  const bodies = sorted.map(([tag, table], place) => {
    const at = 12 + 16 * place
    head.write(tag, at, 4, 'latin1')
    head.writeUInt32BE(checksum(table), at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(table.length, at + 12)
    offset += padded(table.length)
    return Buffer.concat([table, Buffer.alloc(padded(table.length) - table.length)])
  })
  return Buffer.concat([head, ...bodies])
}

export interface Names {
  readonly family: string
  readonly style: string
  readonly postScript: string
}

/** The `name` table with what programs look a font up by, for Windows in English, in UTF-16. */
export function nameTable({ family, style, postScript }: Names): Buffer {
  const said: readonly (readonly [number, string])[] = [
    [1, family],
    [2, style],
    [3, postScript],
    [4, `${family} ${style}`],
    [6, postScript],
    [16, family],
    [17, style],
  ]
  const texts = said.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + 12 * said.length)
  head.writeUInt16BE(said.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  said.forEach(([id], place) => {
    const length = texts[place]?.length ?? 0
    const record = [3, 1, 0x409, id, length, offset]
    record.forEach((value, field) => head.writeUInt16BE(value, 6 + 12 * place + 2 * field))
    offset += length
  })
  return Buffer.concat([head, ...texts])
}
