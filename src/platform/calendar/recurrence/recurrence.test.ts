import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { anySeries, expandedTwice } from '../../../testing/any-series.ts'
import {
  countBefore,
  firstOccurrence,
  formatRecurrence,
  isOccurrence,
  occurrencesOf,
  parseRecurrence,
  printRecurrence,
  type Repeating,
} from './index.ts'

const zone = 'Europe/Copenhagen'
const window = {
  from: Temporal.Instant.from('2022-12-31T00:00Z'),
  until: Temporal.Instant.from('2034-01-01T00:00Z'),
}

const repeating = (start: string, text: string, inZone = zone): Repeating => {
  const rule = parseRecurrence(text, inZone)
  if ('kind' in rule) throw new Error(rule.reason)
  return { start: Temporal.PlainDateTime.from(start), zone: inZone, rule }
}
const times = (start: string, text: string, inZone = zone, limit = 6) =>
  occurrencesOf(repeating(start, text, inZone), window, limit).map((each) => each.toString())

describe('a rule', () => {
  it('keeps its time of day when clocks change', () => {
    expect(times('2026-03-24T10:00', 'FREQ=WEEKLY;COUNT=2')).toEqual([
      '2026-03-24T10:00:00+01:00[Europe/Copenhagen]',
      '2026-03-31T10:00:00+02:00[Europe/Copenhagen]',
    ])
  })

  it('leaves out a time that clocks skip and does not count it', () => {
    expect(times('2026-03-22T02:30', 'FREQ=WEEKLY;COUNT=3').map((each) => each.slice(0, 10))).toEqual([
      '2026-03-22',
      '2026-04-05',
      '2026-04-12',
    ])
  })

  it('takes the first of two where a time comes twice', () => {
    expect(times('2026-10-18T02:30', 'FREQ=WEEKLY;COUNT=3')).toEqual([
      '2026-10-18T02:30:00+02:00[Europe/Copenhagen]',
      '2026-10-25T02:30:00+02:00[Europe/Copenhagen]',
      '2026-11-01T02:30:00+01:00[Europe/Copenhagen]',
    ])
  })

  it('skips months without a 31st', () => {
    const days = times('2026-01-31T10:00', 'FREQ=MONTHLY;BYMONTHDAY=31', zone, 4)
    expect(days.map((each) => each.slice(5, 10))).toEqual(['01-31', '03-31', '05-31', '07-31'])
  })

  it('ends with the last day that is named, that day included', () => {
    expect(times('2026-03-03T23:00', 'FREQ=WEEKLY;UNTIL=20260317')).toHaveLength(3)
    expect(times('2026-03-03T10:00', 'FREQ=WEEKLY;UNTIL=20260317T085959Z')).toHaveLength(2)
    expect(times('2026-03-03T10:00', 'FREQ=WEEKLY;UNTIL=20260317T090000Z')).toHaveLength(3)
  })

  it('is counted from its start, also when asked about later years', () => {
    const old = repeating('1995-01-02T08:00', 'FREQ=DAILY')
    expect(occurrencesOf(old, window, 2).map((each) => each.toString().slice(0, 16))).toEqual([
      '2022-12-31T08:00',
      '2023-01-01T08:00',
    ])
    expect(occurrencesOf(repeating('1995-01-02T08:00', 'FREQ=DAILY;COUNT=100'), window)).toEqual([])
  })

  it('knows its first time, its own times, and how many went before', () => {
    const rule = repeating('2026-01-06T10:00', 'FREQ=MONTHLY;BYDAY=-1FR')
    expect(firstOccurrence(rule)?.toPlainDate().toString()).toBe('2026-01-30')
    expect(isOccurrence(rule, Temporal.PlainDateTime.from('2026-02-27T10:00'))).toBe(true)
    expect(isOccurrence(rule, Temporal.PlainDateTime.from('2026-02-27T11:00'))).toBe(false)
    expect(countBefore(rule, Temporal.Instant.from('2026-03-27T09:00Z'))).toBe(2)
    expect(
      firstOccurrence(repeating('2026-01-06T10:00', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')),
    ).toBeUndefined()
  })

  it.each([
    ['FREQ=SECONDLY', 'beyond-meetings'],
    ['FREQ=DAILY;BYHOUR=1,2', 'beyond-meetings'],
    ['RSCALE=HEBREW;FREQ=YEARLY', 'beyond-meetings'],
    ['FREQ=OFTEN', 'not-a-rule'],
    ['', 'not-a-rule'],
    ['INTERVAL=2', 'not-a-rule'],
    ['FREQ=WEEKLY;FREQ=DAILY', 'not-a-rule'],
    ['FREQ=WEEKLY;INTERVAL=0', 'no-such-interval'],
    ['FREQ=WEEKLY;COUNT=0', 'no-such-count'],
    ['FREQ=WEEKLY;COUNT=2;UNTIL=20260101', 'two-ends'],
    ['FREQ=WEEKLY;UNTIL=20261301', 'no-such-end'],
    ['FREQ=WEEKLY;BYDAY=2TU', 'no-such-day'],
    ['FREQ=MONTHLY;BYDAY=6TU', 'no-such-day'],
    ['FREQ=MONTHLY;BYDAY=XX', 'no-such-day'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'no-such-day'],
    ['FREQ=WEEKLY;BYMONTHDAY=3', 'no-such-day'],
    ['FREQ=YEARLY;BYMONTH=13', 'no-such-month'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'no-such-position'],
    [`FREQ=MONTHLY;BYDAY=${'MO,'.repeat(200)}TU`, 'too-long'],
  ])('%s is refused as %s', (text, reason) => {
    expect(parseRecurrence(text, zone)).toEqual({ kind: 'problem', reason })
  })
})

describe('any series', () => {
  // The long test compares hundreds.
  it('comes at the same times as in a plain reading of the standard', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const { ours, plain } = expandedTwice(series)
        expect(ours).toEqual(plain)
      }),
      { numRuns: 25 },
    )
  })

  it('reads back as it was printed, and is said in both languages', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const end = series.rule.end
        const whole = end.kind === 'until' ? { ...end, at: end.at.round('second') } : end
        const read = parseRecurrence(printRecurrence(series.rule), series.zone)
        expect(JSON.stringify(read)).toBe(JSON.stringify({ ...series.rule, end: whole }))
        for (const language of ['da', 'en'] as const) {
          const said = formatRecurrence(series, language)
          expect(said).not.toMatch(/undefined|NaN|  /)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('a rule in words', () => {
  it.each([
    ['FREQ=DAILY', 'hver dag kl. 10.00', 'every day at 10:00'],
    ['FREQ=WEEKLY', 'hver tirsdag kl. 10.00', 'every Tuesday at 10:00'],
    ['FREQ=WEEKLY;INTERVAL=2', 'hver anden tirsdag kl. 10.00', 'every other Tuesday at 10:00'],
    ['FREQ=WEEKLY;INTERVAL=3;BYDAY=TH', 'hver tredje torsdag kl. 10.00', 'every third Thursday at 10:00'],
    ['FREQ=WEEKLY;BYDAY=TU,TH', 'hver tirsdag og torsdag kl. 10.00', 'every Tuesday and Thursday at 10:00'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
      'tirsdag og torsdag hver anden uge kl. 10.00',
      'Tuesday and Thursday every other week at 10:00',
    ],
    [
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      'hver dag fra mandag til fredag kl. 10.00',
      'every day from Monday to Friday at 10:00',
    ],
    [
      'FREQ=MONTHLY;BYDAY=1TU',
      'den første tirsdag i hver måned kl. 10.00',
      'on the first Tuesday of every month at 10:00',
    ],
    [
      'FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR',
      'den sidste fredag i hver tredje måned kl. 10.00',
      'on the last Friday of every third month at 10:00',
    ],
    [
      'FREQ=MONTHLY;BYDAY=1TU,3TU',
      'den første tirsdag og den tredje tirsdag i hver måned kl. 10.00',
      'on the first Tuesday and the third Tuesday of every month at 10:00',
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      'den sidste dag fra mandag til fredag i hver måned kl. 10.00',
      'on the last day from Monday to Friday of every month at 10:00',
    ],
    ['FREQ=MONTHLY', 'den 6. i hver måned kl. 10.00', 'on the 6th of every month at 10:00'],
    [
      'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=10',
      'den sidste dag i hver måned kl. 10.00, 10 gange',
      'on the last day of every month at 10:00, 10 times',
    ],
    ['FREQ=YEARLY', 'hvert år den 6. januar kl. 10.00', 'every year on the 6th of January at 10:00'],
    [
      'FREQ=YEARLY;BYMONTH=6;BYDAY=2WE',
      'hvert år den anden onsdag i juni kl. 10.00',
      'every year on the second Wednesday in June at 10:00',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;UNTIL=20260601T220000Z',
      'hver anden tirsdag kl. 10.00, til og med 2. juni 2026',
      'every other Tuesday at 10:00, until 2 June 2026',
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR',
      'den 13. i hver måned, når det er en fredag, kl. 10.00',
      'on the 13th of every month, when it is a Friday, at 10:00',
    ],
  ])('%s', (text, da, en) => {
    const series = repeating('2026-01-06T10:00', text)
    expect(formatRecurrence(series, 'da')).toBe(da)
    expect(formatRecurrence(series, 'en')).toBe(en)
  })
})
