import { expect, it } from 'vitest'
import { testSite } from '../testing/site.ts'
import { raceToThreshold } from '../testing/threshold.ts'

it('a thousand races for the threshold by two processes leave one group each', async () => {
  const site = await testSite()
  const other = await site.another()
  const here = await site.partnership('space-exploration-danmark')
  for (let n = 0; n < 1_000; n++)
    expect(await raceToThreshold(site, other, here, `Kapløb ${n}`), `run ${n}`).toEqual({
      groups: 1,
      events: 1,
      state: 'group',
    })
})
