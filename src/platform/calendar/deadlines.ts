import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { HolidayCalendar } from './holiday-rules.ts'
import { holidayOn } from './holidays.ts'
import { nextWorkingDay, workingDaysAfter, workingDaysBetween } from './working-days.ts'
import { dateIn, endOfDay } from './zones.ts'

const count = z.int().min(1).max(1000)

/** How long a window is, as a charter states it: `{ workingDays: 10 }`, `{ weeks: 2 }`. */
export const spanSchema = z.union([
  z.strictObject({ workingDays: count }),
  z.strictObject({ days: count }),
  z.strictObject({ weeks: count }),
  z.strictObject({ months: count }),
])
export type Span = z.infer<typeof spanSchema>

/** What happens to a last day on a weekend or holiday, as a charter states it. */
export const lastDayRuleSchema = z.enum(['stays', 'moves'])

/** How a deadline was counted, as it is kept with it. Dates are ISO 8601 days in the deadline's zone. */
export const countedSchema = z.union([
  /** Nothing was counted: somebody set the time. */
  z.strictObject({ how: z.literal('stated') }),
  z.strictObject({
    how: z.literal('span'),
    span: spanSchema,
    /** The day of the event, which is not counted itself. */
    from: z.iso.date(),
    /** The last day of the window. */
    lastDay: z.iso.date(),
    /** The last day before it moved to a working day; null when it did not move. */
    movedFrom: z.iso.date().nullable(),
    /** The name of the calendar; null when no day off played a part. */
    calendar: z.string().nullable(),
    /** Holidays outside the weekend that were left out of the count. */
    skipped: z.array(
      z.strictObject({ date: z.iso.date(), name: z.record(z.string(), z.string()).optional() }),
    ),
  }),
])
export type Counted = z.infer<typeof countedSchema>

/** The one type of deadline. What arrives *before* `at` is in time; what arrives at it is late. */
export interface Deadline {
  readonly at: Temporal.Instant
  /** IANA time zone in which it was counted and is shown. */
  readonly zone: string
  readonly counted: Counted
}

export interface CountingRules {
  /** IANA time zone whose days are counted. */
  readonly zone: string
  readonly calendar: HolidayCalendar
  /** Whether a last day on a weekend or holiday moves to the next working day. It stays unless stated. */
  readonly lastDay?: 'stays' | 'moves'
}

/**
 * The deadline of a window that an event opens: the end of its last day in the zone, midnight excluded.
 *
 * Counts from the day after the event. Weeks end on the same weekday; months on the same day of the month, or on
 * the last one there is (Regulation (EEC, Euratom) 1182/71, art. 3). Days are days of the calendar, whatever hours
 * daylight saving gives them.
 *
 * @throws RangeError when the zone is unknown
 */
export function deadlineAfter(event: Temporal.Instant, span: Span, rules: CountingRules): Deadline {
  const from = dateIn(event, rules.zone)
  const reached = dayReached(from, span, rules.calendar)
  const lastDay = rules.lastDay === 'moves' ? nextWorkingDay(reached, rules.calendar) : reached
  const moved = !lastDay.equals(reached)
  return {
    at: endOfDay(lastDay, rules.zone),
    zone: rules.zone,
    counted: {
      how: 'span',
      span,
      from: from.toString(),
      lastDay: lastDay.toString(),
      movedFrom: moved ? reached.toString() : null,
      calendar: moved || 'workingDays' in span ? rules.calendar.name : null,
      skipped: 'workingDays' in span ? holidaysSkipped(from, lastDay, rules.calendar) : [],
    },
  }
}

function dayReached(from: Temporal.PlainDate, span: Span, calendar: HolidayCalendar): Temporal.PlainDate {
  return 'workingDays' in span ? workingDaysAfter(from, span.workingDays, calendar) : from.add(span)
}

function holidaysSkipped(from: Temporal.PlainDate, last: Temporal.PlainDate, calendar: HolidayCalendar) {
  const skipped: { date: string; name?: Record<string, string> }[] = []
  for (
    let day = from.add({ days: 1 });
    Temporal.PlainDate.compare(day, last) < 0;
    day = day.add({ days: 1 })
  ) {
    const holiday = calendar.weekend.some((weekday) => weekday === day.dayOfWeek)
      ? null
      : holidayOn(day, calendar)
    if (holiday) skipped.push({ date: day.toString(), ...(holiday.name && { name: { ...holiday.name } }) })
  }
  return skipped
}

/** A deadline that somebody set to the end of a day in the zone. */
export const deadlineAtEndOf = (date: Temporal.PlainDate, zone: string): Deadline => ({
  at: endOfDay(date, zone),
  zone,
  counted: { how: 'stated' },
})

/**
 * A deadline that somebody set to a time of the clock in the zone. A time that the clocks show twice means the later
 * one, and one that they skip is moved past the gap: in doubt for those who have to answer.
 */
export const deadlineAt = (local: Temporal.PlainDateTime, zone: string): Deadline => ({
  at: local.toZonedDateTime(zone, { disambiguation: 'later' }).toInstant(),
  zone,
  counted: { how: 'stated' },
})

export const hasPassed = (deadline: Deadline, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, deadline.at) >= 0

/** The last day on which one can be in time, in the deadline's zone. */
export const lastDayOf = (deadline: Deadline): Temporal.PlainDate =>
  dateIn(deadline.at.subtract({ nanoseconds: 1 }), deadline.zone)

/**
 * The time that people read: midnight at the end of a day is the minute before, 23.59, since "24 April 00.00" is
 * widely taken for the end of the 24th.
 */
export function timeShown({ at, zone }: Deadline): Temporal.PlainDateTime {
  const local = at.toZonedDateTimeISO(zone)
  const endsDay = local.startOfDay().equals(local)
  return endsDay
    ? local.toPlainDate().subtract({ days: 1 }).toPlainDateTime('23:59')
    : local.toPlainDateTime()
}

/** Working days left after today, the last day included: 0 on the last day itself and ever after. */
export function workingDaysLeft(
  deadline: Deadline,
  now: Temporal.Instant,
  calendar: HolidayCalendar,
): number {
  return Math.max(0, workingDaysBetween(dateIn(now, deadline.zone), lastDayOf(deadline), calendar))
}
