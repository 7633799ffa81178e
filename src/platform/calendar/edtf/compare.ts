import { firstDay, lastDay } from './bounds.ts'
import type { Edtf } from './edtf.ts'
import { printEdtf } from './print.ts'

/**
 * A total order for lists: by the first day, then the last (so the precise comes before the vague that begins with
 * it), then the time of day, then the text. An open or unknown start comes first, such an end last.
 *
 * @returns negative, 0 or positive; 0 only for two dates that are written alike
 */
export function compareEdtf(a: Edtf, b: Edtf): number {
  return (
    compare(firstDay(a) ?? -Infinity, firstDay(b) ?? -Infinity) ||
    compare(lastDay(a) ?? Infinity, lastDay(b) ?? Infinity) ||
    compare(secondsOf(a), secondsOf(b)) ||
    compare(printEdtf(a), printEdtf(b))
  )
}

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

/** Seconds from midnight UTC of the day as written. A time without an offset is taken for UTC, a day for its start. */
function secondsOf(edtf: Edtf): number {
  if (edtf.kind !== 'moment') return 0
  const written = edtf.hour * 3600 + edtf.minute * 60 + edtf.second
  if (edtf.offset === null || edtf.offset === 'Z') return written
  const [hours = 0, minutes = 0] = edtf.offset.slice(1).split(':').map(Number)
  const ahead = hours * 3600 + minutes * 60
  return edtf.offset.startsWith('-') ? written + ahead : written - ahead
}
