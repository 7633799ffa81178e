import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { append, imported } from '../journal/index.ts'
import { withPartnership } from '../platform/db/index.ts'
import type { PeopledPartnership } from '../testing/people.ts'
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

const ask = (path: string, who?: Known, more: object = {}) =>
  site.ask({ host: here.host, path, token: who && here.people[who].token, ...more })

const mandated = (email = 'ida@partner.example') =>
  ask(`/api/v1/organisations/${here.organisation}/mandates`, 'secretariat', {
    method: 'POST',
    json: { email, name: 'Ida Lund', role: 'representative' },
  })

interface Items {
  items: {
    seq: number
    sentence: string
    sound: boolean
    name: string
    text: { da: string }
    urgency: string
  }[]
  next?: string
}
const journal = async (query = '') =>
  (
    await ask(`/api/v1/journal${query}`, 'secretariat', { headers: { 'accept-language': 'da' } })
  ).json<Items>()

describe('the journal', () => {
  it('tells each entry as a sentence in the reader’s language, newest first', async () => {
    await mandated()
    const { items } = await journal()
    expect(items.map(({ sentence }) => sentence)).toContain(
      'Ida Lund er repræsentant for Aurora Instrumenter',
    )
    expect(items.map(({ seq }) => seq)).toEqual(items.map(({ seq }) => seq).toSorted((a, b) => b - a))
    const english = await ask('/en/secretariat/journal', 'secretariat')
    expect(english.text).toContain('Ida Lund is representative of Aurora Instrumenter')
  })

  it('tells the public what is public, and nobody by name', async () => {
    await mandated()
    for (const path of ['/da/journal', '/da/journal.atom', '/api/v1/happenings']) {
      const { status, text } = await ask(path, 'secretariat')
      expect(status).toBe(200)
      expect(text).toContain('Aurora Instrumenter')
      expect(text).not.toContain('Ida Lund')
      expect(text).not.toContain('mandate.given')
    }
  })

  it('names nobody to the public, whatever a public entry holds', async () => {
    const at = site.clock.realNow()
    const subject = { type: 'organisation', id: here.organisation }
    const person = here.people.representative.id
    await withPartnership(site.db.pool, here.id, (tx) =>
      append(tx, [imported('seat.given', subject, { organisation: person }, at)]),
    )
    const name = 'Prøveperson representative'
    expect((await journal()).items[0]?.sentence).toContain(name)
    for (const path of ['/da/journal', '/da/journal.atom', '/api/v1/happenings'])
      expect((await ask(path, 'secretariat')).text).not.toContain(name)
  })

  it('is narrowed down by what, whom, where and when, also by a form with empty fields', async () => {
    await mandated()
    const secretariat = here.people.secretariat.email
    const none = '&organisation=&from=&to='
    expect((await journal(`?name=mandate.given&person=${none}`)).items).toHaveLength(1)
    expect((await journal(`?person=${secretariat}`)).items.map(({ name }) => name)).toEqual([
      'organisation.contacts-changed',
      'mandate.given',
      'person.added',
    ])
    expect((await journal('?person=nobody@x.example')).items).toEqual([])
    const ours = (await journal(`?organisation=${here.organisation}`)).items
    expect(ours.map(({ name }) => name)).toContain('mandate.given')
    expect((await journal('?from=2027-02-02&to=2027-02-02')).items.length).toBeGreaterThan(2)
    expect((await journal('?from=2027-02-03')).items).toEqual([])
    expect((await ask(`/da/sekretariat/journal?name=&person=${none}`, 'secretariat')).status).toBe(200)
  })

  it('is read page by page, each entry once', async () => {
    for (let n = 0; n < 60; n++)
      await ask('/api/v1/me/profile', 'person', { method: 'PUT', json: { name: `N${n}`, language: 'da' } })
    const first = await journal()
    const second = await journal(`?after=${first.next}`)
    const all = [...first.items, ...second.items].map(({ seq }) => seq)
    expect(first.items).toHaveLength(50)
    expect(new Set(all).size).toBe(all.length)
    expect(Math.min(...all)).toBe(1)
  })

  it('shows which entry was changed behind its back', async () => {
    await mandated()
    const { items } = await journal('?name=mandate.given')
    expect(items.map(({ sound }) => sound)).toEqual([true])
    await site.db.owner.query(
      "update journal_entry set via = 'api2' where partnership_id = $1 and name = 'mandate.given'",
      [here.id],
    )
    // The head did not move, and so the address asks for what nobody has read yet.
    expect((await journal('?name=mandate.given&to=2030-01-01')).items.map(({ sound }) => sound)).toEqual([
      false,
    ])
    const { items: whole } = await journal()
    expect(whole.filter(({ sound }) => !sound).map(({ name }) => name)).toEqual(['mandate.given'])
  })
})

describe('what needs attention', () => {
  const needs = async () => (await ask('/api/v1/attention', 'secretariat')).json<Items>().items

  it('is a partner without representative, until it has one, and again before it ends', async () => {
    const about = async () => (await needs()).filter(({ text }) => text.da.startsWith('Aurora'))
    expect((await about()).map(({ urgency }) => urgency)).toEqual(['now'])
    await mandated()
    expect(await about()).toEqual([])
    const list = await ask(`/api/v1/organisations/${here.organisation}/mandates`, 'secretariat')
    const [{ id }] = list.json<{ items: [{ id: string }] }>().items
    await ask(`/api/v1/mandates/${id}`, 'secretariat', { method: 'DELETE', json: { on: '2027-02-20' } })
    expect((await about()).map(({ text, urgency }) => [text.da, urgency])).toEqual([
      ['Aurora Instrumenter har kun en repræsentant til og med 20. februar 2027', 'soon'],
    ])
  })

  it('is mail that was given up, and what followed from an entry and failed', async () => {
    await site.db.owner.query(
      `insert into mail_message (partnership_id, id, claim, kind, recipient, language, subject, body_text,
         body_html, message_id, queued_at, at, next_try_at, failed_at)
       values ($1, gen_random_uuid(), 'c', 'k', 'a@b.example', 'da', 's', 't', 'h', 'm', now(), now(), now(), $2)`,
      [here.id, `${site.clock.realNow()}`],
    )
    await site.db.owner.query('insert into journal_follower values ($1, $2, 1)', [here.id, 'search.groups'])
    await site.db.owner.query(
      `insert into journal_parked (partnership_id, follower, seq, error, parked_at, next_try_at)
       values ($1, 'search.groups', 1, 'Error: away', now(), now())`,
      [here.id],
    )
    const texts = (await needs()).map(({ text }) => text.da)
    expect(texts).toContain('Én mail er opgivet i den seneste uge. Se efter, om adressen er rigtig.')
    expect(texts.some((text) => text.includes('search.groups') && text.includes('away'))).toBe(true)
  })

  it('is on a page that only the secretariat sees and is led to', async () => {
    const link = 'href="/da/sekretariat"'
    expect((await ask('/da', 'secretariat')).text).toContain(link)
    expect((await ask('/da', 'representative')).text).not.toContain(link)
    expect((await ask('/da/sekretariat', 'secretariat')).status).toBe(200)
    expect((await ask('/da/sekretariat', 'representative')).status).toBe(403)
  })
})
