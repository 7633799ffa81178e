import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
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

const api = (method: string, path: string, json: unknown, who: Known = 'secretariat') =>
  ask(`/api/v1${path}`, who, { method, json })

const refusalIn = (answer: { text: string }) => JSON.parse(answer.text).type?.split(':').at(-1)

/** The deputy gets a mandate of the kind that the house keeps, besides the grant that the test gave. */
const mandated = () =>
  api('POST', `/organisations/${here.organisation}/mandates`, {
    email: here.people.deputy.email,
    name: 'x',
    role: 'deputy',
  })

const profile = { name: 'Ida Lund', language: 'da', telephone: '+45 12 34 56 78' }

describe('one’s own profile', () => {
  it('shows the public what one agreed to, at once, and nothing more', async () => {
    await mandated()
    const page = async () => (await ask('/da/partnere/aurora-instrumenter')).text
    expect(await page()).not.toContain('Ida Lund')
    await api('PUT', '/me/profile', { ...profile, shown: ['name'] }, 'deputy')
    expect(await page()).toContain('Ida Lund')
    expect(await page()).not.toContain(here.people.deputy.email)
    await api('PUT', '/me/profile', { ...profile, shown: ['name', 'telephone'] }, 'deputy')
    expect(await page()).toContain('+45 12 34 56 78')
    await api('PUT', '/me/profile', { ...profile, shown: ['email', 'telephone'] }, 'deputy')
    const without = await page()
    expect(without).not.toContain('Ida Lund')
    expect(without).not.toContain('+45 12 34 56 78')
    expect(without).not.toContain(here.people.deputy.email)
  })

  it('is edited by the form without a script, also with nothing ticked', async () => {
    const path = '/da/min-side/profil'
    const fields = { name: 'Bo Krag', language: 'en', shown: 'name' }
    expect((await ask(path, 'person', { method: 'POST', fields })).headers.location).toBe(
      `${path}?done=saved`,
    )
    expect((await ask(path, 'person')).text).toMatch(/value="name"[^>]*checked/)
    const { shown: _none, ...untied } = fields
    await ask(path, 'person', { method: 'POST', fields: untied })
    expect((await ask(path, 'person')).text).not.toMatch(/value="name"[^>]*checked/)
    const wrong = await ask(path, 'person', { method: 'POST', fields: { ...fields, telephone: 'ring' } })
    expect([wrong.status, wrong.text.includes('value="ring"')]).toEqual([422, true])
  })

  it('can be taken along whole: what the rooms keep of oneself, and of nobody else', async () => {
    await mandated()
    await api('PUT', '/me/profile', { ...profile, shown: ['name'] }, 'deputy')
    await api('POST', '/ideas', { title: 'Robotter', aim: 'A', why: 'W', language: 'da' }, 'person')
    const export_ = async (who: Known) => (await ask('/api/v1/me/export', who)).text
    const [mine, theirs] = [await export_('deputy'), await export_('person')]
    expect(mine).toContain('+45 12 34 56 78')
    expect(JSON.parse(mine).mandates).toHaveLength(1)
    expect(
      JSON.parse(mine).parts.find(({ name }: { name: string }) => name === 'sessions').rows,
    ).toHaveLength(1)
    expect(theirs).not.toContain('12 34 56 78')
    expect(theirs).not.toContain('Ida Lund')
  })
})

describe('the secretariat', () => {
  it('finds people by name or address, and takes what they typed literally', async () => {
    const found = async (q: string) =>
      (await ask(`/api/v1/people?${new URLSearchParams({ q })}`, 'secretariat'))
        .json<{ items: { email: string }[] }>()
        .items.map(({ email }) => email)
    expect(await found('DEPUTY@')).toEqual([here.people.deputy.email])
    expect(await found('prøveperson lead')).toEqual([here.people.lead.email])
    expect(await found('%')).toEqual([])
  })

  it('edits a person, and not into the address of another', async () => {
    const { id } = here.people.person
    const edited = { name: 'Ida Lund', language: 'en', email: 'Ida.New@partner.example' }
    expect((await api('PUT', `/people/${id}`, edited)).status).toBe(200)
    const taken = await api('PUT', `/people/${id}`, { ...edited, email: here.people.lead.email })
    expect(refusalIn(taken)).toBe('known-already')
    const seen = (await ask(`/api/v1/people/${id}`, 'secretariat')).json()
    expect([seen['name'], seen['email']]).toEqual(['Ida Lund', 'ida.new@partner.example'])
  })

  it('ties a person to several organisations, to each once, and a change of job unties the one', async () => {
    const { id } = here.people.deputy
    await mandated()
    const tie = (organisation: string) => api('POST', `/people/${id}/affiliations`, { organisation })
    expect((await tie(here.organisation)).status).toBe(201)
    expect((await tie(here.otherOrganisation)).status).toBe(201)
    expect(refusalIn(await tie(here.organisation))).toBe('belongs-already')
    await api('POST', `/organisations/${here.organisation}/hand-overs`, {
      from: id,
      email: 'bo@partner.example',
      name: 'Bo Krag',
    })
    const ties = (await ask(`/api/v1/people/${id}`, 'secretariat')).json<{
      affiliations: { organisation: { id: string }; to?: string }[]
    }>().affiliations
    expect(ties.filter(({ to }) => to === undefined).map(({ organisation }) => organisation.id)).toEqual([
      here.otherOrganisation,
    ])
  })
})
