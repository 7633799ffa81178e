import { describe, expect, it } from 'vitest'
import { stopAfter, stopIn, tourStops } from './tour.rules.ts'

describe('the tour', () => {
  it('has seven stops, and is at one of them or at none', () => {
    expect(tourStops).toHaveLength(7)
    expect(['1', '7', '0', '8', '77', 'x', ''].map((said) => stopIn(`/da?tour=${said}`))).toEqual([
      1,
      7,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(stopIn('/da')).toBeUndefined()
  })

  it('goes on for who takes a role, and stays where the clock was moved', () => {
    expect([3, 6].map(stopAfter)).toEqual([4, 6])
  })
})
