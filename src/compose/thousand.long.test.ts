import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { walkMoments } from '../moments/index.ts'
import { makePartners } from '../testing/partners.ts'
import { testSite } from '../testing/site.ts'
import { momentKinds, reactors } from './following.ts'

const site = await testSite()

/** Milliseconds that the work took. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

it('opens a decision of a thousand organisations in two seconds, and closes it in one', async () => {
  const place = await site.partnership('space-exploration-danmark')
  const keys = Array.from({ length: 998 }, (_, n) => `member-${n}`)
  const partners = await makePartners(site, place, keys, site.clock.realNow())
  const { token } = place.people.secretariat
  const post = (by: string, path: string, json: object) =>
    site.ask({ host: place.host, token: by, method: 'POST', path: `/api/v1${path}`, json })
  const text = { language: 'en', title: 'A stand', question: 'Shall we?' }
  const { id } = (await post(token, '/decisions', text)).json<{ id: string }>()
  const opening = await timed(() => post(token, `/decisions/${id}/opening`, { method: 'ballot' }))
  for (const { representative } of partners.slice(0, 300)) {
    const vote = { language: 'en', says: 'for' }
    expect((await post(representative.token, `/decisions/${id}/answers`, vote)).status).toBe(201)
  }
  const pages: number[] = []
  for (const [by, path] of [
    [partners[0]?.representative.token, `/en/decisions/${id}`],
    [undefined, `/en/decisions/${id}`],
  ] as const)
    pages.push(Buffer.byteLength((await site.ask({ host: place.host, token: by, path })).text))
  const now = Temporal.Instant.from('2027-03-01T08:00:00Z')
  const walk = { pool: site.db.pool, reactors, kinds: momentKinds }
  const closing = await timed(() => walkMoments(walk, place.id, now, now))
  expect(opening).toBeLessThan(2_000)
  expect(closing).toBeLessThan(1_000)
  for (const bytes of pages) expect(bytes).toBeLessThan(150_000)
})
