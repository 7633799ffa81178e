import type { Temporal } from 'temporal-polyfill'
import type { Language } from '../../words/index.ts'
import type { Weekday } from '../day-numbers.ts'
import { formatClock, formatDate, monthName } from '../format-dates.ts'
import { dateFormatter, listFormatter } from '../formatters.ts'
import { words } from './messages.ts'
import type { Recurrence, Repeating, RuleDay } from './recurrence.ts'

/**
 * The rule in words: `hver anden tirsdag kl. 10.00`, `den første torsdag i hver måned kl. 09.00, 10 gange`. Begins
 * with a small letter, and so fits into a sentence. `time: false` leaves the clock out, as for whole days.
 */
export function formatRecurrence(
  repeating: Repeating,
  language: Language,
  { time = true }: { readonly time?: boolean } = {},
): string {
  const t = words(language)
  const clock = time ? t.at({ time: formatClock(repeating.start.toPlainTime(), language) }) : ''
  return periodWords(repeating, language) + clock + endWords(repeating, language)
}

function periodWords({ rule, start }: Repeating, language: Language): string {
  switch (rule.every) {
    case 'day':
      return withMonths(daily(rule, language), rule, language)
    case 'week':
      return withMonths(weekly(rule, start, language), rule, language)
    case 'month':
      return when(withMonths(monthly(rule, start, language), rule, language), rule, language)
    case 'year':
      return when(yearly(rule, start, language), rule, language)
  }
}

function daily(rule: Recurrence, language: Language): string {
  const t = words(language)
  const base = t.everyDay({ n: rule.interval })
  const dated = rule.monthDays.length === 0 ? base : `${base}, ${daysOfMonth(rule.monthDays, language)}`
  return rule.days.length === 0
    ? dated
    : t.when({ what: dated, day: anyOf(weekdays(rule.days, language), language) })
}

function weekly(
  { interval, days, positions }: Recurrence,
  start: Temporal.PlainDateTime,
  language: Language,
) {
  const t = words(language)
  const all = days.length === 0 ? [{ day: start.dayOfWeek as Weekday }] : days
  const names = weekdays(all, language)
  if (positions.length > 0) {
    return t.inPeriod({ what: chosen(positions, all, language), period: t.everyWeek({ n: interval }) })
  }
  if (names.length === 1) return t.everyWeekday({ n: interval, day: names[0] ?? '' })
  const said = isWorkWeek(all) ? t.workWeek : listed(names, language)
  return interval === 1
    ? t.eachOf({ days: said })
    : t.onDays({ days: said, period: t.everyWeek({ n: interval }) })
}

function monthly(rule: Recurrence, start: Temporal.PlainDateTime, language: Language): string {
  const t = words(language)
  const period = t.everyMonth({ n: rule.interval })
  const plain = rule.days.every(({ nth }) => nth === undefined)
  if (rule.days.length > 0 && plain && rule.positions.length === 0 && rule.monthDays.length === 0) {
    const days = t.eachOf({ days: listed(weekdays(rule.days, language), language) })
    return rule.interval === 1 ? days : t.inPeriod({ what: days, period })
  }
  return t.onTheDay({ what: t.inPeriod({ what: inMonth(rule, start, language), period }) })
}

/** The days that a rule picks in a month: "den 15.", "den første tirsdag", "den sidste dag fra mandag til fredag". */
function inMonth(rule: Recurrence, start: Temporal.PlainDateTime, language: Language): string {
  const { days, monthDays, positions } = rule
  if (monthDays.length > 0) return daysOfMonth(monthDays, language)
  if (days.length === 0) return daysOfMonth([start.day], language)
  return positions.length > 0 ? chosen(positions, days, language) : counted(days, language)
}

/** The 13th when it is a Friday: weekdays that narrow down the days of the month. */
function when(what: string, { days, monthDays }: Recurrence, language: Language): string {
  if (days.length === 0 || monthDays.length === 0) return what
  return words(language).when({ what, day: anyOf(weekdays(days, language), language) })
}

function yearly(rule: Recurrence, start: Temporal.PlainDateTime, language: Language): string {
  const t = words(language)
  const { days, monthDays, months } = rule
  const byMonth = months.length > 0 || monthDays.length > 0 || days.length === 0
  const what = inMonth(rule, start, language)
  const dated = days.length === 0 || monthDays.length > 0
  const named = months.length > 0 ? months : dated && monthDays.length === 0 ? [start.month] : []
  const list = listed(
    named.map((month) => monthName(month, language)),
    language,
  )
  const year = t.everyYear({ n: rule.interval })
  if (!byMonth) return t.yearly({ year, what, months: t.ofYear })
  if (named.length === 0) {
    return t.yearly({ year, what: t.inPeriod({ what, period: t.everyMonth({ n: 1 }) }), months: '' }).trim()
  }
  if (dated) return t.yearly({ year, what: t.dayOfMonths({ days: what, months: list }), months: '' }).trim()
  return t.yearly({ year, what, months: t.inMonths({ months: list }) })
}

const withMonths = (said: string, { months }: Recurrence, language: Language): string => {
  if (months.length === 0) return said
  const names = months.map((month) => monthName(month, language))
  return `${said} ${words(language).inMonths({ months: listed(names, language) })}`
}

function daysOfMonth(days: readonly number[], language: Language): string {
  const t = words(language)
  return listed(
    days.map((n) => (n > 0 ? t.theDay({ n }) : t.dayFromEnd({ n }))),
    language,
  )
}

const counted = (days: readonly RuleDay[], language: Language): string =>
  listed(
    days.map(({ day, nth }) => {
      const what = weekdayName(day, language)
      return nth === undefined
        ? words(language).eachOf({ days: what })
        : words(language).nth({ n: nth, what })
    }),
    language,
  )

function chosen(positions: readonly number[], days: readonly RuleDay[], language: Language): string {
  const t = words(language)
  const names = weekdays(days, language)
  const what = isWorkWeek(days) ? t.workWeek : anyOf(names, language)
  return listed(
    positions.map((n) => t.nth({ n, what })),
    language,
  )
}

function endWords({ rule: { end }, zone }: Repeating, language: Language): string {
  const t = words(language)
  if (end.kind === 'never') return ''
  if (end.kind === 'count') return t.times({ n: end.count })
  return t.through({ date: formatDate(end.at.toZonedDateTimeISO(zone).toPlainDate(), language) })
}

const isWorkWeek = (days: readonly RuleDay[]): boolean =>
  days.length === 5 && [1, 2, 3, 4, 5].every((each) => days.some(({ day, nth }) => day === each && !nth))

const weekdays = (days: readonly RuleDay[], language: Language): readonly string[] =>
  days.map(({ day }) => weekdayName(day, language))

const listed = (all: readonly string[], language: Language): string =>
  listFormatter(language, { type: 'conjunction' }).format(all)

const anyOf = (all: readonly string[], language: Language): string =>
  listFormatter(language, { type: 'disjunction' }).format(all)

/** 5 January 2026 is a Monday. */
const weekdayName = (day: Weekday, language: Language): string =>
  dateFormatter(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 4 + day))
