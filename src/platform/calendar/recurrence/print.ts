import type { Temporal } from 'temporal-polyfill'
import { dayCodes, type Recurrence, type RuleEnd } from './recurrence.ts'

const freq = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const

/**
 * The rule as the value of an RRULE, with UNTIL in UTC as RFC 5545 wants it beside a start with a zone. An all-day
 * start wants a day instead: `allDayIn` gives the zone in which the day is meant.
 */
export function printRecurrence(rule: Recurrence, { allDayIn }: { readonly allDayIn?: string } = {}): string {
  const list = (name: string, values: readonly (string | number)[]) =>
    values.length === 0 ? [] : [`${name}=${values.join(',')}`]
  return [
    `FREQ=${freq[rule.every]}`,
    ...(rule.interval === 1 ? [] : [`INTERVAL=${rule.interval}`]),
    ...list('BYMONTH', rule.months),
    ...list('BYMONTHDAY', rule.monthDays),
    ...list(
      'BYDAY',
      rule.days.map(({ day, nth }) => `${nth ?? ''}${dayCodes[day - 1]}`),
    ),
    ...list('BYSETPOS', rule.positions),
    ...(rule.weekStart === 1 ? [] : [`WKST=${dayCodes[rule.weekStart - 1]}`]),
    ...printEnd(rule.end, allDayIn),
  ].join(';')
}

function printEnd(end: RuleEnd, allDayIn: string | undefined): readonly string[] {
  if (end.kind === 'never') return []
  if (end.kind === 'count') return [`COUNT=${end.count}`]
  if (allDayIn === undefined) return [`UNTIL=${basicUtc(end.at)}`]
  return [`UNTIL=${end.at.toZonedDateTimeISO(allDayIn).toPlainDate().toString().replaceAll('-', '')}`]
}

/** `20260301T090000Z` */
const basicUtc = (at: Temporal.Instant): string =>
  at.toString({ smallestUnit: 'second', roundingMode: 'floor' }).replace(/[-:]/g, '')
