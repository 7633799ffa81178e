import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyFrom, pathIn } from '../testing/applying.ts'
import { type Days, daysOf } from '../testing/days.ts'
import { makePartners, type TestPartner } from '../testing/partners.ts'
import type { PeopledPartnership, TestPerson } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let here: PeopledPartnership
let days: Days
let leaver: TestPartner

beforeAll(async () => {
  site = await testSite()
})

async function begin(agreement: string) {
  here = await site.partnership(agreement)
  days = daysOf(site, here)
  const [made] = await makePartners(site, here, ['delta'], site.clock.realNow())
  leaver = made!
  // A mandate as people have it: what it allows ends with it.
  await call(here.people.secretariat, 'POST', `/organisations/${leaver.id}/mandates`, {
    email: 'vera@delta.example',
    name: 'Vera Delta',
    role: 'deputy',
  })
}
beforeEach(() => begin('space-exploration-danmark'))

const call = (who: Pick<TestPerson, 'token'>, method: string, path: string, json: unknown = {}) =>
  site.ask({ host: here.host, token: who.token, method, path: `/api/v1${path}`, json })
const leave = (json: object = {}, who: Pick<TestPerson, 'token'> = leaver.representative) =>
  call(who, 'POST', `/organisations/${leaver.id}/withdrawal`, { sure: 'yes', ...json })
const get = (path: string, who?: Pick<TestPerson, 'token'>) =>
  site.ask({ host: here.host, path, token: who?.token })
const standing = async () =>
  (await get(`/api/v1/organisations/${leaver.id}`)).json<{
    standing: string
    membership: { fact: string }[]
  }>()

async function ballot(): Promise<string> {
  const draft = { language: 'da', title: 'En fælles stand', question: 'Skal vi?' }
  const { id } = (await call(here.people.secretariat, 'POST', '/decisions', draft)).json<{ id: string }>()
  await call(here.people.secretariat, 'POST', `/decisions/${id}/opening`, { method: 'ballot' })
  return id
}
const vote = (decision: string) =>
  call(leaver.representative, 'POST', `/decisions/${decision}/answers`, { language: 'da', says: 'against' })

describe('a partner that leaves at once', () => {
  it('is a partner no more, and its vote counts no more, in the same moment', async () => {
    const decision = await ballot()
    expect((await vote(decision)).status).toBe(201)
    expect((await leave({ sure: undefined })).status, 'not by a slip').toBe(422)
    expect((await leave()).status).toBe(201)
    expect(await standing()).toMatchObject({
      standing: 'external',
      membership: [{ fact: 'joined' }, { fact: 'withdrawn' }],
    })
    expect((await vote(decision)).status).toBe(403)
    const seen = (await get(`/api/v1/decisions/${decision}`)).json<{ answered: number; rounds: unknown[] }>()
    expect(JSON.stringify(seen)).not.toContain('"against":1')
    expect((await leave({}, here.people.secretariat)).status, 'once').toBe(409)
    const { rows } = await site.db.owner.query(
      `select valid_to from mandate where organisation_id = $1 and (valid_to is null or valid_to > $2)`,
      [leaver.id, `${site.clock.realNow()}`],
    )
    expect(rows, 'nobody speaks for it').toEqual([])
    expect((await get('/da/journal')).text).toContain('er gået ud af partnerskabet')
  })

  it('and votes at that very moment has one of the two orders, and never half of both', async () => {
    const decision = await ballot()
    const [voted, left] = await Promise.all([vote(decision), leave()])
    expect(left.status).toBe(201)
    expect([201, 403, 409]).toContain(voted.status)
    const page = (await get(`/api/v1/decisions/${decision}`)).text
    expect(page).not.toContain('"against":1')
  })

  it('keeps its seats in groups, and what it leaves behind is shown before', async () => {
    const { rows } = await site.db.owner.query<{ id: string }>(
      `insert into work_group (partnership_id, id, key, kind, title, content, position, added_at, state)
       values ($1, uuidv7(), 'havn', 'project', '{"da":"Havnegruppen","en":"Harbours"}', $2, 1, $3, 'active') returning id`,
      [here.id, { goals: [1], open: { is: true, source: 'default' } }, `${site.clock.realNow()}`],
    )
    const group = rows[0]!.id
    await site.db.owner.query(`insert into slug values ($1, 'group', 'havn', $2)`, [here.id, group])
    await site.db.owner.query(
      `insert into group_seat (partnership_id, id, group_id, role, organisation_id, position, given_at)
       values ($1, uuidv7(), $2, 'lead', $3, 1, $4)`,
      [here.id, group, leaver.id, `${site.clock.realNow()}`],
    )
    await ballot()
    const slug = (await get(`/api/v1/organisations/${leaver.id}`)).json<{ slug: string }>().slug
    const page = await get(`/da/partnere/${slug}/udmelding`, leaver.representative)
    expect(page.text).toContain('Havnegruppen')
    expect(page.text).toContain('En fælles stand')
    expect((await get(`/da/partnere/${slug}/udmelding`, here.people.other)).status).toBe(404)
    await leave()
    const seats = await site.db.owner.query(
      'select 1 from group_seat where organisation_id = $1 and ended_at is null',
      [leaver.id],
    )
    expect(seats.rows).toHaveLength(1)
  })

  it('is for the representative to do, and not for a deputy', async () => {
    expect((await leave({}, here.people.other)).status).toBe(403)
    const deputy = await call(here.people.deputy, 'POST', `/organisations/${here.organisation}/withdrawal`, {
      sure: 'yes',
    })
    expect(deputy.status).toBe(403)
  })
})

describe('a partner that leaves from a day', () => {
  it('is a partner until that day is over, and can think again', async () => {
    expect((await leave({ lastDay: '2020-01-01' })).status).toBe(422)
    const day = site.clock.realNow().toZonedDateTimeISO('Europe/Copenhagen').toPlainDate()
    const lastDay = `${day.add({ days: 10 })}`
    expect((await leave({ lastDay })).status).toBe(201)
    expect((await leave({ lastDay })).status).toBe(409)
    expect((await get('/da/sekretariat', here.people.secretariat)).text).toContain('Partnere, der går ud')
    expect((await get('/da/journal')).text, 'not public before').not.toContain('meldt sig ud')
    expect(
      (await call(leaver.representative, 'DELETE', `/organisations/${leaver.id}/withdrawal`)).status,
    ).toBe(200)
    await days.pass({ hours: 24 * 12 })
    expect((await standing()).standing).toBe('partner')
    const again = `${day.add({ days: 16 })}`
    expect((await leave({ lastDay: again })).status).toBe(201)
    await days.pass({ hours: 24 * 3 })
    expect((await standing()).standing).toBe('partner')
    await days.pass({ hours: 24 * 3 })
    expect((await standing()).standing).toBe('external')
  })

  it('gives the notice that its agreement asks for', async () => {
    await begin('baltic-pulse')
    expect((await leave()).status).toBe(422)
    const day = site.clock.realNow().toZonedDateTimeISO('Europe/Copenhagen').toPlainDate()
    expect((await leave({ lastDay: `${day.add({ days: 80 })}` })).status).toBe(422)
    expect((await leave({ lastDay: `${day.add({ days: 91 })}` })).status).toBe(201)
  })
})

describe('who came and who left', () => {
  it('is counted by kind and year, and can be had as a file', async () => {
    const applied = await applyFrom(site, here, days, { name: 'Epsilon Rum ApS' })
    await call(here.people.secretariat, 'POST', `/applications/${applied.id}/decision`, { method: 'silent' })
    await days.pass({ minutes: 1 })
    const mails = await days.pass({ hours: 24 * 21 })
    const path = pathIn(mails.find(({ subject }) => subject.includes('skriv under'))!, 'ansoegning')
    const fields = { charterVersion: '1', signer: 'Ida Lund', title: 'Direktør', authority: 'yes' }
    expect(
      (await site.ask({ host: here.host, method: 'POST', path: `${path}/underskriv`, fields })).status,
    ).toBe(303)
    const { items, total } = (await get('/api/v1/partner-figures')).json<{
      items: { kind: { da: string }; joined: number; left: number; partners: number }[]
      total: number
    }>()
    expect(total).toBe(4)
    expect(items.find(({ kind }) => kind.da === 'Virksomhed')).toMatchObject({
      joined: 3,
      left: 0,
      partners: 3,
    })
    const file = await get('/api/v1/partner-figures?format=csv')
    expect(file.headers['content-type']).toContain('text/csv')
    expect((await get('/da/partnertal')).text).toContain('Virksomhed')
  })
})
