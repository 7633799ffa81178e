import { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { GroupRecord } from '../charter/index.ts'
import { choicesIn, type Days, daysOf } from '../testing/days.ts'
import { makeGroup } from '../testing/groups.ts'
import type { PeopledPartnership, TestPerson } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let here: PeopledPartnership
let days: Days

beforeAll(async () => {
  site = await testSite()
})

beforeEach(async () => {
  const began = Temporal.Instant.from('2027-02-02T08:00:00Z')
  site.clock.forward(site.clock.realNow().until(began))
  here = await site.partnership('space-exploration-danmark')
  days = daysOf(site, here)
})

interface Shown {
  readonly slug: string
  readonly state: string
  readonly light: { light: string }
  readonly partners: { key: string }[]
  readonly people: { count: number; names: string[] }
  readonly membership: { joined: boolean; mayJoin: boolean; mayLeave: boolean }
  readonly turns: { to: string; why?: { da: string } }[]
  readonly verdicts: { n: number; verdict: string; words?: { da: string } }[]
  readonly results: { id: string; title: { da: string }; link?: string }[]
}

const send = async (method: string, path: string, json: unknown, who: TestPerson) =>
  site.ask({ host: here.host, token: await days.tokenOf(who), method, path: `/api/v1${path}`, json })
const shown = async (group: string, who?: TestPerson) => {
  const token = who ? await days.tokenOf(who) : undefined
  return (await site.ask({ host: here.host, token, path: `/api/v1/groups/${group}` })).json<Shown>()
}
const pageOf = async (group: string, who: TestPerson, language: 'da' | 'en' = 'da') => {
  const { slug } = await shown(group)
  const path = language === 'da' ? `/da/arbejdsgrupper/${slug}` : `/en/groups/${slug}`
  return (await site.ask({ host: here.host, token: await days.tokenOf(who), path })).text
}
const post = async (path: string, fields: Record<string, string>, who: TestPerson) =>
  site.ask({ host: here.host, token: await days.tokenOf(who), method: 'POST', path, fields })

const led = { kind: 'project', leads: ['aurora'] }
const criteria: Partial<GroupRecord> = {
  ...led,
  success: [
    { n: 1, text: { da: 'Roveren kører', en: 'The rover drives' } },
    { n: 2, text: { da: 'Ti skoler er med', en: 'Ten schools take part' } },
  ],
}

describe('an open group', () => {
  it('is joined from its page by an organisation, and those who lead it are told by mail', async () => {
    const group = await makeGroup(site, here, led)
    const { slug } = await shown(group)
    expect(await pageOf(group, here.people.other)).toContain('>Gå med</button>')
    const path = `/da/arbejdsgrupper/${slug}/gaa-med`
    expect((await post(path, { subject: group, key: 'k' }, here.people.other)).status).toBe(303)
    expect((await shown(group)).partners).toMatchObject([{ key: 'bifrost' }])
    expect(await pageOf(group, here.people.other)).toContain('I er med i gruppen.')
    const mails = await days.pass({ minutes: 1 })
    expect(mails.map(({ to }) => to)).toEqual(['deputy@partner.example', 'representative@partner.example'])
    expect(mails[0]!.subject).toBe('Prøveperson other, Bifrost Universitet er gået med i »Prøvegruppen«')
  })

  it('is joined by a person without an organisation, who is named to those who are signed in only', async () => {
    const group = await makeGroup(site, here, led)
    expect((await send('PUT', `/groups/${group}/membership`, {}, here.people.person)).status).toBe(200)
    expect((await shown(group)).people).toEqual({ count: 1, names: [] })
    expect((await shown(group, here.people.other)).people.names).toEqual(['Prøveperson person'])
    const again = await send('PUT', `/groups/${group}/membership`, {}, here.people.person)
    expect(again.status).toBe(409)
  })

  it('is left again, and the access that the seat gave ends with it', async () => {
    const group = await makeGroup(site, here, led)
    await send('PUT', `/groups/${group}/membership`, {}, here.people.other)
    expect((await send('DELETE', `/groups/${group}/membership`, {}, here.people.other)).status).toBe(200)
    expect((await shown(group, here.people.other)).membership).toMatchObject({ joined: false, mayJoin: true })
    const { rows } = await site.db.owner.query(
      'select 1 from access_grant where scope_id = $1 and valid_to is null',
      [group],
    )
    expect(rows).toEqual([])
    expect((await send('DELETE', `/groups/${group}/membership`, {}, here.people.other)).status).toBe(409)
  })
})

describe('a group by invitation', () => {
  it('is joined only by whoever was given a seat in it', async () => {
    const open = { is: false, source: 'default' } as const
    const group = await makeGroup(site, here, { ...led, open })
    const come = () => send('PUT', `/groups/${group}/membership`, {}, here.people.other)
    expect((await come()).json()).toMatchObject({ status: 409 })
    const seat = { organisation: 'bifrost', role: 'partner' }
    expect((await send('POST', `/groups/${group}/seats`, seat, here.people.secretariat)).status).toBe(201)
    expect((await come()).status).toBe(200)
  })
})

describe('a group that rests', () => {
  it('says why, is asked nothing, and begins again', async () => {
    const milestone = { n: 1, text: { da: 'Sporet er lagt' }, due: '2027-03' }
    const group = await makeGroup(site, here, { ...led, milestones: [milestone] })
    const why = { language: 'da', why: 'Vi venter på næste udbud.' }
    expect((await send('POST', `/groups/${group}/rest`, why, here.people.representative)).status).toBe(201)
    expect(await shown(group)).toMatchObject({ state: 'dormant', turns: [{ to: 'dormant' }] })
    expect(await pageOf(group, here.people.other)).toContain('Vi venter på næste udbud.')
    expect(await days.passUntil(Temporal.Instant.from('2027-04-20T08:00:00Z'))).toEqual([])
    const resume = await send(
      'POST',
      `/groups/${group}/resume`,
      { language: 'da' },
      here.people.representative,
    )
    expect(resume.status).toBe(201)
    expect((await days.passUntil(Temporal.Instant.from('2027-05-04T08:00:00Z'))).length).toBeGreaterThan(0)
    expect((await send('POST', `/groups/${group}/rest`, why, here.people.other)).status).toBe(403)
  })

  it('is found by rule where nothing happens for long, and says so in one click from the mail', async () => {
    const group = await makeGroup(site, here, led)
    const until = (day: string) => days.passUntil(Temporal.Instant.from(`${day}T12:00:00Z`))
    const asked = async (day: string) =>
      (await until(day)).filter(({ subject }) => subject.startsWith('Hviler'))
    expect(await asked('2027-08-31')).toEqual([])
    const mails = await asked('2027-09-02')
    expect(mails[0]).toMatchObject({ subject: 'Hviler »Prøvegruppen«?' })
    expect(Object.keys(choicesIn(mails[0]!))).toEqual(['alive', 'rest'])
    const attention = await send('GET', '/attention', undefined, here.people.secretariat)
    expect(attention.text).toContain('Grupper, der har været stille længe')
    // It is not asked again month after month.
    expect(await asked('2027-11-10')).toEqual([])
    const { rest } = choicesIn(mails[0]!)
    const page = await site.ask({ host: here.host, path: `${rest}?choice=rest` })
    const subject = /name="subject" value="([^"]+)"/.exec(page.text)![1]!
    const fields = { subject, option: 'rest', language: 'da', why: 'Vi venter på udbud.', key: 'k' }
    expect((await site.ask({ host: here.host, method: 'POST', path: rest!, fields })).status).toBe(303)
    expect((await shown(group)).state).toBe('dormant')
  })
})

describe('a group that ends', () => {
  it('answers each of its criteria, or the form comes back and says which is missing', async () => {
    const group = await makeGroup(site, here, criteria)
    const { slug } = await shown(group)
    const path = `/da/arbejdsgrupper/${slug}/luk`
    const fields = {
      subject: group,
      key: 'k',
      language: 'da',
      as: 'completed',
      why: 'Vi nåede det meste.',
      'verdict-1': 'met',
      'words-1': 'Den kører i Odense.',
    }
    const first = await post(path, fields, here.people.representative)
    expect(first.status).toBe(422)
    expect(first.text).toContain('Svar på dette kriterium.')
    expect(first.text).toContain('Den kører i Odense.')
    const all = { ...fields, key: 'l', 'verdict-2': 'partly' }
    expect((await post(path, all, here.people.representative)).status).toBe(303)
    const ended = await shown(group)
    expect(ended).toMatchObject({
      state: 'completed',
      verdicts: [
        { n: 1, verdict: 'met', words: { da: 'Den kører i Odense.' } },
        { n: 2, verdict: 'partly' },
      ],
    })
    const page = await pageOf(group, here.people.other, 'en')
    expect(page).toContain('How it went')
    expect(page).toContain('Partly met')
    const come = await send('PUT', `/groups/${group}/membership`, {}, here.people.other)
    expect(come.status).toBe(409)
  })

  it('keeps its results, each with where it can be seen', async () => {
    const group = await makeGroup(site, here, led)
    const add = (link: string) =>
      send(
        'POST',
        `/groups/${group}/results`,
        { language: 'da', title: 'En rover', link },
        here.people.deputy,
      )
    expect((await add('javascript:alert(1)')).status).toBe(422)
    expect((await add('https://example.org/rover')).status).toBe(201)
    const { results } = await shown(group)
    expect(results).toMatchObject([{ title: { da: 'En rover' }, link: 'https://example.org/rover' }])
    const remove = await send('DELETE', `/group-results/${results[0]!.id}`, {}, here.people.deputy)
    expect(remove.status).toBe(200)
    expect((await shown(group)).results).toEqual([])
  })
})
