import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  closingOf,
  type Facts,
  type Outcome,
  outcomeOf,
  type Position,
  sift,
  tallyOf,
} from '../decisions/index.ts'
import { factsOf, instantOf, organisationOf } from './decision-facts.ts'
import { type History, histories } from './decision-history.ts'
import { type Reference, referenceAt } from './decision-reference.ts'

/** Later than anything that a history holds. */
const atTheEnd = 100

const ticksOf = ({ events, closes }: History) => [
  ...new Set([...events.map(({ at }) => at), 0, closes - 1, closes, atTheEnd]),
]

/** The outcome in the reference's words. */
function inReference(outcome: Outcome): Reference {
  const tickOf = (at: { epochMilliseconds: number }) =>
    (at.epochMilliseconds - instantOf(0).epochMilliseconds) / 3_600_000
  if (outcome.is === 'open') return { is: 'open', at: tickOf(outcome.closesAt) }
  const at = tickOf(outcome.at)
  if (outcome.is === 'objected') return { is: 'objected', because: outcome.leadsTo, at }
  if (outcome.is === 'blocked') {
    return { is: 'blocked', at, missing: outcome.missing.map(({ organisation }) => memberOf(organisation)) }
  }
  const because = 'because' in outcome ? { because: outcome.because } : {}
  if ('silence' in outcome) return { is: outcome.is, ...because, at, entitled: outcome.silence.entitled }
  if (
    !('sum' in outcome) ||
    !outcome.sum ||
    ('because' in outcome && outcome.because === 'nobody-entitled')
  ) {
    return { is: outcome.is, ...because, at }
  }
  const { tally } = outcome.sum
  const votes = {
    for: tally.for.organisations,
    against: tally.against.organisations,
    abstain: tally.abstain.organisations,
  }
  return { is: outcome.is, ...because, votes, entitled: tally.entitled.organisations, at }
}

const members = Array.from({ length: 10 }, (_, n) => organisationOf(n))
const memberOf = (organisation: string) => members.findIndex((one) => one === organisation)

const later = (facts: Facts, position: Omit<Position, 'id' | 'round' | 'via'>): Facts => ({
  ...facts,
  positions: [...facts.positions, { id: 'ffffffff', round: facts.rule.round, via: 'mandate', ...position }],
})

/** What holds of every history of a decision, tried on so many of each property. */
export const decisionProperties = (runs: { readonly numRuns: number }) =>
  describe('a decision, whatever happens', () => {
    it('stands at every moment as a plain reading of its history says', () => {
      const met = new Map<string, number>()
      fc.assert(
        fc.property(histories(), (history) => {
          for (const tick of ticksOf(history)) {
            const outcome = outcomeOf(factsOf(history, tick), instantOf(tick))
            expect(inReference(outcome)).toEqual(referenceAt(history, tick))
            if (tick !== atTheEnd) continue
            const key = `${outcome.is} ${'because' in outcome ? outcome.because : ''}`.trim()
            met.set(key, (met.get(key) ?? 0) + 1)
          }
        }),
        runs,
      )
      // Histories that never reach an outcome say nothing about it. Rarer ones are left out: chance may miss them.
      expect([...met.keys()]).toEqual(
        expect.arrayContaining([
          'adopted silence',
          'adopted majority',
          'objected',
          'blocked',
          'withdrawn',
          'no-quorum',
          'rejected majority',
          'rejected quorum',
        ]),
      )
    })

    it('counts nobody twice, and nobody who has no vote', () => {
      fc.assert(
        fc.property(histories(), (history) => {
          const facts = factsOf(history, atTheEnd)
          const entitled = new Set(facts.electorate.electors.map(({ organisation }) => organisation))
          const counted = [...sift(facts).standing.keys()]
          expect(counted.filter((one) => !entitled.has(one))).toEqual([])
          if (history.rule.method === 'silent') return
          const { for: yes, against, abstain, voted, entitled: all } = tallyOf(facts)
          for (const by of ['organisations', 'weight'] as const) {
            expect(yes[by] + against[by] + abstain[by]).toBe(voted[by])
            expect(voted[by]).toBeLessThanOrEqual(all[by])
          }
        }),
        runs,
      )
    })

    it('counts every position, or leaves it out with a reason, or takes it for a comment', () => {
      fc.assert(
        fc.property(histories(), (history) => {
          const facts = factsOf(history, atTheEnd)
          const { standing, leftOut } = sift(facts)
          const ids = [...standing.values(), ...leftOut.map(({ position }) => position)].map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
          const rest = facts.positions.filter(({ id }) => !ids.includes(id))
          expect(rest.filter(({ says }) => says !== 'comment')).toEqual([])
        }),
        runs,
      )
    })

    it('counts nothing received at closing or after, and nothing from outside the electorate', () => {
      const votes = fc.constantFrom('for', 'against', 'abstain', 'agree', 'object')
      fc.assert(
        fc.property(histories(), votes, fc.nat(3), fc.nat(6), (history, says, after, n) => {
          const facts = factsOf(history, atTheEnd)
          const end = instantOf(atTheEnd)
          const before = outcomeOf(facts, end)
          const at = closingOf(facts.round).add({ hours: after })
          const organisation = organisationOf(n)
          expect(outcomeOf(later(facts, { organisation, says, at }), end)).toEqual(before)
          const outsider = organisationOf(history.members.length + 1)
          const inTime = { organisation: outsider, says, at: instantOf(1) }
          expect(outcomeOf(later(facts, inTime), end)).toEqual(before)
        }),
        runs,
      )
    })

    it('is never adopted on a silence that is not proven for each', () => {
      fc.assert(
        fc.property(histories('silent'), fc.nat(6), (history, n) => {
          const facts = factsOf(history, atTheEnd)
          const end = instantOf(atTheEnd)
          if (outcomeOf(facts, end).is !== 'adopted') return
          const organisation = organisationOf(n)
          const others = <One extends { organisation: string }>(all: readonly One[]) =>
            all.filter((one) => one.organisation !== organisation)
          const unproven: Facts = {
            ...facts,
            positions: others(facts.positions),
            notices: { sendings: others(facts.notices.sendings), proofs: others(facts.notices.proofs) },
          }
          const left = facts.leavings.some((one) => one.organisation === organisation)
          const entitled = facts.electorate.electors.some((one) => one.organisation === organisation)
          if (entitled && !left) expect(outcomeOf(unproven, end).is).toBe('blocked')
        }),
        runs,
      )
    })

    it('ends the same in whatever order its facts are kept, and whenever one asks after closing', () => {
      fc.assert(
        fc.property(histories(), fc.integer({ min: 0, max: 1_000_000 }), (history, hours) => {
          const facts = factsOf(history, atTheEnd)
          const { positions, leavings, notices, round } = facts
          const turned: Facts = {
            ...facts,
            positions: positions.toReversed(),
            leavings: leavings.toReversed(),
            notices: { sendings: notices.sendings.toReversed(), proofs: notices.proofs.toReversed() },
            round: { ...round, extensions: round.extensions.toReversed() },
          }
          const outcome = outcomeOf(facts, instantOf(atTheEnd))
          expect(outcomeOf(turned, instantOf(atTheEnd + hours))).toEqual(outcome)
        }),
        runs,
      )
    })

    it('is still adopted with one more vote for', () => {
      fc.assert(
        fc.property(histories('ballot'), fc.nat(6), (history, n) => {
          const facts = factsOf(history, atTheEnd)
          const end = instantOf(atTheEnd)
          if (facts.rule.secret || outcomeOf(facts, end).is !== 'adopted') return
          const organisation = organisationOf(n)
          const last = closingOf(facts.round).subtract({ milliseconds: 1 })
          const more = outcomeOf(later(facts, { organisation, says: 'for', at: last }), end)
          expect(more.is).toBe('adopted')
        }),
        runs,
      )
    })
  })
