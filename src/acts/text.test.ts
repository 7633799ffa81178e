import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalBytes } from '../journal/index.ts'
import { unkeepable } from './text.rules.ts'

describe('what is sent', () => {
  it('is kept as it is where it is whole text, however strange', () => {
    const sent = { title: 'Æ 🚀 \u202e \u0001 \ufeff', list: [{ a: null, b: 1 }], none: undefined }
    expect(unkeepable(sent)).toBeUndefined()
  })

  it('is said to hold what cannot be kept, by the name of the field', () => {
    expect(unkeepable({ title: { da: 'a\u0000b' } })).toEqual(['title', 'da'])
    expect(unkeepable({ list: ['a', '\ud83d'] })).toEqual(['list', '1'])
    expect(unkeepable({ x: { '\udc00': 1 } })).toEqual(['x'])
    expect(unkeepable('\u0000')).toEqual([])
  })

  it('can be hashed wherever it can be kept', () => {
    const property = fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      fc.pre(unkeepable(value) === undefined)
      return canonicalBytes(value).length > 0
    })
    fc.assert(property)
  })
})
