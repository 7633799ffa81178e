import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { inOrder, isBehind, lasts } from './history.rules.ts'

const happened = (when: string) => ({ when, expected: false })
const expected = (when: string) => ({ when, expected: true })
const on = (day: string) => Temporal.PlainDate.from(day)

describe('the rope of history', () => {
  it('has what happened where it began, and what is expected where it will have come at the latest', () => {
    const all = [
      expected('202X'),
      happened('2010/..'),
      expected('2028'),
      happened('198X'),
      happened('2022-11'),
    ]
    expect(inOrder(all).map(({ when }) => when)).toEqual(['198X', '2010/..', '2022-11', '2028', '202X'])
  })

  it('keeps the order of what has one date', () => {
    const all = ['first', 'second'].map((name) => ({ ...happened('2023'), name }))
    expect(inOrder(all).map(({ name }) => name)).toEqual(['first', 'second'])
  })

  it('has an expected day ahead until it is over', () => {
    expect(isBehind(expected('2025-12-31'), on('2025-12-31'))).toBe(false)
    expect(isBehind(expected('2025-12-31'), on('2026-01-01'))).toBe(true)
    expect(isBehind(happened('2023'), on('2023-01-01'))).toBe(true)
  })

  it('has decades and open periods as stretches, years and months as knots', () => {
    expect(['198X', '1997/..', '2010/2013'].map(lasts)).toEqual([true, true, true])
    expect(['2023', '2022-11', '2025-12-31'].map(lasts)).toEqual([false, false, false])
  })
})
