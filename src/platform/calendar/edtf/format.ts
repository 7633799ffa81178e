import { Temporal } from 'temporal-polyfill'
import type { Language } from '../../words/index.ts'
import { dayNumber } from '../day-numbers.ts'
import { formatClock, formatDateRange, monthName } from '../format-dates.ts'
import { words as calendarWords } from '../messages.ts'
import { firstDay } from './bounds.ts'
import type { DueDate, Edtf, EdtfDate, EdtfInterval, EdtfMoment, EdtfProblem } from './edtf.ts'
import { formatAfterWord, formatDateAlone, plainDate } from './format-date.ts'
import { problemWords, words } from './messages.ts'

export interface EdtfWording {
  /** The wording that the date came with. It is given back as it is, if it is in the language asked for. */
  readonly asWritten?: string
  /** The language of that wording; that of the reader unless stated. */
  readonly writtenIn?: Language
  /** Lets an open period that has not begun be "from 2030" rather than "since 2030". */
  readonly today?: Temporal.PlainDate
}

/**
 * A date in words: `juni–juli 2023`, `andet halvår 2023`, `omkring 2023`, `siden 2010`; "medio 2023" if that is how it
 * was written. Begins with a small letter, and so fits into a sentence.
 */
export function formatEdtf(edtf: Edtf, language: Language, wording: EdtfWording = {}): string {
  const { asWritten, writtenIn = language } = wording
  if (asWritten !== undefined && asWritten !== '' && writtenIn === language) return asWritten
  if (edtf.kind === 'interval') return formatInterval(edtf, language, wording.today)
  return edtf.kind === 'moment' ? formatMoment(edtf, language) : formatDateAlone(edtf, language)
}

/** A due date as it was written, or else in words; see {@link formatEdtf}. */
export const formatDueDate = (due: DueDate, language: Language, writtenIn?: Language): string =>
  formatEdtf(due.edtf, language, {
    ...(due.asWritten !== undefined && { asWritten: due.asWritten }),
    ...(writtenIn && { writtenIn }),
  })

/** What is wrong with the text, and what to write instead, in whole sentences. */
export const explainEdtfProblem = (problem: EdtfProblem, language: Language): string =>
  problemWords(language)[problem.reason]

function formatMoment(moment: EdtfMoment, language: Language): string {
  const day = formatDateAlone({ ...moment, kind: 'day', qualifier: null }, language)
  const { hour, minute, second, offset } = moment
  const time = formatClock(Temporal.PlainTime.from({ hour, minute, second }), language)
  const zone = offset === null ? '' : offset === 'Z' ? ' UTC' : ` UTC${offset.replace('-', '−')}`
  return calendarWords(language).dayAndTime({ day, time: time + zone })
}

function formatInterval(interval: EdtfInterval, language: Language, today?: Temporal.PlainDate): string {
  const t = words(language)
  const { start, end } = interval
  if (typeof start !== 'string') {
    const date = formatAfterWord(start, language)
    if (end === 'unknown') return t.fromEndUnknown({ date })
    if (end === 'open') return begins(interval, today) ? t.from({ date }) : t.since({ date })
    return formatPeriod(start, end, language)
  }
  if (typeof end === 'string') return ''
  const date = formatAfterWord(end, language)
  return start === 'unknown' ? t.throughStartUnknown({ date }) : t.through({ date })
}

/** Whether it is still to begin. */
function begins(interval: EdtfInterval, today?: Temporal.PlainDate): boolean {
  const first = firstDay(interval)
  return today !== undefined && first !== null && first > dayNumber(today)
}

function formatPeriod(start: EdtfDate, end: EdtfDate, language: Language): string {
  const [from, until] = [formatDateAlone(start, language), formatDateAlone(end, language)]
  if (from === until) return from
  if (start.qualifier !== null || end.qualifier !== null) return fromTo(start, end, language)
  if (start.kind === 'year' && end.kind === 'year') return `${from}–${until}`
  if (start.kind === 'month' && end.kind === 'month') {
    return start.year === end.year
      ? `${monthName(start.month, language)}–${until}`
      : calendarWords(language).longRange({ from, until })
  }
  if (start.kind === 'day' && end.kind === 'day') {
    return formatDateRange(plainDate(start), plainDate(end), language)
  }
  return fromTo(start, end, language)
}

const fromTo = (start: EdtfDate, end: EdtfDate, language: Language): string =>
  words(language).fromTo({ start: formatAfterWord(start, language), end: formatAfterWord(end, language) })
