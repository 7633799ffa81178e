import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Days, daysOf } from '../testing/days.ts'
import type { PeopledPartnership, TestPerson } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'
import { groupsFrom, proposeIdea, supportBy } from '../testing/threshold.ts'

let site: TestSite
let here: PeopledPartnership
let days: Days
let idea: string

beforeAll(async () => {
  site = await testSite()
})

beforeEach(async () => {
  here = await site.partnership('space-exploration-danmark')
  days = daysOf(site, here)
  idea = await proposeIdea(site, here, 'En bøje til hver havn')
})

const send = async (method: string, path: string, json: unknown, who: TestPerson, of = idea) =>
  site.ask({
    host: here.host,
    token: await days.tokenOf(who),
    method,
    path: `/api/v1/ideas/${of}${path}`,
    json,
  })
const post = (path: string, json: unknown, who = here.people.secretariat, of = idea) =>
  send('POST', path, json, who, of)

interface Shown {
  state: string
  slug: string
  shelfReason?: { da: string }
  mergedInto?: { slug: string }
  supportedBy: unknown[]
  thread: { body: string; saidOn?: { slug: string } }[]
  answers: { disposition: string; words?: { da: string } }[]
  owed?: { overdue: boolean }
}
const shown = async (of = idea) =>
  (await site.ask({ host: here.host, path: `/api/v1/ideas/${of}` })).json<Shown>()
const page = async () => (await site.ask({ host: here.host, path: '/da/ideer/en-boeje-til-hver-havn' })).text

describe('the shelf', () => {
  const park = (reason: string) =>
    send('PUT', '/shelf', { language: 'da', reason, words: 'Vent til efteråret.' }, here.people.secretariat)

  it('holds an idea with one of the charter’s reasons, until somebody takes it up', async () => {
    expect((await park('no-such-reason')).status).toBe(422)
    expect((await park('not-mature')).status).toBe(200)
    expect(await shown()).toMatchObject({
      state: 'parked',
      shelfReason: { da: 'Ideen er ikke moden' },
      answers: [{ disposition: 'parked', words: { da: 'Vent til efteråret.' } }],
    })
    expect((await send('DELETE', '/shelf', {}, here.people.lead)).status).toBe(403)
    expect((await send('DELETE', '/shelf', {}, here.people.representative)).status).toBe(200)
    expect(await shown()).toMatchObject({ state: 'open' })
    expect((await shown()).shelfReason).toBeUndefined()
  })

  it('keeps supports without starting a group, and taking it up starts one where there are enough', async () => {
    await park('other')
    await supportBy(site.ask, here, idea, here.people.representative)
    await supportBy(site.ask, here, idea, here.people.other)
    expect(await shown()).toMatchObject({ state: 'parked' })
    expect(await groupsFrom(site, here, idea)).toEqual([])
    await send('DELETE', '/shelf', {}, here.people.secretariat)
    expect(await shown()).toMatchObject({ state: 'group' })
    expect(await groupsFrom(site, here, idea)).toHaveLength(1)
    expect((await park('other')).status).toBe(409)
  })
})

describe('an idea that is closed', () => {
  it('says why, and takes no support any more', async () => {
    expect((await post('/close', { language: 'da', words: '' })).status).toBe(422)
    expect((await post('/close', { language: 'da', words: 'Andre' }, here.people.other)).status).toBe(403)
    expect((await post('/close', { language: 'da', words: 'Vi fik den.' }, here.people.person)).status).toBe(
      201,
    )
    expect(await shown()).toMatchObject({ state: 'closed', answers: [{ words: { da: 'Vi fik den.' } }] })
    expect(await supportBy(site.ask, here, idea, here.people.other)).toBe(409)
  })
})

describe('an idea that is merged with another', () => {
  const merge = (into: string) => post('/merge', { language: 'da', into })

  it('gives it its supporters and comments, which tell where they were made', async () => {
    const other = await proposeIdea(site, here, 'Bøjer overalt')
    await post('/comments', { language: 'da', body: 'Vi har en bøje.' }, here.people.lead)
    await supportBy(site.ask, here, idea, here.people.representative)
    await supportBy(site.ask, here, other, here.people.deputy)
    expect((await merge(other)).status).toBe(201)
    const { slug } = await shown()
    expect(await shown()).toMatchObject({
      state: 'merged',
      mergedInto: { slug: 'boejer-overalt' },
      thread: [],
    })
    const into = await shown(other)
    expect(into.supportedBy).toHaveLength(1)
    expect(into.thread).toMatchObject([{ body: 'Vi har en bøje.', saidOn: { slug } }])
    expect(await page()).toContain('/da/ideer/boejer-overalt')
  })

  it('lets the other ripen, where together they have enough', async () => {
    const other = await proposeIdea(site, here, 'Bøjer overalt')
    await supportBy(site.ask, here, idea, here.people.representative)
    await supportBy(site.ask, here, other, here.people.other)
    await merge('boejer-overalt')
    expect(await shown(other)).toMatchObject({ state: 'group' })
    expect(await groupsFrom(site, here, other)).toMatchObject([{ seats: 2 }])
  })

  it('cannot be itself, one that is closed, or one that is not there', async () => {
    const closed = await proposeIdea(site, here, 'Lukket')
    await post('/close', { language: 'da', words: 'Nej' }, here.people.secretariat, closed)
    for (const into of [idea, closed, 'nowhere']) expect((await merge(into)).status).toBe(422)
  })

  it('of two that are merged with each other at once, one stays', async () => {
    const other = await proposeIdea(site, here, 'Bøjer overalt')
    const there = post('/merge', { language: 'da', into: idea }, here.people.secretariat, other)
    const statuses = (await Promise.all([merge(other), there])).map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect([(await shown()).state, (await shown(other)).state].sort()).toEqual(['merged', 'open'])
  })
})

describe('the answer that is owed', () => {
  it('is given by the charter’s date, or is overdue for everybody to see, until it is given', async () => {
    expect((await shown()).owed).toMatchObject({ overdue: false })
    expect(await page()).toMatch(/Sekretariatet svarer senest \d+\. marts 2027/)
    await days.pass({ hours: 24 * 30 })
    expect((await shown()).owed).toMatchObject({ overdue: true })
    expect(await page()).toContain('Sekretariatet skulle have svaret senest')
    expect(
      (await post('/answers', { language: 'da', words: 'Vi ser på den.' }, here.people.person)).status,
    ).toBe(403)
    expect((await post('/answers', { language: 'da', words: 'Vi ser på den.' })).status).toBe(201)
    expect((await shown()).owed).toBeUndefined()
    expect(await page()).toContain('Vi ser på den.')
    expect(await shown()).toMatchObject({ state: 'open' })
  })

  it('is not owed any more once the secretariat has put it on the shelf', async () => {
    await send('PUT', '/shelf', { language: 'da', reason: 'other' }, here.people.secretariat)
    await days.pass({ hours: 24 * 60 })
    expect((await shown()).owed).toBeUndefined()
    const { rows } = await site.db.owner.query(
      `select 1 from journal_entry where partnership_id = $1 and name = 'idea.answer-overdue'`,
      [here.id],
    )
    expect(rows).toEqual([])
  })

  it('stands among what needs the secretariat', async () => {
    const token = await days.tokenOf(here.people.secretariat)
    const needs = await site.ask({ host: here.host, token, path: '/da/sekretariat' })
    expect(needs.text).toContain('Ideer, der venter på svar')
  })
})
