import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlapOf, overlapsIn, type Profile, rarityAmong } from './overlap.rules.ts'
import { stem, termsOf } from './wording.rules.ts'

const thing = (id: string, said: string, more: Partial<Profile> = {}): Profile => ({
  type: 'group',
  id,
  organisations: [],
  codes: [],
  terms: { da: termsOf([{ text: { da: said }, weight: 3 }], 'da') },
  ...more,
})

describe('words', () => {
  it('are the same whatever their ending, in Danish and English', () => {
    expect(stem('robotten')).toBe(stem('robotter'))
    expect(stem('månen')).toBe(stem('måne'))
    expect(stem('samples')).toBe(stem('sample'))
  })

  it('that say nothing of the matter are left out, and names say more than others', () => {
    const terms = termsOf([{ text: { da: 'Vi vil sammen undersøge støv fra Mars' }, weight: 1 }], 'da')
    expect(terms.map(({ word }) => word)).toEqual(['Mars', 'sammen', 'undersøge', 'støv'])
  })
})

const unrelated = [
  thing('x', 'Case stories for pressen og skolerne'),
  thing('y', 'Konkurrence om præmier til gymnasier'),
  thing('z', 'Medicin og sundhed i vægtløshed'),
]
const one = thing('a', 'Et testcenter med støv og vind som på Mars', { organisations: ['au', 'ti'] })
const other = thing('b', 'Analyse af støv fra Mars i et laboratorium', { organisations: ['ku'] })

describe('two things overlap', () => {
  it('where they say the same in rare words, and one is told which', () => {
    const [found, ...more] = overlapsIn([...unrelated, one, other])
    expect(more).toEqual([])
    expect([found?.one.id, found?.other.id]).toEqual(['a', 'b'])
    expect(found?.reasons).toMatchObject([{ is: 'wording', words: ['Mars', 'støv'] }])
  })

  it('where they have the same codes, even in other words', () => {
    const codes = ['ESA-12', 'ESA-15']
    const coded = [
      thing('a', 'Robotter', { codes }),
      thing('b', 'Automation', { codes: ['ESA-12'] }),
      ...unrelated,
    ]
    expect(overlapsIn(coded)[0]?.reasons).toMatchObject([{ is: 'codes', codes: ['ESA-12'] }])
  })

  it('the more with the same partners, though partners alone are no reason', () => {
    const rarity = rarityAmong([one, other, ...unrelated])
    const together = overlapOf(one, { ...other, organisations: ['au'] }, rarity)
    expect(together?.weight).toBeGreaterThan(overlapOf(one, other, rarity)?.weight ?? 1)
    const same = { organisations: ['au', 'ti'] }
    expect(overlapOf(thing('p', 'Stjerner', same), thing('q', 'Skoler', same), rarity)).toBeUndefined()
  })

  it('the same way round or the other, with reasons that sum up to the weight', () => {
    const word = fc.constantFrom('Mars', 'støv', 'robot', 'prøver', 'skoler', 'laser', 'is', 'vand', 'kamera')
    const profile = fc
      .record({
        said: fc.array(word, { minLength: 1, maxLength: 12 }),
        organisations: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
        codes: fc.uniqueArray(fc.constantFrom('1', '2', '3')),
      })
      .map(({ said, ...more }) => thing('id', `om ${said.join(' ')}`, more))
    fc.assert(
      fc.property(profile, profile, fc.array(profile, { maxLength: 6 }), (a, b, others) => {
        const rarity = rarityAmong([a, b, ...others])
        const [there, back] = [overlapOf(a, b, rarity), overlapOf(b, a, rarity)]
        expect(back?.weight).toEqual(there?.weight)
        if (!there) return
        const sum = there.reasons.reduce((total, { weight }) => total + weight, 0)
        expect(sum).toBeCloseTo(there.weight, 2)
        expect(there.weight).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('and are found among all as by comparing each with each', () => {
    const word = fc.constantFrom('Mars', 'støv', 'robot', 'prøver', 'skoler', 'laser', 'vand', 'kamera')
    const said = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `om ${words.join(' ')}`)
    fc.assert(
      fc.property(fc.array(said, { maxLength: 9 }), (texts) => {
        const things = texts.map((text, n) => thing(`${n}`, text))
        const rarity = rarityAmong(things)
        const each = things.flatMap((a, i) =>
          things.slice(i + 1).flatMap((b) => (overlapOf(a, b, rarity) ? [`${a.id} ${b.id}`] : [])),
        )
        const found = overlapsIn(things).map(({ one, other }) => `${one.id} ${other.id}`)
        expect(found.sort()).toEqual(each.sort())
      }),
    )
  })
})
