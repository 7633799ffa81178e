import { describe, expect, it } from 'vitest'
import { fixedClock, readTimes, systemClock } from './index.ts'

const hour = 3_600_000

describe('the clock', () => {
  it('gives the same time twice when nobody moved it', () => {
    const { now, realNow } = systemClock.read()
    expect(now.equals(realNow)).toBe(true)
    expect(Math.abs(realNow.epochMilliseconds - Date.now())).toBeLessThan(1000)
  })

  it('moves the time of the partnership and leaves the real one alone', () => {
    const { now, realNow } = readTimes(hour)
    expect(now.epochMilliseconds - realNow.epochMilliseconds).toBe(hour)
    expect(Math.abs(realNow.epochMilliseconds - Date.now())).toBeLessThan(1000)
  })

  it('goes no finer than milliseconds, so that a stored time equals the one it came from', () => {
    expect(readTimes(0).realNow.epochNanoseconds % 1_000_000n).toBe(0n)
  })

  it('refuses a shift that is no whole number', () => {
    expect(() => readTimes(Number.NaN)).toThrow(RangeError)
    expect(() => readTimes(0.5)).toThrow(RangeError)
  })

  it('stands still in tests, and can be shifted there as well', () => {
    const clock = fixedClock('2023-04-04T12:00:00Z')
    expect(clock.read().now.toString()).toBe('2023-04-04T12:00:00Z')
    expect(clock.read(-hour).now.toString()).toBe('2023-04-04T11:00:00Z')
    expect(clock.read(-hour).realNow.toString()).toBe('2023-04-04T12:00:00Z')
  })
})
