import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFeed } from '../platform/ical/index.ts'
import type { Question } from '../testing/ask.ts'
import { makeGroup } from '../testing/groups.ts'
import type { PeopledPartnership } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let here: PeopledPartnership
let group: string

const look = (question: Omit<Question, 'host'>) => site.ask({ host: here.host, ...question })
const plan = async (more: object) => {
  const spring = { language: 'da', title: 'Lukket', date: '2027-03-24', time: '10.00', minutes: 90 }
  const json = { ...spring, link: 'https://video.example/7', ...more }
  const token = here.people.secretariat.token
  return look({ token, method: 'POST', path: `/api/v1/groups/${group}/meetings`, json })
}

beforeAll(async () => {
  site = await testSite()
  here = await site.partnership()
  group = await makeGroup(site, here, {
    leads: ['aurora'],
    milestones: [{ n: 1, text: { da: 'Sporet er lagt' }, due: '2027-06' }],
  })
  await plan({})
  await plan({ title: 'Åbent', open: true, repeats: 'weekly', count: 3 })
})

/** What is in a calendar, as a reader of others' calendars takes it. */
async function titlesIn(path: string): Promise<string[]> {
  const { text, status, headers } = await look({ path })
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
  const from = Temporal.Instant.from('2027-01-01T00:00:00Z')
  const window = { from, until: from.add({ hours: 24 * 365 }), zone: 'Europe/Copenhagen' }
  const feed = readFeed(text, window)
  if (typeof feed === 'string') throw new Error(feed)
  expect(feed.skipped).toEqual([])
  return feed.events.map(({ title }) => title)
}

describe('a calendar to subscribe to', () => {
  it('has for everybody the open meetings, and by choice milestones', async () => {
    expect(await titlesIn('/da/kalender.ics')).toEqual(['Åbent', 'Åbent', 'Åbent'])
    expect(await titlesIn('/en/calendar.ics?with=milestones,decisions')).toContainEqual(
      expect.stringMatching(/^Sporet er lagt \(The trial group\) \(/),
    )
    const { text } = await look({ path: '/da/kalender.ics' })
    expect(text).not.toMatch(/video\.example|partner\.example|ATTENDEE/)
  })

  it('has of a group what everybody may see of it, and there is none of a group that there is not', async () => {
    expect(await titlesIn(`/da/arbejdsgrupper/${group}/kalender.ics`)).toEqual(['Åbent', 'Åbent', 'Åbent'])
    expect((await look({ path: '/da/arbejdsgrupper/ingen/kalender.ics' })).status).toBe(404)
  })

  it('says that nothing is new to who has it, until something is', async () => {
    const first = await look({ path: '/da/kalender.ics' })
    const headers = { 'if-none-match': `${first.headers.etag}` }
    site.clock.forward({ minutes: 5 })
    expect((await look({ path: '/da/kalender.ics', headers })).status).toBe(304)
    await plan({ title: 'Et til', open: true })
    expect((await look({ path: '/da/kalender.ics', headers })).status).toBe(200)
  })

  it('of one’s own has closed meetings at a secret address, which ends when it is made anew or taken back', async () => {
    const { token } = here.people.deputy
    const make = async () => {
      const made = await look({ token, method: 'POST', path: '/da/kalender/tilfoej', fields: { key: 'k' } })
      const secret = /secret=([\w-]{43})/.exec(made.headers.location ?? '')![1]!
      return { secret, path: `/da/kalender/${secret}/calendar.ics` }
    }
    const { path, secret } = await make()
    expect((await look({ path: `/da/kalender?secret=${secret}`, token })).text).toContain(
      `webcal://${here.host}${path}`,
    )
    expect(await titlesIn(path)).toContain('Lukket')
    expect((await look({ path })).text).toContain('https://video.example/7')
    const again = await make()
    expect((await look({ path })).status).toBe(404)
    expect((await look({ path: again.path })).status).toBe(200)
    await look({ token, method: 'POST', path: '/da/kalender/fjern', fields: { key: 'r' } })
    expect((await look({ path: again.path })).status).toBe(404)
    const { rows } = await site.db.owner.query(
      'select row_to_json(calendar_address)::text as row from calendar_address',
    )
    expect(rows.map(({ row }) => row).join()).not.toContain(secret)
  })
})
