import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { printRecurrence } from './print.ts'
import type { Repeating } from './recurrence.ts'

/** From the first instant up to the second, which is not included. */
export interface Window {
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
}

/**
 * The times at which it begins, in order, within the window; no more than the limit.
 *
 * A time that does not exist – 31 April, half past two in the night when clocks skip it – is left out and not counted
 * (RFC 5545, 3.3.10); a time that comes twice is the first of the two. A start that the rule does not give is none of
 * its times: see {@link firstOccurrence}.
 */
export function occurrencesOf(
  repeating: Repeating,
  window: Window,
  limit = 1000,
): readonly Temporal.ZonedDateTime[] {
  const rule = ruleOf(repeating)
  const found: Temporal.ZonedDateTime[] = []
  let from = later(window.from, startOf(repeating).toInstant())
  // A year at a time, so that a rule without end costs no more than the limit asks for.
  while (before(from, window.until) && found.length < limit) {
    const next = earlier(from.add({ hours: 24 * 366 }), window.until)
    found.push(...between(rule, from, next))
    if (isOver(repeating, next)) break
    from = next
  }
  return found.slice(0, limit)
}

/** How many there are before the instant. */
export const countBefore = (repeating: Repeating, at: Temporal.Instant): number =>
  occurrencesOf(repeating, { from: startOf(repeating).toInstant(), until: at }, Number.POSITIVE_INFINITY)
    .length

/** The first time that the rule gives, from its start; none where it gives none within some hundred years. */
export const firstOccurrence = (repeating: Repeating): Temporal.ZonedDateTime | undefined => {
  const from = startOf(repeating)
  return occurrencesOf(
    repeating,
    { from: from.toInstant(), until: from.add({ years: 100 }).toInstant() },
    1,
  )[0]
}

/** Whether it begins at this time of the clocks of its zone. */
export function isOccurrence(repeating: Repeating, local: Temporal.PlainDateTime): boolean {
  const from = local.toZonedDateTime(repeating.zone).toInstant()
  const [found] = occurrencesOf(repeating, { from, until: from.add({ nanoseconds: 1 }) }, 1)
  return found?.toPlainDateTime().equals(local) ?? false
}

const startOf = ({ start, zone }: Repeating): Temporal.ZonedDateTime => start.toZonedDateTime(zone)

const ruleOf = (repeating: Repeating) =>
  new RRuleTemporal({
    rruleString: `RRULE:${printRecurrence(repeating.rule)}`,
    dtstart: startOf(repeating),
    tzid: repeating.zone,
    temporal: Temporal,
    maxIterations: 200_000,
    cache: false,
  })

const between = (
  rule: ReturnType<typeof ruleOf>,
  from: Temporal.Instant,
  until: Temporal.Instant,
): readonly Temporal.ZonedDateTime[] => {
  const at = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('UTC')
  return rule
    .between(at(from), at(until), true)
    .filter((each) => !before(each.toInstant(), from) && before(each.toInstant(), until))
}

const isOver = ({ rule: { end } }: Repeating, at: Temporal.Instant): boolean =>
  end.kind === 'until' && before(end.at, at)

const before = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  a.epochMilliseconds === b.epochMilliseconds
    ? Temporal.Instant.compare(a, b) < 0
    : a.epochMilliseconds < b.epochMilliseconds
const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant => (before(a, b) ? b : a)
const earlier = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant => (before(a, b) ? a : b)
