import { Temporal } from 'temporal-polyfill'

/** How a visitor moves the clock: by a length, or to the morning of a day. */
export type Move = { readonly by: 'day' | 'week' | 'month' } | { readonly to: string }

/** Far enough for the whole of a period and what comes after it. */
const farthest = { years: 12 }

/** The hour at which a day begins that one moves to. */
const morning = '09:00'

const steps = { day: { days: 1 }, week: { weeks: 1 }, month: { months: 1 } } as const

/**
 * Where the clock stands after a move, in the partnership's zone. Days are days of the calendar, whatever hours daylight
 * saving gives them. @returns nothing where that is not ahead, or too far, or no day.
 */
export function movedTo(now: Temporal.Instant, move: Move, zone: string): Temporal.Instant | undefined {
  const here = now.toZonedDateTimeISO(zone)
  const there = 'by' in move ? here.add(steps[move.by]) : morningOf(move.to, zone)
  if (!there) return undefined
  const isAhead = Temporal.ZonedDateTime.compare(there, here) > 0
  return isAhead && Temporal.ZonedDateTime.compare(there, here.add(farthest)) <= 0
    ? there.toInstant()
    : undefined
}

function morningOf(day: string, zone: string): Temporal.ZonedDateTime | undefined {
  try {
    return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: morning })
  } catch {
    return undefined
  }
}
