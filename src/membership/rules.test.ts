import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { figuresOf } from './figures.rules.ts'
import { lastDayFor } from './leaving.rules.ts'
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

describe('how soon a partner can leave', () => {
  const today = Temporal.PlainDate.from('2027-02-02')
  const day = fc.integer({ min: -30, max: 400 }).map((days) => today.add({ days }))
  it('is at once or any later day, where the agreement asks for no notice', () => {
    const free = { formality: 'none', notice: { is: 'encouraged', days: 90 } } as const
    expect(lastDayFor(free, undefined, today)).toEqual({ is: 'at-once' })
    fc.assert(
      fc.property(day, (wanted) => {
        const past = Temporal.PlainDate.compare(wanted, today) < 0
        expect(lastDayFor(free, wanted, today) === 'past').toBe(past)
      }),
    )
  })

  it('is never before the notice is over, where it asks for some', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 365 }), (wanted, days) => {
        const last = lastDayFor({ formality: 'written', notice: { is: 'required', days } }, wanted, today)
        const inTime = Temporal.PlainDate.compare(wanted, today.add({ days })) >= 0
        expect(typeof last === 'object').toBe(inTime)
      }),
    )
  })
})

describe('the figures', () => {
  const day = fc
    .integer({ min: 0, max: 2000 })
    .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }))
  const period = fc.tuple(day, fc.option(fc.integer({ min: 1, max: 900 }))).map(([from, days]) => ({
    from,
    to: days === null ? undefined : from.add({ days }),
  }))
  const memberships = fc.array(
    fc.record({
      kind: fc.constantFrom('company', 'university'),
      periods: fc.array(period, { maxLength: 1 }),
    }),
    { maxLength: 12 },
  )
  it('add up: who was there, and came, and did not leave, is there', () => {
    const today = Temporal.PlainDate.from('2030-06-01')
    fc.assert(
      fc.property(memberships, (all) => {
        const figures = figuresOf(all, today)
        for (const { year, kind, joined, left, partners } of figures) {
          const before = figures.find((one) => one.kind === kind && one.year === year - 1)?.partners ?? 0
          expect(partners).toBe(before + joined - left)
        }
      }),
    )
  })
})
