import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { choicesIn, type Days, daysOf } from '../testing/days.ts'
import type { PeopledPartnership, TestPerson } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'
import { anotherSupporter, proposeIdea } from '../testing/threshold.ts'

let site: TestSite
let here: PeopledPartnership
let days: Days
let idea: string

beforeAll(async () => {
  site = await testSite()
})

beforeEach(async () => {
  here = await site.partnership()
  days = daysOf(site, here)
  idea = await proposeIdea(site, here, 'En bøje til hver havn')
})

const post = (path: string, json: unknown, who: TestPerson) =>
  site.ask({ host: here.host, token: who.token, method: 'POST', path: `/api/v1/ideas/${idea}${path}`, json })
const shown = async (who?: TestPerson) =>
  (await site.ask({ host: here.host, path: `/api/v1/ideas/${idea}`, token: who?.token })).json<{
    supportedBy: { name: { da: string } }[]
    thread: { mentions: string[] }[]
    participants: { id: string; name: string }[]
    askable: { key: string }[]
  }>()
const soon = () => days.pass({ minutes: 1 })

/** Answers by a link in a mail. */
async function answer(link: string, option: string) {
  const page = await site.ask({ host: here.host, path: `${link}?choice=${option}` })
  const subject = /name="subject" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  return site.ask({
    host: here.host,
    method: 'POST',
    path: link,
    fields: { subject, option, language: 'da' },
  })
}

describe('support that is asked for', () => {
  it('is given from the mail, in one click, by whoever represents the organisation', async () => {
    expect(
      (await post('/support/asks', { organisations: ['aurora'] }, here.people.person)).json(),
    ).toMatchObject({ asked: 1 })
    const mails = await soon()
    expect(mails.map(({ to }) => to)).toEqual(['deputy@partner.example', 'representative@partner.example'])
    expect(mails[0]!.subject).toBe('Vil I støtte ideen »En bøje til hver havn«?')
    const { support } = choicesIn(mails[0]!)
    expect((await answer(support!, 'support')).status).toBe(303)
    expect((await shown()).supportedBy).toMatchObject([{ name: { da: 'Aurora Instrumenter' } }])
    expect((await site.ask({ host: here.host, path: support! })).text).toContain(
      'I har svaret: ja, vi støtter ideen',
    )
  })

  it('is declined without anybody but the secretariat hearing of it', async () => {
    await post('/support/asks', { organisations: ['aurora'] }, here.people.person)
    const [mail] = await soon()
    await answer(choicesIn(mail!)['decline']!, 'decline')
    const { rows } = await site.db.owner.query(
      `select audience from journal_entry where partnership_id = $1 and name = 'idea.support-declined'`,
      [here.id],
    )
    expect(rows).toEqual([{ audience: 'secretariat' }])
    expect((await shown()).supportedBy).toEqual([])
  })

  it('is asked of all partners at once, of each once, and not of those who support it', async () => {
    const third = await anotherSupporter(site, here, 'cirrus')
    await site.ask({
      host: here.host,
      token: third.token,
      method: 'PUT',
      path: `/api/v1/ideas/${idea}/support`,
      json: {},
    })
    expect((await shown(here.people.person)).askable.map(({ key }) => key).sort()).toEqual([
      'aurora',
      'bifrost',
    ])
    expect((await post('/support/asks', {}, here.people.person)).json()).toMatchObject({ asked: 2 })
    expect(await soon()).toHaveLength(3)
    expect((await post('/support/asks', {}, here.people.secretariat)).status).toBe(409)
    expect(await soon()).toEqual([])
  })

  it('is asked for by those whose idea it is, and the secretariat', async () => {
    expect((await post('/support/asks', {}, here.people.other)).status).toBe(403)
    expect((await shown(here.people.other)).askable).toEqual([])
    expect((await post('/support/asks', { organisations: ['nn'] }, here.people.person)).status).toBe(422)
  })
})

describe('the thread of an idea', () => {
  const comment = (who: TestPerson, body: string, mentions: string[] = []) =>
    post('/comments', { language: 'da', body, mentions }, who)

  it('comes by mail to whoever had the idea and to those who wrote before, and not to who writes', async () => {
    await comment(here.people.other, 'Vi har en bøje.')
    expect((await soon()).map(({ to }) => to)).toEqual(['person@partner.example'])
    await comment(here.people.lead, 'Vi har en havn.')
    const mails = await soon()
    expect(mails.map(({ to }) => to)).toEqual(['other@partner.example', 'person@partner.example'])
    expect(mails[0]!.text).toContain('Vi har en havn.')
    expect(mails[0]!.text).toContain('fordi du har skrevet i tråden')
    await comment(here.people.person, 'Tak.')
    expect((await soon()).map(({ to }) => to)).toEqual(['lead@partner.example', 'other@partner.example'])
  })

  it('calls in those who take part in it, and nobody else', async () => {
    await site.ask({
      host: here.host,
      token: here.people.deputy.token,
      method: 'PUT',
      path: `/api/v1/ideas/${idea}/support`,
      json: {},
    })
    const participants = (await shown(here.people.lead)).participants.map(({ id }) => id)
    expect(participants.sort()).toEqual([here.people.deputy.id, here.people.person.id].sort())
    expect((await comment(here.people.lead, 'Hvad siger I?', [here.people.deputy.id])).status).toBe(201)
    const mail = (await soon()).find(({ to }) => to === 'deputy@partner.example')!
    expect(mail.text).toContain('fordi der blev kaldt på dig')
    expect((await shown(here.people.lead)).thread[0]!.mentions).toEqual(['Prøveperson deputy'])
    expect((await shown()).thread[0]!.mentions, 'the public sees no names').toEqual([])
    expect((await comment(here.people.lead, 'Og du?', [here.people.secretariat.id])).status).toBe(422)
  })

  it('calls in by ticking a name on the page', async () => {
    const page = await site.ask({
      host: here.host,
      path: '/da/ideer/en-boeje-til-hver-havn',
      token: here.people.lead.token,
    })
    expect(page.text).toMatch(
      new RegExp(`type="checkbox"[^>]*name="mentions"[^>]*value="${here.people.person.id}"`),
    )
    const fields = { subject: idea, language: 'da', body: 'Sig til', mentions: here.people.person.id }
    const path = '/da/ideer/en-boeje-til-hver-havn/kommentarer'
    const sent = await site.ask({
      host: here.host,
      token: here.people.lead.token,
      method: 'POST',
      path,
      fields,
    })
    expect(sent.status).toBe(303)
    expect((await shown(here.people.lead)).thread[0]!.mentions).toEqual(['Prøveperson person'])
  })

  it('is left by the link in its mail, in one click, and only this thread', async () => {
    await comment(here.people.other, 'Vi har en bøje.')
    const [mail] = await soon()
    const path = /<http:\/\/[^/]+([^>]+)>/.exec(mail!.lines['List-Unsubscribe']!)![1]!
    const left = await site.ask({
      host: here.host,
      method: 'POST',
      path,
      fields: { 'List-Unsubscribe': 'One-Click' },
    })
    expect([left.status, left.text]).toEqual([200, 'ok\n'])
    await comment(here.people.other, 'Og en til.')
    expect(await soon()).toEqual([])
    idea = await proposeIdea(site, here, 'En anden idé')
    await comment(here.people.other, 'Også god.')
    expect((await soon()).map(({ to }) => to)).toEqual(['person@partner.example'])
  })
})
