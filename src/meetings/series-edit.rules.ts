import { Temporal } from 'temporal-polyfill'
import { countBefore, firstOccurrence, isOccurrence, type Recurrence } from '../platform/calendar/index.ts'
import { type Exception, type Local, type Series, timeOf } from './series.rules.ts'

/** What is to be different, said of one meeting of the series; what is left out stays. */
export interface SeriesChange {
  /** A meeting of the series, by the time that the rule gives … */
  readonly at: Local
  /** … and when that one is to be. The others move as far. */
  readonly to?: Local
  readonly minutes?: number
  readonly rule?: Recurrence
}

/** `rule-needed`: "the first Tuesday" moved to a Thursday – of which week, only a person can say. */
export type EditRefusal = 'no-such-time' | 'rule-needed'

export interface Changed {
  readonly series: Series
  /** Exceptions that no longer have a meeting that they could be exceptions of. */
  readonly lost: readonly Exception[]
}

/**
 * A series in two: what comes before the meeting, and it and all that follow, which begin a series of their own.
 * Together they give the same meetings. `before` is none where the meeting is the first.
 */
export function splitSeries(
  series: Series,
  at: Local,
): { readonly before: Series | undefined; readonly after: Series } | EditRefusal {
  if (!isOccurrence(series, at)) return 'no-such-time'
  const instant = at.toZonedDateTime(series.zone).toInstant()
  const earlier = countBefore(series, instant)
  const isEarlier = (each: Exception) => Temporal.PlainDateTime.compare(timeOf(each), at) < 0
  const { rule } = series
  const rest: Recurrence =
    rule.end.kind === 'count' ? { ...rule, end: { kind: 'count', count: rule.end.count - earlier } } : rule
  const after: Series = {
    ...series,
    start: at,
    rule: rest,
    exceptions: series.exceptions.filter((each) => !isEarlier(each)),
  }
  if (earlier === 0) return { before: undefined, after: { ...after, exceptions: series.exceptions } }
  const before: Series = {
    ...series,
    rule: { ...rule, end: { kind: 'until', at: instant.subtract({ seconds: 1 }) } },
    exceptions: series.exceptions.filter(isEarlier),
  }
  return { before, after }
}

/** The change for the meeting and all that follow: the old series ends before it, and a new one begins. */
export function changeFollowing(
  series: Series,
  change: SeriesChange,
): (Changed & { readonly before: Series | undefined }) | EditRefusal {
  const split = splitSeries(series, change.at)
  if (typeof split === 'string') return split
  const changed = changeAll(split.after, change)
  return typeof changed === 'string' ? changed : { ...changed, before: split.before }
}

/** The change for every meeting of the series. Meetings that were moved one by one stay where they were put. */
export function changeAll(series: Series, change: SeriesChange): Changed | EditRefusal {
  const { at, to = at } = change
  if (!isOccurrence(series, at)) return 'no-such-time'
  const moved = mover(at, to)
  const rule = change.rule ?? shiftedRule(series, at.toPlainDate().until(to.toPlainDate()).days, moved)
  if (typeof rule === 'string') return rule
  const wanted = { start: moved(series.start), zone: series.zone, rule }
  const first = firstOccurrence(wanted)
  if (!first) return 'no-such-time'
  const repeating = { ...wanted, start: first.toPlainDateTime() }
  const exceptions = series.exceptions.map((each) =>
    each.kind === 'added' ? each : { ...each, of: moved(each.of) },
  )
  const stays = (each: Exception) => each.kind === 'added' || isOccurrence(repeating, each.of)
  const minutes = change.minutes ?? series.minutes
  return {
    series: { ...repeating, minutes, exceptions: exceptions.filter(stays) },
    lost: series.exceptions.filter((_, i) => !stays(exceptions[i] as Exception)),
  }
}

/** Moves other meetings as far as one was moved: so many days, and to the same time of day. */
const mover = (at: Local, to: Local): ((other: Local) => Local) => {
  const days = at.toPlainDate().until(to.toPlainDate()).days
  return (other) => other.toPlainDate().add({ days }).toPlainDateTime(to.toPlainTime())
}

function shiftedRule(
  { rule, zone }: Series,
  days: number,
  moved: (other: Local) => Local,
): Recurrence | 'rule-needed' {
  const { every, end } = rule
  const says = rule.days.length + rule.monthDays.length + rule.months.length > 0
  if (days !== 0 && says && (every !== 'week' || rule.months.length > 0)) return 'rule-needed'
  // The last time moves with the others, or the last meeting would fall out behind the end.
  const shifted: Recurrence =
    end.kind === 'until' ? { ...rule, end: { kind: 'until', at: movedEnd(end.at, zone, moved) } } : rule
  if (every !== 'week') return shifted
  const turn = (day: number) => ((((day - 1 + days) % 7) + 7) % 7) + 1
  return {
    ...shifted,
    days: rule.days.map(({ day }) => ({ day: turn(day) as typeof day })),
    weekStart: turn(rule.weekStart) as typeof rule.weekStart,
  }
}

/** Until the end of the day on which it ended, moved: the hour of an end is nothing that anybody chose. */
const movedEnd = (at: Temporal.Instant, zone: string, moved: (other: Local) => Local): Temporal.Instant => {
  const old = at.toZonedDateTimeISO(zone)
  const day = moved(old.toPlainDateTime()).toPlainDate()
  return day.toZonedDateTime({ timeZone: zone, plainTime: '23:59:59' }).toInstant()
}
