import { Temporal } from 'temporal-polyfill'

/**
 * A day as a whole number: days since 1 January 1970, in the Gregorian calendar reckoned backwards and forwards
 * without end. Cheaper than a date to step through, and exact for years that no {@link Temporal.PlainDate} holds.
 */
export type DayNumber = number

/** A weekday as ISO 8601 counts: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export const dayNumber = (date: Temporal.PlainDate): DayNumber => dayNumberOf(date.year, date.month, date.day)

const epoch = Temporal.PlainDate.from('1970-01-01')

/** @throws RangeError outside the years −271821 to 275760, which is all that a plain date can hold. */
export const dateOf = (day: DayNumber): Temporal.PlainDate => epoch.add({ days: day })

export function yearOf(day: DayNumber): number {
  const guess = 1970 + Math.floor(day / 365.2425)
  if (day < dayNumberOf(guess, 1, 1)) return guess - 1
  return day < dayNumberOf(guess + 1, 1, 1) ? guess : guess + 1
}

/** 1 January 1970 was a Thursday. */
export const weekdayOf = (day: DayNumber): Weekday => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
