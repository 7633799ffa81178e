import { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { walkMoments } from '../moments/index.ts'
import { sendWaiting } from '../platform/mail/index.ts'
import { makePartners, type TestPartner } from '../testing/partners.ts'
import type { PeopledPartnership } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'
import { mints, momentKinds, reactors, writers } from './following.ts'

let site: TestSite
let place: PeopledPartnership
let partners: TestPartner[]

beforeAll(async () => {
  site = await testSite()
})

beforeEach(async () => {
  shift = 0
  place = await site.partnership()
  partners = await makePartners(site, place, ['cirkel', 'delta', 'elv'], site.clock.realNow())
})

/** The partnership's time, which is moved as in a demonstration: sessions live in the machine's. */
let shift = 0
const read = () => site.clock.read(shift)

async function forward(by: Temporal.DurationLike) {
  shift += Temporal.Duration.from(by).total('milliseconds')
  const set = 'update partnership set demonstration = true, clock_shift_ms = $2 where partnership_id = $1'
  await site.db.owner.query(set, [place.id, shift])
}

/** Time goes on, and what falls due in it falls due. */
async function pass(by: Temporal.DurationLike) {
  await forward(by)
  const { now, realNow } = read()
  await walkMoments({ pool: site.db.pool, reactors, kinds: momentKinds }, place.id, now, realNow)
}

/** The relay takes what is queued, but for these addresses, which it refuses for good. */
async function mail(refused: readonly string[] = []) {
  const { MailRefused } = await import('../platform/mail/index.ts')
  const relay = {
    async deliver({ to }: { readonly to: string }) {
      if (refused.includes(to)) throw new MailRefused('550 no such mailbox')
      return '250 ok'
    },
  }
  const where = {
    origin: `http://${place.host}`,
    name: { da: 'Prøve', en: 'Trial' },
    zone: 'Europe/Copenhagen',
  }
  const post = { pool: site.db.pool, relay, writers, mints }
  while (await sendWaiting(post, place.id, where, read)) continue
}

const call = async (token: string, method: string, path: string, json: unknown, organisation?: string) => {
  const headers = organisation ? { 'acting-for': organisation } : {}
  const answer = await site.ask({ host: place.host, token, method, path: `/api/v1${path}`, json, headers })
  return { status: answer.status, body: answer.json<Record<string, never>>() }
}

interface Seen {
  readonly state: string
  readonly outcome?: string
  readonly rounds: readonly {
    readonly method: string
    readonly state: string
    readonly outcome: string
    readonly answered: number
    readonly notices: readonly { readonly stands: boolean }[]
  }[]
}

async function look(id: string): Promise<Seen> {
  const token = place.people.secretariat.token
  return (await site.ask({ host: place.host, token, path: `/api/v1/decisions/${id}` })).json<Seen>()
}

async function open(method?: 'silent' | 'ballot', matter = 'other'): Promise<string> {
  const { token } = place.people.secretariat
  const text = { language: 'en', title: 'A common stand', question: 'Shall we share a stand?', matter }
  const drafted = await call(token, 'POST', '/decisions', text)
  expect(drafted.status).toBe(201)
  const { id } = drafted.body as unknown as { id: string }
  const opened = await call(token, 'POST', `/decisions/${id}/opening`, method ? { method } : {})
  expect([opened.status, opened.body]).toEqual([201, { id }])
  return id
}

const everybody = () => [
  { id: place.organisation, token: place.people.representative.token },
  { id: place.otherOrganisation, token: place.people.other.token },
  ...partners.map(({ id, representative }) => ({ id, token: representative.token })),
]

const answer = (id: string, n: number, says: string, reason = '') => {
  const { token, id: organisation } = everybody()[n]!
  const body = { language: 'en', says, ...(reason ? { reason } : {}) }
  return call(token, 'POST', `/decisions/${id}/answers`, body, organisation)
}

describe('a silent procedure', () => {
  it('adopts when the window has passed, everybody was told, and nobody objected', async () => {
    const id = await open('silent')
    await mail()
    await pass({ hours: 24 * 40 })
    const seen = await look(id)
    expect([seen.state, seen.outcome]).toEqual(['settled', 'adopted'])
  })

  it('adopts on no silence that is not proven, until the secretariat proves it', async () => {
    const id = await open('silent')
    await mail([partners[0]!.representative.email])
    await pass({ hours: 24 * 40 })
    const blocked = await look(id)
    expect([blocked.state, blocked.rounds[0]!.state]).toEqual(['open', 'blocked'])
    const opened = read().now.subtract({ hours: 24 * 39 })
    const hadAt = opened.toZonedDateTimeISO('Europe/Copenhagen').toPlainDate().toString()
    const { token } = place.people.secretariat
    const proof = { organisation: partners[0]!.id, hadAt, how: 'By telephone.' }
    expect((await call(token, 'POST', `/decisions/${id}/proofs`, proof)).status).toBe(201)
    expect((await look(id)).outcome).toBe('adopted')
  })

  it('ends at once by an objection, in writing to all, and leads where the charter says', async () => {
    const id = await open('silent')
    await mail()
    expect((await answer(id, 1, 'object')).status).toBe(422)
    expect((await answer(id, 1, 'object', 'Too dear.')).status).toBe(201)
    const seen = await look(id)
    expect(seen.rounds[0]!.state).toBe('objected')
    expect((await answer(id, 2, 'agree')).status).not.toBe(201)
  })

  it('takes nothing that comes at or after the closing instant', async () => {
    const id = await open('silent')
    await mail()
    await forward({ hours: 24 * 40 })
    const late = await answer(id, 0, 'object', 'Too late.')
    expect(late.status).toBe(409)
    await pass({ hours: 1 })
    expect((await look(id)).outcome).toBe('adopted')
  })
})

describe('a ballot', () => {
  it('lets an organisation change its vote, and counts it once', async () => {
    const id = await open('ballot')
    await mail()
    for (const n of [0, 1, 2, 3, 4]) expect((await answer(id, n, 'against')).status).toBe(201)
    for (const n of [0, 1, 2, 3, 4]) expect((await answer(id, n, 'for')).status).toBe(201)
    await pass({ hours: 24 * 60 })
    const seen = await look(id)
    expect(seen.outcome).toBe('adopted')
    expect(seen.rounds.at(-1)!.outcome).toMatch(/^5 for/)
  })

  it('is closed once, whoever notices first', async () => {
    const id = await open('ballot')
    await mail()
    await Promise.all([0, 1, 2, 3, 4].map((n) => answer(id, n, 'for')))
    await forward({ hours: 24 * 60 })
    const { now, realNow } = read()
    const walk = { pool: site.db.pool, reactors, kinds: momentKinds }
    await Promise.all(Array.from({ length: 6 }, () => walkMoments(walk, place.id, now, realNow)))
    const { rows } = await site.db.owner.query(
      `select count(*)::int as n from journal_entry where partnership_id = $1 and subject_id = $2 and name = 'decision.settled'`,
      [place.id, id],
    )
    expect(rows[0].n).toBe(1)
  })

  it('can be withdrawn before it closes, and not after', async () => {
    const id = await open('ballot')
    const { token } = place.people.secretariat
    expect((await call(token, 'POST', `/decisions/${id}/withdrawal`, { why: 'Called off.' })).status).toBe(
      201,
    )
    expect((await look(id)).outcome).toBe('withdrawn')
    expect((await call(token, 'POST', `/decisions/${id}/withdrawal`, { why: 'Again.' })).status).toBe(409)
    expect((await answer(id, 0, 'for')).status).toBe(409)
  })

  it('asks anew when what is asked is changed', async () => {
    const id = await open('ballot')
    await answer(id, 0, 'for')
    await pass({ seconds: 1 })
    const { token } = place.people.secretariat
    const text = { language: 'en', title: 'A common stand', question: 'Shall we share a small stand?' }
    expect((await call(token, 'POST', `/decisions/${id}/amendment`, text)).status).toBe(201)
    const seen = await look(id)
    expect(seen.rounds.map(({ state, answered }) => [state, answered])).toEqual([
      ['amended', 1],
      ['open', 0],
    ])
  })
})

describe('what is asked', () => {
  it('is answered by the link in the mail: seen by GET, done by POST, once', async () => {
    const id = await open('ballot')
    const sent: { to: string; text: string }[] = []
    const relay = {
      async deliver(one: { readonly to: string; readonly text: string }) {
        sent.push(one)
        return '250 ok'
      },
    }
    const where = { origin: `http://${place.host}`, name: { da: 'Prøve' }, zone: 'Europe/Copenhagen' }
    await sendWaiting({ pool: site.db.pool, relay, writers, mints }, place.id, where, read)
    const own = sent.find(({ to }) => to === partners[0]!.representative.email)!
    const path = /http:\/\/[^/]+(\/da\/svar\/\S+choice=for)/.exec(own.text)![1]!
    const page = await site.ask({ host: place.host, path })
    expect(page.status).toBe(200)
    expect(page.text).toContain('stemmer for')
    expect((await look(id)).rounds[0]!.answered).toBe(0)
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? ''
    const fields = { subject: field('subject'), option: field('option'), language: 'da', key: field('key') }
    const post = () => site.ask({ host: place.host, method: 'POST', path: path.replace(/\?.*/, ''), fields })
    expect([(await post()).status, (await post()).status]).toEqual([303, 303])
    expect((await look(id)).rounds[0]!.answered).toBe(1)
  })
})
