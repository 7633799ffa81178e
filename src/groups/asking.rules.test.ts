import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isWorkingDay, namedCalendars } from '../platform/calendar/index.ts'
import { askingTimes, nextStatusTime, type Period } from './asking.rules.ts'

const zone = 'Europe/Copenhagen'
const counting = { zone, calendar: namedCalendars.DK }
const early = Temporal.Instant.from('2023-01-02T08:00:00Z')
const asked = (due: string, days: number[], now = early) =>
  askingTimes(due, days, zone, now).map(({ daysBefore, at }) => `${daysBefore} ${at}`)

describe('when one asks how a milestone goes', () => {
  it('is counted from the last day of the date’s precision, in the morning of the partnership', () => {
    expect(asked('2023-03', [14, 0])).toEqual(['14 2023-03-17T07:00:00Z', '0 2023-03-31T06:00:00Z'])
    expect(asked('2023-41', [14, 0])).toEqual(['14 2023-12-17T07:00:00Z', '0 2023-12-31T07:00:00Z'])
    expect(asked('2023-06/2023-07', [0])).toEqual(['0 2023-07-31T06:00:00Z'])
  })

  it('leaves out what is past, and a date that has no last day', () => {
    expect(asked('2023-03', [14, 0], Temporal.Instant.from('2023-03-20T08:00:00Z'))).toEqual([
      '0 2023-03-31T06:00:00Z',
    ])
    expect(asked('2023-03', [14, 0], Temporal.Instant.from('2023-03-31T06:00:00Z'))).toEqual([])
    expect(asked('2023-05/..', [14, 0])).toEqual([])
  })

  it('is once for a distance that is named twice, the earliest first', () => {
    expect(asked('2023-03', [0, 14, 0])).toHaveLength(2)
    expect(asked('2023-03', [0, 7, 21]).map((one) => one.split(' ')[0])).toEqual(['21', '7', '0'])
  })
})

describe('when groups are asked how they are doing', () => {
  const next = (now: string, per: Period) =>
    nextStatusTime(Temporal.Instant.from(now), per, counting).at.toString()

  it('is the first working day of the next period', () => {
    expect(next('2023-02-10T08:00:00Z', 'month')).toBe('2023-03-01T07:00:00Z')
    expect(next('2023-02-10T08:00:00Z', 'quarter')).toBe('2023-04-03T06:00:00Z')
    expect(next('2023-02-10T08:00:00Z', 'half-year')).toBe('2023-07-03T06:00:00Z')
    expect(next('2023-12-31T08:00:00Z', 'year')).toBe('2024-01-02T07:00:00Z')
  })

  it('is still in this period where its first days are days off', () => {
    expect(next('2023-04-01T08:00:00Z', 'month')).toBe('2023-04-03T06:00:00Z')
  })

  it('is always ahead, a working day, and no further off than a period and some days', () => {
    const instant = fc
      .integer({ min: 0, max: 60 * 365 * 24 })
      .map((hours) => Temporal.Instant.from('2000-01-01T00:00:00Z').add({ hours }))
    const pers = fc.constantFrom<Period>('month', 'quarter', 'half-year', 'year')
    fc.assert(
      fc.property(instant, pers, (now, per) => {
        const { day, at } = nextStatusTime(now, per, counting)
        expect(Temporal.Instant.compare(at, now)).toBe(1)
        expect(isWorkingDay(day, counting.calendar)).toBe(true)
        expect(now.until(at).total('hours')).toBeLessThan(24 * (366 + 10))
      }),
    )
  })
})
