import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  holidayCalendarSchema,
  isWorkingDay,
  namedCalendars,
  nextWorkingDay,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysBetween,
} from './index.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const { DK } = namedCalendars
const anyDate = fc.integer({ min: -20_000, max: 30_000 }).map((days) => day('2000-01-01').add({ days }))
const fewDays = fc.integer({ min: 0, max: 300 })

describe('working days', () => {
  it('are counted from the day after the event, past Easter', () => {
    expect(workingDaysAfter(day('2023-04-04'), 10, DK).toString()).toBe('2023-04-21')
  })

  it('are counted past store bededag in 2023 and through the same Friday in 2024', () => {
    expect(workingDaysAfter(day('2023-05-04'), 1, DK).toString()).toBe('2023-05-08')
    expect(workingDaysAfter(day('2024-04-25'), 1, DK).toString()).toBe('2024-04-26')
  })

  it('are neither weekends nor holidays, but 24 December is one', () => {
    expect(isWorkingDay(day('2026-12-24'), DK)).toBe(true)
    expect(isWorkingDay(day('2026-12-25'), DK)).toBe(false)
    expect(isWorkingDay(day('2026-12-27'), DK)).toBe(false)
  })

  it('follow the weekend that the calendar states', () => {
    const gulf = holidayCalendarSchema.parse({ name: 'gulf', weekend: [5, 6], holidays: [] })
    expect(isWorkingDay(day('2026-11-22'), gulf)).toBe(true)
    expect(isWorkingDay(day('2026-11-20'), gulf)).toBe(false)
  })

  it('leave a working day where it is, and move a Good Friday past Easter', () => {
    expect(nextWorkingDay(day('2026-11-24'), DK).toString()).toBe('2026-11-24')
    expect(nextWorkingDay(day('2023-04-07'), DK).toString()).toBe('2023-04-11')
  })

  it('can be counted backwards, for a reminder', () => {
    expect(workingDaysBefore(day('2023-04-11'), 2, DK).toString()).toBe('2023-04-04')
  })

  it('refuse a number that is negative or broken', () => {
    expect(() => workingDaysAfter(day('2023-04-04'), -1, DK)).toThrow(RangeError)
    expect(() => workingDaysBefore(day('2023-04-04'), 1.5, DK)).toThrow(RangeError)
  })

  it('between a date and the nth working day after it are n', () => {
    fc.assert(
      fc.property(anyDate, fewDays, (from, n) => {
        const to = workingDaysAfter(from, n, DK)
        expect(workingDaysBetween(from, to, DK)).toBe(n)
        expect(workingDaysBetween(to, from, DK)).toBe(0 - n)
        if (n > 0) expect(isWorkingDay(to, DK)).toBe(true)
      }),
    )
  })

  it('add up', () => {
    fc.assert(
      fc.property(anyDate, fewDays, fewDays, (from, a, b) => {
        const inSteps = workingDaysAfter(workingDaysAfter(from, a, DK), b, DK)
        expect(inSteps.equals(workingDaysAfter(from, a + b, DK))).toBe(true)
      }),
    )
  })

  it('forwards and backwards lead back to a working day', () => {
    fc.assert(
      fc.property(anyDate, fewDays, (date, n) => {
        const from = nextWorkingDay(date, DK)
        expect(workingDaysBefore(workingDaysAfter(from, n, DK), n, DK).equals(from)).toBe(true)
      }),
    )
  })
})
