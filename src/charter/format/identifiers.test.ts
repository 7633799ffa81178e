import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCvr, isRor } from './identifiers.rules.ts'

describe('a CVR number', () => {
  it('has a check digit that fits', () => {
    expect(isCvr('13748136')).toBe(true)
    expect(isCvr('00000000')).toBe(false)
    expect(isCvr('1374813')).toBe(false)
    expect(isCvr('137481360')).toBe(false)
  })

  it('shows any single digit that was mistyped', () => {
    fc.assert(
      fc.property(fc.nat(7), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digits = [...'13748136']
        digits[place] = String((Number(digits[place]) + shift) % 10)
        expect(isCvr(digits.join(''))).toBe(false)
      }),
    )
  })
})

describe('a ROR id', () => {
  it.each([
    '04m5j1k67',
    '01aj84f44',
    '04qtj9h94',
    '035b05819',
    '03yrrjy16',
    '02sptwz63',
    '03wd9za21',
    '04txyc737',
  ])('takes %s', (id) => expect(isRor(id)).toBe(true))

  it('refuses swapped characters and letters that look like digits', () => {
    expect(isRor('04mj51k67')).toBe(false)
    expect(isRor('04m5j1k68')).toBe(false)
    expect(isRor('04m5l1k67')).toBe(false)
  })
})
