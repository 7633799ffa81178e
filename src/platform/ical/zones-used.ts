import { Temporal } from 'temporal-polyfill'
import type { CalendarEvent, Moment } from './event.ts'
import { type WrittenZone, writeZone } from './zone.ts'

/** The zones that events are in, each defined for the years in which it is used. UTC needs no definition. */
export function zonesUsed(events: readonly CalendarEvent[]): ReadonlyMap<string, WrittenZone> {
  const years = new Map<string, [first: number, last: number]>()
  for (const event of events) {
    for (const { zone, at } of timesOf(event)) {
      const year = new Date(at).getUTCFullYear()
      const [first, last] = years.get(zone) ?? [year, year]
      years.set(zone, [Math.min(first, year), Math.max(last, year)])
    }
  }
  return new Map(
    [...years]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([zone, span]) => [zone, writeZone(zone, ...span)]),
  )
}

interface Used {
  readonly zone: string
  readonly at: number
}

function timesOf({ when, repeats, instead }: CalendarEvent): readonly Used[] {
  if (when.kind === 'days') return []
  const times: Moment[] = [when.start, when.end, ...(repeats?.without ?? []), ...(repeats?.also ?? [])]
  if (instead) times.push(instead)
  const used = times
    .filter((each) => each instanceof Temporal.ZonedDateTime)
    .map((each) => ({ zone: each.timeZoneId, at: each.epochMilliseconds }))
  const end = repeats?.rule?.end
  const until = end?.kind === 'until' ? [{ zone: when.start.timeZoneId, at: end.at.epochMilliseconds }] : []
  return [...used, ...until].filter(({ zone }) => zone !== 'UTC')
}
