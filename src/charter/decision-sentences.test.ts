import { describe, expect, it } from 'vitest'
import { shareInWords } from './counted-words.ts'
import { decisionSentences } from './decision-sentences.ts'
import { example } from './format/example/index.ts'
import { type Charter, readPartnershipFolder } from './format/index.ts'

const read = readPartnershipFolder(example)
if (Array.isArray(read)) throw new Error('the example is not read')
const { charter } = read

type Other = Charter['decisions']['other']
const ours = { source: 'default' } as const

function said(own: Partial<Other>, language: 'da' | 'en' = 'en') {
  const decisions = { other: { ...charter.decisions.other, ...own } }
  const spoken = { charter: { ...charter, decisions }, language, nameOf: (key: string) => key }
  return Object.fromEntries(
    decisionSentences(spoken, 'other').map(({ setting, sentence }) => [setting, sentence]),
  )
}

const majority = (...conditions: Other['majority']['conditions']) =>
  said({ majority: { conditions, ...ours } })['majority']

describe('a rule of decision in words', () => {
  it('says a majority as people do', () => {
    expect(majority({ moreThan: '1/2', of: 'votes-cast', abstentions: 'left-out' })).toBe(
      'There is a majority when more vote for than against. Abstentions do not count.',
    )
    expect(majority({ moreThan: '1/2', of: 'votes-cast', abstentions: 'counted' })).toBe(
      'There is a majority when more than half of the votes cast are for it. Abstentions count as votes cast.',
    )
    expect(majority({ atLeast: '2/3', of: 'present' })).toBe(
      'There is a majority when at least two thirds of those taking part are for it.',
    )
  })

  it('says unanimity without a share', () => {
    expect(majority({ atLeast: '1/1', of: 'all-members' })).toBe(
      'There is a majority when all who may vote are for it.',
    )
  })

  it('says every condition of a double majority', () => {
    expect(
      majority(
        { atLeast: '55/100', of: 'all-members' },
        { atLeast: '65/100', of: 'all-members', counted: 'weight' },
      ),
    ).toBe(
      'There is a majority when at least 55% of all who may vote are for it, and when those for it together have at least 65% of the weight of all who may vote.',
    )
  })

  it('says how long one has, and whether the last day moves, where it can fall on a day off', () => {
    const window = (of: object) => said({ window: { ...of, ...ours } as Other['window'] }, 'da')['window']
    expect(window({ workingDays: 5 })).toBe('En afstemning er åben i 5 arbejdsdage.')
    expect(window({ workingDays: 5, lastDay: 'moves' })).toBe('En afstemning er åben i 5 arbejdsdage.')
    expect(window({ weeks: 2, lastDay: 'moves' })).toBe(
      'En afstemning er åben i 2 uger. Ender fristen på en weekend eller helligdag, flytter den til næste arbejdsdag.',
    )
  })

  it('says what comes of a missed quorum', () => {
    const quorum = {
      is: 'share',
      share: '1/3',
      of: 'all-members',
      secondRound: { days: 7 },
      ...ours,
    } as const
    expect(said({ quorum })['quorum']).toBe(
      'At least a third of all who may vote must take part. If fewer do, the ballot opens once more for 7 days, and the requirement does not apply.',
    )
  })

  it('leaves out of a matter what it takes over and what cannot come to apply', () => {
    const decisions = {
      ...charter.decisions,
      host: { method: { is: 'silent' as const, ...ours }, objection: { leadsTo: 'stops' as const, ...ours } },
      exclusion: { method: { is: 'ballot' as const, ...ours } },
    }
    const settings = (matter: 'host' | 'exclusion') =>
      decisionSentences(
        { charter: { ...charter, decisions }, language: 'en', nameOf: (key) => key },
        matter,
      ).map(({ setting }) => setting)
    expect(settings('host')).toEqual([
      'proposers',
      'electorate',
      'method',
      'window',
      'objection',
      'veto',
      'recusal',
    ])
    expect(settings('exclusion')).not.toContain('objection')
    expect(settings('exclusion')).toContain('majority')
  })

  it('keeps a share that has no name as a fraction', () => {
    expect(
      ['1/2', '2/4', '1/3', '3/4', '65/100', '5/7', '11/12'].map((share) => shareInWords(share, 'da')),
    ).toEqual(['halvdelen', 'halvdelen', 'en tredjedel', 'tre fjerdedele', '65 %', '5/7', '11/12'])
  })
})
