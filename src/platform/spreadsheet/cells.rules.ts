const letters = 26

/** `A` for 0, `AA` for 26. */
export function columnName(column: number): string {
  const rest = Math.floor(column / letters)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % letters))
}

export const cellName = (column: number, row: number): string => `${columnName(column)}${row}`

/** Column from 0 and row from 1 of `B7`; undefined for what is no cell. */
export function placeOf(cell: string): { readonly column: number; readonly row: number } | undefined {
  const [, name, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/u.exec(cell) ?? []
  if (name === undefined) return undefined
  const column = [...name].reduce((sum, letter) => sum * letters + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(row) }
}

const day = 86_400
/** Days from 1970 back to the day before 1900, in which Excel's day 1 is 1 January 1900; and to 1904. */
const origins = { 1900: 25_568, 1904: 24_107 }

const two = (value: number): string => String(value).padStart(2, '0')

/** What of a moment a number format shows. */
export type Shown = 'date' | 'moment' | 'time'

/**
 * A spreadsheet's number of days (ECMA-376-1, 18.17.4) as ISO 8601, without a zone: `2027-04-21`,
 * `2027-04-21T23:59`, `23:59:30`. Excel counts a 29 February 1900 that never was; that day has no date, and what has
 * none stays a number.
 */
export function isoOf(days: number, shown: Shown, system: 1900 | 1904): string {
  const seconds = Math.round(days * day)
  const clock = seconds - Math.floor(seconds / day) * day
  const time = `${two(Math.floor(clock / 3600))}:${two(Math.floor(clock / 60) % 60)}`
  const full = clock % 60 === 0 && shown === 'moment' ? time : `${time}:${two(clock % 60)}`
  if (shown === 'time' && days < 1) return full
  const whole = Math.floor(seconds / day)
  if (days < 0 || days > 2_958_465 || (system === 1900 && whole === 60)) return String(days)
  const since1970 = whole - origins[system] - (system === 1900 && whole > 60 ? 1 : 0)
  const date = new Date(since1970 * day * 1000).toISOString().slice(0, 10)
  return shown === 'date' || (shown === 'moment' && clock === 0) ? date : `${date}T${full}`
}

/** Formats that every spreadsheet knows by number: ECMA-376-1, 18.8.30. */
const builtIn: ReadonlyMap<number, Shown> = new Map([
  ...[14, 15, 16, 17].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 45, 46, 47].map((id) => [id, 'time'] as const),
  [22, 'moment'],
])

/** What a number format shows of a moment; undefined where it shows a number. */
export function shownBy(id: number, code: string | undefined): Shown | undefined {
  if (code === undefined) return builtIn.get(id)
  const bare = code.replaceAll(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./giu, '').toLowerCase()
  const date = /[yd]|m{3}/u.test(bare) || (/m/u.test(bare) && !/[hs]/u.test(bare))
  const time = /[hs]/u.test(bare)
  if (/general|standard/u.test(bare) || (!date && !time)) return undefined
  return date && time ? 'moment' : date ? 'date' : 'time'
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376-1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-F]{4})_/giu, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
