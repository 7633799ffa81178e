import { describe, expect, it } from 'vitest'
import { defineWords, say } from './index.ts'

const words = defineWords({
  send: { da: 'Send', en: 'Send it' },
  days: { da: (p: { n: number }) => `${p.n} dage`, en: (p) => `${p.n} days` },
})

describe('words', () => {
  it('speaks each language', () => {
    expect(words('da').days({ n: 3 })).toBe('3 dage')
    expect(words('en').send).toBe('Send it')
  })

  it('does not compile with a language left out or with other parameters', () => {
    // @ts-expect-error English is missing
    defineWords({ send: { da: 'Send' } })
    // @ts-expect-error the English sentence asks for something the Danish one does not give
    defineWords({ days: { da: (p: { n: number }) => `${p.n}`, en: (p: { m: string }) => p.m } })
    const read = (declare: () => unknown) => expect(declare).not.toThrow()
    read(() => words('da'))
    // @ts-expect-error a plain text on one side, a sentence with parameters on the other
    defineWords({ days: { da: (p: { n: number }) => `${p.n}`, en: 'days' } })
  })

  it('falls back to the first language there is and says which', () => {
    expect(say({ en: 'Hello' }, 'da')).toEqual({ text: 'Hello', language: 'en' })
    expect(say({ da: '', en: 'Hello' }, 'da')).toEqual({ text: 'Hello', language: 'en' })
    expect(say({ da: 'Goddag', en: 'Hello' }, 'da')).toEqual({ text: 'Goddag', language: 'da' })
  })
})
