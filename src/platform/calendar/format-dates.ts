import type { Temporal } from 'temporal-polyfill'
import type { Language } from '../words/index.ts'
import { dateFormatter } from './formatters.ts'
import { words } from './messages.ts'

/**
 * `full`: fredag 21. april 2023 · `long`: 21. april 2023 · `medium`: 21. apr. 2023 · `numeric`: 21.04.2023.
 * English is written day first as well: Friday 21 April 2023, 21 Apr 2023, 21/04/2023.
 */
export type DateLength = 'full' | 'long' | 'medium' | 'numeric'

/** A day in words. For an instant say first which day it is: `formatDate(dateIn(at, zone), language)`. */
export function formatDate(
  date: Temporal.PlainDate,
  language: Language,
  length: DateLength = 'long',
): string {
  if (length === 'numeric')
    return inUtc(date, language, { day: '2-digit', month: '2-digit', year: 'numeric' })
  const t = words(language)
  const day = t.day({
    day: date.day,
    month: monthName(date.month, language, length === 'medium' ? 'short' : 'long'),
  })
  const dated = `${day} ${formatYear(date.year, language)}`
  return length === 'full' ? `${weekdayName(date, language)} ${dated}` : dated
}

/** From day to day, both included, saying nothing twice: 3.–7. juni 2023; 28. juni–2. juli 2023. */
export function formatDateRange(
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  language: Language,
): string {
  if (first.equals(last)) return formatDate(first, language)
  const t = words(language)
  const until = formatDate(last, language)
  if (first.year !== last.year) return t.longRange({ from: formatDate(first, language), until })
  if (first.month !== last.month) {
    return t.longRange({ from: t.day({ day: first.day, month: monthName(first.month, language) }), until })
  }
  return t.dayRange({ first: first.day, until })
}

/** `09.05` in Danish, `09:05` in English, on the clocks of the zone (IANA name). */
export const formatTime = (at: Temporal.Instant, zone: string, language: Language): string =>
  formatClock(at.toZonedDateTimeISO(zone).toPlainTime(), language)

/** `09.05`, `09:05`: a time of the clock that is known without a zone. */
export const formatClock = (time: Temporal.PlainTime, language: Language): string =>
  words(language).clock({ hour: twoDigits(time.hour), minute: twoDigits(time.minute) })

/** `21. april 2023 kl. 09.05`, `21 April 2023, 09:05`, in the zone (IANA name). */
export const formatDateTime = (
  at: Temporal.Instant,
  zone: string,
  language: Language,
  length: DateLength = 'long',
): string => formatLocal(at.toZonedDateTimeISO(zone).toPlainDateTime(), language, length)

/** As {@link formatDateTime}, of a date and time that are already those of the reader's zone. */
export const formatLocal = (
  local: Temporal.PlainDateTime,
  language: Language,
  length: DateLength = 'long',
): string =>
  words(language).dayAndTime({
    day: formatDate(local.toPlainDate(), language, length),
    time: formatClock(local.toPlainTime(), language),
  })

/** A year by itself, marked as one when before the year 1000. Years are astronomical: 0 is 1 BC. */
export function formatYear(year: number, language: Language): string {
  const t = words(language)
  if (year < 1) return t.yearBeforeChrist({ year: 1 - year })
  return year < 1000 ? t.earlyYear({ year }) : String(year)
}

/** @param month 1 to 12 */
export function monthName(month: number, language: Language, length: 'long' | 'short' = 'long'): string {
  return dateFormatter(language, { month: length, timeZone: 'UTC' }).format(Date.UTC(2023, month - 1, 1))
}

const weekdayName = (date: Temporal.PlainDate, language: Language): string =>
  inUtc(date, language, { weekday: 'long' })

function inUtc(date: Temporal.PlainDate, language: Language, options: Intl.DateTimeFormatOptions): string {
  const midnight = date.toZonedDateTime('UTC').epochMilliseconds
  return dateFormatter(language, { ...options, timeZone: 'UTC' }).format(midnight)
}

const twoDigits = (n: number): string => String(n).padStart(2, '0')
