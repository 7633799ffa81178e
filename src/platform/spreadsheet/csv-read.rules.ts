import type { Separator } from './csv-cells.ts'

/** A record and the line of the spreadsheet that it is, from 1. */
export interface CsvRecord {
  readonly number: number
  readonly cells: readonly string[]
}

export type CsvProblem = {
  readonly problem: 'open-quote' | 'too-many-rows' | 'too-many-columns'
  readonly row: number
}

const separators: readonly Separator[] = [';', ',', '\t']

/** Separators alone say nothing, even where it is not clear that they are any. */
const blank = (cell: string): boolean => /^[\s;,]*$/u.test(cell)

/** Records that the separator is judged by. */
const sample = 25

/**
 * The records of a CSV text (RFC 4180, and any of three separators, and any end of line). A quote within a cell that
 * does not begin with one is a quote. Records without any value are left out, and counted.
 */
export function readCsv(
  text: string,
  limits: { readonly maxRows: number; readonly maxColumns: number },
): { readonly separator: Separator | undefined; readonly records: readonly CsvRecord[] } | CsvProblem {
  // Excel's own way of saying it; the line is no record.
  const [said, told] = /^sep=([;,\t])\r?\n/iu.exec(text) ?? []
  const body = text.slice(said?.length ?? 0)
  const separator = (told as Separator | undefined) ?? sniff(body)
  const records: CsvRecord[] = []
  let number = said === undefined ? 0 : 1
  for (const cells of recordsOf(body, separator)) {
    number += 1
    if (cells === 'open-quote') return { problem: 'open-quote', row: number }
    if (cells.every(blank)) continue
    if (records.length > limits.maxRows) return { problem: 'too-many-rows', row: number }
    if (cells.length > limits.maxColumns) return { problem: 'too-many-columns', row: number }
    records.push({ number, cells })
  }
  return { separator, records }
}

/** The separator that gives the first records the same number of cells; none where the heading is one cell with each. */
function sniff(text: string): Separator | undefined {
  const scored = separators.map((separator) => {
    const widths = []
    for (const cells of recordsOf(text, separator)) {
      if (cells === 'open-quote' || widths.length >= sample) break
      if (!cells.every(blank)) widths.push(cells.length)
    }
    const first = widths[0] ?? 1
    const alike = widths.filter((width) => width === first).length / Math.max(1, widths.length)
    return { separator, score: first > 1 ? alike * 1000 + Math.min(first, 100) : 0 }
  })
  const [best] = scored.sort((a, b) => b.score - a.score)
  return best === undefined || best.score === 0 ? undefined : best.separator
}

function* recordsOf(
  text: string,
  separator: Separator | undefined,
): Generator<readonly string[] | 'open-quote'> {
  const bare = new RegExp(`[^${separator ?? ''}\\r\\n]*`, 'uy')
  let cells: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      const end = closing(text, at)
      if (end === -1) {
        yield 'open-quote'
        return
      }
      cell = text.slice(at + 1, end).replaceAll('""', '"')
      at = end + 1
    }
    bare.lastIndex = at
    const rest = bare.exec(text)?.[0] ?? ''
    cells.push(cell + rest)
    at += rest.length
    if (text[at] === separator) {
      at += 1
      if (at < text.length) continue
      cells.push('')
    }
    yield cells
    cells = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
}

/** Where the quote that begins at a place ends; -1 where it does not. */
function closing(text: string, begin: number): number {
  let at = text.indexOf('"', begin + 1)
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}
