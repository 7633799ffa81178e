import { Temporal } from 'temporal-polyfill'
import type { Weekday } from '../day-numbers.ts'
import { endOfDay } from '../zones.ts'
import {
  dayCodes,
  type Recurrence,
  type RecurrenceProblem,
  type RecurrenceReason,
  type RuleDay,
  type RuleEnd,
  recurrence,
} from './recurrence.ts'

/** No rule of a meeting needs more; a longer one is somebody's attempt to keep us busy. */
const longest = 500

class Refused extends Error {
  readonly reason: RecurrenceReason
  constructor(reason: RecurrenceReason) {
    super(reason)
    this.reason = reason
  }
}

/**
 * Reads the value of an RRULE, such as `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`. An UNTIL that is a day, or a time without
 * `Z`, is taken in the zone (IANA name); a day includes all of itself.
 *
 * What repeats within a day, and BYWEEKNO, BYYEARDAY, RSCALE and SKIP, are `beyond-meetings`.
 */
export function parseRecurrence(text: string, zone: string): Recurrence | RecurrenceProblem {
  try {
    if (text.length > longest) throw new Refused('too-long')
    return checked(read(partsOf(text), zone))
  } catch (error) {
    if (error instanceof Refused) return { kind: 'problem', reason: error.reason }
    throw error
  }
}

const known = new Set([
  'FREQ',
  'INTERVAL',
  'BYDAY',
  'BYMONTHDAY',
  'BYMONTH',
  'BYSETPOS',
  'WKST',
  'COUNT',
  'UNTIL',
])

function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>()
  for (const part of text.trim().toUpperCase().split(';').filter(Boolean)) {
    const [, name, value] = /^([A-Z-]+)=(.+)$/.exec(part) ?? []
    if (name === undefined || value === undefined || parts.has(name)) throw new Refused('not-a-rule')
    if (!known.has(name) && !name.startsWith('X-')) throw new Refused('beyond-meetings')
    parts.set(name, value)
  }
  return parts
}

const units = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const

function unitOf(freq: string | undefined): Recurrence['every'] {
  if (freq === undefined) throw new Refused('not-a-rule')
  const unit = Object.entries(units).find(([name]) => name === freq)?.[1]
  if (unit === undefined) throw new Refused(/^[A-Z]+LY$/.test(freq) ? 'beyond-meetings' : 'not-a-rule')
  return unit
}

const read = (parts: ReadonlyMap<string, string>, zone: string): Recurrence =>
  recurrence({
    every: unitOf(parts.get('FREQ')),
    interval: wholes(parts.get('INTERVAL') ?? '1', 1, 999, 'no-such-interval')[0] ?? 1,
    days: (parts.get('BYDAY') ?? '').split(',').filter(Boolean).map(dayOf),
    monthDays: wholes(parts.get('BYMONTHDAY'), -31, 31, 'no-such-day'),
    months: wholes(parts.get('BYMONTH'), 1, 12, 'no-such-month'),
    positions: wholes(parts.get('BYSETPOS'), -366, 366, 'no-such-position'),
    weekStart: dayOf(parts.get('WKST') ?? 'MO').day,
    end: endOf(parts.get('COUNT'), parts.get('UNTIL'), zone),
  })

function wholes(list: string | undefined, least: number, most: number, reason: RecurrenceReason): number[] {
  if (list === undefined) return []
  return list.split(',').map((each) => {
    const n = /^[+-]?\d{1,4}$/.test(each) ? Number(each) : 0
    if (n === 0 || n < least || n > most) throw new Refused(reason)
    return n
  })
}

function dayOf(text: string): RuleDay {
  const [, nth, code] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? []
  const day = (dayCodes.findIndex((each) => each === code) + 1) as Weekday | 0
  if (day === 0) throw new Refused('no-such-day')
  if (nth === undefined) return { day }
  const n = Number(nth)
  if (n === 0 || Math.abs(n) > 53) throw new Refused('no-such-day')
  return { day, nth: n }
}

function endOf(count: string | undefined, until: string | undefined, zone: string): RuleEnd {
  if (count !== undefined && until !== undefined) throw new Refused('two-ends')
  if (count !== undefined) {
    return { kind: 'count', count: wholes(count, 1, 9999, 'no-such-count')[0] ?? 1 }
  }
  return until === undefined ? { kind: 'never' } : { kind: 'until', at: untilOf(until, zone) }
}

function untilOf(text: string, zone: string): Temporal.Instant {
  const [, day, time, utc] = /^(\d{8})(?:T(\d{6})(Z)?)?$/.exec(text) ?? []
  if (day === undefined) throw new Refused('no-such-end')
  try {
    const date = Temporal.PlainDate.from(day)
    if (time === undefined) return endOfDay(date, zone).subtract({ nanoseconds: 1 })
    const clock = Temporal.PlainTime.from(`T${time}`)
    return date.toZonedDateTime({ timeZone: utc ? 'UTC' : zone, plainTime: clock }).toInstant()
  } catch {
    throw new Refused('no-such-end')
  }
}

/** What the standard forbids to stand together. */
function checked(rule: Recurrence): Recurrence {
  const { every, days, monthDays, months, positions } = rule
  const counted = days.filter(({ nth }) => nth !== undefined)
  if (counted.length > 0 && (every === 'day' || every === 'week')) throw new Refused('no-such-day')
  const inMonth = every === 'month' || months.length > 0
  if (inMonth && counted.some(({ nth = 0 }) => Math.abs(nth) > 5)) throw new Refused('no-such-day')
  if (monthDays.length > 0 && every === 'week') throw new Refused('no-such-day')
  if (positions.length > 0 && days.length + monthDays.length + months.length === 0)
    throw new Refused('no-such-position')
  return rule
}
