import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ripenessOf, type Support } from './ripe.rules.ts'

const start = (
  count: number,
  proposerCounts: boolean,
  countedBy: 'organisation' | 'person' = 'organisation',
) =>
  ({
    supporters: { count, source: 'default' },
    countedBy: { is: countedBy, source: 'default' },
    proposerCounts: { is: proposerCounts, source: 'default' },
  }) as const

const from = (organisation: string, person = `${organisation}'s`): Support => ({ organisation, person })
const proposer = { person: 'Ida', organisation: 'A' }

describe('the supporters of an idea', () => {
  it('are counted with the proposer’s organisation or without it, as the charter says', () => {
    expect(ripenessOf(start(2, true), proposer, [from('B')])).toMatchObject({
      counted: ['A', 'B'],
      ripe: true,
    })
    expect(ripenessOf(start(2, false), proposer, [from('A'), from('B')])).toMatchObject({
      counted: ['B'],
      ripe: false,
    })
  })

  it('are counted once, however the proposer supports besides', () => {
    expect(ripenessOf(start(2, true), proposer, [from('A')])).toMatchObject({ counted: ['A'], ripe: false })
  })

  it('are those who support, where nobody knows for whom the idea was proposed', () => {
    const nobody = { person: undefined, organisation: undefined }
    expect(ripenessOf(start(2, true), nobody, [from('B'), from('C')]).ripe).toBe(true)
    expect(ripenessOf(start(2, false), nobody, [from('B')]).ripe).toBe(false)
  })

  it('are people where the charter counts people', () => {
    const supports = [from('B', 'Bo'), from('C', 'Bo'), from('D', 'Dea')]
    expect(ripenessOf(start(2, true, 'person'), proposer, supports).counted).toEqual(['Ida', 'Bo', 'Dea'])
  })

  it('never become fewer by another support, and never ripe before there are enough', () => {
    const name = fc.constantFrom('A', 'B', 'C', 'D', 'E')
    const supports = fc.array(fc.record({ organisation: name, person: name }), { maxLength: 8 })
    const by = fc.constantFrom('organisation' as const, 'person' as const)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        by,
        supports,
        (count, counts, countedBy, all) => {
          const setting = start(count, counts, countedBy)
          let before = 0
          for (let n = 0; n <= all.length; n++) {
            const { counted, ripe } = ripenessOf(setting, proposer, all.slice(0, n))
            expect(counted.length).toBeGreaterThanOrEqual(before)
            expect(new Set(counted).size).toBe(counted.length)
            expect(ripe).toBe(counted.length >= count)
            before = counted.length
          }
        },
      ),
    )
  })
})
