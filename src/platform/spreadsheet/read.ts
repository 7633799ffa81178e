import { cellName } from './cells.rules.ts'
import { type Separator, undefused } from './csv-cells.ts'
import { readCsv } from './csv-read.rules.ts'
import { decoded, type Encoding } from './encoding.ts'
import { type TableRefusal, TableRefused } from './refusal.ts'
import { readWorkbook } from './xlsx/workbook.ts'

export interface TableLimits {
  /** Rows below the heading. */
  readonly maxRows: number
  readonly maxColumns: number
  readonly maxBytes: number
  /** What a workbook may unpack to. */
  readonly maxUnpackedBytes: number
}

export interface TableRow {
  /** As a spreadsheet numbers it, from 1: what to tell a person where the fault is. */
  readonly number: number
  /** As many as there are headings; what is empty is ''. */
  readonly cells: readonly string[]
}

export interface Table {
  readonly format: 'csv' | 'xlsx'
  /** Trimmed; '' over a column without values. No two are the same, in whichever case. */
  readonly header: readonly string[]
  /** Rows without any value are left out. */
  readonly rows: readonly TableRow[]
  /** For CSV; none where there is one column. */
  readonly separator?: Separator | undefined
  readonly encoding?: Encoding
  /** For a workbook: the sheet that was read, and those that were not. */
  readonly sheet?: string
  readonly otherSheets: readonly string[]
}

/** A row as it was found: cells by column, some of them missing. */
export interface FoundRow {
  readonly number: number
  readonly cells: readonly (string | undefined)[]
}

export const usualLimits: TableLimits = {
  maxRows: 5_000,
  maxColumns: 200,
  maxBytes: 10 * 1024 * 1024,
  maxUnpackedBytes: 100 * 1024 * 1024,
}

/**
 * The first sheet of a workbook (XLSX), or a CSV file: text in UTF-8, UTF-16 or Windows-1252, with commas, semicolons or
 * tabs. Which one it is is seen from the bytes, never from a name. The first row with a value is the heading.
 *
 * Every value is text: numbers with a decimal point, dates and times after ISO 8601 without a zone, truth as `true` and
 * `false`. Nothing is reckoned, fetched or run, and what a file may cost is bounded before it is unpacked.
 */
export async function readTable(
  bytes: Uint8Array,
  limits: Partial<TableLimits> = {},
): Promise<Table | TableRefusal> {
  try {
    return await tableIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      ...usualLimits,
      ...limits,
    })
  } catch (error) {
    if (error instanceof TableRefused) return error.refusal
    throw error
  }
}

export const isRefusal = (read: Table | TableRefusal): read is TableRefusal => 'refusal' in read

async function tableIn(bytes: Buffer, limits: TableLimits): Promise<Table> {
  if (bytes.length > limits.maxBytes) throw new TableRefused('too-large')
  if (bytes.length === 0) throw new TableRefused('not-a-table')
  const begins = (...signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte)
  if (begins(0x50, 0x4b)) {
    const { rows, sheet, otherSheets } = await readWorkbook(bytes, limits)
    return { format: 'xlsx', ...tableOf(rows, limits), sheet, otherSheets }
  }
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new TableRefused(isLocked(bytes) ? 'encrypted' : 'unreadable')
  if (begins(0x25, 0x50, 0x44, 0x46)) throw new TableRefused('not-a-table')
  return csvIn(bytes, limits)
}

/** A workbook with a password lies in a container of the old format (MS-OFFCRYPTO 2.3.4.4). */
const isLocked = (bytes: Buffer): boolean => bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))

function csvIn(bytes: Buffer, limits: TableLimits): Table {
  const { text, encoding } = decoded(bytes)
  if (/^\s*<(?:!doctype|html|\?xml|svg)\b/iu.test(text)) throw new TableRefused('not-a-table')
  const read = readCsv(text, limits)
  if ('problem' in read) {
    throw new TableRefused(read.problem === 'open-quote' ? 'unreadable' : 'too-large', { row: read.row })
  }
  const rows = read.records.map(({ number, cells }) => ({ number, cells: cells.map(undefused) }))
  return { format: 'csv', ...tableOf(rows, limits), separator: read.separator, encoding, otherSheets: [] }
}

function tableOf(found: readonly FoundRow[], limits: TableLimits): Pick<Table, 'header' | 'rows'> {
  const [head, ...below] = found
  if (head === undefined) throw new TableRefused('not-a-table')
  if (below.length > limits.maxRows)
    throw new TableRefused('too-large', { row: below[limits.maxRows]?.number })
  const header = headingsOf(head)
  const rows = below.map(({ number, cells }) => {
    const lost = cells.findIndex((cell, column) => !blank(cell) && (header[column] ?? '') === '')
    if (lost !== -1) throw new TableRefused('no-heading', { row: number, cell: cellName(lost, number) })
    return { number, cells: header.map((_, column) => cells[column] ?? '') }
  })
  return { header, rows }
}

const blank = (cell: string | undefined): boolean => cell === undefined || cell.trim() === ''

function headingsOf({ number, cells }: FoundRow): readonly string[] {
  const texts = Array.from(cells, (cell) => (cell ?? '').normalize('NFC').replaceAll(/\s+/gu, ' ').trim())
  const header = texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
  const seen = new Set<string>()
  for (const [column, heading] of header.entries()) {
    const key = heading.toLowerCase()
    if (key !== '' && seen.has(key)) {
      throw new TableRefused('same-heading', { row: number, cell: cellName(column, number) })
    }
    seen.add(key)
  }
  return header
}
