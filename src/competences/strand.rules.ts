import type { Temporal } from 'temporal-polyfill'
import { earliest, latest, parseEdtf } from '../platform/calendar/index.ts'

/** A stretch of time in years with decimals; without an end it goes on. */
export interface Span {
  readonly from: number
  readonly to: number | undefined
}

/** The years that strands run along, from the first to the last, with those to be named. */
export interface Axis {
  readonly start: number
  readonly end: number
  readonly today: number
  readonly named: readonly number[]
}

/** A strand's parts, in hundredths of the axis. */
export interface Strand {
  readonly behind: readonly [number, number] | undefined
  readonly ahead: readonly [number, number] | undefined
}

/** The place of a day in its year: 2023.0 is 1 January 2023. */
export const yearOf = (day: Temporal.PlainDate): number => day.year + (day.dayOfYear - 1) / day.daysInYear

/** What a date (EDTF) covers; undefined where its beginning is open or unknown, or it is no date. */
export function spanOf(written: string | undefined): Span | undefined {
  if (written === undefined) return undefined
  const edtf = parseEdtf(written)
  if (edtf.kind === 'problem') return undefined
  const first = earliest(edtf)
  const last = latest(edtf)
  if (!first) return undefined
  return { from: yearOf(first), to: last ? yearOf(last.add({ days: 1 })) : undefined }
}

/** Years between names on the axis, so that there are at most six. */
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

/** An axis that holds these spans and today, with a little room behind today. */
export function axisFor(spans: readonly Span[], day: Temporal.PlainDate): Axis {
  const today = yearOf(day)
  const first = Math.min(today, ...spans.map(({ from }) => from))
  const last = Math.max(today + (today - first) * 0.04 + 0.5, ...spans.map(({ to }) => to ?? 0))
  const start = Math.floor(first)
  const end = Math.ceil(last)
  const step = steps.find((each) => (end - start) / each <= 6) ?? 1000
  const from = Math.ceil(start / step) * step
  const named = Array.from({ length: Math.floor((end - from) / step) + 1 }, (_, n) => from + n * step)
  return { start, end, today, named }
}

/** Where a year stands on the axis, from 0 to 100. */
export const placeOn = ({ start, end }: Axis, year: number): number =>
  Math.round(Math.min(1, Math.max(0, (year - start) / (end - start))) * 10_000) / 100

/** A span on the axis: what is behind today, and what is ahead. What goes on without an end runs to the axis's own. */
export function strandOf({ from, to }: Span, axis: Axis): Strand {
  const end = to ?? axis.end
  const at = (year: number) => placeOn(axis, year)
  return {
    behind: from < axis.today ? [at(from), at(Math.min(end, axis.today))] : undefined,
    ahead: end > axis.today ? [at(Math.max(from, axis.today)), at(end)] : undefined,
  }
}

/** The decade that a date begins in, as its first year. */
export const decadeOf = (written: string | undefined): number | undefined => {
  const span = spanOf(written)
  return span && Math.floor(span.from / 10) * 10
}
