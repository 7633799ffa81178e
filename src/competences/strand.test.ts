import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { axisFor, decadeOf, placeOn, spanOf, strandOf } from './strand.rules.ts'

const today = Temporal.PlainDate.from('2023-07-02')
const spans = (...dates: string[]) => dates.map(spanOf).filter((span) => span !== undefined)

describe('a strand', () => {
  it('is as long as the date is imprecise', () => {
    expect(spanOf('198X')).toEqual({ from: 1980, to: 1990 })
    expect(spanOf('2019')).toEqual({ from: 2019, to: 2020 })
    expect(spanOf('2010/..')).toEqual({ from: 2010, to: undefined })
    expect(spanOf('../2010')).toBeUndefined()
    expect(spanOf('soon')).toBeUndefined()
  })

  it('is solid behind today and dotted ahead', () => {
    const axis = axisFor(spans('2000', '2030'), today)
    expect(strandOf(spanOf('2010/..')!, axis)).toEqual({
      behind: [placeOn(axis, 2010), placeOn(axis, axis.today)],
      ahead: [placeOn(axis, axis.today), 100],
    })
    expect(strandOf(spanOf('2019')!, axis).ahead).toBeUndefined()
    expect(strandOf(spanOf('2026')!, axis).behind).toBeUndefined()
  })

  it('stands in its decade', () => {
    expect(decadeOf('1997/..')).toBe(1990)
    expect(decadeOf('2020')).toBe(2020)
    expect(decadeOf(undefined)).toBeUndefined()
  })
})

describe('the axis', () => {
  it('holds today and every span, and names at most seven years', () => {
    const year = fc.integer({ min: 1000, max: 2999 })
    fc.assert(
      fc.property(fc.array(fc.tuple(year, year)), (pairs) => {
        const all = spans(...pairs.map(([a, b]) => `${Math.min(a, b)}/${Math.max(a, b)}`))
        const axis = axisFor(all, today)
        expect(axis.start).toBeLessThanOrEqual(Math.min(2023, ...all.map(({ from }) => from)))
        expect(axis.end).toBeGreaterThanOrEqual(Math.max(2024, ...all.map(({ to = 0 }) => to)))
        expect(axis.named.length).toBeLessThanOrEqual(7)
        expect(axis.named.length).toBeGreaterThan(0)
      }),
    )
  })
})
