import { Temporal } from 'temporal-polyfill'
import { type HolidayCalendar, latest, nextWorkingDay } from '../platform/calendar/index.ts'
import { readDue } from './milestone.rules.ts'

/** People read their mail in the morning; a question that comes at midnight looks like a machine's. */
const askingHour = Temporal.PlainTime.from('08:00')

/** When a question of that day leaves, in the zone (IANA). */
const inTheMorning = (day: Temporal.PlainDate, zone: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: askingHour }).toInstant()

/** A time at which one asks how a milestone goes. */
export interface Asking {
  readonly daysBefore: number
  readonly at: Temporal.Instant
}

/**
 * When one asks how a milestone goes: at each distance before the last day that the date's precision allows, as far as
 * that is still ahead. A date without a last day is never asked about.
 * @param due EDTF
 * @param zone IANA
 */
export function askingTimes(
  due: string,
  daysBefore: readonly number[],
  zone: string,
  now: Temporal.Instant,
): Asking[] {
  const last = latest(readDue(due))
  if (last === null) return []
  return [...new Set(daysBefore)]
    .map((days) => ({ daysBefore: days, at: inTheMorning(last.subtract({ days }), zone) }))
    .filter(({ at }) => Temporal.Instant.compare(at, now) > 0)
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
}

export type Period = 'month' | 'quarter' | 'half-year' | 'year'

const monthsIn: Readonly<Record<Period, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

/** The next time that groups are asked how they are doing: the morning of the first working day of the next period. */
export function nextStatusTime(
  now: Temporal.Instant,
  per: Period,
  { zone, calendar }: { readonly zone: string; readonly calendar: HolidayCalendar },
): { readonly day: Temporal.PlainDate; readonly at: Temporal.Instant } {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const months = monthsIn[per]
  const begun = Math.floor((today.month - 1) / months) * months + 1
  let first = today.with({ day: 1, month: begun })
  let at: Temporal.Instant
  let day: Temporal.PlainDate
  // The period that runs may begin with days off, and its first working day be ahead still.
  do {
    day = nextWorkingDay(first, calendar)
    at = inTheMorning(day, zone)
    first = first.add({ months })
  } while (Temporal.Instant.compare(at, now) <= 0)
  return { day, at }
}
