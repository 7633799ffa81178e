import { Temporal } from 'temporal-polyfill'
import { occurrencesOf, type Repeating, type Window } from '../platform/calendar/index.ts'

/** A time of the clocks of the series' zone. One that its rule gives names that time of the series for ever. */
export type Local = Temporal.PlainDateTime

/** Meetings that repeat, with what differs from the rule. */
export interface Series extends Repeating {
  /** How long each lasts; a night when clocks change makes no difference. */
  readonly minutes: number
  readonly exceptions: readonly Exception[]
}

export type Exception =
  | { readonly kind: 'cancelled'; readonly of: Local }
  | { readonly kind: 'moved'; readonly of: Local; readonly to: Local; readonly minutes?: number }
  /** Beside those that the rule gives. */
  | { readonly kind: 'added'; readonly to: Local; readonly minutes?: number }

/** One meeting of a series. */
export interface Occurrence {
  /** Which of the series it is: the time that the rule gives, or that it was added at. Stays when it is moved. */
  readonly of: Local
  readonly start: Temporal.ZonedDateTime
  readonly end: Temporal.ZonedDateTime
  readonly state: 'regular' | 'moved' | 'added' | 'cancelled'
}

/** The time by which an exception is known. */
export const timeOf = (exception: Exception): Local =>
  exception.kind === 'added' ? exception.to : exception.of

/** The meetings that begin within the window, cancelled ones too, in order; no more than the limit. */
export function timesBetween(series: Series, window: Window, limit = 1000): readonly Occurrence[] {
  const differing = new Map(series.exceptions.map((each) => [timeOf(each).toString(), each]))
  const regular = occurrencesOf(series, window, limit + series.exceptions.length)
    .map((start) => occurrence(series, start.toPlainDateTime(), start, 'regular'))
    .filter(({ of }) => !differing.has(of.toString()))
  const others = series.exceptions
    .map((exception) => differs(series, exception))
    .filter(({ start }) => isWithin(start, window))
  return [...regular, ...others]
    .toSorted((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds)
    .slice(0, limit)
}

/** The meeting that the time names, however it differs; none where the series has none of that name. */
export function timeNamed(series: Series, of: Local): Occurrence | undefined {
  const exception = series.exceptions.find((each) => timeOf(each).equals(of))
  if (exception) return differs(series, exception)
  const from = of.toZonedDateTime(series.zone).toInstant()
  const [start] = occurrencesOf(series, { from, until: from.add({ nanoseconds: 1 }) }, 1)
  return start?.toPlainDateTime().equals(of) ? occurrence(series, of, start, 'regular') : undefined
}

function differs(series: Series, exception: Exception): Occurrence {
  const at = exception.kind === 'cancelled' ? exception.of : exception.to
  const minutes = exception.kind === 'cancelled' ? undefined : exception.minutes
  return occurrence(series, timeOf(exception), at.toZonedDateTime(series.zone), exception.kind, minutes)
}

const occurrence = (
  { minutes: usual }: Series,
  of: Local,
  start: Temporal.ZonedDateTime,
  state: Occurrence['state'],
  minutes = usual,
): Occurrence => ({ of, start, end: start.add({ minutes }), state })

const isWithin = (start: Temporal.ZonedDateTime, { from, until }: Window): boolean =>
  Temporal.Instant.compare(start.toInstant(), from) >= 0 &&
  Temporal.Instant.compare(start.toInstant(), until) < 0

/** Why one meeting of a series cannot be changed so. */
export type TimeRefusal = 'no-such-time' | 'taken'

/** The series with one of its meetings at another time, which may be longer or shorter. */
export function moveTime(series: Series, of: Local, to: Local, minutes?: number): Series | TimeRefusal {
  if (!timeNamed(series, of)) return 'no-such-time'
  // An added meeting takes its new time for a name, which must be nobody else's.
  const named = !to.equals(of) && (isAdded(series, of) ? timeNamed(series, to) : undefined)
  if (named || isTaken(series, of, to)) return 'taken'
  const length = minutes === undefined ? {} : { minutes }
  const moved: Exception = isAdded(series, of)
    ? { kind: 'added', to, ...length }
    : { kind: 'moved', of, to, ...length }
  return withException(series, of, moved)
}

/** The series with one of its meetings called off; one that was added is gone. */
export function cancelTime(series: Series, of: Local): Series | TimeRefusal {
  if (!timeNamed(series, of)) return 'no-such-time'
  return withException(series, of, isAdded(series, of) ? undefined : { kind: 'cancelled', of })
}

/** The series with one of its meetings as the rule has it again. */
export const restoreTime = (series: Series, of: Local): Series | TimeRefusal =>
  series.exceptions.some((each) => each.kind !== 'added' && each.of.equals(of))
    ? withException(series, of, undefined)
    : 'no-such-time'

/** The series with one meeting more. */
export function addTime(series: Series, to: Local, minutes?: number): Series | TimeRefusal {
  if (timeNamed(series, to) || isTaken(series, undefined, to)) return 'taken'
  return withException(series, to, { kind: 'added', to, ...(minutes !== undefined && { minutes }) })
}

const isAdded = (series: Series, of: Local): boolean =>
  series.exceptions.some((each) => each.kind === 'added' && each.to.equals(of))

/** Whether a meeting of the series, other than the one named, begins at that time. */
function isTaken(series: Series, of: Local | undefined, at: Local): boolean {
  const from = at.toZonedDateTime(series.zone).toInstant()
  return timesBetween(series, { from, until: from.add({ nanoseconds: 1 }) }).some(
    (each) => each.state !== 'cancelled' && !(of && each.of.equals(of)),
  )
}

const withException = (series: Series, of: Local, exception: Exception | undefined): Series => ({
  ...series,
  exceptions: [
    ...series.exceptions.filter((each) => !timeOf(each).equals(of)),
    ...(exception ? [exception] : []),
  ].toSorted((a, b) => Temporal.PlainDateTime.compare(timeOf(a), timeOf(b))),
})
