import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Days, daysOf } from '../testing/days.ts'
import { makeGroup } from '../testing/groups.ts'
import type { PeopledPartnership } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let here: PeopledPartnership
let days: Days

beforeAll(async () => {
  site = await testSite()
})

const dust = { da: 'Støv og vind på Mars', en: 'Dust and wind on Mars' }
const samples = { da: 'Analyse af støv fra Mars', en: 'Analysis of dust from Mars' }

beforeEach(async () => {
  here = await site.partnership('space-exploration-danmark')
  days = daysOf(site, here)
  await makeGroup(site, here, { key: 'skoler', kind: 'project', title: { da: 'Fortællinger til skoler' } })
  await makeGroup(site, here, { key: 'sundhed', kind: 'project', title: { da: 'Medicin i vægtløshed' } })
  await makeGroup(site, here, { key: 'one', kind: 'project', title: dust, leads: ['aurora'] })
  await makeGroup(site, here, { key: 'other', kind: 'project', title: samples, leads: ['bifrost'] })
  await days.pass({ minutes: 1 })
})

const call = (method: string, path: string, json?: unknown) =>
  site.ask({ host: here.host, token: here.people.secretariat.token, method, path, json })

interface Shown {
  readonly id: string
  readonly one: { title: { da: string } }
  readonly other: { title: { da: string } }
  readonly reasons: { is: string; words: string[] }[]
}
const found = async () => (await call('GET', '/api/v1/overlaps')).json<{ items: Shown[] }>().items
const titlesOf = ({ one, other }: Shown) => [one.title.da, other.title.da].sort()

describe('groups on one matter', () => {
  it('are found when they come, with the reason, and shown to the secretariat', async () => {
    const [pair, ...more] = await found()
    expect(more).toEqual([])
    expect(titlesOf(pair!)).toEqual([samples.da, dust.da])
    expect(pair!.reasons).toMatchObject([{ is: 'wording' }])
    const page = await call('GET', '/da/sekretariat/overlap')
    expect(page.text).toMatch(/De bruger samme ord: .*Mars/u)
    expect((await call('GET', '/da/sekretariat')).text).toContain('Grupper, der overlapper')
    const { token } = here.people.representative
    expect((await site.ask({ host: here.host, token, path: '/api/v1/overlaps' })).status).toBe(403)
  })

  it('are brought together in a group that those who lead them are asked to lead', async () => {
    const [pair] = await found()
    const fields = { subject: pair!.id, key: 'k' }
    const answer = await site.ask({
      host: here.host,
      token: here.people.secretariat.token,
      method: 'POST',
      path: '/da/sekretariat/overlap/bring-sammen',
      fields,
    })
    expect(answer.status).toBe(303)
    const group = (await site.ask({ host: here.host, path: `${answer.headers.location}` })).text
    expect(group).toContain('Samler grupperne')
    expect(group).toContain(dust.da)
    const mails = await days.pass({ minutes: 1 })
    const asked = mails.filter(({ subject }) => subject.startsWith('Vil I være tovholder'))
    expect(asked.map(({ to }) => to).sort()).toEqual([
      'deputy@partner.example',
      'other@partner.example',
      'representative@partner.example',
    ])
    // What is tied together is not offered again.
    expect(await found()).toEqual([])
  })

  it('are dismissed with a reason and not offered again, whatever changes in them', async () => {
    const [pair] = await found()
    const path = `/api/v1/overlaps/${pair!.id}/dismiss`
    expect((await call('POST', path, { language: 'da', why: '' })).status).toBe(422)
    expect((await call('POST', path, { language: 'da', why: 'Den ene er om vind.' })).status).toBe(201)
    const edit = { language: 'da', title: dust.da, purpose: 'Støv fra Mars i et laboratorium' }
    const group = (await call('GET', '/api/v1/groups')).json<{ items: { id: string; key: string }[] }>().items
    await call('PUT', `/api/v1/groups/${group.find(({ key }) => key === 'one')!.id}`, edit)
    await days.pass({ minutes: 1 })
    expect(await found()).toEqual([])
    expect((await call('POST', path, { language: 'da', why: 'Igen' })).status).toBe(409)
  })
})

describe('an idea on the matter of another', () => {
  it('is found when it is submitted, and gone when it is closed', async () => {
    const submit = async (title: string) =>
      (await call('POST', '/api/v1/ideas', { language: 'da', title, aim: title })).json<{ id: string }>().id
    await submit('Drivhuse med salat på Månen')
    const id = await submit('Salat i drivhuse på Månen')
    await days.pass({ minutes: 1 })
    const about = async () =>
      (await found()).filter((pair) => titlesOf(pair).some((title) => /Salat/u.test(title)))
    expect(await about()).toHaveLength(1)
    await call('POST', `/api/v1/ideas/${id}/close`, { language: 'da', words: 'Den er der allerede.' })
    await days.pass({ minutes: 1 })
    expect(await about()).toEqual([])
  })
})
