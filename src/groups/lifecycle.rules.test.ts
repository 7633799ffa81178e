import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { canTurn, silentSince } from './lifecycle.rules.ts'

const at = (day: string) => Temporal.Instant.from(`${day}T08:00:00Z`)
const since = (began: string, last: string, now: string, per: 'month' | 'half-year' = 'month') =>
  silentSince({ began: at(began), last: at(last) }, per, at(now), 'Europe/Copenhagen')

describe('a group’s life', () => {
  it('goes from proposed to active to resting and to an end, and can begin again', () => {
    expect(canTurn('active', 'dormant')).toBe(true)
    expect(canTurn('dormant', 'completed')).toBe(true)
    expect(canTurn('closed', 'active')).toBe(true)
    expect(canTurn('proposed', 'closed')).toBe(true)
  })

  it('is never completed before it began, and does not rest twice', () => {
    expect(canTurn('proposed', 'completed')).toBe(false)
    expect(canTurn('proposed', 'dormant')).toBe(false)
    expect(canTurn('dormant', 'dormant')).toBe(false)
    expect(canTurn('completed', 'closed')).toBe(false)
  })
})

describe('a group is silent', () => {
  it('after three rounds of the charter’s question without a sign of life', () => {
    expect(since('2023-01-01', '2023-05-10', '2023-08-09')).toBeUndefined()
    expect(since('2023-01-01', '2023-05-10', '2023-08-10')).toEqual(at('2023-05-10'))
    expect(since('2021-01-01', '2021-01-01', '2022-06-30', 'half-year')).toBeUndefined()
    expect(since('2021-01-01', '2021-01-01', '2022-07-01', 'half-year')).toEqual(at('2021-01-01'))
  })

  it('never while it is young, counted from when it last began', () => {
    expect(since('2023-01-01', '2023-01-01', '2023-06-30')).toBeUndefined()
    expect(since('2023-01-01', '2023-01-01', '2023-07-01')).toEqual(at('2023-01-01'))
    expect(since('2023-06-01', '2023-01-01', '2023-11-30')).toBeUndefined()
  })
})
