/**
 * Why a file is not taken as a table:
 * - `not-a-table`: something else altogether, such as a picture or a letter, or nothing
 * - `too-large`: more bytes, rows or columns than asked for
 * - `bomb`: packed so that it would unpack to far more than it is
 * - `macros`, `encrypted`, `external-links`: a workbook that carries programs, wants a password, or fetches from elsewhere
 * - `formula`: a cell that is reckoned; its value may be stale, or hang on what the file does not show
 * - `same-heading`, `no-heading`: a heading stands twice; a cell has a value and its column no heading
 * - `unreadable`: broken, or of a kind that is not read, such as the old `.xls`
 */
export type TableProblem =
  | 'not-a-table'
  | 'too-large'
  | 'bomb'
  | 'macros'
  | 'encrypted'
  | 'external-links'
  | 'formula'
  | 'same-heading'
  | 'no-heading'
  | 'unreadable'

export interface TableRefusal {
  readonly refusal: TableProblem
  /** The row as a spreadsheet numbers it, from 1. */
  readonly row?: number | undefined
  /** The cell as a spreadsheet calls it: `B7`. */
  readonly cell?: string | undefined
}

/** Thrown within this room only; {@link readTable} answers with the refusal. */
export class TableRefused extends Error {
  override readonly name = 'TableRefused'
  readonly refusal: TableRefusal

  constructor(refusal: TableProblem, place: Omit<TableRefusal, 'refusal'> = {}) {
    super(`The table was refused: ${refusal}`)
    this.refusal = { refusal, ...place }
  }
}
