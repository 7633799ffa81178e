import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Charter, Matter } from '../charter/index.ts'
import { formatDeadline } from '../platform/calendar/index.ts'
import type { Language } from '../platform/words/index.ts'
import {
  candidates,
  charterIn,
  during,
  end,
  inSentence,
  opensAt,
  roundOf,
  says,
} from '../testing/decision-round.ts'
import {
  type Candidate,
  closingAfter,
  freezeElectorate,
  freezeRule,
  type Method,
  neededFor,
  neededInWords,
  openingWarnings,
  outcomeOf,
  outcomeSentence,
  type Position,
  ruleInWords,
  silenceMeans,
  warningSentence,
} from './index.ts'

const space = charterIn('space-exploration-danmark')
const baltic = charterIn('baltic-pulse')

describe('what is still needed', () => {
  const needed = (
    of: Charter,
    matter: Matter,
    method: Method,
    votes: Position[],
    language: Language = 'da',
  ) => {
    const facts = roundOf(of, matter, method, votes)
    return neededInWords(neededFor(facts, during), facts.rule, inSentence(language))
  }

  it('is as many votes for as would change the result', () => {
    expect(needed(space, 'other', 'ballot', says(['for', 2], ['against', 3]))).toBe(
      'Der mangler 2 stemmer for.',
    )
    expect(needed(space, 'other', 'ballot', [], 'en')).toBe('1 more vote for is needed.')
    expect(needed(space, 'other', 'ballot', says(['for', 1]))).toMatch(/^Der mangler ikke noget/)
  })

  it('is a quorum, and the votes and the weight that are missing', () => {
    expect(needed(baltic, 'admission', 'ballot', says(['for', 3]), 'en')).toBe(
      '3 more organisations must vote for the ballot to count. 5 more votes for are needed.',
    )
    expect(needed(baltic, 'amendment', 'ballot', says(['for', 4]))).toBe(
      'Der mangler 3 stemmer for. Der mangler stemmer for med en vægt på 4.',
    )
  })

  it('is that somebody thinks again, where those left are not enough', () => {
    expect(needed(baltic, 'exclusion', 'ballot', says(['against', 6]))).toContain(
      'hvis nogen ændrer deres stemme',
    )
  })

  it('is in a silent procedure only that it stays so, and notice to each', () => {
    expect(needed(space, 'other', 'silent', [])).toBe(
      'Ingen har gjort indsigelse. Bliver det ved det, er forslaget vedtaget, når fristen udløber.',
    )
    const facts = roundOf(space, 'other', 'silent', [])
    const unsent = { ...facts, notices: { sendings: facts.notices.sendings.slice(1), proofs: [] } }
    expect(neededInWords(neededFor(unsent, during), facts.rule, inSentence('en'))).toBe(
      'The proposal cannot be adopted until these are shown to have had notice: HIIU. Nobody has objected.',
    )
    expect(outcomeSentence(outcomeOf(unsent, end), inSentence('en'))).toContain(
      'one organisation is not shown to have had notice',
    )
  })

  it('tells nothing of a secret ballot but how many must vote', () => {
    const facts = roundOf(baltic, 'host', 'ballot', [])
    const { organisation } = candidates[0]!
    const secret = { ballots: [{ says: 'against', weight: 1 } as const], voters: [organisation] }
    expect(neededFor({ ...facts, secret }, during)).toEqual([
      { need: 'voters', by: 'organisations', more: 3, within: true },
    ])
  })
})

describe('a window', () => {
  it('of ten working days from 4 April 2023 closes at the end of 21 April', () => {
    const deadline = closingAfter(opensAt, space, 'other', 'silent')
    expect(deadline.at.toString()).toBe('2023-04-21T22:00:00Z')
    expect(formatDeadline(deadline, 'da')).toContain('21. april 2023')
  })

  it('is another for a ballot and for a second round where the charter says so', () => {
    const last = (matter: Matter, of: Parameters<typeof closingAfter>[3]) =>
      formatDeadline(closingAfter(opensAt, baltic, matter, of), 'en')
    expect(last('amendment', 'ballot')).toContain('22 May 2023')
    expect(last('other', 'second-round')).toContain('13 April 2023')
  })
})

describe('before opening, one is warned', () => {
  const warned = (
    of: Charter,
    matter: Matter,
    some: Candidate[],
    opens = opensAt,
    apart = some.slice(0, 0),
  ) => {
    const rule = freezeRule({ version: 1, content: of }, matter, 'ballot')
    const recused = apart.map(({ organisation }) => ({ organisation, reason: 'party' as const }))
    const electorate = freezeElectorate(of, matter, some, recused)
    const closing = closingAfter(opens, of, matter, 'ballot')
    const quiet = of.quiet?.periods ?? []
    const warnings = openingWarnings({ rule, electorate, opensAt: opens, closing, quiet })
    return warnings.map((warning) => warningSentence(warning, inSentence('da')))
  }

  it('of nothing, where there is nothing', () => {
    expect(warned(space, 'other', candidates)).toEqual([])
  })

  it('of quiet weeks', () => {
    expect(warned(baltic, 'other', candidates, Temporal.Instant.from('2023-06-30T08:00:00Z')).join()).toMatch(
      /^Fristen løber hen over en stille tid \(sommerferien\): .*2023\. Mange er ikke på arbejde\.$/,
    )
  })

  it('of a secret ballot of few, and of more votes than there are', () => {
    expect(warned(baltic, 'host', candidates.slice(0, 4))).toEqual([
      'Kun 4 har stemmeret. Med færre end 5 kan man ofte gætte, hvem der stemte hvad.',
    ])
    expect(warned(baltic, 'other', candidates.slice(0, 2))).toEqual([
      'Der kræves 3 stemmer for, men kun 2 har stemmeret.',
    ])
  })

  it('of nobody being left to vote, and of organisations that nobody can answer for', () => {
    const one = candidates.slice(0, 1)
    expect(warned(space, 'host', one, opensAt, one)).toEqual([
      'Alle med stemmeret er part i sagen. Ingen kan stemme, så forslaget kan ikke blive vedtaget.',
    ])
    expect(warned(space, 'host', [{ ...one[0]!, representative: null }])).toEqual([
      'Ingen kan svare for HIIU. Organisationen mangler en repræsentant.',
    ])
  })
})

describe('a rule in words', () => {
  const settings = (of: Charter, matter: Matter, method: Method) => {
    const spoken = { charter: of, language: 'da' as const, nameOf: (key: string) => key }
    return ruleInWords(spoken, freezeRule({ version: 1, content: of }, matter, method)).map(
      (one) => one.setting,
    )
  }

  it('leaves out what has no part in the round', () => {
    expect(settings(baltic, 'other', 'silent')).not.toContain('majority')
    expect(settings(space, 'other', 'silent')).toContain('majority')
    expect(settings(space, 'other', 'ballot')).not.toContain('objection')
    expect(settings(baltic, 'amendment', 'ballot')).not.toContain('window')
  })

  it('keeps where each setting comes from', () => {
    const { sources } = freezeRule({ version: 3, content: space }, 'admission', 'silent')
    const method = sources.find(({ setting }) => setting === 'method')
    expect(method).toMatchObject({
      source: 'agreement',
      rule: 'admission-method',
      articles: [{ key: 'membership' }],
    })
    expect(sources.find(({ setting }) => setting === 'veto')).toMatchObject({
      source: 'default',
      articles: [],
    })
  })

  it('says what silence means', () => {
    const rule = (method: Method) => freezeRule({ version: 1, content: space }, 'other', method)
    expect(silenceMeans(rule('silent'), 'da').join(' ')).toBe(
      'Tavshed er et ja: Gør ingen indsigelse inden fristen, er forslaget vedtaget. Én indsigelse sender straks sagen til afstemning. En kommentar er ikke en indsigelse. En indsigelse skal have en begrundelse.',
    )
    expect(silenceMeans(rule('ballot'), 'en')).toEqual([
      'Whoever does not vote counts neither for nor against.',
    ])
  })
})
