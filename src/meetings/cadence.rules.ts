import type { Temporal } from 'temporal-polyfill'

/** How often a group has said that it meets. */
export interface Cadence {
  readonly min: number
  readonly max?: number
  readonly per: 'month' | 'quarter' | 'half-year' | 'year'
  /** The first and the last day on which it holds: those of the group, or of the agreement, where it says none. */
  readonly from: Temporal.PlainDate
  readonly until?: Temporal.PlainDate
}

/** A meeting that counts: one that was called off is none. */
export interface DatedMeeting {
  readonly id: string
  /** In the partnership's zone. */
  readonly date: Temporal.PlainDate
}

export interface CadencePeriod {
  /** As far as the cadence holds, both days included. */
  readonly first: Temporal.PlainDate
  readonly last: Temporal.PlainDate
  /** How many are owed: fewer in a period of which only a part is covered. */
  readonly owed: number
  readonly state: 'kept' | 'at-risk' | 'not-kept' | 'not-yet-due'
  /** The evidence, in order: meetings that were, that of today among them, and those that are planned. */
  readonly held: readonly string[]
  readonly planned: readonly string[]
  /** From this day it is, or will be, at risk, as the plan stands; none where enough is held or planned. */
  readonly atRiskFrom?: Temporal.PlainDate
  /** How many more than the cadence wants at the most. */
  readonly beyond: number
}

/**
 * How the cadence is kept, period by period, up to the one that today is in. Periods are those of the calendar.
 *
 * A period is kept as soon as enough meetings were held. It is at risk when the next one that is missing is neither held
 * nor planned by the middle of its share: of two a year, the first by 1 April, the second by 1 October. That is a
 * default of ours, early enough to find a date.
 */
export function cadenceKept(
  cadence: Cadence,
  meetings: readonly DatedMeeting[],
  today: Temporal.PlainDate,
): readonly CadencePeriod[] {
  const last = cadence.until && isBefore(cadence.until, today) ? cadence.until : today
  const periods: CadencePeriod[] = []
  let begins = periodStart(cadence.from, cadence.per)
  while (!isBefore(last, begins)) {
    const next = begins.add({ months: months[cadence.per] })
    periods.push(judge(cadence, begins, next, meetings, today))
    begins = next
  }
  return periods
}

const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const

function periodStart(day: Temporal.PlainDate, per: Cadence['per']): Temporal.PlainDate {
  const length = months[per]
  return day.with({ month: day.month - ((day.month - 1) % length), day: 1 })
}

function judge(
  cadence: Cadence,
  begins: Temporal.PlainDate,
  next: Temporal.PlainDate,
  meetings: readonly DatedMeeting[],
  today: Temporal.PlainDate,
): CadencePeriod {
  const first = isBefore(begins, cadence.from) ? cadence.from : begins
  const whole = next.subtract({ days: 1 })
  const last = cadence.until && isBefore(cadence.until, whole) ? cadence.until : whole
  const days = daysFrom(first, last) + 1
  const owed = Math.floor((cadence.min * days) / daysFrom(begins, next))
  const within = meetings
    .filter(({ date }) => !isBefore(date, first) && !isBefore(last, date))
    .toSorted((a, b) => daysFrom(b.date, a.date) || (a.id < b.id ? -1 : 1))
  const held = within.filter(({ date }) => !isBefore(today, date)).map(({ id }) => id)
  const planned = within.filter(({ date }) => isBefore(today, date)).map(({ id }) => id)
  const there = held.length + planned.length
  const atRiskFrom = there >= owed ? undefined : first.add({ days: Math.ceil(((there + 0.5) * days) / owed) })
  const state =
    held.length >= owed
      ? 'kept'
      : isBefore(last, today)
        ? 'not-kept'
        : atRiskFrom && !isBefore(today, atRiskFrom)
          ? 'at-risk'
          : 'not-yet-due'
  const beyond = cadence.max === undefined ? 0 : Math.max(0, there - cadence.max)
  return { first, last, owed, state, held, planned, beyond, ...(atRiskFrom && { atRiskFrom }) }
}

const daysFrom = (from: Temporal.PlainDate, until: Temporal.PlainDate): number => from.until(until).days

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => daysFrom(a, b) > 0
