import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { followAll } from '../journal/index.ts'
import { testDatabase } from '../testing/database.ts'
import { createPartnership } from './create.ts'
import { followers } from './following.ts'

it('the two groups on Mars are found by themselves, where nobody has brought them together yet', async () => {
  const { pool, owner } = await testDatabase()
  const realNow = Temporal.Instant.from('2026-11-25T08:00:00Z')
  const { partnership } = await createPartnership(pool, 'partnerships/space-exploration-danmark', [], realNow)
  await owner.query('delete from group_coordination where partnership_id = $1', [partnership])
  const overlaps = followers.filter(({ name }) => name === 'overlaps')
  while (await followAll(pool, partnership, overlaps, realNow));
  const { rows } = await owner.query<{ one: string; other: string; reasons: { words: string[] }[] }>(
    `select least(a.key, b.key) as one, greatest(a.key, b.key) as other, p.reasons from overlap_pair p
     join work_group a on a.partnership_id = p.partnership_id and a.id = p.one_id
     join work_group b on b.partnership_id = p.partnership_id and b.id = p.other_id
     where p.partnership_id = $1`,
    [partnership],
  )
  const mars = rows.find(
    ({ one, other }) => one === 'ess-sample-analysis' && other === 'moon-mars-test-centre',
  )
  expect(mars?.reasons[0]?.words).toContain('Mars')
})
