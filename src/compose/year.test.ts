import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { parkedMoments, walkMoments } from '../moments/index.ts'
import { readPartnership } from '../platform/db/index.ts'
import { testDatabase } from '../testing/database.ts'
import { createPartnership } from './create.ts'
import { momentKinds, reactors } from './following.ts'

it('a year of the partnership that ships passes without a moment that fails, and in the order of time', async () => {
  const { pool, owner } = await testDatabase()
  const realNow = Temporal.Instant.from('2026-11-25T08:00:00Z')
  const { partnership } = await createPartnership(pool, 'partnerships/space-exploration-danmark', [], realNow)
  const until = Temporal.Instant.from('2024-01-01T00:00:00Z')
  const walked = await walkMoments({ pool, reactors, kinds: momentKinds }, partnership, until, realNow)
  expect(walked).toBeGreaterThan(50)
  expect(await readPartnership(pool, partnership, (tx) => parkedMoments(tx))).toEqual([])
  const { rows } = await owner.query<{ name: string; at: Temporal.Instant }>(
    `select name, at from journal_entry where partnership_id = $1 and via = 'rule' order by seq`,
    [partnership],
  )
  const times = rows.map(({ at }) => at.epochMilliseconds)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  // Few stand for the organisations that lead there. Of the others the secretariat is told, and none is forgotten.
  const told = new Set(rows.map(({ name }) => name))
  for (const name of ['milestone.unasked', 'group.asked']) expect(told).toContain(name)
})
