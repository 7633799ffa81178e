import { Temporal } from 'temporal-polyfill'
import { earliest, latest } from '../platform/calendar/index.ts'
import { readDue } from './milestone.rules.ts'

const epoch = Temporal.PlainDate.from('1970-01-01')

/** Days since 1 January 1970: the unit of the ropes. */
export const dayOf = (date: Temporal.PlainDate): number => epoch.until(date, { largestUnit: 'days' }).days

/** What can be drawn: a date that is written may be as far away as the stars. */
const firstDrawn = dayOf(Temporal.PlainDate.from('0001-01-01'))
const lastDrawn = dayOf(Temporal.PlainDate.from('9999-12-31'))

/** First and last day of a due date, as numbers of days. An open end is its other end. */
export function stretchOf(due: string): { readonly from: number; readonly to: number } {
  const edtf = readDue(due)
  const drawn = (date: Temporal.PlainDate | null) =>
    Math.min(lastDrawn, Math.max(firstDrawn, dayOf(date ?? epoch)))
  const [first, last] = [earliest(edtf), latest(edtf)]
  return { from: drawn(first ?? last), to: drawn(last ?? first) }
}

/** What a tick of the axis stands at, and what it says; `month` where the year is plain from the others. */
export interface Tick {
  readonly at: number
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** Whether it has room for its name. */
  readonly named: boolean
}

export interface Axis {
  readonly start: number
  readonly end: number
  readonly ticks: readonly Tick[]
  /** What the names of the ticks are. */
  readonly names: 'months' | 'years'
}

/** Whole years around everything that happens, divided by months, quarters or years as there is room. */
export function axisOf(days: readonly number[]): Axis | undefined {
  if (days.length === 0) return undefined
  const yearAt = (day: number) => epoch.add({ days: day }).year
  const first = yearAt(days.reduce((a, b) => Math.min(a, b)))
  const last = yearAt(days.reduce((a, b) => Math.max(a, b)))
  const years = last - first + 1
  const step = years === 1 ? 1 : years <= 4 ? 3 : 12 * Math.ceil(years / 40)
  const namedYears = Math.ceil(years / 8)
  const ticks: Tick[] = []
  for (let month = 0; month < years * 12; month += step) {
    const year = first + Math.floor(month / 12)
    const inYear = (month % 12) + 1
    const named = years === 1 ? month % 3 === 0 : inYear === 1 && (year - first) % namedYears === 0
    ticks.push({ at: dayOf(new Temporal.PlainDate(year, inYear, 1)), year, month: inYear, named })
  }
  const start = dayOf(new Temporal.PlainDate(first, 1, 1))
  const end = dayOf(new Temporal.PlainDate(last, 12, 31))
  return { start, end, ticks, names: years === 1 ? 'months' : 'years' }
}

/**
 * Where a rope of its own begins and ends: with whole months around what happens on it, and today where that is no
 * further off than a third of the rope, for else what happens would be crowded into a corner.
 */
export function spanOf(
  stretches: readonly { readonly from: number; readonly to?: number | undefined }[],
  today: number,
): { readonly start: number; readonly end: number } {
  const first = Math.min(...stretches.map(({ from }) => from))
  const last = Math.max(...stretches.map(({ from, to }) => to ?? from))
  const reach = Math.max(30, (last - first) / 3)
  const begin = epoch.add({ days: today < first && first - today <= reach ? today : first }).with({ day: 1 })
  const close = epoch.add({ days: today > last && today - last <= reach ? today : last })
  return { start: dayOf(begin), end: dayOf(close.with({ day: close.daysInMonth })) }
}
