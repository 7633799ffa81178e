import { inflateSync } from 'node:zlib'
import { nameTable, sfnt, type Tables } from './sfnt.ts'

export interface OpenType {
  readonly version: number
  readonly tables: Tables
}

/** The font within a WOFF 1.0 file (W3C Recommendation of 2012): the same tables, each compressed with zlib. */
export function sfntOf(woff: Buffer): OpenType {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF font.')
  const tables = new Map<string, Buffer>()
  for (let at = 44; at < 44 + 20 * woff.readUInt16BE(12); at += 20) {
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field))
    if (offset === undefined || packed === undefined || length === undefined) continue
    const bytes = woff.subarray(offset, offset + packed)
    tables.set(woff.toString('latin1', at, at + 4), packed < length ? inflateSync(bytes) : bytes)
  }
  return { version: woff.readUInt32BE(4), tables }
}

/** The font file under a family name of ours; its PostScript name, which stands in the PDF, begins with it too. */
export const called = (
  { version, tables }: OpenType,
  family: string,
  weight: number,
  style: 'normal' | 'italic',
): Buffer => {
  const name = `${weight}${style === 'italic' ? 'Italic' : ''}`
  const postScript = `${family.replaceAll(' ', '')}-${name}`
  return sfnt(version, new Map([...tables, ['name', nameTable({ family, style: name, postScript })]]))
}
