import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeness, resembling } from './likeness.rules.ts'
import { isClosed, stageOf } from './stage.rules.ts'

describe('how alike two names are', () => {
  it('is the same from both sides, between nothing and one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const alike = likeness(one, other)
        expect(alike).toBe(likeness(other, one))
        expect(alike >= 0 && alike <= 1).toBe(true)
      }),
    )
  })

  it.each([
    ['Nordlys Optik ApS', 'NORDLYS OPTIK A/S'],
    ['Ørsted', 'Orsted A/S'],
    ['Åben Havn', 'aaben havn'],
  ])('does not mind signs, size and the form of company: %s and %s', (one, other) => {
    expect(likeness(one, other)).toBeGreaterThan(0.6)
  })

  it('tells what has nothing in common apart', () => {
    expect(likeness('Nordlys Optik', 'Fjordkraft')).toBeLessThan(0.1)
    expect(likeness('A/S', 'A/S')).toBe(1)
  })

  it('gives the same number before a name that is alike, and says which', () => {
    const known = [
      { names: ['Nordlys Optik'] },
      { names: ['Noget andet'], cvr: '10150817' },
      { names: ['Helt fremmed'] },
    ]
    const found = resembling({ name: 'Nordlys Optik ApS', cvr: '10150817' }, known)
    expect(found.map(({ because }) => because)).toEqual(['cvr', 'name'])
  })
})

describe('the stage of an application', () => {
  const at = '2027-01-01'
  it.each([
    [{}, undefined, 'received'],
    [{}, { round: 0 }, 'received'],
    [{}, { round: 1 }, 'deciding'],
    [{}, { round: 1, settledAt: at, outcome: 'rejected' }, 'turned-down'],
    [{}, { round: 1, settledAt: at, outcome: 'stopped' }, 'turned-down'],
    [{}, { round: 1, settledAt: at, outcome: 'withdrawn' }, 'received'],
    [{ admittedAt: at }, { round: 1, settledAt: at, outcome: 'adopted' }, 'admitted'],
    [{ admittedAt: at, joinedAt: at }, undefined, 'joined'],
    [{ withdrawnAt: at }, { round: 1 }, 'withdrawn'],
    [{ refusedAt: at }, { round: 1, settledAt: at, outcome: 'rejected' }, 'refused'],
  ] as const)('follows from %j and %j', (dates, decision, stage) => {
    expect(stageOf(dates, decision)).toBe(stage)
    expect(isClosed(stage)).toBe(stage === 'joined' || stage === 'withdrawn' || stage === 'refused')
  })
})
