import { describe, expect, it } from 'vitest'
import { example } from './example/index.ts'
import { type Charter, decisionRule, readPartnershipFolder, shareOf, weightOf } from './index.ts'

function charter(): Charter {
  const partnership = readPartnershipFolder(example)
  if (Array.isArray(partnership)) throw new Error('the example is not read')
  return partnership.charter
}

describe('the rule of a matter', () => {
  it('is that of other matters where the charter does not mention it', () => {
    const { other } = charter().decisions
    expect(decisionRule(charter(), 'exclusion')).toEqual({ ...other, matter: 'exclusion', own: [] })
  })

  it('takes its own settings over those of other matters, and says which are its own', () => {
    const { decisions, ...rest } = charter()
    const tie = { is: 'casting-vote', by: 'secretariat', source: 'default' } as const
    const rule = decisionRule({ ...rest, decisions: { ...decisions, chair: { tie } } }, 'chair')
    expect(rule.tie).toEqual(tie)
    expect(rule.own).toEqual(['tie'])
    expect(rule.window).toEqual(decisions.other.window)
  })

  it('weighs an organisation by itself, else by its kind, else like each', () => {
    const votes = { each: 1, byKind: { port: 2 }, byOrganisation: { harbour: 5 }, source: 'default' } as const
    expect(weightOf(votes, { key: 'harbour', kind: 'port' })).toBe(5)
    expect(weightOf(votes, { key: 'quay', kind: 'port' })).toBe(2)
    expect(weightOf(votes, { key: 'farm', kind: 'farm' })).toBe(1)
  })

  it('keeps shares as whole numbers', () => {
    expect(shareOf('65/100')).toEqual({ n: 65, m: 100 })
  })
})
