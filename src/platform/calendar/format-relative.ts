import type { Temporal } from 'temporal-polyfill'
import type { Language } from '../words/index.ts'
import { relativeFormatter } from './formatters.ts'

/** `i dag`, `i morgen`, `om 9 dage`, `for 3 dage siden`; weeks, months and years further off are still days. */
export const formatRelativeDay = (
  date: Temporal.PlainDate,
  today: Temporal.PlainDate,
  language: Language,
): string => relativeFormatter(language, { numeric: 'auto' }).format(today.until(date).days, 'day')

/** Each unit with how many of it make the next; a month is the mean one of the Gregorian calendar. */
const steps = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 7],
  ['week', 30.436875 / 7],
  ['month', 12],
] as const

/**
 * How long ago, or how long until, in one unit rounded towards now: `nu`, `for 5 minutter siden`, `om 2 uger`. For
 * the age of a thing in a list. It knows no days of a calendar: 25 hours ago is one day ago, and not "yesterday".
 */
export function formatRelativeTime(at: Temporal.Instant, now: Temporal.Instant, language: Language): string {
  let amount = (at.epochMilliseconds - now.epochMilliseconds) / 1000
  if (Math.abs(amount) < 1) return relativeFormatter(language, { numeric: 'auto' }).format(0, 'second')
  for (const [unit, next] of steps) {
    if (Math.abs(amount) < next) return inUnit(amount, unit, language)
    amount /= next
  }
  return inUnit(amount, 'year', language)
}

const inUnit = (amount: number, unit: Intl.RelativeTimeFormatUnit, language: Language): string =>
  relativeFormatter(language, { numeric: 'always' }).format(Math.trunc(amount), unit)
