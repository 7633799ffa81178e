import { daysInMonth } from '../day-numbers.ts'
import { firstDay, lastDay } from './bounds.ts'
import type { Edtf, EdtfDate, EdtfInterval, EdtfMoment, EdtfProblem, EdtfReason, Qualifier } from './edtf.ts'

/**
 * Reads an EDTF text, strictly: surrounding space or a missing zero is refused, and an interval whose end lies
 * before its start as well. An interval's ends may be of any precision but a time of day; one of them must be a date.
 */
export function parseEdtf(text: string): Edtf | EdtfProblem {
  const read = text.includes('/')
    ? parseInterval(text)
    : text.includes('T')
      ? parseMoment(text)
      : parseDate(text)
  return typeof read === 'string' ? { kind: 'problem', reason: read, text } : read
}

function parseInterval(text: string): EdtfInterval | EdtfReason {
  const [from, to, ...more] = text.split('/')
  if (from === undefined || to === undefined || more.length > 0) return 'not-edtf'
  if (text.includes('T')) return 'time-in-interval'
  const [start, end] = [parseEnd(from), parseEnd(to)]
  if (isReason(start)) return start
  if (isReason(end)) return end
  if (typeof start === 'string' && typeof end === 'string') return 'interval-without-date'
  const interval: EdtfInterval = { kind: 'interval', start, end }
  const [first, last] = [firstDay(interval), lastDay(interval)]
  return first !== null && last !== null && first > last ? 'interval-reversed' : interval
}

type End = EdtfInterval['start']

function parseEnd(text: string): End | EdtfReason {
  if (text === '') return 'unknown'
  return text === '..' ? 'open' : parseDate(text)
}

const isReason = (end: End | EdtfReason): end is EdtfReason =>
  typeof end === 'string' && end !== 'open' && end !== 'unknown'

const dateForm = /^(?<year>-?\d{4}|\d{3}X|\d{2}XX)(?:-(?<month>\d{2}|XX)(?:-(?<day>\d{2}|XX))?)?$/
const longYearForm = /^Y(?<year>-?\d+)$/

function parseDate(text: string): EdtfDate | EdtfReason {
  if (text === '') return 'empty'
  const { bare, qualifier } = unqualified(text)
  const longYear = longYearForm.exec(bare)?.groups?.year
  if (longYear !== undefined) return parseLongYear(longYear, qualifier)
  const parts = dateForm.exec(bare)?.groups
  if (parts?.year === undefined) return looksLikeLevel2(text) ? 'beyond-level-1' : 'not-edtf'
  return parseParts(parts.year, parts.month, parts.day, qualifier)
}

function unqualified(text: string): { bare: string; qualifier: Qualifier | null } {
  const last = text.at(-1)
  return last === '?' || last === '~' || last === '%'
    ? { bare: text.slice(0, -1), qualifier: last }
    : { bare: text, qualifier: null }
}

/** So far that day numbers stay exact integers. */
const yearLimit = 1e12

function parseLongYear(digits: string, qualifier: Qualifier | null): EdtfDate | EdtfReason {
  const year = Number(digits)
  if (!/^-?[1-9]\d{4}/.test(digits) || Math.abs(year) > yearLimit) return 'no-such-year'
  return { kind: 'year', year, qualifier }
}

function parseParts(
  yearText: string,
  month: string | undefined,
  day: string | undefined,
  qualifier: Qualifier | null,
): EdtfDate | EdtfReason {
  if (yearText.endsWith('X')) return month === undefined ? parseMask(yearText, qualifier) : 'beyond-level-1'
  if (yearText === '-0000') return 'no-such-year'
  const year = Number(yearText)
  if (month === undefined) return { kind: 'year', year, qualifier }
  if (month === 'XX') return parseSomeDayOrMonth(year, day, qualifier)
  return day === undefined
    ? parseMonthOrPart(year, Number(month), qualifier)
    : parseDay(year, Number(month), day, qualifier)
}

const parseMask = (text: string, qualifier: Qualifier | null): EdtfDate =>
  text.endsWith('XX')
    ? { kind: 'century', century: Number(text.slice(0, 2)), qualifier }
    : { kind: 'decade', decade: Number(text.slice(0, 3)), qualifier }

function parseSomeDayOrMonth(
  year: number,
  day: string | undefined,
  qualifier: Qualifier | null,
): EdtfDate | EdtfReason {
  if (day === undefined) return { kind: 'someMonth', year, qualifier }
  return day === 'XX' ? { kind: 'someDay', year, month: null, qualifier } : 'beyond-level-1'
}

function parseMonthOrPart(year: number, code: number, qualifier: Qualifier | null): EdtfDate | EdtfReason {
  if (code >= 1 && code <= 12) return { kind: 'month', year, month: code, qualifier }
  return code >= 21 && code <= 41 ? { kind: 'part', year, code, qualifier } : 'no-such-month'
}

function parseDay(
  year: number,
  month: number,
  text: string,
  qualifier: Qualifier | null,
): EdtfDate | EdtfReason {
  if (month < 1 || month > 12) return 'no-such-month'
  if (text === 'XX') return { kind: 'someDay', year, month, qualifier }
  const day = Number(text)
  if (day < 1 || day > daysInMonth(year, month)) return 'no-such-day'
  return { kind: 'day', year, month, day, qualifier }
}

const timeForm = /^(\d{2}):(\d{2}):(\d{2})(Z|[+-]\d{2}(?::\d{2})?)?$/

function parseMoment(text: string): EdtfMoment | EdtfReason {
  const [dateText = '', timeText = '', ...more] = text.split('T')
  const date = parseDate(dateText)
  if (more.length > 0) return 'not-edtf'
  if (typeof date === 'string') return date === 'empty' ? 'not-edtf' : date
  const [, h, m, s, offset = null] = timeForm.exec(timeText) ?? []
  const [hour, minute, second] = [Number(h), Number(m), Number(s)]
  if (date.kind !== 'day' || date.qualifier !== null) return 'not-edtf'
  if (!(hour < 24 && minute < 60 && second < 60) || !isOffset(offset)) return 'no-such-time'
  return { kind: 'moment', year: date.year, month: date.month, day: date.day, hour, minute, second, offset }
}

/** ISO 8601-1 has no minus nought, and no offset of a day or more. */
function isOffset(offset: string | null): boolean {
  if (offset === null || offset === 'Z') return true
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number)
  return hours < 24 && minutes < 60 && !/^-00(:00)?$/.test(offset)
}

/** Sets, significant digits, exponents, `X` in other places, and qualified parts: EDTF, but more than we take. */
const looksLikeLevel2 = (text: string): boolean =>
  /^[[{].*[\]}]$/.test(text) ||
  /^Y-?\d+E\d+(S\d+)?$|^Y?-?\d+S\d+$/.test(text) ||
  /^(?=.*\d)[\dX?~%-]*[X?~%][\dX?~%-]*$/.test(text)
