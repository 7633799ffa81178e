import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type DatedFact, membershipAt, membershipFacts, partnerPeriods } from './membership.rules.ts'

const at = (day: number) => Temporal.Instant.fromEpochMilliseconds(day * 86_400_000)
const fact = (name: DatedFact['fact'], day: number): DatedFact => ({ fact: name, at: at(day) })
const history = fc.array(
  fc.record({ fact: fc.constantFrom(...membershipFacts), at: fc.integer({ min: 0, max: 50 }).map(at) }),
  { maxLength: 12 },
)

describe('how an organisation stands', () => {
  it('follows its facts, each from its own day', () => {
    const facts = [fact('withdrawn', 9), fact('applied', 1), fact('admitted', 3), fact('signed', 5)]
    const states = [0, 1, 2, 3, 4, 5, 8, 9, 20].map((day) => membershipAt(facts, at(day)).state)
    expect(states).toEqual([
      'none',
      'applied',
      'applied',
      'admitted',
      'admitted',
      'partner',
      'partner',
      'withdrawn',
      'withdrawn',
    ])
  })

  it('is that of a partner since the first signature, also where it signs anew', () => {
    const facts = [fact('signed', 2), fact('signed', 7)]
    expect(membershipAt(facts, at(9))).toEqual({ state: 'partner', since: at(2) })
    expect(partnerPeriods(facts)).toEqual([{ from: at(2), to: undefined }])
  })

  it('ends with the agreement, where there is no new one', () => {
    const facts = [fact('signed', 2)]
    expect(membershipAt(facts, at(9), at(10)).state).toBe('partner')
    expect(membershipAt(facts, at(10), at(10))).toEqual({ state: 'ended', since: at(10) })
  })

  it('does not depend on the order in which the facts came in', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 60 }), (facts, day) => {
        expect(membershipAt(facts.toReversed(), at(day)).state).toBe(membershipAt(facts, at(day)).state)
      }),
    )
  })

  it('is that of a partner exactly within its periods, which do not overlap', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 60 }), (facts, day) => {
        const inside = partnerPeriods(facts).filter(
          ({ from, to }) =>
            Temporal.Instant.compare(from, at(day)) <= 0 &&
            (!to || Temporal.Instant.compare(at(day), to) < 0),
        )
        expect(inside.length).toBe(membershipAt(facts, at(day)).state === 'partner' ? 1 : 0)
      }),
    )
  })
})
