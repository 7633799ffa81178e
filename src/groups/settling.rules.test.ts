import { describe, expect, it } from 'vitest'
import { conflictsIn, conflictWith, sidesOf } from './settling.rules.ts'

const text = { da: 'Noget' }
const sides = sidesOf(
  [
    { n: 1, text, due: '2023-03' },
    { n: 5, text, due: '2023-08', conflict: { with: 'success-1', text } },
  ],
  [{ n: 1, text, due: '2023-06/2023-07', conflict: { with: 'milestone-5', text } }],
)

describe('dates that contradict each other', () => {
  it('are one pair, though both sides say so', () => {
    expect(conflictsIn(sides).map((pair) => pair.map(({ name }) => name))).toEqual([
      ['milestone-5', 'success-1'],
    ])
  })

  it('are found from either side, that side first', () => {
    expect(conflictWith(sides, 'success-1')?.map(({ name }) => name)).toEqual(['success-1', 'milestone-5'])
    expect(conflictWith(sides, 'milestone-1')).toBeUndefined()
  })
})
