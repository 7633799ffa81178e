import { Temporal } from 'temporal-polyfill'
import { dayCodes } from '../calendar/index.ts'
import { contentLine } from './content-line.ts'
import { type Run, runsOf, type Shift, shiftsOf } from './shifts.ts'

/** A zone as a calendar file defines it, with what else of its clocks a writer needs to know. */
export interface WrittenZone {
  /** The VTIMEZONE, a line each. */
  readonly lines: readonly string[]
  /** Whether the clocks show this instant (milliseconds) a second time, so that local time does not tell it. */
  readonly isSecond: (at: number) => boolean
  /** `20260301T100000`: what the clocks show at this instant (milliseconds). */
  readonly local: (at: number) => string
}

/** For events without end: how many years are looked ahead before the rule of the clocks is taken to go on. */
const yearsAhead = 5

/** Feeds ask for the same few zones and years again and again; making one costs as much as writing a feed. */
const written = new Map<string, WrittenZone>()
const mostKept = 100

/**
 * The VTIMEZONE (RFC 5545, 3.6.5) of an IANA zone, right from the first year to the last and, where the change of
 * clocks follows a rule to the end of that, beyond.
 */
export function writeZone(zone: string, firstYear: number, lastYear: number): WrittenZone {
  const key = `${zone} ${firstYear} ${lastYear}`
  const known = written.get(key)
  if (known) return known
  if (written.size >= mostKept) written.clear()
  const made = makeZone(zone, firstYear, lastYear + yearsAhead)
  written.set(key, made)
  return made
}

function makeZone(zone: string, firstYear: number, lastYear: number): WrittenZone {
  // A day more at both ends, since a year begins at different instants in different zones.
  const first = Date.UTC(firstYear, 0, 0)
  const shifts = shiftsOf(zone, first, Date.UTC(lastYear + 1, 0, 2))
  const always = shifts.every(({ at }) => at > first)
  const lines = [
    'BEGIN:VTIMEZONE',
    contentLine('TZID', zone),
    ...(always ? unchanged(zone, first) : []),
    ...runsOf(shifts, lastYear).flatMap((run) => observance(zone, run)),
    'END:VTIMEZONE',
  ]
  const repeated = shifts.filter(({ from, to }) => to < from)
  const isSecond = (at: number) =>
    repeated.some((shift) => at >= shift.at && at < shift.at + (shift.from - shift.to) * 1000)
  const before = shifts[0]?.from ?? offsetAt(zone, first)
  const local = (at: number) => basic(at + (shifts.findLast((shift) => shift.at <= at)?.to ?? before) * 1000)
  return { lines, isSecond, local }
}

/** The offset before any change that is known: what the clocks have always shown, for all that matters here. */
function unchanged(zone: string, at: number): readonly string[] {
  const offset = offsetAt(zone, at)
  return part('STANDARD', '19700101T000000', { from: offset, to: offset }, nameAt(zone, at), [])
}

const offsetAt = (zone: string, at: number): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e9

function observance(zone: string, { shifts, nth, goesOn }: Run): readonly string[] {
  const [first] = shifts
  const last = shifts.at(-1) ?? first
  const { month, weekday } = first.local
  const rule =
    nth === undefined
      ? []
      : [
          `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${dayCodes[weekday - 1]}` +
            (goesOn ? '' : `;UNTIL=${utc(last.at)}`),
        ]
  const kind = first.to > first.from ? 'DAYLIGHT' : 'STANDARD'
  return part(kind, localTime(first), first, nameAt(zone, first.at), rule)
}

const part = (
  kind: 'STANDARD' | 'DAYLIGHT',
  start: string,
  { from, to }: Pick<Shift, 'from' | 'to'>,
  name: string,
  rule: readonly string[],
): readonly string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${start}`,
  `TZOFFSETFROM:${offset(from)}`,
  `TZOFFSETTO:${offset(to)}`,
  contentLine('TZNAME', name),
  ...rule,
  `END:${kind}`,
]

const two = (n: number): string => String(n).padStart(2, '0')

const localTime = ({ local: { year, month, day, time } }: Shift): string =>
  `${String(year).padStart(4, '0')}${two(month)}${two(day)}T${time}`

function offset(seconds: number): string {
  const size = Math.abs(seconds)
  const [hours, minutes, rest] = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60]
  return `${seconds < 0 ? '-' : '+'}${two(hours)}${two(minutes)}${rest === 0 ? '' : two(rest)}`
}

/** `20260301T090000` of what UTC shows at this instant (milliseconds), in the years that calendars hold. */
function basic(at: number): string {
  const date = new Date(at)
  const year = String(date.getUTCFullYear()).padStart(4, '0')
  const day = year + digits(date.getUTCMonth() + 1) + digits(date.getUTCDate())
  return `${day}T${digits(date.getUTCHours())}${digits(date.getUTCMinutes())}${digits(date.getUTCSeconds())}`
}

const pairs = Array.from({ length: 60 }, (_, n) => two(n))
const digits = (n: number): string => pairs[n] ?? ''

/** `20260301T090000Z`. Cheaper than Temporal, which counts when a feed has thousands of times. */
export const utc = (at: number): string => `${basic(at)}Z`

/** `CET`, or `GMT+3` where English has no short name. */
const nameAt = (zone: string, at: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone
