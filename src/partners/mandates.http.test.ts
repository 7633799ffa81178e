import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withPartnership } from '../platform/db/index.ts'
import { type PeopledPartnership, signIn } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let here: PeopledPartnership

beforeAll(async () => {
  site = await testSite()
})
beforeEach(async () => {
  here = await site.partnership()
})

type Known = keyof PeopledPartnership['people']

const as = (who: Known | string | undefined) =>
  who === undefined ? undefined : (here.people[who as Known]?.token ?? who)

const send = (method: string, path: string, json: unknown, who: Known | undefined = 'secretariat') =>
  site.ask({ host: here.host, method, path: `/api/v1${path}`, json, token: as(who) })

const refusalIn = (answer: { text: string }) => JSON.parse(answer.text).type?.split(':').at(-1)

const give = (more: object = {}, who: Known = 'secretariat', organisation: string = here.organisation) =>
  send(
    'POST',
    `/organisations/${organisation}/mandates`,
    { email: 'ida@partner.example', name: 'Ida Lund', role: 'representative', ...more },
    who,
  )

interface Row {
  id: string
  name: string
  role: string
  state: string
  person: string
  from: string
  to?: string
}
const listed = async (organisation: string = here.organisation) =>
  (
    await site.ask({
      host: here.host,
      path: `/api/v1/organisations/${organisation}/mandates`,
      token: here.people.secretariat.token,
    })
  ).json<{ items: Row[] }>().items

const signInAs = async (email: string) => {
  const { rows } = await site.db.owner.query<{ id: string }>(
    'select id from person where email = $1 and partnership_id = $2',
    [email, here.id],
  )
  return withPartnership(site.db.pool, here.id, (tx) =>
    signIn(tx, rows[0]?.id as never, site.clock.realNow()),
  )
}

describe('a mandate', () => {
  it('lets somebody act for the organisation, and ends with what it let them do', async () => {
    expect((await give()).status).toBe(201)
    const token = await signInAs('ida@partner.example')
    const edit = () =>
      site.ask({
        host: here.host,
        method: 'PUT',
        path: `/api/v1/organisations/${here.organisation}`,
        json: { nameDa: 'Ny', nameEn: 'New' },
        token,
      })
    expect((await edit()).status).toBe(200)
    const [mandate] = await listed()
    expect((await send('DELETE', `/mandates/${mandate!.id}`, {})).status).toBe(200)
    expect((await edit()).status).toBe(403)
    expect(refusalIn(await send('DELETE', `/mandates/${mandate!.id}`, {}))).toBe('ended-already')
  })

  it('is given to one representative at a time, also where two are named at once', async () => {
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((who) => give({ email: `${who}@partner.example`, name: who })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
    expect(refusalIn(await give({ email: 'd@partner.example' }))).toBe('has-representative')
    expect((await listed()).filter(({ role }) => role === 'representative')).toHaveLength(1)
  })

  it('holds from its first day to the end of its last', async () => {
    expect((await give({ from: '2027-02-10', to: '2027-02-12' })).status).toBe(201)
    expect((await give({ from: '2027-02-13', email: 'b@partner.example' })).status).toBe(201)
    expect(refusalIn(await give({ from: '2027-02-12', to: '2027-02-11', email: 'c@x.example' }))).toBe(
      'ends-before-it-begins',
    )
    const days = (await listed()).map(({ from, to, state }) => [from, to, state])
    expect(days).toEqual([
      ['2027-02-13', undefined, 'coming'],
      ['2027-02-10', '2027-02-12', 'coming'],
    ])
    const [, first] = await listed()
    expect((await send('DELETE', `/mandates/${first!.id}`, {})).status).toBe(200)
    expect((await listed()).map(({ from }) => from)).toEqual(['2027-02-13'])
  })

  it('of a deputy is the representative’s to give, and of nobody else but the secretariat', async () => {
    expect((await give({ role: 'deputy' }, 'representative')).status).toBe(201)
    expect(refusalIn(await give({ role: 'representative', email: 'x@y.example' }, 'representative'))).toBe(
      'not-yours-to-give',
    )
    expect(refusalIn(await give({ role: 'deputy', email: 'x@y.example' }, 'deputy'))).toBe(
      'not-yours-to-give',
    )
    expect((await give({ role: 'deputy' }, 'other')).status).toBe(403)
  })

  it('is told by name to whoever is signed in, and to nobody else', async () => {
    await give()
    const profile = (token?: string) =>
      site.ask({ host: here.host, path: '/da/partnere/aurora-instrumenter', token })
    expect((await profile(here.people.person.token)).text).toContain('Ida Lund')
    expect((await profile()).text).not.toContain('Ida Lund')
    const api = await site.ask({ host: here.host, path: `/api/v1/organisations/${here.organisation}` })
    expect(api.text).not.toContain('Ida Lund')
  })
})

describe('who changes job', () => {
  const seated = async () => {
    const { rows } = await site.db.owner.query<{ id: string }>(
      "select id from person where email = 'ida@partner.example' and partnership_id = $1",
      [here.id],
    )
    const group = here.group
    await site.db.owner.query(
      `insert into work_group (partnership_id, id, key, kind, title, position, added_at)
       values ($1, $2, 'G', 'project', '{"da":"Gruppen"}', 1, now())`,
      [here.id, group],
    )
    for (const [n, organisation] of [here.organisation, here.otherOrganisation].entries())
      await site.db.owner.query(
        `insert into group_seat (partnership_id, id, group_id, organisation_id, person_id, role, position, given_at)
         values ($1, gen_random_uuid(), $2, $3, $4, 'lead', $5, now())`,
        [here.id, group, organisation, rows[0]?.id, n],
      )
    return rows[0]?.id
  }

  it('leaves mandates and the organisation’s seats to the successor, and nothing else', async () => {
    await give()
    await give({ role: 'deputy', email: 'bo@partner.example', name: 'Bo Krag' })
    const leaver = await seated()
    const done = await send('POST', `/organisations/${here.organisation}/hand-overs`, {
      from: leaver,
      email: 'bo@partner.example',
      name: 'Bo Krag',
    })
    expect(done.status).toBe(201)
    const now = (await listed()).filter(({ state }) => state === 'current')
    expect(now.map(({ name, role }) => [name, role])).toEqual([['Bo Krag', 'representative']])
    const { rows } = await site.db.owner.query(
      `select p.email, s.organisation_id = $2 as ours from group_seat s join person p on p.id = s.person_id
       where s.partnership_id = $1 order by 2 desc`,
      [here.id, here.organisation],
    )
    expect(rows).toEqual([
      { email: 'bo@partner.example', ours: true },
      { email: 'ida@partner.example', ours: false },
    ])
    const grants = await site.db.owner.query(
      `select g.role from access_grant g join person p on p.id = g.person_id
       where p.email = 'bo@partner.example' and g.partnership_id = $1 and g.valid_to is null order by 1`,
      [here.id],
    )
    expect(grants.rows.map(({ role }) => role)).toEqual(['lead', 'representative'])
  })

  it('needs somebody else to take over, and something to leave', async () => {
    await give()
    const [ida] = await listed()
    const hand = (from: string | undefined, email: string) =>
      send('POST', `/organisations/${here.organisation}/hand-overs`, { from, email, name: 'N' })
    expect(refusalIn(await hand(ida?.person, 'ida@partner.example'))).toBe('same-person')
    expect(refusalIn(await hand(here.people.other.id, 'bo@partner.example'))).toBe('no-mandate-to-hand-over')
  })
})
