import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isoWeekOf, mondayOf, printIsoWeek, weeksInYear } from './index.ts'

const weekOf = (date: string) => printIsoWeek(isoWeekOf(Temporal.PlainDate.from(date)))

describe('ISO weeks', () => {
  it('belong to the year of their Thursday', () => {
    expect(weekOf('2024-12-31')).toBe('2025-W01')
    expect(weekOf('2026-12-31')).toBe('2026-W53')
    expect(weekOf('2027-01-03')).toBe('2026-W53')
    expect(weekOf('2027-01-04')).toBe('2027-W01')
  })

  it('are 53 in some years', () => {
    expect([2020, 2024, 2025, 2026].map(weeksInYear)).toEqual([53, 52, 52, 53])
    expect(() => mondayOf({ year: 2025, week: 53 })).toThrow(RangeError)
  })

  it('say the same as Temporal, and begin on their Monday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (days) => {
        const date = Temporal.PlainDate.from('2000-01-01').add({ days })
        const { year, week } = isoWeekOf(date)
        expect([year, week]).toEqual([date.yearOfWeek, date.weekOfYear])
        expect(mondayOf({ year, week }).equals(date.subtract({ days: date.dayOfWeek - 1 }))).toBe(true)
      }),
    )
  })
})
