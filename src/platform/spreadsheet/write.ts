import { Temporal } from 'temporal-polyfill'
import { cellName, columnName } from './cells.rules.ts'
import { zipOf } from './zip/write.ts'

/** A text stays a text, whatever it begins with. A date has no zone; say in the heading which one a moment is in. */
export type SheetCell =
  | string
  | number
  | boolean
  | Temporal.PlainDate
  | Temporal.PlainDateTime
  | null
  | undefined

export interface SheetColumn {
  readonly title: string
  /** In characters; from what stands in the column where not said. */
  readonly width?: number | undefined
}

export interface Sheet {
  /** What a spreadsheet does not take in a name is left out, names that are the same get a number. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** Places in `cellXfs` of the styles below. */
const style = { text: 1, heading: 2, date: 3, moment: 4, number: 0 } as const
/** Rows and characters of a cell that a spreadsheet can hold. */
const mostRows = 1_048_576
const mostText = 32_767
const widths = { narrowest: 8, widest: 60, measured: 500 }

/**
 * A workbook (ECMA-376, XLSX): each sheet with its headings in bold, frozen and with filters. Texts are text cells with
 * the format and the mark of text, so that they become no formula when they are edited either. The same sheets give the
 * same bytes.
 * @throws RangeError where a sheet or a cell is more than a spreadsheet holds
 */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  if (sheets.length === 0) throw new RangeError('A workbook has at least one sheet.')
  const names = namesOf(sheets)
  const parts = new Map<string, string>([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(names, sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet)] as const),
  ])
  return new Uint8Array(
    await zipOf(new Map([...parts].map(([name, xml]) => [name, Buffer.from(declaration + xml)]))),
  )
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML cannot hold go as `_x0001_`, and what looks like that already is marked. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/_(?=x[0-9A-F]{4}_)/giu, '_x005F_')
    // oxlint-disable-next-line no-control-regex -- controls are what is looked for
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/gu, (one) => `_x${hex(one)}_`)
    .replaceAll(/[&<>"]/gu, (one) => entities[one] ?? one)

const hex = (one: string): string => one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="${packages}/relationships">${targets
    .map(
      ([type, target], at) => `<Relationship Id="r${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const contentTypes = (sheets: number): string =>
  `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...Array.from({ length: sheets }, (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet']),
  ]
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${kind}.${type}+xml"/>`)
    .join('')}</Types>`

function workbook(names: readonly string[], sheets: readonly Sheet[]): string {
  const listed = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`,
  )
  const filtered = sheets.map(
    (sheet, at) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${escaped(names[at] ?? '').replaceAll("'", "''")}'!${fixed(sheet)}</definedName>`,
  )
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets><definedNames>${filtered.join('')}</definedNames></workbook>`
}

const lastColumn = ({ columns }: Sheet): string => columnName(Math.max(0, columns.length - 1))
const fixed = (sheet: Sheet): string => `$A$1:$${lastColumn(sheet)}$${sheet.rows.length + 1}`

/** numFmt 49 is text, 14 a day as the reader's country writes it, 22 with the time of day. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="22" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`

function namesOf(sheets: readonly Sheet[]): readonly string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }) => {
    const bare = name.replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ').replaceAll(/^[\s']+|[\s']+$/gu, '') || 'Ark'
    for (let number = 1; ; number += 1) {
      const mark = number === 1 ? '' : ` ${number}`
      const one = bare.slice(0, 31 - mark.length) + mark
      if (taken.has(one.toLowerCase())) continue
      taken.add(one.toLowerCase())
      return one
    }
  })
}

function worksheet(sheet: Sheet): string {
  const { columns, rows } = sheet
  if (rows.length >= mostRows)
    throw new RangeError(`A sheet has at most ${mostRows - 1} rows below its heading.`)
  const wide = rows.find((row) => row.length > columns.length)
  if (wide !== undefined) throw new RangeError('A row has more cells than there are columns.')
  const cols = columns.map(
    (column, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${widthOf(column, at, rows)}" customWidth="1"/>`,
  )
  const head = rowOf(
    columns.map(({ title }) => title),
    1,
    style.heading,
  )
  const body = rows.map((row, at) => rowOf(row, at + 2, style.text))
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const filter = columns.length > 0 ? `<autoFilter ref="${fixed(sheet).replaceAll('$', '')}"/>` : ''
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>${head}${body.join('')}</sheetData>${filter}</worksheet>`
}

function widthOf({ title, width }: SheetColumn, at: number, rows: readonly (readonly SheetCell[])[]): number {
  if (width !== undefined) return width
  const lengths = rows.slice(0, widths.measured).map((row) => longestLine(String(row[at] ?? '')))
  return Math.min(
    widths.widest,
    Math.max(widths.narrowest, title.length + 4, ...lengths.map((one) => one + 2)),
  )
}

const longestLine = (text: string): number => Math.max(...text.split('\n').map(({ length }) => length))

const rowOf = (cells: readonly SheetCell[], number: number, text: number): string =>
  `<row r="${number}">${cells.map((cell, column) => cellOf(cell, cellName(column, number), text)).join('')}</row>`

function cellOf(cell: SheetCell, place: string, text: number): string {
  if (cell === null || cell === undefined || cell === '') return ''
  if (typeof cell === 'string') {
    if (cell.length > mostText) throw new RangeError(`${place} has more than ${mostText} characters.`)
    return `<c r="${place}" s="${text}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  }
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError(`${place} is no number.`)
    return `<c r="${place}"><v>${cell}</v></c>`
  }
  const day = daysOf(cell)
  // Spreadsheets know no day before 1900, and count one too many until March of it.
  if (day < 61) return cellOf(cell.toString(), place, text)
  return `<c r="${place}" s="${cell instanceof Temporal.PlainDate ? style.date : style.moment}"><v>${day}</v></c>`
}

const origin = Temporal.PlainDateTime.from('1899-12-30')

function daysOf(cell: Temporal.PlainDate | Temporal.PlainDateTime): number {
  const moment = cell instanceof Temporal.PlainDate ? cell.toPlainDateTime() : cell
  return origin.until(moment).total('days')
}
