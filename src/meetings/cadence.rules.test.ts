import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type Cadence, cadenceKept } from './cadence.rules.ts'

const on = (day: string) => Temporal.PlainDate.from(day)
const twiceAYear: Cadence = { min: 2, max: 4, per: 'year', from: on('2023-01-01'), until: on('2025-12-31') }
const meetings = (...days: string[]) => days.map((day) => ({ id: day, date: on(day) }))
const last = (cadence: Cadence, days: readonly string[], today: string) =>
  cadenceKept(cadence, meetings(...days), on(today)).at(-1)!

describe('a cadence of two a year', () => {
  it('is kept as soon as two were held, the one of today among them', () => {
    expect(last(twiceAYear, ['2023-02-01', '2023-05-01'], '2023-05-01')).toMatchObject({
      state: 'kept',
      held: ['2023-02-01', '2023-05-01'],
    })
  })

  it('is not yet due while there is time, and says from when it will be at risk', () => {
    const early = last(twiceAYear, [], '2023-02-01')
    expect(early.state).toBe('not-yet-due')
    expect(early.atRiskFrom?.toString()).toBe('2023-04-03')
    expect(last(twiceAYear, [], '2023-04-02').state).toBe('not-yet-due')
    expect(last(twiceAYear, [], '2023-04-03').state).toBe('at-risk')
  })

  it('is at risk later once one was held, and not at all once two are planned', () => {
    expect(last(twiceAYear, ['2023-02-01'], '2023-10-01').state).toBe('not-yet-due')
    expect(last(twiceAYear, ['2023-02-01'], '2023-10-02').state).toBe('at-risk')
    const planned = last(twiceAYear, ['2023-02-01', '2023-12-01'], '2023-10-02')
    expect(planned).toMatchObject({ state: 'not-yet-due', planned: ['2023-12-01'] })
    expect(planned.atRiskFrom).toBeUndefined()
  })

  it('is not kept from the day after the period', () => {
    const periods = cadenceKept(twiceAYear, meetings('2023-02-01'), on('2024-01-01'))
    expect(periods.map(({ state }) => state)).toEqual(['not-kept', 'not-yet-due'])
    expect(last(twiceAYear, ['2023-02-01'], '2023-12-31').state).toBe('at-risk')
  })

  it('counts what is beyond the most that it wants, and blames nobody for it', () => {
    const many = ['2023-01-02', '2023-02-02', '2023-03-02', '2023-04-02', '2023-05-02']
    expect(last(twiceAYear, many, '2023-06-01')).toMatchObject({ state: 'kept', beyond: 1 })
  })

  it('asks for nothing after its last day, and says nothing before its first', () => {
    expect(cadenceKept(twiceAYear, [], on('2027-06-01'))).toHaveLength(3)
    expect(cadenceKept(twiceAYear, [], on('2022-12-31'))).toEqual([])
  })
})

describe('a cadence that begins within a period', () => {
  it('owes only what the rest has room for', () => {
    const cadence: Cadence = { min: 4, per: 'year', from: on('2023-07-01') }
    expect(last(cadence, [], '2023-08-01')).toMatchObject({ owed: 2 })
    expect(last({ ...cadence, min: 1 }, [], '2023-08-01')).toMatchObject({ owed: 0, state: 'kept' })
  })

  it.each([
    ['month', '2023-05-01', '2023-05-31'],
    ['quarter', '2023-04-01', '2023-06-30'],
    ['half-year', '2023-01-01', '2023-06-30'],
    ['year', '2023-01-01', '2023-12-31'],
  ] as const)('per %s takes the periods of the calendar', (per, first, end) => {
    const period = last({ min: 1, per, from: on('2020-01-01') }, [], '2023-05-15')
    expect([String(period.first), String(period.last)]).toEqual([first, end])
  })
})

describe('any cadence', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => on('2022-06-01').add({ days }))
  const cadence = fc
    .record({
      min: fc.integer({ min: 1, max: 6 }),
      per: fc.constantFrom('month', 'quarter', 'half-year', 'year'),
      from: day,
    })
    .map((each): Cadence => each as Cadence)
  const some = fc.array(day, { maxLength: 20 }).map((days) => days.map((date, i) => ({ id: `${i}`, date })))

  it('covers every day from its first to today once, and every meeting at most once', () => {
    fc.assert(
      fc.property(cadence, some, day, (cadence, meetings, today) => {
        const periods = cadenceKept(cadence, meetings, today)
        for (const [i, period] of periods.entries()) {
          const begins = i === 0 ? cadence.from : periods[i - 1]!.last.add({ days: 1 })
          expect(period.first.equals(begins)).toBe(true)
        }
        const counted = periods.flatMap(({ held, planned }) => [...held, ...planned])
        expect(new Set(counted).size).toBe(counted.length)
      }),
    )
  })

  it('never gets worse by one meeting more, and changes state only on the days that it says', () => {
    const worth = { kept: 3, 'not-yet-due': 2, 'at-risk': 1, 'not-kept': 0 }
    fc.assert(
      fc.property(cadence, some, day, day, (cadence, meetings, more, today) => {
        const before = cadenceKept(cadence, meetings, today)
        const after = cadenceKept(cadence, [...meetings, { id: 'more', date: more }], today)
        for (const [i, period] of before.entries()) {
          expect(worth[after[i]!.state]).toBeGreaterThanOrEqual(worth[period.state])
          if (period.state === 'at-risk')
            expect(period.atRiskFrom!.until(today).days).toBeGreaterThanOrEqual(0)
          if (period.state === 'not-yet-due' && period.atRiskFrom)
            expect(today.until(period.atRiskFrom).days).toBeGreaterThan(0)
          if (period.state === 'not-kept') expect(period.last.until(today).days).toBeGreaterThan(0)
        }
      }),
    )
  })
})
