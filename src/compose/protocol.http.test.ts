import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyProtocol } from '../decisions/index.ts'
import { attachmentsOf } from '../platform/pdf/index.ts'
import { type Days, daysOf } from '../testing/days.ts'
import type { PeopledPartnership, TestPerson } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'
import { checkProtocol } from './commands/protocol.ts'

let site: TestSite
let place: PeopledPartnership
let days: Days
let folder: string
let decision: string
const token = new Map<string, string>()

beforeAll(async () => {
  site = await testSite()
  place = await site.partnership('space-exploration-danmark')
  days = daysOf(site, place)
  folder = await mkdtemp(path.join(tmpdir(), 'protocol-'))
  await signInAll()
  decision = await decided()
})
afterAll(() => rm(folder, { recursive: true }))

async function signInAll() {
  for (const [role, person] of Object.entries(place.people) as [string, TestPerson][])
    token.set(role, await days.tokenOf(person))
}

const as = (role: string) => {
  const known = token.get(role)
  return known === undefined ? {} : { token: known }
}

async function post(role: string, at: string, json: unknown): Promise<{ id: string }> {
  const answer = await site.ask({ host: place.host, ...as(role), method: 'POST', path: `/api/v1${at}`, json })
  expect([answer.status, answer.text]).toEqual([201, expect.anything()])
  return answer.json()
}

/** A silent procedure that an objection sent to a ballot, which adopts. */
async function decided(): Promise<string> {
  const text = {
    language: 'da',
    title: 'En fælles stand',
    question: 'Skal vi *dele* en stand?',
    background: 'Dyrt.',
  }
  const { id } = await post('secretariat', '/decisions', text)
  await post('secretariat', `/decisions/${id}/opening`, { method: 'silent' })
  await days.pass({ hours: 30 })
  await post('representative', `/decisions/${id}/answers`, {
    language: 'da',
    says: 'object',
    reason: 'For dyrt.',
  })
  await days.pass({ hours: 30 })
  await post('representative', `/decisions/${id}/answers`, { language: 'da', says: 'against' })
  await post('other', `/decisions/${id}/answers`, { language: 'en', says: 'for', reason: 'Worth it.' })
  await post('secretariat', `/decisions/${id}/extensions`, {
    until: '2027-05-03',
    why: 'Påsken kom imellem.',
  })
  await days.pass({ hours: 24 * 100 })
  await signInAll()
  return id
}

const get = (role: string, at: string) => site.ask({ host: place.host, ...as(role), path: at })

async function paper(role: string, language: 'da' | 'en' = 'da'): Promise<Buffer> {
  const at =
    language === 'da' ? `/da/beslutninger/${decision}/protokol.pdf` : `/en/decisions/${decision}/protocol.pdf`
  const answer = await get(role, at)
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
  return answer.bytes
}

const recordIn = (pdf: Uint8Array) =>
  Buffer.from(attachmentsOf(pdf).find(({ name }) => name === 'protocol.json')!.bytes).toString('utf8')

const where = () => ({
  partnership: place.id,
  name: { da: 'Prøvepartnerskabet', en: 'The trial partnership' },
})
const check = (pdf: Uint8Array) => verifyProtocol(site.db.pool, where(), pdf)

async function said(pdf: Uint8Array): Promise<{ exit: number; lines: string[] }> {
  const file = path.join(folder, `${crypto.randomUUID()}.pdf`)
  await writeFile(file, pdf)
  const lines: string[] = []
  const terminal = { say: (line: string) => void lines.push(line), complain: () => undefined }
  const exit = await checkProtocol(
    site.db.pool,
    { id: place.id, ...where(), key: '', hosts: [] },
    file,
    terminal,
  )
  return { exit, lines }
}

describe('the protocol of a decision', () => {
  it('is a page in both languages, with every round, its sum and its fingerprints', async () => {
    for (const [at, result] of [
      [`/da/beslutninger/${decision}/protokol`, 'imod'],
      [`/en/decisions/${decision}/protocol`, 'against'],
    ] as const) {
      const page = await get('secretariat', at)
      expect(page.status).toBe(200)
      expect(page.text).toContain('id="round-2"')
      expect(page.text).toContain(result)
      expect(page.text).toMatch(/<code>\d+:[0-9a-f]{64}<\/code>/)
      expect(page.text).toContain('.pdf"')
    }
  })

  it('is tagged after PDF/UA-1 in its language', async () => {
    for (const language of ['da', 'en'] as const) {
      const text = (await paper('secretariat', language)).toString('latin1')
      expect(text).toContain('pdfuaid:part')
      expect(text).toContain(`/Lang (${language}`)
    }
  })

  it('says who answered what to partners, to the public only how many', async () => {
    const { otherOrganisation } = place
    const inside = JSON.parse(recordIn(await paper('representative')))
    expect(inside.audience).toBe('partners')
    expect(inside.rounds[1].answers).toHaveLength(2)
    const outside = recordIn(await paper('visitor'))
    expect(outside).not.toContain('Worth it.')
    expect(outside).not.toContain('For dyrt.')
    const open = JSON.parse(outside)
    expect(open.rounds[1].outcome.sum.tally.for.organisations).toBe(1)
    expect(JSON.stringify(open.rounds.map(({ outcome }: { outcome: unknown }) => outcome))).not.toContain(
      otherOrganisation,
    )
    expect(JSON.stringify(open.rounds[0].outcome)).not.toContain(place.organisation)
  })

  it('is absent where nothing is settled, and to whom the decision is hidden', async () => {
    const { id } = await post('secretariat', '/decisions', {
      language: 'da',
      title: 'Hemmelig',
      question: 'Ja?',
      confidential: true,
    })
    await post('secretariat', `/decisions/${id}/opening`, { method: 'silent' })
    expect((await get('secretariat', `/da/beslutninger/${id}/protokol`)).status).toBe(404)
    await post('secretariat', `/decisions/${id}/withdrawal`, { why: 'Ikke nu' })
    expect((await get('representative', `/da/beslutninger/${id}/protokol`)).status).toBe(200)
    for (const at of ['protokol', 'protokol.pdf'])
      expect((await get('visitor', `/da/beslutninger/${id}/${at}`)).status).toBe(404)
  })
})

describe('a protocol held against the journal', () => {
  it('is sound as it was downloaded, whoever’s copy it is, and the same each time', async () => {
    for (const [role, language] of [
      ['visitor', 'en'],
      ['representative', 'da'],
      ['secretariat', 'en'],
    ] as const) {
      const pdf = await paper(role, language)
      expect(await check(pdf)).toMatchObject({ is: 'checked', sound: true, differences: [], unborne: [] })
      expect(Buffer.compare(pdf, await paper(role, language))).toBe(0)
    }
    const { exit, lines } = await said(await paper('visitor'))
    expect([exit, lines.join()]).toEqual([0, expect.stringContaining('sound')])
  })

  it('is not sound once a byte of it is another, wherever that is', async () => {
    const pdf = await paper('representative')
    const places = Array.from({ length: 8 }, (_, n) => Math.floor(((n + 0.5) * pdf.length) / 8))
    for (const at of places) {
      const broken = Buffer.from(pdf)
      broken[at] = (broken[at] ?? 0) ^ 1
      const found = await check(broken)
      expect(found.is === 'checked' && found.sound, `byte ${at}`).toBe(false)
    }
  })

  it('names the answer that was kept otherwise since', async () => {
    const pdf = await paper('representative')
    const { owner } = site.db
    const change = (says: string) =>
      owner.query(
        `update decision_position set says = $2 where decision_id = $1 and round = 2 and says <> $2 and organisation_id = $3`,
        [decision, says, place.otherOrganisation],
      )
    await change('abstain')
    const { exit, lines } = await said(pdf)
    expect(exit).toBe(1)
    expect(lines.join('\n')).toMatch(
      /rounds\.1\.answers\.\d\.says: the file has "for", the record here has "abstain"\./,
    )
    expect(lines.join('\n')).toMatch(/Entry \d+ of the journal does not bear out an answer of round 2/)
    await change('for')
    expect((await said(pdf)).exit).toBe(0)
  })

  it('shows a journal that was written anew, by the anchor in the file', async () => {
    const pdf = await paper('visitor')
    const { rows } = await site.db.owner.query<{ seq: string; payload: Buffer }>(
      `select seq, payload from journal_entry where subject_id = $1 and name = 'decision.opened' order by seq limit 1`,
      [decision],
    )
    const { seq, payload } = rows[0]!
    const set = (to: Buffer) =>
      site.db.owner.query('update journal_entry set payload = $3 where partnership_id = $1 and seq = $2', [
        place.id,
        seq,
        to,
      ])
    await site.db.owner.query('alter table journal_entry disable trigger user')
    await set(Buffer.from(payload.toString('utf8').replace('silent', 'ballot')))
    const { exit, lines } = await said(pdf)
    expect(exit).toBe(1)
    expect(lines.join('\n')).toContain(`Entry ${seq} was changed`)
    expect(lines.join('\n')).toContain('does not bear out the way in which it was decided of round 1')
    await set(payload)
  })

  it('stays the same where mail of a round leaves after the round has ended', async () => {
    const text = { language: 'da', title: 'Nej alligevel', question: 'Skal vi?' }
    const { id } = await post('secretariat', '/decisions', text)
    await post('secretariat', `/decisions/${id}/opening`, { method: 'silent' })
    await post('secretariat', `/decisions/${id}/withdrawal`, { why: 'Ikke nu' })
    const before = (await get('secretariat', `/da/beslutninger/${id}/protokol.pdf`)).bytes
    const sent = `update mail_message set accepted_at = at + interval '1 minute' where partnership_id = $1`
    await site.db.owner.query(sent, [place.id])
    expect(await check(before)).toMatchObject({ sound: true })
  })

  it('tells a file that is no protocol from one of a decision that nobody knows', async () => {
    expect((await said(Buffer.from('%PDF-1.7 not ours'))).lines.join()).toContain('No record of a protocol')
    const elsewhere = await site.partnership()
    const found = await verifyProtocol(
      site.db.pool,
      { partnership: elsewhere.id, name: {} },
      await paper('visitor'),
    )
    expect(found).toEqual({ is: 'unknown', decision })
  })
})
