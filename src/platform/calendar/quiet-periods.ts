import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Text } from '../words/index.ts'
import { monthDaySchema } from './holiday-rules.ts'
import dk from './quiet/dk.json' with { type: 'json' }
import { mondayOf, weeksInYear } from './weeks.ts'

const week = z.int().min(1).max(53)
const name = z.record(z.string(), z.string()).optional()

/**
 * A time of year when few people are at work, both ends included: by ISO weeks, or by dates, which may run over the
 * turn of the year (`12-23` to `01-02`).
 */
export const quietPeriodSchema = z.union([
  z.strictObject({ fromWeek: week, untilWeek: week, name }),
  z.strictObject({ from: monthDaySchema, until: monthDaySchema, name }),
])
export type QuietPeriod = z.infer<typeof quietPeriodSchema>

/** Quiet periods that ship, by ISO 3166 country code. DK: weeks 28–31, week 42, 23 December to 2 January. */
export const namedQuietPeriods: Readonly<Record<'DK', readonly QuietPeriod[]>> = {
  DK: z.array(quietPeriodSchema).parse(dk),
}

/** A run of days, both included. */
export interface Days {
  readonly first: Temporal.PlainDate
  readonly last: Temporal.PlainDate
}

/** A quiet period of a certain year, as far as it lies within the window asked about. */
export interface QuietDays extends Days {
  readonly name?: Text
}

/** The quiet days within the window, in order of their first day: what to warn of before a decision runs there. */
export function quietPeriodsWithin(window: Days, quiet: readonly QuietPeriod[]): readonly QuietDays[] {
  const found: QuietDays[] = []
  for (let year = window.first.year - 1; year <= window.last.year + 1; year++) {
    for (const period of quiet) {
      const days = shared(window, daysInYear(period, year))
      if (days) found.push({ ...days, ...(period.name && { name: period.name }) })
    }
  }
  return found.sort((a, b) => Temporal.PlainDate.compare(a.first, b.first))
}

/** The period that begins in the year. */
function daysInYear(period: QuietPeriod, year: number): Days | null {
  if ('fromWeek' in period) {
    const untilYear = period.untilWeek < period.fromWeek ? year + 1 : year
    if (period.fromWeek > weeksInYear(year)) return null
    const lastWeek = Math.min(period.untilWeek, weeksInYear(untilYear))
    return {
      first: mondayOf({ year, week: period.fromWeek }),
      last: mondayOf({ year: untilYear, week: lastWeek }).add({ days: 6 }),
    }
  }
  return {
    first: dayOf(period.from, year),
    last: dayOf(period.until, period.until < period.from ? year + 1 : year),
  }
}

/** 29 February is 28 February in the years that have none. */
const dayOf = (monthDay: string, year: number): Temporal.PlainDate =>
  Temporal.PlainMonthDay.from(monthDay).toPlainDate({ year })

function shared(window: Days, days: Days | null): Days | null {
  if (!days) return null
  const [, first] = inOrder(window.first, days.first)
  const [last] = inOrder(window.last, days.last)
  return Temporal.PlainDate.compare(first, last) > 0 ? null : { first, last }
}

const inOrder = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) <= 0 ? ([a, b] as const) : ([b, a] as const)
