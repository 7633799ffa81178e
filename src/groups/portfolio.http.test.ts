import { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Days, daysOf } from '../testing/days.ts'
import { makeGroup } from '../testing/groups.ts'
import type { PeopledPartnership, TestPerson } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let here: PeopledPartnership
let days: Days

beforeAll(async () => {
  site = await testSite()
})

const titled = (title: string) => ({ key: title.toLowerCase(), title: { da: title, en: title } })

beforeEach(async () => {
  const began = Temporal.Instant.from('2027-02-02T08:00:00Z')
  site.clock.forward(site.clock.realNow().until(began))
  here = await site.partnership('space-exploration-danmark')
  days = daysOf(site, here)
  const late = { n: 1, text: { da: 'Udkastet er klart' }, due: '2027-02' }
  await makeGroup(site, here, { ...titled('Øst'), kind: 'project', leads: ['aurora'], milestones: [late] })
  await makeGroup(site, here, { ...titled('Vest'), kind: 'development', leads: ['bifrost'] })
  await days.passUntil(Temporal.Instant.from('2027-03-02T12:00:00Z'))
})

const look = async (path: string, who?: TestPerson) =>
  site.ask({ host: here.host, token: who && (await days.tokenOf(who)), path })

interface Shown {
  readonly totals: Record<string, number>
  readonly items: { title: { da: string }; late: number; open: number; toldAt?: string }[]
}
const rows = async (query: string, who?: TestPerson) =>
  (await look(`/api/v1/portfolio${query}`, who)).json<Shown>()
const titles = ({ items }: Shown) => items.map(({ title }) => title.da)

describe('all groups at a glance', () => {
  it('are named to those who are signed in, and figures to the public', async () => {
    expect(await rows('')).toMatchObject({ items: [], totals: { broken: 1, none: 1 } })
    const shown = await rows('', here.people.other)
    expect(titles(shown)).toEqual(['Øst', 'Vest'])
    expect(shown.items[0]).toMatchObject({ late: 1, open: 1 })
    const publicPage = (await look('/da/gruppernes-overblik')).text
    expect(publicPage).toContain('Afventer melding')
    expect(publicPage).not.toContain('Øst')
    expect((await look('/en/groups-at-a-glance', here.people.other)).text).toContain('1 milestone waits')
  })

  it('are sifted and sorted by the address, and had as a table', async () => {
    const { other } = here.people
    expect(titles(await rows('?light=broken', other))).toEqual(['Øst'])
    expect(titles(await rows('?kind=development', other))).toEqual(['Vest'])
    expect(titles(await rows('?order=title', other))).toEqual(['Vest', 'Øst'])
    const page = (await look('/da/gruppernes-overblik?order=title&light=none', other)).text
    expect(page).toMatch(/<option value="title" selected/u)
    const csv = await look('/api/v1/portfolio?format=csv', other)
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.text.split('\n').length).toBeGreaterThan(2)
  })
})

describe('whoever leads groups', () => {
  it('sees what is due, who has not answered, and tells in a line how it goes', async () => {
    const { representative, other, person } = here.people
    const page = (await look('/da/min-side/arbejdsgrupper', representative)).text
    expect(page).toContain('Udkastet er klart')
    expect(page).toContain('Mangler at svare')
    expect(page).toContain('Aurora Instrumenter')
    expect((await look('/da/min-side/arbejdsgrupper', person)).text).toContain('Du leder ingen grupper.')
    expect((await look('/da/min-side/arbejdsgrupper', other)).text).not.toContain('Udkastet er klart')
    const subject = /name="subject" value="([^"]+)"/u.exec(page)![1]!
    const told = await site.ask({
      host: here.host,
      token: await days.tokenOf(representative),
      method: 'POST',
      path: '/da/min-side/arbejdsgrupper/fortael',
      fields: { subject, language: 'da', line: 'Udkastet kommer i næste uge.', key: 'k' },
    })
    expect(told.headers.location).toBe('/da/min-side/arbejdsgrupper?done=told')
    const after = (await look('/da/min-side/arbejdsgrupper', representative)).text
    expect(after).toContain('Udkastet kommer i næste uge.')
    const [first] = (await rows('?light=broken', other)).items
    expect(first).toMatchObject({ toldAt: expect.any(String), told: { da: 'Udkastet kommer i næste uge.' } })
  })
})
