import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { namedQuietPeriods, type QuietPeriod, quietPeriodSchema, quietPeriodsWithin } from './index.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const within = (first: string, last: string, quiet: readonly QuietPeriod[] = namedQuietPeriods.DK) =>
  quietPeriodsWithin({ first: day(first), last: day(last) }, quiet).map(({ first, last, name }) =>
    `${first} ${last} ${name?.da ?? ''}`.trim(),
  )

describe('quiet periods', () => {
  it('warn of weeks 28 to 31, week 42, and 23 December to 2 January', () => {
    expect(within('2026-01-05', '2027-01-31')).toEqual([
      '2026-07-06 2026-08-02 sommerferien',
      '2026-10-12 2026-10-18 efterårsferien',
      '2026-12-23 2027-01-02 juledagene',
    ])
  })

  it('are cut to the window', () => {
    expect(within('2026-06-29', '2026-07-10')).toEqual(['2026-07-06 2026-07-10 sommerferien'])
    expect(within('2026-12-30', '2027-01-20')).toEqual(['2026-12-30 2027-01-02 juledagene'])
  })

  it('include both ends of the window and of the period', () => {
    expect(within('2026-06-01', '2026-07-06')).toEqual(['2026-07-06 2026-07-06 sommerferien'])
    expect(within('2026-08-02', '2026-08-20')).toEqual(['2026-08-02 2026-08-02 sommerferien'])
    expect(within('2026-08-03', '2026-10-11')).toEqual([])
  })

  it('find the one that began the year before', () => {
    expect(within('2027-01-01', '2027-01-15')).toEqual(['2027-01-01 2027-01-02 juledagene'])
  })

  it('go by the weeks of the ISO year, over its turn as well', () => {
    expect(within('2026-12-01', '2027-02-01', [{ fromWeek: 52, untilWeek: 1 }])).toEqual([
      '2026-12-21 2027-01-10',
    ])
    expect(within('2025-01-01', '2026-06-01', [{ fromWeek: 53, untilWeek: 53 }])).toEqual([])
  })

  it('refuse a week or a day that no year has', () => {
    expect(quietPeriodSchema.safeParse({ fromWeek: 54, untilWeek: 54 }).success).toBe(false)
    expect(quietPeriodSchema.safeParse({ from: '06-31', until: '07-01' }).success).toBe(false)
  })
})
