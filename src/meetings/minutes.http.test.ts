import { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Question } from '../testing/ask.ts'
import { type Days, daysOf } from '../testing/days.ts'
import { makeGroup } from '../testing/groups.ts'
import type { PeopledPartnership, TestPerson } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let here: PeopledPartnership
let days: Days
let meeting: string
let item: string

beforeAll(async () => {
  site = await testSite()
})

const look = (question: Omit<Question, 'host'>) => site.ask({ host: here.host, ...question })
const send = async (
  method: string,
  path: string,
  json: unknown,
  who: TestPerson = here.people.representative,
) => look({ token: await days.tokenOf(who), method, path: `/api/v1${path}`, json })

interface Whole {
  readonly agenda: readonly { readonly note?: string; readonly noteVersion: number }[]
  readonly minutes: { readonly state: string; readonly objection?: string }
  readonly invited: readonly { readonly email: string; readonly attended?: string }[]
}
const shown = async () => (await send('GET', `/meetings/${meeting}`, undefined)).json<Whole>()

beforeEach(async () => {
  const began = Temporal.Instant.from('2027-02-02T08:00:00Z')
  site.clock.forward(site.clock.realNow().until(began))
  here = await site.partnership()
  days = daysOf(site, here)
  const group = await makeGroup(site, here, { leads: ['aurora'] })
  const planned = { language: 'da', title: 'Forårsmøde', date: '2027-02-04', time: '10.00', open: true }
  meeting = (await send('POST', `/groups/${group}/meetings`, planned)).json<{ id: string }>().id
  const point = { language: 'da', title: 'Siden sidst' }
  item = (await send('POST', `/meetings/${meeting}/agenda`, point)).json<{ id: string }>().id
  await days.passUntil(Temporal.Instant.from('2027-02-04T10:30:00Z'))
})

const write = (text: string, seen: number) => send('PUT', `/agenda-items/${item}/minutes`, { text, seen })

describe('minutes', () => {
  it('of two who write at once lose nothing: the second sees both texts and puts them together', async () => {
    const token = await days.tokenOf(here.people.representative)
    const at = `/da/moeder/${meeting}/referat`
    const fields = { subject: item, item, seen: '0' }
    const one = await look({ method: 'POST', path: at, token, fields: { ...fields, text: 'Det ene' } })
    expect(one.status).toBe(303)
    const other = await look({ method: 'POST', path: at, token, fields: { ...fields, text: 'Det andet' } })
    expect(other.status).toBe(409)
    for (const said of ['Det ene', 'Det andet', 'name="seen" value="1"']) expect(other.text).toContain(said)
    const both = { ...fields, seen: '1', text: 'Det ene. Det andet.' }
    expect((await look({ method: 'POST', path: at, token, fields: both })).status).toBe(303)
    expect((await shown()).agenda).toMatchObject([{ note: 'Det ene. Det andet.', noteVersion: 2 }])
    const { rows } = await site.db.owner.query('select text from meeting_note where item_id = $1', [item])
    expect(rows).toHaveLength(2)
  })

  it('written by two in the same moment keep one and refuse the other', async () => {
    const done = await Promise.all([write('a', 0), write('b', 0)])
    expect(done.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('that were sent round are approved when nobody objects in time, and are locked then', async () => {
    await write('Alle var enige.', 0)
    expect((await send('POST', `/meetings/${meeting}/minutes/round`, { days: 5 })).status).toBe(201)
    const mails = await days.pass({ minutes: 1 })
    expect(mails.map(({ subject }) => subject)).toEqual(Array(2).fill('Referat: Forårsmøde'))
    await days.passUntil(Temporal.Instant.from('2027-02-09T22:30:00Z'))
    expect((await shown()).minutes.state).toBe('sent-round')
    await days.passUntil(Temporal.Instant.from('2027-02-09T23:00:00Z'))
    expect((await shown()).minutes.state).toBe('approved')
    expect((await write('Noget andet', 1)).status).toBe(409)
    expect((await send('DELETE', `/agenda-items/${item}`, {})).status).toBe(409)
    const late = await send('POST', `/meetings/${meeting}/attendance`, { how: 'remote' })
    expect(late.status).toBe(409)
  })

  it('are a draft again where somebody invited objects, with the reason', async () => {
    await write('Alle var enige.', 0)
    const objection = { because: 'Punktet blev udsat.' }
    const path = `/meetings/${meeting}/minutes/objections`
    expect((await send('POST', path, objection, here.people.deputy)).status).toBe(409)
    await send('POST', `/meetings/${meeting}/minutes/round`, {})
    expect((await send('POST', path, objection, here.people.other)).status).toBe(403)
    expect((await send('POST', path, objection, here.people.deputy)).status).toBe(201)
    await days.passUntil(Temporal.Instant.from('2027-03-01T08:00:00Z'))
    expect((await shown()).minutes).toEqual({ state: 'draft', objection: 'Punktet blev udsat.' })
    expect((await send('POST', `/meetings/${meeting}/minutes/approval`, {})).status).toBe(201)
    expect((await shown()).minutes.state).toBe('approved')
  })

  it('are nobody else’s to read, though the meeting is open', async () => {
    await write('En hemmelighed', 0)
    for (const who of [undefined, here.people.other]) {
      const token = who && (await days.tokenOf(who))
      for (const path of [`/da/moeder/${meeting}`, `/api/v1/meetings/${meeting}`]) {
        const { text, status } = await look({ path, token })
        expect(status).toBe(200)
        expect(text).not.toMatch(/En hemmelighed|"minutes":\{|Prøveperson/)
      }
    }
  })
})

describe('who came', () => {
  it('is said by each of themselves, and of others by those who keep the meeting', async () => {
    const path = `/meetings/${meeting}/attendance`
    expect((await send('POST', path, { how: 'remote' }, here.people.deputy)).status).toBe(201)
    const ofOther = { how: 'absent', email: here.people.representative.email }
    expect((await send('POST', path, ofOther, here.people.other)).status).toBe(403)
    expect((await send('POST', path, { how: 'on-site', email: here.people.deputy.email })).status).toBe(201)
    expect((await send('POST', path, { how: 'excused' })).status).toBe(201)
    const { invited } = await shown()
    expect(invited.map(({ email, attended }) => [email, attended])).toEqual([
      [here.people.deputy.email, 'on-site'],
      [here.people.representative.email, 'excused'],
    ])
    expect((await send('POST', path, { how: 'on-site' }, here.people.person)).status).toBe(403)
  })

  it('is not said before the meeting has begun', async () => {
    const planned = { language: 'da', title: 'Senere', date: '2027-05-04', time: '10.00' }
    const { id } = (await send('POST', '/meetings', planned, here.people.secretariat)).json<{ id: string }>()
    const invite = { language: 'da', email: here.people.deputy.email }
    await send('POST', `/meetings/${id}/invited`, invite, here.people.secretariat)
    const early = await send('POST', `/meetings/${id}/attendance`, { how: 'remote' }, here.people.deputy)
    expect(early.status).toBe(409)
  })
})
