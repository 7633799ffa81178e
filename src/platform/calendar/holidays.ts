import type { Temporal } from 'temporal-polyfill'
import type { Text } from '../words/index.ts'
import {
  type DayNumber,
  dateOf,
  dayNumber,
  dayNumberOf,
  daysInMonth,
  weekdayOf,
  yearOf,
} from './day-numbers.ts'
import type { HolidayCalendar, HolidayRule } from './holiday-rules.ts'

/** A holiday of a certain year. */
export interface Holiday {
  readonly date: Temporal.PlainDate
  readonly name?: Text
}

/** Easter Sunday of the western churches. Source: "anonymous Gregorian" computus (Meeus, Astronomical Algorithms). */
export function easterSunday(year: number): Temporal.PlainDate {
  return dateOf(easterDay(year))
}

function easterDay(year: number): DayNumber {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return dayNumberOf(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
}

/** The holidays of a year by the calendar's rules, in order. Weekends are not among them unless a rule says so. */
export const holidaysOf = (calendar: HolidayCalendar, year: number): readonly Holiday[] =>
  [...holidayNames(calendar, year)]
    .sort(([a], [b]) => a - b)
    .map(([day, name]) => ({ date: dateOf(day), ...(name && { name }) }))

/** The holiday on the date, or null. A weekend without a holiday is null as well. */
export function holidayOn(date: Temporal.PlainDate, calendar: HolidayCalendar): Holiday | null {
  const names = holidayNames(calendar, date.year)
  const day = dayNumber(date)
  if (!names.has(day)) return null
  const name = names.get(day)
  return { date, ...(name && { name }) }
}

/** Whether nobody works that day: a weekend, or a holiday. */
export const isDayOff = (day: DayNumber, calendar: HolidayCalendar): boolean =>
  calendar.weekend.includes(weekdayOf(day)) || holidayNames(calendar, yearOf(day)).has(day)

type Names = ReadonlyMap<DayNumber, Text | undefined>

const known = new WeakMap<HolidayCalendar, Map<number, Names>>()

function holidayNames(calendar: HolidayCalendar, year: number): Names {
  const years = known.get(calendar) ?? new Map<number, Names>()
  known.set(calendar, years)
  const names = years.get(year) ?? namesByRules(calendar.holidays, year)
  years.set(year, names)
  return names
}

function namesByRules(rules: readonly HolidayRule[], year: number): Names {
  const names = new Map<DayNumber, Text | undefined>()
  for (const rule of rules) {
    // A rule of the year before or after may reach into this one: 1 January, moved, can be 31 December.
    for (const ruleYear of [year - 1, year, year + 1]) {
      const day = dayByRule(rule, ruleYear)
      if (day !== null && yearOf(day) === year) names.set(day, rule.name)
    }
  }
  return names
}

function dayByRule(rule: HolidayRule, year: number): DayNumber | null {
  if ('date' in rule) {
    const day = dayNumberOf(...numbers<[number, number, number]>(rule.date))
    return yearOf(day) === year ? day : null
  }
  if (rule.from !== undefined && year < Number(rule.from)) return null
  if (rule.until !== undefined && year > Number(rule.until)) return null
  if ('easter' in rule) return easterDay(year) + rule.easter
  if ('onOrAfter' in rule) {
    const first = dayInYear(year, rule.onOrAfter)
    return first === null ? null : first + ((rule.weekday - weekdayOf(first) + 7) % 7)
  }
  if ('onOrBefore' in rule) {
    const last = dayInYear(year, rule.onOrBefore)
    return last === null ? null : last - ((weekdayOf(last) - rule.weekday + 7) % 7)
  }
  const day = dayInYear(year, rule.fixed)
  return day !== null && rule.moved?.weekday === weekdayOf(day) ? day + rule.moved.by : day
}

/** The day `MM-DD` of the year; null for 29 February where there is none. */
function dayInYear(year: number, monthDay: string): DayNumber | null {
  const [month, day] = numbers<[number, number]>(monthDay)
  return day > daysInMonth(year, month) ? null : dayNumberOf(year, month, day)
}

const numbers = <Parts extends number[]>(dashed: string): Parts => dashed.split('-').map(Number) as Parts
