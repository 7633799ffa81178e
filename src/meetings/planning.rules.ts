import { Temporal } from 'temporal-polyfill'
import {
  isOccurrence,
  parseRecurrence,
  printRecurrence,
  type Recurrence,
  recurrence,
  type Weekday,
} from '../platform/calendar/index.ts'
import { type Exception, type Local, type Series, timesBetween } from './series.rules.ts'

/** The ways in which most meetings repeat, as a form offers them. */
export const repeatings = [
  'no',
  'weekly',
  'fortnightly',
  'monthly-date',
  'monthly-weekday',
  'quarterly',
  'half-yearly',
] as const
export type Repeating = (typeof repeatings)[number]

/** The most times of one series: ten years of months, or more than two years of weeks. */
export const mostTimes = 120

/** Which of its weekday in its month the day is; the last of them where it is the fifth. */
const nthOf = (day: Temporal.PlainDate) => {
  const nth = Math.ceil(day.day / 7)
  return { day: day.dayOfWeek as Weekday, nth: nth === 5 ? -1 : nth }
}

/** The rule that a choice of the form means from this start on. */
export function ruleOf(repeats: Exclude<Repeating, 'no'>, start: Local, count: number): Recurrence {
  const end = { kind: 'count' as const, count }
  const day = start.toPlainDate()
  switch (repeats) {
    case 'weekly':
    case 'fortnightly':
      return recurrence({ interval: repeats === 'weekly' ? 1 : 2, end })
    case 'monthly-date':
      return recurrence({ every: 'month', monthDays: [day.day], end })
    case 'monthly-weekday':
      return recurrence({ every: 'month', days: [nthOf(day)], end })
    case 'quarterly':
      return recurrence({ every: 'month', interval: 3, days: [nthOf(day)], end })
    case 'half-yearly':
      return recurrence({ every: 'month', interval: 6, days: [nthOf(day)], end })
  }
}

/** What is kept of a meeting of which its times follow. */
export interface Kept {
  readonly starts: string
  readonly minutes: number
  readonly zone: string
  readonly rule: string | undefined
}

/** A single meeting is a series of one. */
const once = recurrence({ every: 'day', end: { kind: 'count', count: 1 } })

/** What is kept of a time. */
export interface KeptTime {
  readonly named: string
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly state: 'regular' | 'moved' | 'cancelled'
}

/** @throws where the rule that is kept cannot be read: it was when it was written. */
export function seriesOf({ starts, minutes, zone, rule }: Kept, times: readonly KeptTime[]): Series {
  const read = rule === undefined ? once : parseRecurrence(rule, zone)
  if ('kind' in read) throw new Error(`a meeting with a rule that cannot be read: ${rule}`)
  const exceptions = times.flatMap((time): Exception[] => {
    const of = Temporal.PlainDateTime.from(time.named)
    if (time.state === 'cancelled') return [{ kind: 'cancelled', of }]
    if (time.state === 'regular') return []
    const to = time.startsAt.toZonedDateTimeISO(zone).toPlainDateTime()
    return [{ kind: 'moved', of, to, minutes: minutesOf(time) }]
  })
  return { start: Temporal.PlainDateTime.from(starts), minutes, zone, rule: read, exceptions }
}

/** How long a time lasts. */
export const minutesOf = ({ startsAt, endsAt }: Pick<KeptTime, 'startsAt' | 'endsAt'>): number =>
  Math.round((endsAt.epochMilliseconds - startsAt.epochMilliseconds) / 60_000)

/** The rule as it is kept: none of a single meeting. */
export const keptRule = ({ rule }: Series): string | undefined =>
  rule.every === 'day' && rule.end.kind === 'count' && rule.end.count === 1
    ? undefined
    : printRecurrence(rule)

/** What is kept of a series, beside how its times differ. */
export const keptOf = (series: Series): Kept => ({
  starts: series.start.toString({ smallestUnit: 'second' }),
  minutes: series.minutes,
  zone: series.zone,
  rule: keptRule(series),
})

export type SeriesProblem = 'no-such-rule' | 'no-end' | 'too-many' | 'start-not-in-rule'

/** A new series with its times, or what is wrong with the rule. */
export function newSeries(
  kept: Omit<Kept, 'rule'> & { readonly rule: Recurrence | string | undefined },
): { readonly series: Series; readonly times: readonly KeptTime[] } | SeriesProblem {
  const { rule: given = once, zone, minutes } = kept
  const rule = typeof given === 'string' ? parseRecurrence(given, zone) : given
  if ('kind' in rule) return 'no-such-rule'
  if (rule.end.kind === 'never') return 'no-end'
  const start = Temporal.PlainDateTime.from(kept.starts)
  if (!isOccurrence({ start, zone, rule }, start)) return 'start-not-in-rule'
  const series: Series = { start, zone, rule, minutes, exceptions: [] }
  const times = keptTimes(series)
  return times.length > mostTimes ? 'too-many' : { series, times }
}

/** All times that a series with an end gives, and one more than there may be. */
export function keptTimes(series: Series): KeptTime[] {
  const from = series.start.subtract({ years: 1 }).toZonedDateTime(series.zone).toInstant()
  const until = series.start.add({ years: 100 }).toZonedDateTime(series.zone).toInstant()
  return timesBetween(series, { from, until }, mostTimes + 1).map(({ of, start, end, state }) => ({
    named: of.toString({ smallestUnit: 'second' }),
    startsAt: start.toInstant(),
    endsAt: end.toInstant(),
    state: state === 'added' ? 'moved' : state,
  }))
}
