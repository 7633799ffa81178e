import type { Temporal } from 'temporal-polyfill'
import type { Repeating } from '../platform/calendar/index.ts'

/**
 * RFC 5545 read straight onto the calendar: every day from the start is asked whether the rule means it. Shares no
 * thought with the library that the product uses, so that each is evidence for the other.
 *
 * @param lastDay `2033-12-31`
 */
export function plainExpansion(
  { start: written, zone, rule }: Repeating,
  lastDay: string,
): readonly string[] {
  const start = written.toZonedDateTime(zone).toPlainDateTime()
  const first = dayOf(Date.UTC(start.year, start.month - 1, start.day))
  const found: string[] = []
  for (const days of periods(first, Date.parse(lastDay), rule)) {
    const there = days.map((day) => onClock(day, start, zone)).filter((at) => at !== undefined)
    for (const at of picked(there, rule.positions)) {
      if (at.epochMilliseconds < start.toZonedDateTime(zone).epochMilliseconds) continue
      if (rule.end.kind === 'count' && found.length === rule.end.count) return found
      if (rule.end.kind === 'until' && at.epochMilliseconds > rule.end.at.epochMilliseconds) return found
      found.push(at.toString())
    }
  }
  return found
}

type Rule = Repeating['rule']

interface Day {
  readonly at: number
  readonly year: number
  readonly month: number
  readonly day: number
  /** 1 is Monday. */
  readonly weekday: number
}

const dayLength = 864e5

function dayOf(at: number): Day {
  const date = new Date(at)
  return {
    at,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay() || 7,
  }
}

/** The days that the rule means, by its periods, in order. */
function periods(first: Day, last: number, rule: Rule): Iterable<Day[]> {
  const found = new Map<number, Day[]>()
  const begins = periodOf(first, rule)
  for (let at = begins; at <= last; at += dayLength) {
    const day = dayOf(at)
    const period = periodOf(day, rule)
    if (!inStep(dayOf(begins), dayOf(period), rule) || !meant(day, first, rule)) continue
    found.set(period, [...(found.get(period) ?? []), day])
  }
  return found.values()
}

function periodOf({ at, year, month, weekday }: Day, { every, weekStart }: Rule): number {
  if (every === 'day') return at
  if (every === 'week') return at - ((weekday - weekStart + 7) % 7) * dayLength
  return Date.UTC(year, every === 'month' ? month - 1 : 0, 1)
}

function inStep(from: Day, to: Day, { every, interval }: Rule): boolean {
  const months = (to.year - from.year) * 12 + to.month - from.month
  const days = (to.at - from.at) / dayLength
  return { day: days, week: days / 7, month: months, year: months / 12 }[every] % interval === 0
}

const monthLength = ({ year, month }: Day): number => dayOf(Date.UTC(year, month, 0)).day

function meant(day: Day, first: Day, { every, days, monthDays, months }: Rule): boolean {
  if (months.length > 0 && !months.includes(day.month)) return false
  if (monthDays.length > 0) {
    if (!monthDays.includes(day.day) && !monthDays.includes(day.day - monthLength(day) - 1)) return false
  }
  if (days.length > 0) {
    const ofYear = every === 'year' && months.length === 0
    return days.some(({ day: weekday, nth }) => day.weekday === weekday && isNth(day, nth, ofYear))
  }
  if (monthDays.length > 0 || every === 'day') return true
  if (every === 'week') return day.weekday === first.weekday
  return day.day === first.day && (every === 'month' || months.length > 0 || day.month === first.month)
}

function isNth(day: Day, nth: number | undefined, ofYear: boolean): boolean {
  if (nth === undefined) return true
  const begins = Date.UTC(day.year, ofYear ? 0 : day.month - 1, 1)
  const ends = ofYear ? Date.UTC(day.year, 11, 31) : Date.UTC(day.year, day.month, 0)
  const weeks = (days: number) => Math.floor(days / dayLength / 7) + 1
  return nth > 0 ? weeks(day.at - begins) === nth : weeks(ends - day.at) === -nth
}

function picked<Of>(all: readonly Of[], positions: readonly number[]): readonly Of[] {
  if (positions.length === 0) return all
  return all.filter((_, i) => positions.includes(i + 1) || positions.includes(i - all.length))
}

/** The day at the time of the start; none where the clocks of the zone skip that time. */
function onClock({ year, month, day }: Day, start: Temporal.PlainDateTime, zone: string) {
  const local = start.with({ year, month, day })
  const at = local.toZonedDateTime(zone)
  return at.toPlainDateTime().equals(local) ? at : undefined
}
