import { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Question } from '../testing/ask.ts'
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
  here = await site.partnership()
  days = daysOf(site, here)
})

const send = async (method: string, path: string, json: unknown, who: TestPerson = here.people.secretariat) =>
  site.ask({ host: here.host, token: await days.tokenOf(who), method, path: `/api/v1${path}`, json })
const asksOf = async (who: TestPerson) =>
  (await look({ path: '/api/v1/me/asks', token: await days.tokenOf(who) })).json<{
    items: { ownAnswer?: string }[]
  }>().items
const look = (question: Omit<Question, 'host'>) => site.ask({ host: here.host, ...question })

interface Shown {
  readonly state: string
  readonly due: string
  readonly moves: unknown[]
}
const milestoneOf = async (group: string) =>
  (await look({ path: `/api/v1/groups/${group}` })).json<{ milestones: Shown[] }>().milestones[0]!

/** The last day of a month in the partnership's coming spring. */
const inApril = { n: 1, text: { da: 'Sporet er lagt', en: 'The track is laid' }, due: '2027-04' }

const at = (day: string) =>
  Temporal.PlainDateTime.from(`${day}T12:00`).toZonedDateTime('Europe/Copenhagen').toInstant()

describe('a milestone', () => {
  it('is asked about at the charter’s distances before the last day of its precision, and when due', async () => {
    await makeGroup(site, here, { leads: ['aurora'], milestones: [inApril] })
    expect(await days.passUntil(at('2027-04-08'))).toEqual([])
    const first = await days.passUntil(at('2027-04-09'))
    expect(first.map(({ to }) => to).sort()).toEqual([
      'deputy@partner.example',
      'representative@partner.example',
    ])
    expect(first[0]!.subject).toBe('Hvordan går det med »Sporet er lagt«?')
    expect(Object.keys(choicesIn(first[0]!))).toEqual(['done', 'on-track', 'late', 'dropped'])
    const second = await days.passUntil(at('2027-04-23'))
    expect(second.map(({ subject }) => subject)).toEqual(
      Array(2).fill('Husk: Hvordan går det med »Sporet er lagt«?'),
    )
    expect(await days.passUntil(at('2027-04-30'))).toHaveLength(2)
    expect(await days.passUntil(at('2027-06-30'))).toEqual([])
  })

  it('is answered from the mail by who leads the group, in one click, and by nobody twice', async () => {
    const group = await makeGroup(site, here, { leads: ['aurora'], milestones: [inApril] })
    const [mail] = await days.passUntil(at('2027-04-09'))
    const { done } = choicesIn(mail!)
    const page = await look({ path: `${done}?choice=done` })
    expect(page.text).toContain('Milepælen bliver vist som nået')
    expect((await milestoneOf(group)).state).toBe('planned')
    const fields = {
      subject: /name="subject" value="([^"]+)"/.exec(page.text)![1]!,
      option: 'done',
      language: 'da',
      key: 'k',
    }
    const answered = await look({ method: 'POST', path: done!, fields })
    expect(answered.status).toBe(303)
    expect((await milestoneOf(group)).state).toBe('done')
    expect((await look({ method: 'POST', path: done!, fields: { ...fields, key: 'l' } })).status).toBe(410)
    expect(await days.passUntil(at('2027-05-30'))).toEqual([])
  })

  it('is moved from the mail with a new date and why, and asked about before that', async () => {
    const group = await makeGroup(site, here, { leads: ['aurora'], milestones: [inApril] })
    const [mail] = await days.passUntil(at('2027-04-30'))
    const { late } = choicesIn(mail!)
    const page = await look({ path: `${late}?choice=late` })
    const subject = /name="subject" value="([^"]+)"/.exec(page.text)![1]!
    const answer = (more: Record<string, string>) =>
      look({ method: 'POST', path: late!, fields: { subject, option: 'late', language: 'da', ...more } })
    expect((await answer({ due: '2027-09-30' })).status).toBe(422)
    expect((await answer({ due: '2027-09-30', why: 'Laboratoriet var lukket.' })).status).toBe(303)
    expect(await milestoneOf(group)).toMatchObject({ state: 'moved', due: '2027-09-30', moves: [{}] })
    // Only what is asked about the group itself comes meanwhile.
    const meanwhile = await days.passUntil(at('2027-09-08'))
    expect(meanwhile.filter(({ subject }) => subject.includes('Sporet'))).toEqual([])
    expect(await days.passUntil(at('2027-09-09'))).toHaveLength(2)
  })

  it('that goes well is asked about anew, and an answer on the page serves the other organisation that leads', async () => {
    const group = await makeGroup(site, here, { leads: ['aurora', 'bifrost'], milestones: [inApril] })
    const first = await days.passUntil(at('2027-04-09'))
    expect(first.map(({ to }) => to).sort()).toEqual([
      'deputy@partner.example',
      'other@partner.example',
      'representative@partner.example',
    ])
    const { id } = (await look({ path: `/api/v1/groups/${group}` })).json<{ milestones: { id: string }[] }>()
      .milestones[0]!
    const report = { language: 'da', status: 'on-track' }
    expect((await send('POST', `/milestones/${id}/reports`, report, here.people.deputy)).status).toBe(201)
    expect(await asksOf(here.people.other)).toMatchObject([{ ownAnswer: 'den følger planen' }])
    const second = await days.passUntil(at('2027-04-23'))
    expect(second.map(({ subject }) => subject)).toEqual(
      Array(3).fill('Hvordan går det med »Sporet er lagt«?'),
    )
  })

  it('that an organisation owns is asked of that one, and of the next owner after it', async () => {
    const owned = { ...inApril, owner: 'aurora' }
    const group = await makeGroup(site, here, { leads: ['bifrost'], milestones: [owned] })
    await days.passUntil(at('2027-04-09'))
    const { id } = (await look({ path: `/api/v1/groups/${group}` })).json<{ milestones: { id: string }[] }>()
      .milestones[0]!
    const edited = { language: 'da', text: 'Sporet er lagt', owner: 'bifrost' }
    expect((await send('PUT', `/milestones/${id}`, edited)).status).toBe(200)
    expect((await days.pass({ minutes: 1 })).map(({ to }) => to)).toEqual(['other@partner.example'])
    expect(await asksOf(here.people.representative)).toEqual([])
  })

  it('is asked of the person in the lead’s seat, where there is one', async () => {
    const group = await makeGroup(site, here, { leads: ['aurora'] })
    const { seats } = (
      await look({ path: `/api/v1/groups/${group}/edit`, token: here.people.secretariat.token })
    ).json<{
      seats: { id: string }[]
    }>()
    expect(
      (await send('PUT', `/seats/${seats[0]!.id}/person`, { email: 'person@partner.example' })).status,
    ).toBe(200)
    const added = { language: 'da', text: 'Sporet er lagt', due: '2027-04' }
    expect((await send('POST', `/groups/${group}/milestones`, added, here.people.person)).status).toBe(201)
    const mails = await days.passUntil(at('2027-04-09'))
    expect(mails.map(({ to }) => to)).toEqual(['person@partner.example'])
  })

  it('of an owner whom nobody represents is asked of those who lead the group, and they may answer', async () => {
    const owned = { ...inApril, owner: 'bifrost' }
    const group = await makeGroup(site, here, { leads: ['aurora'], milestones: [owned] })
    await site.db.owner.query(`delete from access_grant where partnership_id = $1 and scope_id = $2`, [
      here.id,
      here.otherOrganisation,
    ])
    const mails = await days.passUntil(at('2027-04-09'))
    expect(mails.map(({ to }) => to)).toEqual(['deputy@partner.example', 'representative@partner.example'])
    const { id } = (await look({ path: `/api/v1/groups/${group}` })).json<{ milestones: { id: string }[] }>()
      .milestones[0]!
    const report = { language: 'da', status: 'done' }
    expect((await send('POST', `/milestones/${id}/reports`, report, here.people.deputy)).status).toBe(201)
  })

  it('of a group that nobody leads is asked of nobody, and the journal says so', async () => {
    const group = await makeGroup(site, here, { milestones: [inApril] })
    expect(await days.passUntil(at('2027-04-09'))).toEqual([])
    const { rows } = await site.db.owner.query(
      'select name, audience from journal_entry where partnership_id = $1 and subject_id = $2',
      [here.id, group],
    )
    expect(rows).toContainEqual({ name: 'milestone.unasked', audience: 'secretariat' })
  })

  it('dropped before its time is asked about no more, and anew when it is taken up again', async () => {
    const group = await makeGroup(site, here, { leads: ['aurora'], milestones: [inApril] })
    const { id } = (await look({ path: `/api/v1/groups/${group}` })).json<{ milestones: { id: string }[] }>()
      .milestones[0]!
    const report = (status: string) => send('POST', `/milestones/${id}/reports`, { language: 'da', status })
    await report('dropped')
    expect(await days.passUntil(at('2027-04-09'))).toEqual([])
    await report('on-track')
    expect(await days.passUntil(at('2027-04-23'))).toHaveLength(2)
  })
})

describe('those who lead a group', () => {
  it('are asked how it is going at the beginning of each period, and answer with a click and a line', async () => {
    const group = await makeGroup(site, here, { leads: ['aurora'] })
    expect(await days.passUntil(at('2027-06-30'))).toEqual([])
    const mails = await days.passUntil(at('2027-07-01'))
    expect(mails.map(({ subject }) => subject)).toEqual(Array(2).fill('Hvordan går det i »Prøvegruppen«?'))
    const { risk } = choicesIn(mails[0]!)
    const page = await look({ path: `${risk}?choice=risk` })
    const subject = /name="subject" value="([^"]+)"/.exec(page.text)![1]!
    const fields = { subject, option: 'risk', language: 'da', line: 'Vi venter på skibet.' }
    expect((await look({ method: 'POST', path: risk!, fields })).status).toBe(303)
    const told = await look({ path: `/api/v1/groups/${group}/updates` })
    expect(told.json()).toMatchObject({ items: [{ light: 'risk', line: { da: 'Vi venter på skibet.' } }] })
    const shown = await look({ path: `/da/arbejdsgrupper/proevegruppen` })
    expect(shown.text).toContain('Vi venter på skibet.')
    expect(shown.text).not.toContain('Prøveperson')
    expect(await days.passUntil(at('2027-12-31'))).toEqual([])
    expect(await days.passUntil(at('2028-01-03'))).toHaveLength(2)
  })

  it('tell a line on the page, and nothing is no line', async () => {
    const group = await makeGroup(site, here, { leads: ['aurora'] })
    const tell = (json: unknown, who: TestPerson) => send('POST', `/groups/${group}/updates`, json, who)
    expect((await tell({ language: 'da' }, here.people.representative)).status).toBe(422)
    expect((await tell({ language: 'da', line: 'Det kører.' }, here.people.representative)).status).toBe(201)
    expect((await tell({ language: 'da', line: 'Mig også' }, here.people.other)).status).toBe(403)
  })
})
