import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anySeries, expandedTwice } from '../../../testing/any-series.ts'

describe('200 generated series over 2023–2033', () => {
  it('come at the same times as in a plain reading of the standard', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const { ours, plain } = expandedTwice(series)
        expect(ours).toEqual(plain)
      }),
      { numRuns: 200 },
    )
  })
})
