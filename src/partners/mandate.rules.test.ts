import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { mandateState, overlap, owesRepresentative, type Period, representation } from './mandate.rules.ts'

const at = (hour: number) => Temporal.Instant.from('2026-01-01T00:00:00Z').add({ hours: hour })
const hours = fc.integer({ min: 0, max: 40 })
const periods = fc
  .tuple(hours, fc.option(hours, { nil: undefined }))
  .map(([from, long]): Period => ({ from: at(from), to: long === undefined ? undefined : at(from + long) }))

const holdsAt = (period: Period, hour: number) => mandateState(period, at(hour)) === 'current'

describe('a mandate', () => {
  it('holds from its first instant until, and not at, its last', () => {
    const period = { from: at(3), to: at(5) }
    expect([2, 3, 4, 5].map((hour) => mandateState(period, at(hour)))).toEqual([
      'coming',
      'current',
      'current',
      'ended',
    ])
    expect(mandateState({ from: at(3), to: at(3) }, at(3))).toBe('never')
  })

  it('overlaps another just where there is an hour at which both hold', () => {
    fc.assert(
      fc.property(periods, periods, (a, b) => {
        const both = Array.from({ length: 90 }, (_, hour) => holdsAt(a, hour) && holdsAt(b, hour))
        return overlap(a, b) === both.includes(true) && overlap(a, b) === overlap(b, a)
      }),
    )
  })
})

describe('an organisation', () => {
  const by = (from: number, to?: number, role: 'representative' | 'deputy' = 'representative') => ({
    role,
    from: at(from),
    to: to === undefined ? undefined : at(to),
  })
  const stands = (...mandates: ReturnType<typeof by>[]) => representation(mandates, at(10), at(20))

  it('has a representative or none; a deputy is none', () => {
    expect(stands()).toEqual({ state: 'none' })
    expect(stands(by(0, undefined, 'deputy'))).toEqual({ state: 'none' })
    expect(stands(by(0, 10))).toEqual({ state: 'none' })
    expect(stands(by(12))).toEqual({ state: 'none' })
    expect(stands(by(0))).toEqual({ state: 'valid' })
  })

  it('is told in time that its representation ends, and not where somebody follows', () => {
    expect(stands(by(0, 15))).toEqual({ state: 'ending', until: at(15) })
    expect(stands(by(0, 21))).toEqual({ state: 'valid' })
    expect(stands(by(0, 15), by(15))).toEqual({ state: 'valid' })
    expect(stands(by(0, 15), by(15, 18))).toEqual({ state: 'ending', until: at(18) })
    expect(stands(by(0, 15), by(16))).toEqual({ state: 'ending', until: at(15) })
  })

  it('owes one where it is a partner, and no unit of one', () => {
    expect(owesRepresentative({ standing: 'partner', unitOf: undefined })).toBe(true)
    expect(owesRepresentative({ standing: 'partner', unitOf: 'x' })).toBe(false)
    expect(owesRepresentative({ standing: 'named', unitOf: undefined })).toBe(false)
  })
})
