import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type Candidate, nextHost, type RotationEntry, turnsOf } from './rotation.rules.ts'

const today = Temporal.PlainDate.from('2026-03-01')
const byName = new Intl.Collator('da').compare
const all: readonly Candidate[] = [
  { id: 'a', name: 'Aalborg' },
  { id: 'b', name: 'Bifrost' },
  { id: 'c', name: 'Comet' },
]
const hosted = (turn: number, who: string): RotationEntry => ({ kind: 'hosted', turn, who })
const next = (ledger: readonly RotationEntry[], candidates = all, turn = 2026) =>
  nextHost(turn, candidates, ledger, today, byName)

describe('the next host', () => {
  it('is one that never hosted, by name among several, as the language sorts', () => {
    expect(next([])).toMatchObject({ who: 'b', reason: { kind: 'never-hosted', others: 2 } })
    expect(next([hosted(2025, 'b')])).toMatchObject({ who: 'c', reason: { kind: 'never-hosted', others: 1 } })
  })

  it('is the one that hosted fewest, then the one that did longest ago', () => {
    const ledger = [hosted(2021, 'a'), hosted(2022, 'b'), hosted(2023, 'c')]
    expect(next([...ledger, hosted(2024, 'a'), hosted(2025, 'b')])).toMatchObject({
      who: 'c',
      reason: { kind: 'fewest', hosted: 1 },
    })
    expect(next(ledger)).toMatchObject({ who: 'a', reason: { kind: 'longest-ago', hosted: 1, last: 2021 } })
  })

  it('is not one that has declined this turn, who comes first again the next', () => {
    const ledger: RotationEntry[] = [
      hosted(2024, 'a'),
      hosted(2025, 'c'),
      { kind: 'offered', turn: 2026, who: 'b' },
      { kind: 'declined', turn: 2026, who: 'b' },
    ]
    expect(next(ledger)).toMatchObject({ who: 'a', passedOver: [{ who: 'b', why: 'declined' }] })
    expect(next([...ledger, { kind: 'accepted', turn: 2026, who: 'a' }], all, 2027)).toMatchObject({
      who: 'b',
    })
  })

  it('is not one that has left, from the day it left', () => {
    const left = all.map((each) => (each.id === 'b' ? { ...each, withdrawn: today } : each))
    expect(next([], left)).toMatchObject({ who: 'c', passedOver: [{ who: 'b', why: 'withdrawn' }] })
    const leaves = all.map((each) =>
      each.id === 'b' ? { ...each, withdrawn: today.add({ days: 1 }) } : each,
    )
    expect(next([], leaves)).toMatchObject({ who: 'b' })
  })

  it('is nobody while an offer waits, once one has accepted, or when all have declined', () => {
    expect(next([{ kind: 'offered', turn: 2026, who: 'c' }])).toEqual({ kind: 'waiting', who: 'c' })
    expect(next([{ kind: 'accepted', turn: 2026, who: 'c' }])).toEqual({ kind: 'settled', who: 'c' })
    const declined = all.map(({ id }): RotationEntry => ({ kind: 'declined', turn: 2026, who: id }))
    expect(next(declined)).toMatchObject({ kind: 'nobody-left' })
  })

  it('counts what is agreed for other turns', () => {
    expect(next([{ kind: 'accepted', turn: 2027, who: 'b' }])).toMatchObject({ who: 'c' })
  })
})

describe('the ledger', () => {
  it('lets two turns change hosts, and never a turn that was', () => {
    const agreed: RotationEntry[] = [
      hosted(2025, 'a'),
      { kind: 'accepted', turn: 2026, who: 'b' },
      { kind: 'accepted', turn: 2027, who: 'c' },
    ]
    const turns = turnsOf([...agreed, { kind: 'swapped', turn: 2026, with: 2027 }])
    expect([turns.get(2026)?.host, turns.get(2027)?.host]).toEqual(['c', 'b'])
    expect(turnsOf([...agreed, { kind: 'swapped', turn: 2026, with: 2025 }]).get(2025)?.host).toBe('a')
  })

  it('opens a turn again when its host declines after all, and not when another does', () => {
    const agreed: RotationEntry[] = [{ kind: 'accepted', turn: 2026, who: 'b' }]
    expect(turnsOf([...agreed, { kind: 'declined', turn: 2026, who: 'b' }]).get(2026)?.state).toBe('open')
    expect(turnsOf([...agreed, { kind: 'declined', turn: 2026, who: 'c' }]).get(2026)?.host).toBe('b')
  })
})

describe('any rotation', () => {
  const candidates = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })
    .map((ids) => ids.map((id) => ({ id, name: `Name ${id}` })))

  it('that everybody accepts gives each as many turns as any other, give or take one', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 1, max: 20 }), (candidates, years) => {
        const ledger: RotationEntry[] = []
        const counts = new Map<string, number>(candidates.map(({ id }) => [id, 0]))
        for (let turn = 2020; turn < 2020 + years; turn++) {
          const proposal = nextHost(turn, candidates, ledger, today, byName)
          if (proposal.kind !== 'proposal') throw new Error(proposal.kind)
          ledger.push({ kind: 'accepted', turn, who: proposal.who })
          counts.set(proposal.who, counts.get(proposal.who)! + 1)
        }
        expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1)
      }),
    )
  })

  const entry = fc.record({
    kind: fc.constantFrom('offered', 'accepted', 'declined', 'hosted'),
    turn: fc.integer({ min: 2020, max: 2027 }),
    who: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  }) as fc.Arbitrary<RotationEntry>
  const swap = fc.record({
    kind: fc.constant('swapped' as const),
    turn: fc.integer({ min: 2020, max: 2027 }),
    with: fc.integer({ min: 2020, max: 2027 }),
  })

  it('proposes somebody who may, and nobody hosted less; the order of the list changes nothing', () => {
    fc.assert(
      fc.property(candidates, fc.array(fc.oneof(entry, swap), { maxLength: 15 }), (candidates, ledger) => {
        const proposal = nextHost(2026, candidates, ledger, today, byName)
        expect(nextHost(2026, candidates.toReversed(), ledger, today, byName)).toMatchObject(
          proposal.kind === 'proposal'
            ? { who: proposal.who, reason: proposal.reason }
            : { kind: proposal.kind },
        )
        if (proposal.kind !== 'proposal') return
        const turns = turnsOf(ledger)
        const times = (id: string) => [...turns.values()].filter(({ host }) => host === id).length
        const out = proposal.passedOver.map(({ who }) => who)
        expect(out).not.toContain(proposal.who)
        for (const { id } of candidates) {
          if (!out.includes(id)) expect(times(proposal.who)).toBeLessThanOrEqual(times(id))
        }
      }),
    )
  })
})
