import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { dateOf, dayNumber, daysInMonth, weekdayOf, yearOf } from './day-numbers.ts'

const anyDate = fc.integer({ min: -99_000_000, max: 99_000_000 }).map(dateOf)

describe('day numbers', () => {
  it('count from 1 January 1970', () => {
    expect(dayNumber(Temporal.PlainDate.from('1970-01-01'))).toBe(0)
    expect(dayNumber(Temporal.PlainDate.from('1969-12-31'))).toBe(-1)
  })

  it('say the same as Temporal of every date', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const day = dayNumber(date)
        expect(dateOf(day).equals(date)).toBe(true)
        expect(weekdayOf(day)).toBe(date.dayOfWeek)
        expect(yearOf(day)).toBe(date.year)
        expect(daysInMonth(date.year, date.month)).toBe(date.daysInMonth)
      }),
    )
  })

  it('find the year of its first and of its last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (year) => {
        const first = dayNumber(Temporal.PlainDate.from({ year, month: 1, day: 1 }))
        expect([yearOf(first), yearOf(first - 1)]).toEqual([year, year - 1])
      }),
    )
  })
})
