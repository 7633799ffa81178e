import type { Temporal } from 'temporal-polyfill'
import { type DayNumber, dateOf, dayNumber } from './day-numbers.ts'
import type { HolidayCalendar } from './holiday-rules.ts'
import { isDayOff } from './holidays.ts'

/** Whether the date is an *arbejdsdag*: neither weekend nor holiday. (*Hverdag* includes Saturday to many: avoid it.) */
export const isWorkingDay = (date: Temporal.PlainDate, calendar: HolidayCalendar): boolean =>
  !isDayOff(dayNumber(date), calendar)

/** The date itself if it is a working day, or else the first one after it. */
export function nextWorkingDay(date: Temporal.PlainDate, calendar: HolidayCalendar): Temporal.PlainDate {
  return isWorkingDay(date, calendar) ? date : workingDaysAfter(date, 1, calendar)
}

/**
 * The *n*th working day after the date. The date itself is never counted, so that 0 gives it back as it is.
 *
 * @param n 0 or more
 * @throws RangeError when n is negative or no whole number
 */
export const workingDaysAfter = (
  date: Temporal.PlainDate,
  n: number,
  calendar: HolidayCalendar,
): Temporal.PlainDate => dateOf(stepped(dayNumber(date), n, 1, calendar))

/** The *n*th working day before the date, for reminders; otherwise as {@link workingDaysAfter}. */
export const workingDaysBefore = (
  date: Temporal.PlainDate,
  n: number,
  calendar: HolidayCalendar,
): Temporal.PlainDate => dateOf(stepped(dayNumber(date), n, -1, calendar))

/**
 * How many working days lie after `from`, up to and including `to`; negative, counted from the other end, when `to`
 * is the earlier. So `workingDaysBetween(d, workingDaysAfter(d, n)) === n`.
 */
export function workingDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendar: HolidayCalendar,
): number {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  // Not a unary minus: that makes −0 of none.
  return first <= last ? counted(first, last, calendar) : 0 - counted(last, first, calendar)
}

function stepped(from: DayNumber, n: number, step: 1 | -1, calendar: HolidayCalendar): DayNumber {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} is no number of working days`)
  let day = from
  for (let left = n; left > 0; ) {
    day += step
    if (!isDayOff(day, calendar)) left--
  }
  return day
}

function counted(after: DayNumber, last: DayNumber, calendar: HolidayCalendar): number {
  let days = 0
  for (let day = after + 1; day <= last; day++) if (!isDayOff(day, calendar)) days++
  return days
}
