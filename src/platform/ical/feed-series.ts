import { occurrencesOf, parseRecurrence, type Repeating } from '../calendar/index.ts'
import {
  type FeedEvent,
  type FeedWanted,
  type ReadWhen,
  type SkipReason,
  type SourceEvent,
  startOf,
} from './feed-event.ts'
import { momentsOf, type ReadMoment } from './read-values.ts'

/** A subscribed calendar that fills every day of years is not one of meetings. */
const mostTimes = 500

/** The single times, within the window, of what shares a UID: an event, or a series with those that differ from it. */
export function expandSeries(
  all: readonly SourceEvent[],
  wanted: FeedWanted,
): readonly FeedEvent[] | SkipReason {
  const newestFirst = all.toSorted((a, b) => b.about.sequence - a.about.sequence)
  const master = newestFirst.find(({ instead }) => instead === undefined)
  const others = new Map<string, SourceEvent>()
  for (const each of newestFirst) {
    if (each.instead && !others.has(keyOf(each.instead))) others.set(keyOf(each.instead), each)
  }
  const times = master ? timesOf(master, wanted) : new Map<string, ReadWhen>()
  if (typeof times === 'string') return times
  const isSeries = others.size > 0 || (master !== undefined && repeats(master))
  const regular = [...times].flatMap(([time, when]) =>
    master && !others.has(time) ? [{ ...master.about, ...(isSeries && { time }), when }] : [],
  )
  const differing = [...others].map(([time, { about, when }]) => ({ ...about, time, when }))
  return [...regular, ...differing].filter(({ when }) => overlaps(when, wanted))
}

const keyOf = (at: ReadMoment): string => (at.kind === 'day' ? at.date.toString() : at.at.toString())

const repeats = ({ component }: SourceEvent): boolean =>
  component.hasProperty('rrule') || component.hasProperty('rdate')

/** By the time that the rule gives: when it is. */
function timesOf(event: SourceEvent, wanted: FeedWanted): Map<string, ReadWhen> | SkipReason {
  const { when, component } = event
  const found = new Map([[firstKey(when), when]])
  if (!repeats(event)) return found
  for (const property of component.getAllProperties('rrule')) {
    const times = ruleTimes(String(property.getFirstValue()), when, wanted)
    if (typeof times === 'string') return times
    for (const [key, time] of times) found.set(key, time)
  }
  const given = (name: string) =>
    component
      .getAllProperties(name)
      .flatMap((property) => momentsOf(property, event.times))
      .slice(0, mostTimes)
  for (const moment of given('rdate')) {
    const moved = movedTo(when, moment)
    if (moved) found.set(keyOf(moment), moved)
  }
  for (const moment of given('exdate')) found.delete(keyOf(moment))
  return found
}

function ruleTimes(
  text: string,
  when: ReadWhen,
  wanted: FeedWanted,
): readonly [string, ReadWhen][] | SkipReason {
  // Whole days have no zone; in UTC no clock gets in their way.
  const zone = when.kind === 'time' ? when.zone : 'UTC'
  const rule = parseRecurrence(text, zone)
  if ('kind' in rule) return 'rule-not-read'
  const start =
    when.kind === 'time'
      ? when.start.toZonedDateTimeISO(zone).toPlainDateTime()
      : when.first.toPlainDateTime()
  const repeating: Repeating = { start, zone, rule }
  const times = occurrencesOf(repeating, reaching(when, wanted), mostTimes + 1)
  if (times.length > mostTimes) return 'too-often'
  return times.flatMap((at) => {
    const moment: ReadMoment =
      when.kind === 'time'
        ? { kind: 'instant', at: at.toInstant(), zone }
        : { kind: 'day', date: at.toPlainDate() }
    const moved = movedTo(when, moment)
    return moved ? [[keyOf(moment), moved] as [string, ReadWhen]] : []
  })
}

/** The window, begun early enough for what is still going on when it opens. */
const reaching = (when: ReadWhen, { from, until }: FeedWanted) => ({
  from: from.subtract({ milliseconds: lengthOf(when) + 86_400_000 }),
  until: until.add({ hours: 24 }),
})

const lengthOf = (when: ReadWhen): number =>
  when.kind === 'time'
    ? when.end.epochMilliseconds - when.start.epochMilliseconds
    : (when.first.until(when.last).days + 1) * 86_400_000

const firstKey = (when: ReadWhen): string =>
  when.kind === 'time' ? when.start.toString() : when.first.toString()

/** As long as the first one, at another time of the same kind. */
function movedTo(when: ReadWhen, to: ReadMoment): ReadWhen | undefined {
  if (when.kind === 'days') {
    if (to.kind !== 'day') return undefined
    return { kind: 'days', first: to.date, last: to.date.add(when.first.until(when.last)) }
  }
  if (to.kind !== 'instant') return undefined
  return { ...when, start: to.at, end: to.at.add({ milliseconds: lengthOf(when) }) }
}

function overlaps(when: ReadWhen, { from, until, zone }: FeedWanted): boolean {
  const begins = startOf(when, zone)
  const ends =
    when.kind === 'time'
      ? when.end.epochMilliseconds
      : when.last.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
  return begins < until.epochMilliseconds && Math.max(ends, begins + 1) > from.epochMilliseconds
}
