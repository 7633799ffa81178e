/** How the cells of a line are kept apart. Spreadsheets on Danish machines take the semicolon for granted. */
export type Separator = ',' | ';' | '\t'

/** Excel takes a file for UTF-8 only where it begins with this. */
export const byteOrderMark = '\uFEFF'

/** Excel takes the full-width signs as well, and reads past quotes where it begins a cell within ours. */
const formula = '(?=[ "]*[=+\\-@＝＋－＠])'
const atStart = new RegExp(`^(?:${formula}|(?=[\\t\\r\\n]))`, 'u')
/** A program that takes another separator for granted begins cells within ours, and so may each of its lines. */
const within = new RegExp(`([;\\t\\r\\n])${formula}`, 'gu')

/** The text with an apostrophe wherever a spreadsheet would begin a formula. */
export const defused = (text: string): string => text.replaceAll(within, "$1'").replace(atStart, "'")

const armedWithin = new RegExp(`([;\\t\\r\\n])'${formula}`, 'gu')
const armedAtStart = new RegExp(`^'(?:${formula}|(?=[\\t\\r\\n]))`, 'u')

/** The text as it was before {@link defused}, which a text with such an apostrophe of its own loses. */
export const undefused = (text: string): string =>
  text.includes("'") ? text.replace(armedAtStart, '').replaceAll(armedWithin, '$1') : text

const quoted = (cell: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** One line after RFC 4180, with its end; what may be a formula is not looked for. */
export const csvLine = (cells: readonly string[], separator: Separator): string =>
  `${cells.map(quoted).join(separator)}\r\n`
