import { Temporal } from 'temporal-polyfill'
import { type DayNumber, dateOf, dayNumber, dayNumberOf } from '../day-numbers.ts'
import type { Edtf, EdtfDate, EdtfMoment } from './edtf.ts'
import { yearPart } from './parts.ts'

/**
 * The first day that is meant, or null where the start is open or unknown. A qualifier (`~`, `?`) widens nothing; a
 * time of day counts as the day that is written, whatever its offset.
 *
 * A year beyond what a plain date can hold gives the first or last date there is, so that comparing it with any
 * real date is still right.
 */
export const earliest = (edtf: Edtf): Temporal.PlainDate | null => clamped(firstDay(edtf))

/** The last day that is meant, or null where the end is open or unknown; otherwise as {@link earliest}. */
export const latest = (edtf: Edtf): Temporal.PlainDate | null => clamped(lastDay(edtf))

/** Whether the last day that the precision allows is over: "2023" is late from 1 January 2024, `2023/..` never. */
export function isLate(edtf: Edtf, today: Temporal.PlainDate): boolean {
  const last = lastDay(edtf)
  return last !== null && dayNumber(today) > last
}

/** As {@link earliest}, exact for every year. */
export function firstDay(edtf: Edtf): DayNumber | null {
  if (edtf.kind !== 'interval') return daysOf(edtf).first
  return typeof edtf.start === 'string' ? null : daysOf(edtf.start).first
}

/** As {@link latest}, exact for every year. */
export function lastDay(edtf: Edtf): DayNumber | null {
  if (edtf.kind !== 'interval') return daysOf(edtf).last
  return typeof edtf.end === 'string' ? null : daysOf(edtf.end).last
}

interface DayNumbers {
  readonly first: DayNumber
  readonly last: DayNumber
}

function daysOf(date: EdtfDate | EdtfMoment): DayNumbers {
  switch (date.kind) {
    case 'day':
    case 'moment': {
      const day = dayNumberOf(date.year, date.month, date.day)
      return { first: day, last: day }
    }
    case 'month':
      return months(date.year, date.month, 1)
    case 'someDay':
      return date.month === null ? years(date.year, 1) : months(date.year, date.month, 1)
    case 'part': {
      const part = yearPart(date.code)
      return months(date.year, part.firstMonth, part.months)
    }
    case 'year':
    case 'someMonth':
      return years(date.year, 1)
    case 'decade':
      return years(date.decade * 10, 10)
    case 'century':
      return years(date.century * 100, 100)
  }
}

const years = (first: number, count: number): DayNumbers => ({
  first: dayNumberOf(first, 1, 1),
  last: dayNumberOf(first + count, 1, 1) - 1,
})

function months(year: number, first: number, count: number): DayNumbers {
  const after = first + count
  const end = after > 12 ? dayNumberOf(year + 1, after - 12, 1) : dayNumberOf(year, after, 1)
  return { first: dayNumberOf(year, first, 1), last: end - 1 }
}

/** What a {@link Temporal.PlainDate} can hold, by its specification. */
const firstDate = dayNumber(Temporal.PlainDate.from('-271821-04-19'))
const lastDate = dayNumber(Temporal.PlainDate.from('+275760-09-13'))

const clamped = (day: DayNumber | null): Temporal.PlainDate | null =>
  day === null ? null : dateOf(Math.min(Math.max(day, firstDate), lastDate))
