import { expect, it } from 'vitest'
import { overlapsIn, type Profile } from './overlap.rules.ts'
import { termsOf } from './wording.rules.ts'

/** A generator of numbers from 0 to 1 that is the same each time (Park and Miller). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

it('700 groups and 30,000 ideas are compared in seconds', () => {
  const next = numbers(7)
  // Words of a language: few are used by all, most by few.
  const word = () => `ord${Math.floor(20_000 * next() ** 3).toString(36)}`
  const text = (n: number) => Array.from({ length: n }, word).join(' ')
  const saidBy = (type: Profile['type']) =>
    type === 'group'
      ? [
          { text: { da: text(6) }, weight: 3 },
          { text: { da: text(25) }, weight: 2 },
          { text: { da: text(200) }, weight: 1 },
        ]
      : [
          { text: { da: text(5) }, weight: 3 },
          { text: { da: text(20) }, weight: 2 },
          { text: { da: text(40) }, weight: 1 },
        ]
  const profiles = Array.from({ length: 30_700 }, (_, n): Profile => {
    const type = n < 700 ? 'group' : 'idea'
    const organisations = [`${Math.floor(next() * 300)}`, `${Math.floor(next() * 300)}`]
    const codes = next() < 0.2 ? [`${Math.floor(next() * 200)}`] : []
    return { type, id: `${n}`, organisations, codes, terms: { da: termsOf(saidBy(type), 'da') } }
  })
  // One that is surely there.
  profiles.push({ ...profiles[3]!, id: 'twin' })
  // The processor's time, for who else is at work on the machine is no concern of this rule.
  const began = process.cpuUsage()
  const found = overlapsIn(profiles)
  const { user, system } = process.cpuUsage(began)
  const took = (user + system) / 1_000
  expect(found.some(({ one, other }) => one.id === '3' && other.id === 'twin')).toBe(true)
  expect(took).toBeLessThan(10_000)
})
