import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Applied, applyFrom, company, linkToApply, pathIn, sendForm } from '../testing/applying.ts'
import { choicesIn, type Days, daysOf } from '../testing/days.ts'
import { makePartners, type TestPartner } from '../testing/partners.ts'
import type { PeopledPartnership, TestPerson } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let here: PeopledPartnership
let days: Days

beforeAll(async () => {
  site = await testSite()
})
beforeEach(async () => {
  here = await site.partnership('space-exploration-danmark')
  days = daysOf(site, here)
})

const get = (path: string, who?: TestPerson) => site.ask({ host: here.host, path, token: who?.token })
const call = (who: TestPerson, path: string, json: unknown = {}) =>
  site.ask({ host: here.host, token: who.token, method: 'POST', path: `/api/v1/applications${path}`, json })
const post = (path: string, fields: Record<string, string> = {}) =>
  site.ask({ host: here.host, method: 'POST', path, fields })
const applications = async () => {
  const { rows } = await site.db.owner.query<{ name: string }>(
    'select name from membership_application where partnership_id = $1',
    [here.id],
  )
  return rows
}
const stageOf = async ({ token }: Applied) =>
  (await get(`/api/v1/applications/by-link/${token}`)).json<{ application: { stage: string } }>().application
    .stage
const opened = async ({ id }: Applied, method = 'silent') =>
  (await call(here.people.secretariat, `/${id}/decision`, { method })).json<{ decision: string }>().decision

/** The partners are asked, and say nothing until it closes. */
async function admit(applied: Applied) {
  await opened(applied)
  // Notice is given before it closes; silence that nobody was asked about adopts nothing.
  await days.pass({ minutes: 1 })
  return days.pass({ hours: 24 * 21 })
}

const signing = { charterVersion: '1', signer: 'Ida Lund', title: 'Direktør', authority: 'yes' }

describe('an application', () => {
  it('begins with an address, and nothing is kept of it until the link has been opened', async () => {
    const form = await linkToApply(site, here, days)
    expect(await applications()).toEqual([])
    expect((await get(form!)).text).toContain('ida@cirrus.example')
    expect((await get('/da/bliv-partner/ingenting')).text).toContain('Linket er brugt eller for gammelt')
    expect((await sendForm(site, here, '/da/bliv-partner/ingenting')).status).toBe(410)
    expect((await sendForm(site, here, form!)).status).toBe(303)
    expect((await sendForm(site, here, form!)).status, 'the link is used').toBe(410)
    expect(await applications()).toEqual([{ name: company.name }])
  })

  it('keeps what was typed when something is wrong, and the link', async () => {
    const form = await linkToApply(site, here, days)
    for (const wrong of [
      { cvr: '10150818' },
      { cvr: '', ror: '04qtj9h95' },
      { cvr: '' },
      { kind: 'castle' },
    ]) {
      const sent = await sendForm(site, here, form!, wrong)
      expect([wrong, sent.status]).toEqual([wrong, 422])
      expect(sent.text).toContain('Vi måler strøm i havne.')
    }
    expect((await sendForm(site, here, form!, { cvr: '', ror: 'https://ror.org/04qtj9h94' })).status).toBe(
      303,
    )
  })

  it('can be begun three times an hour from one address, and answers alike after that', async () => {
    for (const n of [1, 2, 3]) expect(await linkToApply(site, here, days), `${n}`).toBeDefined()
    expect(await linkToApply(site, here, days)).toBeUndefined()
  })

  it('is followed by its link, and seen by those who decide and by nobody else', async () => {
    const applied = await applyFrom(site, here, days)
    const mail = (await days.pass({ seconds: 1 })).find(({ to }) => to === 'ida@cirrus.example')
    expect((await get(pathIn(mail!, 'ansoegning'))).text).toContain('Sekretariatet ser på ansøgningen')
    expect((await get(`/da/ansoegninger/${applied.id}`, here.people.secretariat)).text).toContain('Ida Lund')
    const partner = await get(`/da/ansoegninger/${applied.id}`, here.people.representative)
    expect(partner.text).toContain(company.name)
    expect(partner.text).not.toContain('ida@cirrus.example')
    expect((await get(`/da/ansoegninger/${applied.id}`, here.people.person)).status).toBe(403)
    expect((await get(`/da/ansoegning/${applied.id}`)).text).toContain('Her er ingen ansøgning')
    for (const path of ['/da/journal', '/da/partnere', '/api/v1/happenings'])
      expect((await get(path)).text).not.toContain(company.name)
  })

  it('comes once for an organisation, however many send it at once', async () => {
    const forms = [
      await linkToApply(site, here, days, 'ida@cirrus.example'),
      await linkToApply(site, here, days, 'bo@cirrus.example'),
    ]
    const sent = await Promise.all(forms.map((form) => sendForm(site, here, form!)))
    expect(sent.map(({ status }) => status).sort()).toEqual([303, 409])
    const named = await linkToApply(site, here, days, 'eva@cirrus.example')
    const third = await sendForm(site, here, named!, { cvr: '24256790', name: company.name.toUpperCase() })
    expect(third.status, 'by name as well').toBe(409)
  })

  it('shows the secretariat what it resembles, and why', async () => {
    const { id } = await applyFrom(site, here, days, { name: 'Aurora Instrument A/S' })
    const page = await get(`/da/ansoegninger/${id}`, here.people.secretariat)
    expect(page.text).toMatch(/Aurora Instrumenter<\/a> <span class="quiet">navnet ligner/)
    const attention = await get('/da/sekretariat', here.people.secretariat)
    expect(attention.text).toContain('Ansøgninger, der venter')
  })

  it('is taken back without signing in, and then the partners are asked no more', async () => {
    const applied = await applyFrom(site, here, days)
    const decision = await opened(applied)
    expect((await post(`${applied.path}/traek-tilbage`)).status).toBe(303)
    expect(await stageOf(applied)).toBe('withdrawn')
    const seen = (await get(`/api/v1/decisions/${decision}`)).json()
    expect(seen).toMatchObject({ state: 'settled', outcome: 'withdrawn' })
    expect((await post(`${applied.path}/traek-tilbage`)).status).toBe(409)
    // Another time, then.
    const again = await applyFrom(site, here, days)
    expect(await stageOf(again)).toBe('received')
  })
})

describe('the partners’ answer', () => {
  let partners: TestPartner[]
  beforeEach(async () => {
    partners = await makePartners(site, here, ['delta'], site.clock.realNow())
  })

  it('is asked for once, by whoever the charter lets', async () => {
    const applied = await applyFrom(site, here, days)
    expect((await call(here.people.secretariat, `/${applied.id}/decision`)).status, 'either').toBe(422)
    expect(
      (await call(here.people.representative, `/${applied.id}/decision`, { method: 'ballot' })).status,
    ).toBe(403)
    const both = await Promise.all(
      ['silent', 'ballot'].map((method) =>
        call(here.people.secretariat, `/${applied.id}/decision`, { method }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await stageOf(applied)).toBe('deciding')
  })

  it('lets the applicant sign when it is yes, and makes it a partner in that moment', async () => {
    const applied = await applyFrom(site, here, days)
    const mails = await admit(applied)
    const mail = mails.find(({ subject }) => subject.includes('skriv under'))
    const path = pathIn(mail!, 'ansoegning')
    expect((await get(path)).text).toContain('Det lover man')
    expect((await get('/api/v1/organisations')).text, 'not before it is signed').not.toContain('Cirrus')
    const bare = await post(`${path}/underskriv`, { ...signing, authority: '' })
    expect(bare.status).toBe(422)
    const twice = await Promise.all([
      post(`${path}/underskriv`, signing),
      post(`${path}/underskriv`, signing),
    ])
    expect(twice.map(({ status }) => status).sort(), 'two at once').toEqual([303, 409])
    expect((await get(path)).text).toContain('Kom godt i gang')
    const { items } = (await get('/api/v1/organisations')).json<{
      items: { name: { da: string }; standing: string }[]
    }>()
    expect(items.find(({ name }) => name.da === company.name)).toMatchObject({ standing: 'partner' })
    const welcome = (await days.pass({ seconds: 1 })).find(({ subject }) => subject.startsWith('Velkommen'))
    expect(welcome?.to).toBe('ida@cirrus.example')
    // From now on it is asked as the others are.
    const draft = { language: 'da', title: 'En ny stand', question: 'Skal vi?' }
    const made = await site.ask({
      host: here.host,
      token: await days.tokenOf(here.people.secretariat),
      method: 'POST',
      path: '/api/v1/decisions',
      json: draft,
    })
    await site.ask({
      host: here.host,
      token: await days.tokenOf(here.people.secretariat),
      method: 'POST',
      path: `/api/v1/decisions/${made.json<{ id: string }>().id}/opening`,
      json: { method: 'ballot' },
    })
    expect((await days.pass({ seconds: 1 })).map(({ to }) => to)).toContain('ida@cirrus.example')
  })

  it('is put into words by the secretariat when it is no, and mailed', async () => {
    const applied = await applyFrom(site, here, days)
    await opened(applied, 'ballot')
    for (const { html, to } of await days.pass({ seconds: 1 })) {
      const { against } = choicesIn({ html })
      if (!against) continue
      const page = await get(`${against}?choice=against`)
      const subject = /name="subject" value="([^"]+)"/.exec(page.text)?.[1] ?? to
      await post(against, { subject, option: 'against', language: 'da' })
    }
    await days.pass({ hours: 24 * 21 })
    expect(await stageOf(applied)).toBe('turned-down')
    const token = await days.tokenOf(here.people.secretariat)
    const attention = await site.ask({ host: here.host, path: '/da/sekretariat', token })
    expect(attention.text).toContain('Ansøgere, der venter på en begrundelse')
    const reason = 'Partnerne vil gerne se en første måling.'
    const refused = await call({ ...here.people.secretariat, token }, `/${applied.id}/refusal`, { reason })
    expect(refused.status).toBe(201)
    const [mail] = await days.pass({ seconds: 1 })
    expect(mail!.text).toContain(reason)
    expect(await stageOf(applied)).toBe('refused')
    expect(partners).toHaveLength(1)
  })

  it('can be followed by a signature on paper, entered by the secretariat', async () => {
    const applied = await applyFrom(site, here, days)
    await admit(applied)
    const secretariat = { ...here.people.secretariat, token: await days.tokenOf(here.people.secretariat) }
    const paper = { signer: 'Per Holm', title: 'Direktør', onBehalfOf: 'Bestyrelsen' }
    const early = await call(secretariat, `/${applied.id}/signature-on-paper`, {
      ...paper,
      signedOn: '2028-01-01',
    })
    expect(early.status).toBe(422)
    const entered = await call(secretariat, `/${applied.id}/signature-on-paper`, {
      ...paper,
      signedOn: '2027-02-20',
    })
    expect(entered.status).toBe(201)
    expect(await stageOf(applied)).toBe('joined')
    expect((await get('/api/v1/happenings')).text, 'no names in public').not.toContain('Per Holm')
  })
})

describe('by another agreement', () => {
  it('a partner proposes the admission, and the secretariat cannot keep it from the partners', async () => {
    here = await site.partnership('baltic-pulse')
    days = daysOf(site, here)
    const applied = await applyFrom(site, here, days)
    const reason = 'Nej tak.'
    expect((await call(here.people.secretariat, `/${applied.id}/refusal`, { reason })).status).toBe(403)
    expect((await call(here.people.secretariat, `/${applied.id}/decision`)).status).toBe(403)
    expect((await call(here.people.representative, `/${applied.id}/decision`)).status).toBe(201)
    expect(await stageOf(applied)).toBe('deciding')
  })
})
