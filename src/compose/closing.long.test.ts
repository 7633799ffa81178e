import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { afterAll, expect, it } from 'vitest'
import { verifyJournal } from '../journal/index.ts'
import { walkMoments } from '../moments/index.ts'
import { connectionIn } from '../platform/db/index.ts'
import { makePartners } from '../testing/partners.ts'
import { testSite } from '../testing/site.ts'
import { momentKinds, reactors } from './following.ts'

const site = await testSite()
const other = await site.another()
const admin = new pg.Client(connectionIn('admin', site.db.address))
await admin.connect()
afterAll(() => admin.end())

const voters = 200
const kills = 50

/** Takes one connection of the site's away in the midst of whatever it does, as a process that is killed would. */
async function kill(): Promise<number> {
  const { rowCount } = await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
     and pid <> pg_backend_pid() and usename <> session_user order by state = 'active' desc, random() limit 1`,
  )
  return rowCount ?? 0
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

it('counts exactly what was received before the closing instant, once, whoever closes and whatever is killed', async () => {
  const place = await site.partnership('space-exploration-danmark')
  const keys = Array.from({ length: voters - 2 }, (_, n) => `voter-${n}`)
  const partners = await makePartners(site, place, keys, site.clock.realNow())
  const post = (ask: typeof other, token: string, path: string, json: object) =>
    ask({ host: place.host, token, method: 'POST', path: `/api/v1${path}`, json })
  const { secretariat, representative, other: second } = place.people
  const text = { language: 'en', title: 'A stand', question: 'Shall we?' }
  const { id } = (await post(site.ask, secretariat.token, '/decisions', text)).json<{ id: string }>()
  expect(
    (await post(site.ask, secretariat.token, `/decisions/${id}/opening`, { method: 'ballot' })).status,
  ).toBe(201)

  const { rows } = await site.db.owner.query<{ at: string }>(
    `select to_char(closing_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from decision_round where decision_id = $1`,
    [id],
  )
  const closing = Temporal.Instant.from(rows[0]!.at)
  const before = closing.subtract({ milliseconds: voters / 2 }).epochMilliseconds
  site.clock.forward({ milliseconds: before - site.clock.realNow().epochMilliseconds })

  let racing = true
  const close = async () => {
    while (racing) {
      const now = site.clock.realNow()
      await walkMoments({ pool: site.db.pool, reactors, kinds: momentKinds }, place.id, now, now).catch(
        () => 0,
      )
      await new Promise((done) => setImmediate(done))
    }
  }
  const closers = [close(), close(), close()]
  const tokens = [representative, second, ...partners.map((one) => one.representative)].map(
    ({ token }) => token,
  )
  let killed = 0
  const killer = async () => {
    while (killed < kills) {
      await pause(Math.random() * 60)
      killed += await kill()
    }
  }
  const killing = killer()
  const votes = await Promise.all(
    tokens.map(async (token, n) => {
      await pause(n * 15)
      site.clock.forward({ milliseconds: 1 })
      const says = n % 3 === 0 ? 'against' : 'for'
      const answer = await post(n % 2 ? site.ask : other, token, `/decisions/${id}/answers`, {
        language: 'en',
        says,
      })
      return answer.status
    }),
  )
  // What failed by a kill rests for a while; how late it closes must make no difference.
  site.clock.forward({ hours: 25 })
  await killing
  racing = false
  await Promise.all(closers)
  const now = site.clock.realNow()
  await walkMoments({ pool: site.db.pool, reactors, kinds: momentKinds }, place.id, now, now)

  const kept = await site.db.owner.query<{ says: string; late: boolean }>(
    'select says, at >= $2 as late from decision_position where decision_id = $1',
    [id, `${closing}`],
  )
  const said = (what: string) => kept.rows.filter(({ says }) => says === what).length
  expect(killed).toBeGreaterThanOrEqual(kills)
  expect(kept.rows.filter(({ late }) => late)).toEqual([])
  // Whoever was told that the vote was received is counted; whoever was not told may be, where the answer was lost.
  const received = votes.filter((status) => status === 201).length
  const lost = votes.filter((status) => status >= 500).length
  expect(kept.rows.length).toBeGreaterThanOrEqual(received)
  expect(kept.rows.length).toBeLessThanOrEqual(received + lost)
  expect(votes.filter((status) => status === 409).length).toBeGreaterThan(0)
  expect(received).toBeGreaterThan(0)

  const ended = await site.db.owner.query<{ name: string; payload: Buffer }>(
    `select name, payload from journal_entry where subject_id = $1 and name in ('decision.adopted', 'decision.rejected', 'decision.settled')`,
    [id],
  )
  expect(ended.rows.map(({ name }) => name)).toEqual(['decision.adopted', 'decision.settled'])
  const sum = JSON.parse(ended.rows[0]!.payload.toString('utf8'))
  expect([sum.for, sum.against]).toEqual([said('for'), said('against')])
  const { faults, privateFaults } = await verifyJournal(site.db.pool, place.id)
  expect([faults, privateFaults]).toEqual([[], []])
})
