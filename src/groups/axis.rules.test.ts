import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { axisOf, dayOf, spanOf, stretchOf } from './axis.rules.ts'

const day = (date: string) => dayOf(Temporal.PlainDate.from(date))

describe('the common axis', () => {
  it('is the whole years around what happens, a year by its months', () => {
    const axis = axisOf([day('2023-02-10'), day('2023-10-31')])
    expect(axis).toMatchObject({ start: day('2023-01-01'), end: day('2023-12-31'), names: 'months' })
    expect(axis?.ticks).toHaveLength(12)
    expect(axis?.ticks.filter(({ named }) => named).map(({ month }) => month)).toEqual([1, 4, 7, 10])
  })

  it('divides a few years by quarters, and names the years', () => {
    const axis = axisOf([day('2023-02-10'), day('2024-06-30')])
    expect(axis?.ticks.map(({ month }) => month)).toEqual([1, 4, 7, 10, 1, 4, 7, 10])
    expect(axis?.ticks.filter(({ named }) => named).map(({ year }) => year)).toEqual([2023, 2024])
  })

  it('never has more ticks than can be drawn, with all of them on it, however long it is', () => {
    const any = fc.integer({ min: day('0001-01-01'), max: day('9999-12-31') })
    fc.assert(
      fc.property(any, any, (a, b) => {
        const axis = axisOf([a, b])!
        expect(axis.ticks.length).toBeLessThanOrEqual(41)
        expect(axis.ticks.filter(({ named }) => named).length).toBeLessThanOrEqual(9)
        expect(Math.min(a, b)).toBeGreaterThanOrEqual(axis.start)
        expect(Math.max(a, b)).toBeLessThanOrEqual(axis.end)
        for (const { at } of axis.ticks) expect(at >= axis.start && at <= axis.end).toBe(true)
      }),
    )
  })

  it('is none where nothing happens', () => {
    expect(axisOf([])).toBeUndefined()
  })
})

describe('a due date on the rope', () => {
  it('is as long as its precision, and a point where one end is open', () => {
    expect(stretchOf('2023-02')).toEqual({ from: day('2023-02-01'), to: day('2023-02-28') })
    expect(stretchOf('2023-05/..')).toEqual({ from: day('2023-05-01'), to: day('2023-05-01') })
  })

  it('can be drawn however far away it is', () => {
    expect(axisOf(Object.values(stretchOf('Y170000')))).toBeDefined()
  })
})

describe('the span of one rope', () => {
  const plan = [{ from: day('2023-03-01'), to: day('2023-08-31') }]

  it('takes in today where it is near, and not where it is years off', () => {
    expect(spanOf(plan, day('2023-01-20'))).toEqual({ start: day('2023-01-01'), end: day('2023-08-31') })
    expect(spanOf(plan, day('2026-11-24'))).toEqual({ start: day('2023-03-01'), end: day('2023-08-31') })
  })
})
