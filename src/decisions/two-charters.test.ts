import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { idOfName } from '../platform/db/index.ts'
import { candidates, charterIn, end, inSentence, roundOf, says } from '../testing/decision-round.ts'
import {
  ballotAfterObjection,
  type CastingVote,
  type Facts,
  freezeElectorate,
  freezeRule,
  neededFor,
  neededInWords,
  type Outcome,
  outcomeOf,
  outcomeSentence,
  type Position,
  secondRoundAfter,
} from './index.ts'

const space = charterIn('space-exploration-danmark')
const baltic = charterIn('baltic-pulse')

const da = (outcome: Outcome) => outcomeSentence(outcome, inSentence('da'))
const en = (outcome: Outcome) => outcomeSentence(outcome, inSentence('en'))

const ended = (facts: Facts, castingVote?: CastingVote) =>
  outcomeOf(castingVote ? { ...facts, castingVote } : facts, end)

describe('the two charters that ship', () => {
  it('come to different results by the same votes', () => {
    const votes = says(['for', 5], ['against', 4], ['abstain', 2])
    const byOne = ended(roundOf(space, 'admission', 'ballot', votes))
    const byOther = ended(roundOf(baltic, 'admission', 'ballot', votes))
    expect(da(byOne)).toBe('5 for, 4 imod, 2 blanke; simpelt flertal af de afgivne stemmer: vedtaget.')
    expect(da(byOther)).toBe(
      '5 for, 4 imod, 2 blanke; 11 har stemt, krævet 6; mindst to tredjedele af alle med stemmeret (5 af 12, krævet 8); mindst 3 stemmer for: ikke vedtaget.',
    )
    expect(en(byOther)).toBe(
      '5 for, 4 against, 2 abstain; 11 have voted, 6 required; at least two thirds of all who may vote (5 of 12, 8 required); at least 3 votes for: not adopted.',
    )
  })

  it('take the same objection to a ballot, or let it stop the matter', () => {
    const objection = says(['object', 1])
    const [byOne, byOther] = [space, baltic].map((of) => roundOf(of, 'other', 'silent', objection))
    expect(da(ended(byOne!))).toBe('HIIU har gjort indsigelse. Sagen går til afstemning.')
    expect(en(ended(byOther!))).toBe('HIIU has objected. That stops the matter.')
    const next = ballotAfterObjection(byOne!.rule)
    expect([next.round, next.method]).toEqual([2, 'ballot'])
    // What was said in silence is no vote.
    expect(ended({ ...byOne!, rule: next })).toMatchObject({ is: 'rejected', because: 'majority' })
  })

  it('adopt on the same silence, after times of their own', () => {
    const [byOne, byOther] = [space, baltic].map((of) => roundOf(of, 'other', 'silent', says(['agree', 2])))
    expect(da(ended(byOne!))).toBe(
      'Ingen af 12 organisationer med stemmeret gjorde indsigelse, og 2 tilsluttede sig udtrykkeligt: vedtaget.',
    )
    expect(ended(byOther!).is).toBe('adopted')
    const between = Temporal.Instant.from('2023-04-24T08:00:00Z')
    expect([byOne!, byOther!].map((facts) => outcomeOf(facts, between).is)).toEqual(['adopted', 'open'])
  })
})

describe('the rules that one of them has', () => {
  it('amend by 55 % of the members with 65 % of the weight, and by neither alone', () => {
    // Universities weigh three, HIIU as well; associations one: 24 together.
    const amended = (votes: Position[]) => ended(roundOf(baltic, 'amendment', 'ballot', votes))
    expect(amended(says(['for', 7]))).toMatchObject({
      is: 'adopted',
      sum: {
        conditions: [
          { part: 7, base: 12, needed: 7 },
          { part: 19, base: 24, needed: 16 },
        ],
      },
    })
    expect(amended(says(['for', 6], ['against', 2])).is).toBe('rejected')
    const light = says(['against', 5], ['for', 7])
    expect(amended(light)).toMatchObject({ is: 'rejected', because: 'majority' })
  })

  it('ask once more, without a quorum, where fewer than a third vote', () => {
    const facts = roundOf(baltic, 'other', 'ballot', says(['for', 3]))
    expect(en(ended(facts))).toContain('3 have voted, 4 required')
    expect(ended(facts).is).toBe('no-quorum')
    const rule = secondRoundAfter(facts.rule)
    const again = facts.positions.map((one) => ({ ...one, round: 2 }))
    expect(ended({ ...facts, rule, positions: facts.positions }).is).toBe('rejected')
    expect(ended({ ...facts, rule, positions: again }).is).toBe('adopted')
  })

  it('let the chair decide where votes are equal, but not where blank votes are what is missing', () => {
    const facts = roundOf(baltic, 'other', 'ballot', says(['for', 4], ['against', 4]))
    expect(da(ended(facts))).toMatch(/stemmerne står lige, og formanden har den afgørende stemme\.$/)
    expect(neededInWords(neededFor(facts, end), facts.rule, inSentence('da'))).toBe(
      'Stemmerne står lige. Nu mangler formandens afgørende stemme.',
    )
    expect(ended(facts, { says: 'for', at: end })).toMatchObject({ is: 'adopted', because: 'casting-vote' })
    expect(ended(facts, { says: 'against', at: end }).is).toBe('rejected')
    const blank = roundOf(baltic, 'other', 'ballot', says(['for', 4], ['against', 4], ['abstain', 1]))
    expect(ended(blank)).toMatchObject({ is: 'rejected', because: 'majority' })
    const chair = { ...roundOf(baltic, 'chair', 'ballot', []), positions: [] }
    const secret = (votes: ('for' | 'against')[]) => ({
      ballots: votes.map((says) => ({ says, weight: 1 })),
      voters: candidates.slice(0, votes.length).map(({ organisation }) => organisation),
    })
    const level = secret(['for', 'against', 'for', 'against', 'for', 'against'])
    expect(ended({ ...chair, secret: level })).toMatchObject({ is: 'rejected', because: 'tie' })
  })

  it('adopt nothing with fewer than three for', () => {
    const facts = roundOf(baltic, 'other', 'ballot', says(['for', 2], ['abstain', 1], ['against', 1]))
    const simple = {
      ...facts.rule,
      conditions: freezeRule({ version: 1, content: space }, 'other', 'ballot').conditions,
    }
    expect(ended({ ...facts, rule: simple })).toMatchObject({ is: 'rejected', because: 'minimum-yes' })
  })

  it('give one organisation a veto, in a ballot and in silence', () => {
    expect(en(ended(roundOf(baltic, 'consortium', 'silent', says(['object', 1]))))).toBe(
      'HIIU has used its veto: not adopted.',
    )
    const votes = says(['against', 1], ['for', 11])
    expect(da(ended(roundOf(baltic, 'consortium', 'ballot', votes)))).toMatch(
      /: HIIU har brugt sin vetoret: ikke vedtaget\.$/,
    )
    expect(ended(roundOf(baltic, 'other', 'ballot', votes)).is).toBe('adopted')
  })

  it('let only the council answer on the start of a group', () => {
    const { electors } = freezeElectorate(baltic, 'start-group', candidates, [])
    expect(electors.map(({ key }) => key)).toEqual(['HIIU'])
  })
})

describe('an electorate', () => {
  it('is without whoever the matter is about, who is kept apart with the reason', () => {
    const party = { organisation: candidates[3]!.organisation, reason: 'party' } as const
    const outside = { organisation: idOfName<'organisation'>('elsewhere'), reason: 'party' } as const
    const frozen = freezeElectorate(space, 'host', candidates, [party, outside])
    expect(frozen.recused).toEqual([party])
    expect(frozen.electors).toHaveLength(11)
  })

  it('is without units where they have no vote, and weighs each by the charter', () => {
    const unit = { ...candidates[5]!, key: 'UNIT', unit: true }
    const { electors } = freezeElectorate(baltic, 'amendment', [...candidates, unit], [])
    expect(electors).toHaveLength(12)
    expect(electors.map(({ weight }) => weight).sort()).toEqual([1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3])
  })
})
