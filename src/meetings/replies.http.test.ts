import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withPartnership } from '../platform/db/index.ts'
import { daysOf } from '../testing/days.ts'
import { makeGroup } from '../testing/groups.ts'
import type { PeopledPartnership } from '../testing/people.ts'
import { appleReply, googleReply, outlookReply } from '../testing/replies.ts'
import { type TestSite, testSite } from '../testing/site.ts'
import { takeCalendarReply } from './index.ts'

let site: TestSite
let here: PeopledPartnership
let time: string
let uid: string

beforeAll(async () => {
  site = await testSite()
})

const spring = { language: 'da', title: 'Forårsmøde', date: '2027-03-24', time: '10.00', minutes: 90 }

const send = async (method: string, path: string, json: unknown) => {
  const token = await daysOf(site, here).tokenOf(here.people.secretariat)
  return site.ask({ host: here.host, token, method, path: `/api/v1${path}`, json })
}

beforeEach(async () => {
  here = await site.partnership()
  const group = await makeGroup(site, here, { leads: ['aurora'] })
  const planned = await send('POST', `/groups/${group}/meetings`, { ...spring, repeats: 'weekly', count: 3 })
  ;({ id: time, meeting: uid } = planned.json<{ id: string; meeting: string }>())
  // Told of once, so that what clients answered is to the second word of it.
  await send('PUT', `/meetings/${time}`, { ...spring, place: 'Lokale 7', scope: 'all' })
})

interface Said {
  readonly uid?: string
  readonly attendee?: string
  readonly sequence?: number
  readonly stamp?: string
  readonly day?: string
}

/** A client's own words, about our meeting. */
const about = (text: string, said: Said) =>
  text
    .replaceAll(/\r\n[ \t]/g, '')
    .replace(/UID:.*/, `UID:${said.uid ?? uid}`)
    .replaceAll(/mailto:(eva\.hansen|per|ole)@partner\.example/gi, `mailto:${said.attendee}`)
    .replace(/SEQUENCE:1/, `SEQUENCE:${said.sequence ?? 1}`)
    .replace(/DTSTAMP:.*/, `DTSTAMP:${said.stamp ?? '20270303T080000Z'}`)
    .replace(/(RECURRENCE-ID.*:)\d{8}/, `$1${said.day ?? '20270331'}`)

const take = (text: string, from: string | undefined) => {
  site.clock.forward({ minutes: 1 })
  const times = { now: site.clock.realNow(), realNow: site.clock.realNow() }
  return withPartnership(site.db.pool, here.id, (tx) =>
    takeCalendarReply(tx, { calendar: { text }, from }, times),
  )
}

const answersOf = async () => {
  const shown = await send('GET', `/meetings/${time}`, undefined)
  const { others } = shown.json<{ others: { id: string }[] }>()
  const all = [time, ...others.map(({ id }) => id)]
  const seen = await Promise.all(all.map((id) => send('GET', `/meetings/${id}`, undefined)))
  const whole = seen.map((one) => one.json<{ invited: { email: string; answer?: string }[] }>())
  return whole.map(({ invited }) => invited.find(({ email }) => email === here.people.deputy.email)?.answer)
}

describe('what a calendar answers', () => {
  const deputy = 'deputy@partner.example'

  it('sets the answer: of Outlook to one time of the series, of Google and Apple to all of it', async () => {
    expect(await take(about(outlookReply, { attendee: deputy }), deputy)).toBe(true)
    expect(await answersOf()).toEqual([undefined, 'accepted', undefined])
    await take(about(googleReply, { attendee: deputy, stamp: '20270303T090000Z' }), deputy)
    expect(await answersOf()).toEqual(['declined', 'declined', 'declined'])
    await take(about(appleReply, { attendee: deputy, stamp: '20270303T100000Z' }), deputy)
    expect(await answersOf()).toEqual(['tentative', 'tentative', 'tentative'])
  })

  it('counts for nothing where it comes from another than the one who was invited', async () => {
    await take(about(googleReply, { attendee: deputy }), 'rogue@elsewhere.example')
    await take(about(googleReply, { attendee: 'rogue@elsewhere.example' }), 'rogue@elsewhere.example')
    await take(about(googleReply, { attendee: deputy }), 'representative@partner.example')
    await take(about(googleReply, { attendee: deputy }), undefined)
    expect(await answersOf()).toEqual([undefined, undefined, undefined])
  })

  it('counts for nothing the second time, nor where it is older than what is known', async () => {
    const first = about(googleReply, { attendee: deputy, stamp: '20270303T090000Z' })
    await take(first, deputy)
    await take(about(appleReply, { attendee: deputy, stamp: '20270303T100000Z' }), deputy)
    await take(first, deputy)
    expect(await answersOf()).toEqual(['tentative', 'tentative', 'tentative'])
  })

  it('counts for nothing where it is to what was never sent, or to what has moved since', async () => {
    await take(about(googleReply, { attendee: deputy, sequence: 7 }), deputy)
    await send('PUT', `/meetings/${time}`, { ...spring, time: '13.00', scope: 'all' })
    await take(about(googleReply, { attendee: deputy, sequence: 1 }), deputy)
    expect(await answersOf()).toEqual([undefined, undefined, undefined])
    await take(about(googleReply, { attendee: deputy, sequence: 2 }), deputy)
    expect(await answersOf()).toEqual(['declined', 'declined', 'declined'])
  })

  it('is not ours where we have no such meeting, and nothing where the series has no such time', async () => {
    expect(await take(about(googleReply, { attendee: deputy, uid: here.id }), deputy)).toBe(false)
    expect(await take(about(googleReply, { attendee: deputy, uid: 'x@y.example' }), deputy)).toBe(false)
    expect(await take('BEGIN:NONSENSE', deputy)).toBe(false)
    expect(await take(about(outlookReply, { attendee: deputy, day: '20270330' }), deputy)).toBe(true)
    expect(await answersOf()).toEqual([undefined, undefined, undefined])
  })
})
