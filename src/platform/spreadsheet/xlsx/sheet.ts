import { cellName, isoOf, placeOf, unescaped } from '../cells.rules.ts'
import type { FoundRow, TableLimits } from '../read.ts'
import { TableRefused } from '../refusal.ts'
import type { Shared } from './workbook.ts'
import { type Element, readXml } from './xml.ts'

/** Rows that a sheet can have. */
const lastRow = 1_048_576

interface Cell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
}

/** Rows with values of one sheet, from its XML (ECMA-376-1, 18.3.1). */
class SheetRows {
  readonly rows: FoundRow[] = []
  readonly #shared: Shared
  readonly #limits: TableLimits
  #number = 0
  #cells: (string | undefined)[] = []
  #column = -1
  #cell: Cell | undefined
  #listening = false
  #spoken = false
  #formula: string | undefined

  constructor(shared: Shared, limits: TableLimits) {
    this.#shared = shared
    this.#limits = limits
  }

  readonly open = ({ name, attributes }: Element): void => {
    if (name === 'row') this.#openRow(attributes['r'])
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'f') this.#formula = ''
    else if (name === 'rPh') this.#spoken = true
    else if (name === 'v' || name === 't') this.#listening = !this.#spoken
  }

  readonly text = (text: string): void => {
    if (this.#formula !== undefined) this.#formula += text
    else if (this.#listening && this.#cell !== undefined) this.#cell.value += text
  }

  readonly close = (name: string): void => {
    if (name === 'v' || name === 't') this.#listening = false
    else if (name === 'rPh') this.#spoken = false
    else if (name === 'f') this.#closeFormula()
    else if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
  }

  #openRow(said: string | undefined): void {
    const number = said === undefined ? this.#number + 1 : Number(said)
    if (!Number.isInteger(number) || number <= this.#number || number > lastRow)
      throw new TableRefused('unreadable')
    this.#number = number
    this.#cells = []
    this.#column = -1
  }

  #openCell(attributes: Element['attributes']): void {
    const place = attributes['r'] === undefined ? undefined : placeOf(attributes['r'])
    if (attributes['r'] !== undefined && place?.row !== this.#number) throw new TableRefused('unreadable')
    const column = place?.column ?? this.#column + 1
    if (column <= this.#column) throw new TableRefused('unreadable')
    this.#column = column
    this.#cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '' }
  }

  /** LibreOffice writes what is simply true as a formula that says so. */
  #closeFormula(): void {
    const formula = this.#formula
    this.#formula = undefined
    const cell = this.#cell
    if (cell === undefined) throw new TableRefused('unreadable', { row: this.#number })
    if (cell.type === 'b' && /^(?:TRUE|FALSE)\(\)$/u.test(formula ?? '')) return
    throw new TableRefused('formula', { row: this.#number, cell: cellName(cell.column, this.#number) })
  }

  #closeCell(): void {
    const cell = this.#cell
    this.#cell = undefined
    if (cell === undefined || cell.value === '') return
    if (cell.column >= this.#limits.maxColumns) {
      throw new TableRefused('too-large', { row: this.#number, cell: cellName(cell.column, this.#number) })
    }
    this.#cells[cell.column] = this.#said(cell)
  }

  #closeRow(): void {
    if (!this.#cells.some((cell) => cell !== undefined && cell.trim() !== '')) return
    if (this.rows.length > this.#limits.maxRows) throw new TableRefused('too-large', { row: this.#number })
    this.rows.push({ number: this.#number, cells: this.#cells })
  }

  #said({ type, style, value, column }: Cell): string {
    const { texts, shown, system } = this.#shared
    if (type === 's') {
      const text = texts[Number(value)]
      if (text === undefined) {
        throw new TableRefused('unreadable', { row: this.#number, cell: cellName(column, this.#number) })
      }
      return unescaped(text)
    }
    if (type === 'b') return value === '1' ? 'true' : 'false'
    if (type !== 'n') return unescaped(value)
    const number = Number(value)
    if (!Number.isFinite(number)) return value
    const moment = shown[style]
    return moment === undefined ? plain(number) : isoOf(number, moment, system)
  }
}

/** Without the tail that binary fractions leave (0.1 + 0.2), as a spreadsheet shows it: 15 digits. */
const plain = (number: number): string => String(Number(number.toPrecision(15)))

/** @throws TableRefused */
export async function readSheet(
  xml: Buffer,
  shared: Shared,
  limits: TableLimits,
): Promise<readonly FoundRow[]> {
  const sheet = new SheetRows(shared, limits)
  await readXml(xml, sheet)
  return sheet.rows
}
