import { z } from 'zod'
import { daysInMonth } from './day-numbers.ts'

const isMonthDay = (text: string): boolean => {
  const [month, day] = text.split('-').map(Number)
  return (
    month !== undefined &&
    day !== undefined &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(2024, month)
  )
}

/** A day of any year, `MM-DD`. 29 February is a day of leap years only. */
export const monthDaySchema = z
  .string()
  .regex(/^\d{2}-\d{2}$/)
  .refine(isMonthDay, { error: 'no-such-day' })

const year = z.string().regex(/^\d{4}$/)
const weekday = z.union([1, 2, 3, 4, 5, 6, 7].map((n) => z.literal(n as 1 | 2 | 3 | 4 | 5 | 6 | 7)))

const common = {
  /** What the day is called, by language tag. */
  name: z.record(z.string(), z.string()).optional(),
  /** First and last year in which the rule gives a holiday, both included. */
  from: year.optional(),
  until: year.optional(),
}

const moved = z.strictObject({ weekday, by: z.int().min(-6).max(6) })

/** A rule that gives at most one holiday a year. */
export const holidayRuleSchema = z.union([
  /** The same date every year; `moved` where it falls on a certain weekday, by so many days. */
  z.strictObject({ fixed: monthDaySchema, moved: moved.optional(), ...common }),
  /** So many days after Easter Sunday of the western churches; before it when negative. */
  z.strictObject({ easter: z.int().min(-80).max(240), ...common }),
  /** The first such weekday (1 = Monday, 7 = Sunday) on or after the date. */
  z.strictObject({ weekday, onOrAfter: monthDaySchema, ...common }),
  /** The last such weekday on or before the date. */
  z.strictObject({ weekday, onOrBefore: monthDaySchema, ...common }),
  /** Once only. */
  z.strictObject({ date: z.iso.date(), name: common.name }),
])
export type HolidayRule = z.infer<typeof holidayRuleSchema>

/** The days on which a partnership does not work, as data: a charter holds one or names one. */
export const holidayCalendarSchema = z.strictObject({
  /** How deadlines and pages refer to it, such as `DK`. */
  name: z.string().min(1),
  title: z.record(z.string(), z.string()).optional(),
  /** Where the rules come from. */
  source: z.string().optional(),
  /** Weekdays off, 1 = Monday to 7 = Sunday. Saturday and Sunday unless stated; one weekday must be left. */
  weekend: z.array(weekday).max(6).default([6, 7]),
  holidays: z.array(holidayRuleSchema),
})
export type HolidayCalendar = z.infer<typeof holidayCalendarSchema>
