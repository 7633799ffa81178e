import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { daysOf } from '../testing/days.ts'
import { makePartners } from '../testing/partners.ts'
import type { PeopledPartnership, TestPerson } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let place: PeopledPartnership
let secretariat: TestPerson

beforeAll(async () => {
  site = await testSite()
  place = await site.partnership()
  secretariat = place.people.secretariat
})

const see = (path: string, { token }: { token: string } = secretariat) =>
  site.ask({ host: place.host, path, token })

const send = (path: string, fields: Record<string, string>, { token }: { token: string } = secretariat) =>
  site.ask({ host: place.host, token, method: 'POST', path, fields })

const text = { language: 'en', title: 'A common stand', question: 'Shall we share a stand?', matter: 'other' }

/** Drafts by the form. @returns the address of the case */
async function draft(more: Record<string, string> = {}, by: TestPerson = secretariat): Promise<string> {
  const sent = await send('/en/new-decision', { ...text, ...more }, by)
  expect([sent.status, sent.text]).toEqual([303, ''])
  return sent.headers['location']!.split('?')[0]!
}

const idIn = (at: string) => at.split('/').at(-1)!

async function open(method = 'silent', more: Record<string, string> = {}): Promise<string> {
  const at = await draft(more)
  const opened = await send(`${at}/review`, { subject: idIn(at), method })
  expect(opened.status).toBe(303)
  return at
}

describe('drafting a decision', () => {
  it('offers the kinds of matter with how the charter lets each be decided', async () => {
    const page = await see('/da/ny-beslutning')
    expect(page.text).toContain('Ændring af aftalen')
    expect(page.text).toMatch(/Det sker (enten )?ved/)
    expect(page.text).toContain('value="other" checked')
  })

  it('keeps what was typed and says what is missing', async () => {
    const refused = await send('/da/ny-beslutning', {
      ...text,
      language: 'da',
      title: '',
      background: 'Kort & godt',
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Kort &amp; godt')
    expect(refused.text).toContain('Shall we share a stand?')
    expect(refused.text).toContain('Skal udfyldes.')
  })

  it('shows a draft to its proposer and the secretariat alone, with what can be done with it', async () => {
    const at = await draft({}, place.people.representative)
    for (const one of [place.people.representative, secretariat]) {
      const page = await see(at, one)
      expect(page.text).toContain(`href="${at}/review"`)
      expect(page.text).toContain(`href="${at}/edit"`)
      expect(page.text).toContain('Discard the draft')
    }
    for (const path of [at, `${at}/edit`, `${at}/review`]) {
      expect((await see(path, place.people.other)).status).toBe(404)
    }
  })

  it('lets the draft be edited, parties and kind of matter too', async () => {
    const at = await draft({ confidential: 'yes' })
    const form = await see(`${at}/edit`)
    expect(form.text).toMatch(/name="confidential"[^>]*checked/)
    const edited = await send(`${at}/edit`, {
      ...text,
      subject: idIn(at),
      title: 'A smaller stand',
      matter: 'host',
      parties: place.organisation,
    })
    expect(edited.status).toBe(303)
    const again = await see(`${at}/edit`)
    expect(again.text).toContain('value="A smaller stand"')
    expect(again.text).toContain('value="host" checked')
    expect(again.text).toMatch(new RegExp(`value="${place.organisation}" checked`))
    expect(again.text).not.toMatch(/name="confidential"[^>]*checked/)
  })

  it('keeps what an editor wrote where the case was opened in the meantime', async () => {
    const at = await open()
    const late = await send(`${at}/edit`, { ...text, subject: idIn(at), title: 'Too late a title' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Too late a title')
    expect(late.text).toContain('The text stands while answers come in.')
  })

  it('discards a draft, which goes from the list', async () => {
    const at = await draft({ title: 'Not after all' })
    expect((await see('/en/decisions')).text).toContain('Not after all')
    const gone = await send(`${at}/discard`, { subject: idIn(at) })
    expect(gone.headers['location']).toBe('/en/decisions?done=discarded')
    expect((await see('/en/decisions')).text).not.toContain('Not after all')
    expect((await see(at)).text).toContain('The draft is discarded.')
  })
})

describe('looking over what would be sent', () => {
  it('shows the secretariat who gets the mail, and a proposer only how many', async () => {
    const at = await draft({}, place.people.representative)
    const { email } = place.people.other
    expect((await see(`${at}/review`)).text).toContain(email)
    const page = await see(`${at}/review`, place.people.representative)
    expect(page.text).not.toContain(email)
    expect(page.text).toContain('Bifrost Universitet')
    expect(page.text).toContain('people get the mail')
  })

  it('warns of an organisation whose every address is stopped, and of one that nobody stands for', async () => {
    const { db } = site
    const { email } = place.people.other
    await db.owner.query(
      `insert into mail_address (partnership_id, email, failures, last_failed_at, stopped_at) values ($1, $2, 3, now(), now())`,
      [place.id, email],
    )
    const at = await draft()
    const page = await see(`${at}/review`)
    expect(page.text).toContain('No mail address works at Bifrost Universitet.')
    expect(page.text).toContain('the address does not work')
    await db.owner.query('delete from mail_address where partnership_id = $1', [place.id])
  })

  it('names a refusal where the one who opens may not choose the way', async () => {
    const at = await draft()
    const refused = await send(`${at}/review`, { subject: idIn(at) })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Choose silent procedure or ballot.')
  })
})

describe('keeping a case that is open', () => {
  it('offers what may be done to those who may do it, and to nobody else', async () => {
    const at = await open()
    const own = await see(at)
    for (const label of ['Enter an answer on paper', 'Extend the deadline', 'Withdraw the proposal'])
      expect(own.text).toContain(`<summary>${label}`)
    const partner = await see(at, place.people.representative)
    expect(partner.text).not.toContain('Manage the case')
  })

  it('extends to a later day with a reason, and says at the field what is wrong with an earlier one', async () => {
    const at = await open()
    const extend = (until: string) =>
      send(`${at}/extend`, { subject: idIn(at), until, why: 'Winter & frost' })
    const refused = await extend('2027-02-01')
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Winter &amp; frost')
    expect(refused.text).toMatch(/id="extend-until-error"/)
    expect((await extend('2027-05-01')).headers['location']).toBe(`${at}?done=extended`)
    expect((await see(`${at}?done=extended`)).text).toContain('The deadline is extended.')
  })

  it('enters an answer on paper, and a proof of notice of an organisation without it', async () => {
    const at = await open()
    const proof = {
      subject: idIn(at),
      organisation: place.organisation,
      hadAt: '2027-02-02',
      how: 'By phone',
    }
    expect((await see(at)).text).toContain('Prove that an organisation had notice')
    expect((await send(`${at}/prove-notice`, proof)).status).toBe(303)
    const paper = { subject: idIn(at), organisation: place.otherOrganisation, says: 'agree', language: 'en' }
    expect((await send(`${at}/on-paper`, paper)).status).toBe(422)
    expect((await send(`${at}/on-paper`, { ...paper, reason: 'A letter' })).status).toBe(303)
    const page = await see(at)
    expect(page.text).toContain('A letter')
    expect(page.text).not.toContain('Prove that an organisation had notice')
  })

  it('asks anew when the question is changed, in the one language that it was changed in', async () => {
    const at = await open()
    const { matter: _, ...words } = text
    const amended = { ...words, subject: idIn(at), language: 'da', title: 'En lille stand' }
    expect((await send(`${at}/amend`, amended)).status).toBe(303)
    const page = await see(at)
    expect(page.text).toContain('En lille stand')
    expect(page.text).toContain('Round 1')
    expect(page.text).not.toContain('<h1>A common stand')
  })

  it('withdraws with a reason, and says so', async () => {
    const at = await open()
    const refused = await send(`${at}/withdraw`, { subject: idIn(at) })
    expect(refused.status).toBe(422)
    expect(refused.text).toMatch(/<details class="fold" open[^>]*><summary>Withdraw/)
    await send(`${at}/withdraw`, { subject: idIn(at), why: 'The fair is off' })
    const page = await see(at)
    expect(page.text).toContain('The fair is off')
    expect(page.text).not.toContain('Manage the case')
  })
})

/** Sessions end while days pass, so these come last. */
describe('as days pass', () => {
  it('asks for the casting vote where the votes are equal, and for nothing else', async () => {
    place = await site.partnership()
    secretariat = place.people.secretariat
    const more = await makePartners(site, place, ['cirkel', 'delta', 'elv', 'fjord'], site.clock.realNow())
    const days = daysOf(site, place)
    const at = await open('ballot')
    const voters = [place.people.representative, place.people.other, ...more.map((one) => one.representative)]
    for (const [n, voter] of voters.entries()) {
      const says = n % 2 ? 'for' : 'against'
      expect((await send(`${at}/answer`, { subject: idIn(at), says, language: 'en' }, voter)).status).toBe(
        303,
      )
    }
    await days.pass({ hours: 24 * 60 })
    secretariat = { ...secretariat, token: await days.tokenOf(secretariat) }
    const page = await see(at)
    expect(page.text).toContain('Enter the casting vote')
    expect(page.text).not.toContain('Withdraw the proposal')
    await send(`${at}/casting-vote`, { subject: idIn(at), says: 'for', note: 'The chair' })
    expect((await see(at)).text).toContain('Adopted')
  })

  it('warns of a window that runs through a quiet time', async () => {
    const elsewhere = await site.partnership('space-exploration-danmark')
    const days = daysOf(site, elsewhere)
    await days.passUntil(Temporal.Instant.from('2027-12-17T08:00:00Z'))
    const token = await days.tokenOf(elsewhere.people.secretariat)
    const ask = (path: string, fields?: Record<string, string>) =>
      site.ask({
        host: elsewhere.host,
        token,
        path,
        ...(fields ? { method: 'POST' as const, fields } : {}),
      })
    const sent = await ask('/da/ny-beslutning', { ...text, language: 'da' })
    const at = sent.headers['location']!.split('?')[0]!
    expect((await ask(`${at}/gennemse`)).text).toContain('Fristen løber hen over en stille tid')
  })
})
