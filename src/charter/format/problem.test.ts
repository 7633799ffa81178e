import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from './problem.ts'

describe('the nearest known word', () => {
  it('is the one that was probably meant', () => {
    expect(nearest('visoin', ['mission', 'vision', 'goals'])).toBe('vision')
    expect(nearest('Lead', ['lead', 'leads'])).toBe('lead')
  })

  it('is none where nothing is near', () => {
    expect(nearest('rope', ['vision', 'mission'])).toBeUndefined()
  })

  it('is the word itself where it is known', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (known) => {
        expect(nearest(known[0] ?? '', known)).toBe(known[0])
      }),
    )
  })
})
