import type { Temporal } from 'temporal-polyfill'
import { earliest, latest, parseEdtf } from '../platform/calendar/index.ts'

/** Something on the rope of history: it happened, or was expected when it was written down. */
export interface Dated {
  /** EDTF. */
  readonly when: string
  readonly expected: boolean
}

const farAhead = Number.MAX_SAFE_INTEGER

const day = (date: Temporal.PlainDate): number => date.year * 372 + date.month * 31 + date.day

/** What happened has its place where it began. What is expected has it where, at the latest, it will have come. */
function placeOf({ when, expected }: Dated): number {
  const edtf = parseEdtf(when)
  if (edtf.kind === 'problem') return farAhead
  const date = expected ? (latest(edtf) ?? earliest(edtf)) : (earliest(edtf) ?? latest(edtf))
  return date ? day(date) : farAhead
}

/** In the order of time; what has one place stays in the order it was given in. */
export const inOrder = <Each extends Dated>(all: readonly Each[]): Each[] =>
  all.toSorted((a, b) => placeOf(a) - placeOf(b))

/** Whether today is past it. What is expected is behind only when its last day is over. */
export function isBehind(dated: Dated, today: Temporal.PlainDate): boolean {
  const place = placeOf(dated)
  return dated.expected ? place < day(today) : place <= day(today)
}

/** Whether it lasts for more than a year: a decade, a period, or from then on. */
export function lasts(when: string): boolean {
  const edtf = parseEdtf(when)
  if (edtf.kind === 'problem') return false
  const [first, last] = [earliest(edtf), latest(edtf)]
  return !first || !last || first.until(last, { largestUnit: 'years' }).years >= 1
}
