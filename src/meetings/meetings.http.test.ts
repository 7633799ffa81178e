import { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Question } from '../testing/ask.ts'
import { choicesIn, type Days, daysOf } from '../testing/days.ts'
import { makeGroup } from '../testing/groups.ts'
import { invitationIn, mailTo } from '../testing/invitations.ts'
import type { PeopledPartnership, TestPerson } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let here: PeopledPartnership
let days: Days
let group: string

beforeAll(async () => {
  site = await testSite()
})

beforeEach(async () => {
  const began = Temporal.Instant.from('2027-02-02T08:00:00Z')
  site.clock.forward(site.clock.realNow().until(began))
  here = await site.partnership()
  days = daysOf(site, here)
  group = await makeGroup(site, here, { leads: ['aurora'] })
})

const look = (question: Omit<Question, 'host'>) => site.ask({ host: here.host, ...question })
const send = async (method: string, path: string, json: unknown, who: TestPerson = here.people.secretariat) =>
  look({ token: await days.tokenOf(who), method, path: `/api/v1${path}`, json })
const asSeenBy = async <T>(path: string, who?: TestPerson) =>
  (await look({ path: `/api/v1${path}`, token: who && (await days.tokenOf(who)) })).json<T>()

interface Time {
  readonly id: string
  readonly startsAt: string
  readonly state: string
  readonly title: Record<string, string>
  readonly ownAnswer?: string
}
interface Whole extends Time {
  readonly link?: string
  readonly others: readonly Time[]
  readonly invited: readonly { readonly name: string; readonly answer?: string }[]
}

const spring = { language: 'da', title: 'Forårsmøde', date: '2027-03-15', time: '10.00', minutes: 90 }
const weekly = { ...spring, repeats: 'weekly', count: 4 }

async function plan(more: object = {}, who: TestPerson = here.people.representative): Promise<string> {
  const planned = await send('POST', `/groups/${group}/meetings`, { ...spring, ...more }, who)
  expect(planned.status, planned.text).toBe(201)
  return planned.json<{ id: string }>().id
}

const answerBy = async (path: string, option: string) => {
  const page = await look({ path: `${path}?choice=${option}` })
  const subject = /name="subject" value="([^"]+)"/.exec(page.text)![1]!
  return look({ method: 'POST', path, fields: { subject, option, language: 'da' } })
}

describe('a meeting', () => {
  it('is called by a mail that puts it into the calendars of those invited, with the clocks of its zone', async () => {
    await plan({ place: 'Lokale 7', link: 'https://video.example/7' })
    const mails = await days.pass({ minutes: 1 })
    expect(mails.map(({ to }) => to)).toEqual(['deputy@partner.example', 'representative@partner.example'])
    const { method, calendar, value, events } = invitationIn(mails[0]!)
    expect(method).toBe('REQUEST')
    expect(events).toHaveLength(1)
    expect(value('sequence')).toBe('0')
    expect(value('summary')).toBe('Forårsmøde')
    expect(value('location')).toBe('Lokale 7')
    expect(events[0]!.getFirstProperty('dtstart')!.getFirstParameter('tzid')).toBe('Europe/Copenhagen')
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1)
    expect(events[0]!.getAllProperties('attendee')).toHaveLength(1)
  })

  it('is answered in one click from the mail, and the others who are inside can see it', async () => {
    const id = await plan()
    const mail = mailTo(await days.pass({ minutes: 1 }), here.people.deputy)
    const { accepted } = choicesIn(mail)
    expect((await answerBy(accepted!, 'accepted')).status).toBe(303)
    const seen = await asSeenBy<Whole>(`/meetings/${id}`, here.people.representative)
    expect(seen.invited.map(({ answer }) => answer)).toEqual(['accepted', undefined])
  })

  it('that is closed is there for those inside only, and an open one tells the public no more than that it takes place', async () => {
    const closed = await plan({ link: 'https://video.example/7' })
    expect((await look({ path: `/api/v1/meetings/${closed}` })).status).toBe(404)
    expect((await look({ path: `/da/moeder/${closed}` })).status).toBe(404)
    expect((await look({ path: `/da/moeder/${closed}/kalender.ics` })).status).toBe(404)
    expect(await asSeenBy('/meetings', here.people.other)).toMatchObject({ items: [] })
    const open = await plan({ link: 'https://video.example/7', open: true })
    const page = await look({ path: `/da/moeder/${open}` })
    expect(page.text).toContain('Forårsmøde')
    const file = await look({ path: `/da/moeder/${open}/kalender.ics` })
    expect(file.headers['content-type']).toContain('text/calendar')
    for (const { text } of [page, file, await look({ path: `/api/v1/meetings/${open}` })]) {
      expect(text).not.toContain('video.example')
      expect(text).not.toContain('Prøveperson')
    }
    expect((await asSeenBy<Whole>(`/meetings/${open}`, here.people.deputy)).link).toBe(
      'https://video.example/7',
    )
  })

  it('that moves is asked about anew under a higher sequence, and answers to the old time count no more', async () => {
    const id = await plan()
    await days.pass({ minutes: 1 })
    await send('POST', `/meetings/${id}/answers`, { answer: 'accepted' }, here.people.deputy)
    const moved = { ...spring, time: '13:00' }
    expect((await send('PUT', `/meetings/${id}`, moved, here.people.representative)).status).toBe(200)
    const mails = await days.pass({ minutes: 1 })
    const { value } = invitationIn(mailTo(mails, here.people.deputy))
    expect([value('sequence'), value('dtstart')]).toEqual(['1', '2027-03-15T13:00:00'])
    expect(mails[0]!.subject).toBe('Nyt tidspunkt: Forårsmøde, 15. marts 2027 kl. 13.00')
    expect((await asSeenBy<Whole>(`/meetings/${id}`, here.people.deputy)).ownAnswer).toBeUndefined()
  })

  it('that gets another place keeps its answers, and calendars are told', async () => {
    const id = await plan()
    await days.pass({ minutes: 1 })
    await send('POST', `/meetings/${id}/answers`, { answer: 'declined' }, here.people.deputy)
    await send('PUT', `/meetings/${id}`, { ...spring, place: 'Lokale 9' })
    const mail = mailTo(await days.pass({ minutes: 1 }), here.people.deputy)
    expect(mail.subject).toBe('Ændret: Forårsmøde')
    const { value, events } = invitationIn(mail)
    expect([value('sequence'), value('location')]).toEqual(['1', 'Lokale 9'])
    expect(events[0]!.getFirstProperty('attendee')!.getFirstParameter('partstat')).toBe('DECLINED')
    expect((await asSeenBy<Whole>(`/meetings/${id}`, here.people.deputy)).ownAnswer).toBe('declined')
  })

  it('that is called off is called off in the calendars, and cannot be answered any more', async () => {
    const id = await plan()
    const first = mailTo(await days.pass({ minutes: 1 }), here.people.deputy)
    const { accepted } = choicesIn(first)
    const before = await look({ path: `${accepted}?choice=accepted` })
    const subject = /name="subject" value="([^"]+)"/.exec(before.text)![1]!
    const off = await send('POST', `/meetings/${id}/cancellation`, { language: 'da', because: 'Sne' })
    expect(off.status).toBe(201)
    const mail = mailTo(await days.pass({ minutes: 1 }), here.people.deputy)
    const { method, value } = invitationIn(mail)
    expect([method, value('status'), value('sequence')]).toEqual(['CANCEL', 'CANCELLED', '1'])
    expect(value('uid')).toBe(invitationIn(first).value('uid'))
    expect(mail.text).toContain('Sne')
    const fields = { subject, option: 'accepted', language: 'da' }
    expect((await look({ method: 'POST', path: accepted!, fields })).status).toBe(410)
  })

  it('takes in a guest who is new here by name and address, and lets a guest go again', async () => {
    const id = await plan({ people: [{ email: 'gaest@ude.example', name: 'Gæst Udefra' }] })
    const mails = await days.pass({ minutes: 1 })
    expect(mails.map(({ to }) => to)).toContain('gaest@ude.example')
    const nameless = await send('POST', `/meetings/${id}/invited`, { language: 'da', email: 'x@ude.example' })
    expect(nameless.status).toBe(422)
    await send('POST', `/meetings/${id}/uninvited`, { email: 'gaest@ude.example' })
    const [mail] = await days.pass({ minutes: 1 })
    expect([mail!.to, invitationIn(mail!).method]).toEqual(['gaest@ude.example', 'CANCEL'])
  })

  it('that has been held is put on record without asking anybody', async () => {
    const id = await plan({ date: '2026-11-03' })
    expect(await days.pass({ minutes: 1 })).toEqual([])
    expect(await asSeenBy('/meetings?which=past', here.people.representative)).toMatchObject({
      items: [{ id }],
    })
  })

  it('is planned, answered and given an agenda on the pages, without a script', async () => {
    const token = await days.tokenOf(here.people.representative)
    const form = await look({ path: `/da/arbejdsgrupper/${group}/nyt-moede`, token })
    const moved = await look({ path: form.headers.location ?? '', token })
    const page = form.status === 301 ? moved : form
    expect(page.text).toContain('Send indkaldelsen')
    const action = /action="(\/da\/arbejdsgrupper\/[^"]+\/nyt-moede)"/.exec(page.text)![1]!
    const fields = { subject: group, language: 'da', title: 'Rundt om bordet', date: '2027-04-01', time: '9' }
    const wrong = await look({ method: 'POST', path: action, token, fields: { ...fields, time: 'ni' } })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('value="Rundt om bordet"')
    const people = 'Ida Lund <ida@ude.example>'
    const done = await look({ method: 'POST', path: action, token, fields: { ...fields, people } })
    expect(done.status).toBe(303)
    const at = done.headers.location!.split('?')[0]!
    const id = at.split('/').at(-1)!
    const answer = { subject: id, answer: 'tentative', scope: 'all' }
    expect((await look({ method: 'POST', path: `${at}/svar`, token, fields: answer })).status).toBe(303)
    const item = { subject: id, language: 'da', title: 'Siden sidst', presenter: 'Ida', minutes: '15' }
    expect((await look({ method: 'POST', path: `${at}/dagsorden`, token, fields: item })).status).toBe(303)
    const shown = (await look({ path: at, token })).text
    for (const said of ['torsdag 1. april 2027 kl. 09.00–10.00', 'Siden sidst', 'Ida, 15 min.', 'Ida Lund'])
      expect(shown).toContain(said)
    const english = await look({ path: at.replace('/da/moeder', '/en/meetings'), token })
    expect(english.text).toContain('Thursday 1 April 2027, 09:00–10:00')
  })
})

describe('a series of meetings', () => {
  const timesOf = async (id: string) => {
    const whole = await asSeenBy<Whole>(`/meetings/${id}`, here.people.representative)
    return [whole as Time, ...whole.others].toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  }

  it('keeps its time of day when clocks change, and is one invitation with one rule', async () => {
    const id = await plan({ ...weekly })
    expect((await timesOf(id)).map(({ startsAt }) => startsAt)).toEqual([
      '2027-03-15T09:00:00Z',
      '2027-03-22T09:00:00Z',
      '2027-03-29T08:00:00Z',
      '2027-04-05T08:00:00Z',
    ])
    const mails = await days.pass({ minutes: 1 })
    expect(mails).toHaveLength(2)
    expect(invitationIn(mails[0]!).value('rrule')).toBe('FREQ=WEEKLY;COUNT=4')
  })

  it('lets one be moved, and only answers to that one are asked for again', async () => {
    const [, second] = await timesOf(await plan({ ...weekly }))
    await send('POST', `/meetings/${second!.id}/answers`, { answer: 'accepted' }, here.people.deputy)
    await days.pass({ minutes: 1 })
    const moved = { ...spring, date: '2027-03-23', scope: 'one' }
    expect((await send('PUT', `/meetings/${second!.id}`, moved)).status).toBe(200)
    const mail = mailTo(await days.pass({ minutes: 1 }), here.people.deputy)
    const { events, value } = invitationIn(mail)
    expect(events).toHaveLength(2)
    expect([value('recurrence-id', 1), value('dtstart', 1)]).toEqual([
      '2027-03-22T10:00:00',
      '2027-03-23T10:00:00',
    ])
    const seen = await asSeenBy<Whole>(`/meetings/${second!.id}`, here.people.deputy)
    expect([seen.ownAnswer, ...seen.others.map(({ ownAnswer }) => ownAnswer)]).toEqual([
      undefined,
      'accepted',
      'accepted',
      'accepted',
    ])
  })

  it('goes on differently from one on: the old ends before it, a new one is called, and nobody is lost', async () => {
    const times = await timesOf(await plan({ ...weekly }))
    const third = times[2]!
    await send('POST', `/meetings/${third.id}/agenda`, { language: 'da', title: 'Et punkt' })
    await days.pass({ minutes: 1 })
    const later = { ...spring, date: '2027-03-29', time: '14:00', scope: 'following' }
    expect((await send('PUT', `/meetings/${third.id}`, later)).status).toBe(200)
    const mails = (await days.pass({ minutes: 1 })).filter(({ to }) => to === here.people.deputy.email)
    const both = mails
      .map(invitationIn)
      .toSorted((a, b) => (a.value('sequence')! > b.value('sequence')! ? -1 : 1))
    expect(both.map(({ value }) => [value('sequence'), value('rrule')])).toEqual([
      ['1', 'FREQ=WEEKLY;UNTIL=20270329T075959Z'],
      ['0', 'FREQ=WEEKLY;COUNT=2'],
    ])
    expect(both[0]!.value('uid')).not.toBe(both[1]!.value('uid'))
    expect((await timesOf(times[0]!.id)).map(({ id }) => id)).toEqual(times.slice(0, 2).map(({ id }) => id))
    const rest = await timesOf(third.id)
    expect(rest.map(({ startsAt }) => startsAt)).toEqual(['2027-03-29T12:00:00Z', '2027-04-05T12:00:00Z'])
    expect(await asSeenBy(`/meetings/${third.id}`, here.people.deputy)).toMatchObject({ agenda: [{}] })
  })

  it('moves as a whole before the first was held, and not afterwards', async () => {
    const times = await timesOf(await plan({ ...weekly }))
    const all = { ...spring, date: '2027-03-16', time: '11:00', scope: 'all' }
    expect((await send('PUT', `/meetings/${times[0]!.id}`, all)).status).toBe(200)
    const moved = await timesOf(times[0]!.id)
    expect(moved.map(({ id }) => id)).toEqual(times.map(({ id }) => id))
    expect(moved.map(({ startsAt }) => startsAt).at(-1)).toBe('2027-04-06T09:00:00Z')
    await days.passUntil(Temporal.Instant.from('2027-03-17T08:00:00Z'))
    const again = { ...all, date: '2027-03-17', time: '12:00' }
    expect((await send('PUT', `/meetings/${times[0]!.id}`, again)).status).toBe(409)
  })

  it('lets one be called off, and then those that follow, each by its name in the calendars', async () => {
    const times = await timesOf(await plan({ ...weekly }))
    await days.pass({ minutes: 1 })
    await send('POST', `/meetings/${times[1]!.id}/cancellation`, { language: 'da', scope: 'one' })
    const one = invitationIn((await days.pass({ minutes: 1 }))[0]!)
    expect([one.method, one.events.length, one.value('recurrence-id')]).toEqual([
      'CANCEL',
      1,
      '2027-03-22T10:00:00',
    ])
    await send('POST', `/meetings/${times[2]!.id}/cancellation`, { language: 'da', scope: 'following' })
    const rest = invitationIn((await days.pass({ minutes: 1 }))[0]!)
    expect([rest.events.length, rest.value('sequence')]).toEqual([2, '2'])
    expect((await timesOf(times[0]!.id)).map(({ state }) => state)).toEqual([
      'regular',
      'cancelled',
      'cancelled',
      'cancelled',
    ])
  })

  it('needs an end, a rule that can be read, and a first day that the rule has', async () => {
    const refusal = async (more: object) =>
      (await send('POST', `/groups/${group}/meetings`, { ...spring, ...more })).json<{ type: string }>().type
    expect(await refusal({ rule: 'FREQ=WEEKLY' })).toMatch(/no-end$/)
    expect(await refusal({ rule: 'FREQ=SOMETIMES;COUNT=2' })).toMatch(/no-such-rule$/)
    expect(await refusal({ rule: 'FREQ=DAILY;COUNT=900' })).toMatch(/too-many$/)
    expect(await refusal({ rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=3' })).toMatch(/start-not-in-rule$/)
  })
})
