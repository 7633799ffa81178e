import { beforeEach, describe, expect, it } from 'vitest'
import type { OutgoingMail } from '../platform/mail/index.ts'
import { type Days, daysOf } from '../testing/days.ts'
import type { PeopledPartnership } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let place: PeopledPartnership
let days: Days
const site: TestSite = await testSite()

beforeEach(async () => {
  place = await site.partnership()
  days = daysOf(site, place)
})

async function post(role: 'secretariat' | 'representative' | 'other', at: string, json: object) {
  const token = await days.tokenOf(place.people[role])
  const answer = await site.ask({ host: place.host, token, method: 'POST', path: `/api/v1${at}`, json })
  expect([answer.status, answer.text]).toEqual([201, expect.anything()])
  return answer.json<{ id: string }>().id
}

async function open(method = 'silent', more: object = {}): Promise<string> {
  const text = { language: 'da', title: 'En fælles stand', question: 'Skal vi dele en stand?', ...more }
  const id = await post('secretariat', '/decisions', text)
  await post('secretariat', `/decisions/${id}/opening`, { method })
  await days.pass({ hours: 1 })
  return id
}

const about = (mails: readonly OutgoingMail[], start: string) =>
  mails.filter(({ subject }) => subject.startsWith(start))

describe('the mail of a decision', () => {
  it('tells all who had a vote how it went, with the sum and the protocol, once', async () => {
    const id = await open()
    const mails = about(await days.pass({ hours: 24 * 40 }), 'Vedtaget: En fælles stand')
    const { representative, deputy, other } = place.people
    expect(mails.map(({ to }) => to).sort()).toEqual([deputy.email, other.email, representative.email].sort())
    expect(mails[0]!.text).toContain('Ingen af 2 organisationer med stemmeret gjorde indsigelse')
    expect(mails[0]!.text).toContain(`/da/beslutninger/${id}/protokol`)
    expect(about(await days.pass({ hours: 24 }), 'Vedtaget')).toEqual([])
  })

  it('tells all at once where an objection breaks the silence, with its reason, and not twice where that ends it', async () => {
    const id = await open()
    await post('representative', `/decisions/${id}/answers`, {
      language: 'da',
      says: 'object',
      reason: 'For dyrt.',
    })
    const mails = await days.pass({ minutes: 1 })
    const objections = about(mails, 'Indsigelse: En fælles stand')
    expect(objections).toHaveLength(3)
    expect(objections[0]!.text).toContain('For dyrt.')
    expect(objections[0]!.text).toContain('Dermed er sagen slut uden beslutning.')
    expect(mails).toHaveLength(3)
  })

  it('tells of a withdrawal with its reason', async () => {
    const id = await open('ballot')
    await post('secretariat', `/decisions/${id}/withdrawal`, { why: 'Messen er aflyst.' })
    const mails = about(await days.pass({ minutes: 1 }), 'Trukket tilbage')
    expect(mails).toHaveLength(3)
    expect(mails[0]!.text).toContain('Messen er aflyst.')
  })
})

describe('what the public can find of decisions', () => {
  const see = async (path: string) => (await site.ask({ host: place.host, path })).text

  it('is told in sentences, and names nobody', async () => {
    const id = await open()
    await post('other', `/decisions/${id}/answers`, { language: 'da', says: 'object', reason: 'For dyrt.' })
    const journal = await see('/da/journal')
    expect(journal).toContain('Partnerne er spurgt i en stille procedure: »En fælles stand«')
    expect(journal).toContain('Der er gjort indsigelse mod »En fælles stand«')
    const { rows } = await site.db.owner.query<{ name: string; text: string }>(
      `select name, to_jsonb(e)::text as text from journal_entry e where subject_id = $1 and audience = 'public'`,
      [id],
    )
    expect(rows.map(({ name }) => name)).toContain('decision.objected')
    for (const { text } of rows) expect(text).not.toContain(place.otherOrganisation)
  })

  it('stands in the sitemap and the search, and what is for partners alone does not', async () => {
    const open1 = await open()
    const hidden = await open('silent', { title: 'En hemmelig stand', confidential: true })
    const map = await see('/sitemap.xml')
    expect(map).toContain(`/da/beslutninger/${open1}<`)
    expect(map).not.toContain(hidden)
    expect(await see('/da/soeg?q=stand')).toContain('En fælles stand')
    expect(await see('/da/soeg?q=hemmelig')).not.toContain('En hemmelig stand')
    const page = await see(`/da/beslutninger/${open1}`)
    expect(page).toContain('<meta name="description" content="Skal vi dele en stand?"')
    expect(page).not.toContain('noindex')
  })

  it('tells publicly that notice is missing, and not whose', async () => {
    await site.db.owner.query(
      `update person set email = 'x@nowhere.example' where partnership_id = $1 and id = $2`,
      [place.id, place.people.other.id],
    )
    const id = await open()
    await site.db.owner.query(
      `update mail_message set accepted_at = null, lost_at = at where partnership_id = $1 and recipient = 'x@nowhere.example'`,
      [place.id],
    )
    await days.pass({ hours: 24 * 40 })
    const { rows } = await site.db.owner.query<{ payload: Buffer; audience: string }>(
      `select payload, audience from journal_entry where subject_id = $1 and name = 'decision.blocked'`,
      [id],
    )
    expect(rows.map(({ audience }) => audience)).toEqual(['public'])
    expect(rows[0]!.payload.toString('utf8')).not.toContain(place.otherOrganisation)
  })
})

describe('the list of decisions', () => {
  it('fills its pages with what the viewer may see, in as many questions for fifty as for one', async () => {
    const values = Array.from({ length: 60 }, (_, n) => n)
    const at = `${site.clock.realNow()}`
    for (const n of values)
      await site.db.owner.query(
        `insert into decision (partnership_id, id, matter, title, question, confidential, drafted_at, opened_at, round)
         values ($1, gen_random_uuid(), 'other', $2, $2, $3, $4, $4, 1)`,
        [place.id, JSON.stringify({ da: `Sag ${n}` }), n % 2 === 0, at],
      )
    const list = async (token?: string) =>
      (await site.ask({ host: place.host, path: '/api/v1/decisions', token })).json<{
        items: object[]
        more: boolean
      }>()
    const outside = await list()
    expect([outside.items.length, outside.more]).toEqual([30, false])
    const inside = await list(await days.tokenOf(place.people.representative))
    expect([inside.items.length, inside.more]).toEqual([50, true])
  })

  it('says how many have answered as the case does', async () => {
    const id = await open('ballot')
    await post('representative', `/decisions/${id}/answers`, { language: 'da', says: 'for' })
    await post('representative', `/decisions/${id}/answers`, { language: 'da', says: 'against' })
    const { items } = (await site.ask({ host: place.host, path: '/api/v1/decisions' })).json<{
      items: { id: string; answered: number; electors: number; method: string }[]
    }>()
    expect(items.find((one) => one.id === id)).toMatchObject({ answered: 1, electors: 2, method: 'ballot' })
  })
})
