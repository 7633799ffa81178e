import { Temporal } from 'temporal-polyfill'
import type { Weekday } from '../calendar/index.ts'

/** A change of a zone's clocks. Offsets in seconds east of UTC. */
export interface Shift {
  readonly at: number
  readonly from: number
  readonly to: number
  /** What the clocks showed when they were changed. */
  readonly local: {
    readonly year: number
    readonly month: number
    readonly day: number
    readonly weekday: Weekday
    readonly time: string
  }
}

/** Shifts that a yearly rule gives, or one that stands alone. `goesOn`: seen to the end of what was asked about. */
export interface Run {
  readonly shifts: readonly [Shift, ...Shift[]]
  /** The nth weekday of the month, −1 the last; none for one that stands alone. */
  readonly nth: number | undefined
  readonly goesOn: boolean
}

/** The last change before the first instant, and all until the second; milliseconds since 1970. */
export function shiftsOf(zone: string, first: number, last: number): readonly Shift[] {
  const start = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone)
  const found: Shift[] = []
  let next = start.getTimeZoneTransition('previous') ?? start.getTimeZoneTransition('next')
  while (next !== null && next.epochMilliseconds <= last) {
    found.push(shiftAt(next))
    next = next.getTimeZoneTransition('next')
  }
  return found
}

function shiftAt(after: Temporal.ZonedDateTime): Shift {
  const before = after.subtract({ nanoseconds: 1 })
  const from = before.offsetNanoseconds / 1e9
  const local = Temporal.Instant.fromEpochMilliseconds(after.epochMilliseconds + from * 1000)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
  return {
    at: after.epochMilliseconds,
    from,
    to: after.offsetNanoseconds / 1e9,
    local: {
      year: local.year,
      month: local.month,
      day: local.day,
      weekday: local.dayOfWeek as Weekday,
      time: local.toPlainTime().toString({ smallestUnit: 'second' }).replaceAll(':', ''),
    },
  }
}

/** What of the same kind comes year after year on the same weekday of a month is one run. */
export function runsOf(shifts: readonly Shift[], lastYear: number): readonly Run[] {
  const kinds = Map.groupBy(
    shifts,
    ({ from, to, local }) => `${from} ${to} ${local.month} ${local.weekday} ${local.time}`,
  )
  return [...kinds.values()].flatMap((kind) => runsOfKind(kind, lastYear))
}

function runsOfKind(kind: readonly Shift[], lastYear: number): readonly Run[] {
  const runs: Run[] = []
  let [current, places]: [Shift[], readonly number[]] = [[], []]
  const close = () => {
    const [first, ...rest] = current
    if (first === undefined) return
    // The last of the month is what laws say; the fourth is only what a few years have in common with it.
    const nth = rest.length === 0 ? undefined : places.includes(-1) ? -1 : places[0]
    const goesOn = rest.length > 1 && (current.at(-1)?.local.year ?? 0) >= lastYear
    runs.push({ shifts: [first, ...rest], nth, goesOn })
  }
  for (const shift of kind) {
    const common = placesOf(shift).filter((place) => current.length === 0 || places.includes(place))
    const follows = shift.local.year === (current.at(-1)?.local.year ?? shift.local.year - 1) + 1
    if (follows && common.length > 0) {
      current.push(shift)
      places = common
      continue
    }
    close()
    ;[current, places] = [[shift], placesOf(shift)]
  }
  close()
  return runs
}

function placesOf({ local: { year, month, day } }: Shift): readonly number[] {
  const nth = Math.ceil(day / 7)
  const last = day + 7 > new Date(Date.UTC(year, month, 0)).getUTCDate()
  return [...(nth === 5 ? [] : [nth]), ...(last ? [-1] : [])]
}
