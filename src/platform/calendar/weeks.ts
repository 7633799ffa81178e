import { Temporal } from 'temporal-polyfill'

/** A week as ISO 8601 counts: Monday to Sunday, numbered in the year that holds its Thursday. */
export interface IsoWeek {
  readonly year: number
  readonly week: number
}

/** The week that holds the date: 31 December 2024 is in week 1 of 2025. */
export function isoWeekOf(date: Temporal.PlainDate): IsoWeek {
  const thursday = date.add({ days: 4 - date.dayOfWeek })
  return { year: thursday.year, week: Math.ceil(thursday.dayOfYear / 7) }
}

/** 52 or 53. 28 December is always in the last week. */
export const weeksInYear = (year: number): number =>
  isoWeekOf(Temporal.PlainDate.from({ year, month: 12, day: 28 })).week

/**
 * The Monday with which the week begins. 4 January is always in week 1.
 *
 * @throws RangeError when the year has no such week
 */
export function mondayOf({ year, week }: IsoWeek): Temporal.PlainDate {
  if (!Number.isInteger(week) || week < 1 || week > weeksInYear(year)) {
    throw new RangeError(`${year} has no week ${week}`)
  }
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  return fourth.add({ days: 1 - fourth.dayOfWeek + 7 * (week - 1) })
}

/** `2025-W01` */
export const printIsoWeek = ({ year, week }: IsoWeek): string =>
  `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`
