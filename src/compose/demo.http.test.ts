import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PartnershipId } from '../platform/db/index.ts'
import { type TestSite, testSite } from '../testing/site.ts'
import { createPartnership } from './create.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})

interface Demo {
  readonly id: PartnershipId
  readonly host: string
}

let made = 0

/** The first partnership's demonstration, at a host of its own. */
async function demonstration(): Promise<Demo> {
  const host = `demo-${made++}.localhost`
  await site.db.owner.query(`update partnership set key = 'old-' || md5(partnership_id::text)`)
  await site.db.owner.query(`delete from partnership_host where host like 'space-%'`)
  const folder = 'partnerships/space-exploration-danmark'
  const { partnership } = await createPartnership(site.db.pool, folder, [host], site.clock.realNow())
  return { id: partnership, host }
}

const move = (host: string, fields: Record<string, string>) =>
  site.ask({ host, method: 'POST', path: '/da/demonstration/ur', fields })

interface Listed {
  readonly items: readonly {
    readonly title: { readonly en: string }
    readonly state: string
    readonly outcome?: string
  }[]
}

/** How each decision stands, without what tells one run from another. */
async function standing({ host }: Demo): Promise<string[]> {
  const { items } = (await site.ask({ host, path: '/api/v1/decisions' })).json<Listed>()
  return items.map(({ title, state, outcome }) => `${title.en}: ${outcome ?? state}`).sort()
}

/** What happened, by time: what happens at one instant has no order of its own. */
async function happened({ id }: Demo): Promise<string[]> {
  const { rows } = await site.db.owner.query<{ said: string }>(
    `select name || ' ' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as said from journal_entry
     where partnership_id = $1 and name not like '%.imported' order by at, name`,
    [id],
  )
  return rows.map(({ said }) => said)
}

/** Who got which mail, with its time. */
async function mails({ id }: Demo): Promise<string[]> {
  const { rows } = await site.db.owner.query<{ said: string }>(
    `select recipient || ' ' || subject || ' ' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as said
     from mail_message where partnership_id = $1 and kind <> 'journal-head' and written_at is not null`,
    [id],
  )
  return rows.map(({ said }) => said).sort()
}

describe('the demonstration', () => {
  it('lets silence adopt, an objection lead to a ballot, and a ballot close, as its clock goes on', async () => {
    const demo = await demonstration()
    expect(await standing(demo)).toEqual([
      expect.stringMatching(/stand .*: open$/),
      expect.stringMatching(/theme .*: open$/),
      expect.stringMatching(/calendar: open$/),
    ])
    expect((await move(demo.host, { to: '2023-06-01' })).status).toBe(303)
    expect(await standing(demo)).toEqual([
      expect.stringMatching(/stand .*: adopted$/),
      expect.stringMatching(/theme .*: adopted$/),
      expect.stringMatching(/calendar: adopted$/),
    ])
  })

  it('comes to the same in one go as day by day', async () => {
    const [leap, steps] = [await demonstration(), await demonstration()]
    await move(leap.host, { to: '2023-05-20' })
    for (
      let day = Temporal.PlainDate.from('2023-04-05');
      day.toString() <= '2023-05-20';
      day = day.add({ days: 1 })
    )
      await move(steps.host, { to: day.toString() })
    expect(await standing(steps)).toEqual(await standing(leap))
    expect(await happened(steps)).toEqual(await happened(leap))
    expect(await mails(steps)).toEqual(await mails(leap))
  }, 60_000)

  it('keeps its mail in an outbox, whose links work', async () => {
    const { host } = await demonstration()
    await move(host, { by: 'day' })
    const { items } = (await site.ask({ host, path: '/api/v1/demonstration/outbox' })).json<{
      items: { id: string; subject: string }[]
    }>()
    const mail = items.find(({ subject }) => subject.includes('stand'))!
    const letter = await site.ask({ host, path: `/da/demo-mail/${mail.id}.html` })
    expect(letter.headers['content-security-policy']).toContain("default-src 'none'")
    const links = [...letter.text.matchAll(/href="([^"]+)"/g)].map(([, to]) => to!)
    const led = await Promise.all(links.map((path) => site.ask({ host, path })))
    const answers = led
      .map(({ headers }) => headers.location ?? '')
      .filter((to) => to.includes('/svar/') || to.includes('/answer/'))
    expect(answers.length).toBeGreaterThan(0)
    expect((await site.ask({ host, path: answers[0]! })).status).toBe(200)
  })

  it('offers its roles in one click', async () => {
    const { host } = await demonstration()
    for (const role of ['secretariat', 'representative', 'lead', 'newcomer']) {
      const entered = await site.ask({
        host,
        method: 'POST',
        path: '/da/demonstration/roller',
        fields: { role },
      })
      expect([role, entered.status]).toEqual([role, 303])
      expect(`${entered.headers['set-cookie']}`).toContain('tovholder_session=')
    }
  })

  it('has a clock that goes forward only, and says so beside what was typed', async () => {
    const { host } = await demonstration()
    const refused = await move(host, { to: '2022-01-01' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('ligger forude')
  })

  it('is not there for a real partnership', async () => {
    const { host } = await site.partnership()
    for (const path of ['/da/demonstration', '/da/udbakke', '/api/v1/demonstration/outbox'])
      expect([path, (await site.ask({ host, path })).status]).toEqual([path, 404])
    const moved = await site.ask({
      host,
      method: 'POST',
      path: '/api/v1/demonstration/clock',
      json: { by: 'day' },
    })
    expect(moved.status).toBe(404)
  })
})
