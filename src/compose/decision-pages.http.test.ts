import { beforeAll, describe, expect, it } from 'vitest'
import type { PeopledPartnership } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let place: PeopledPartnership

beforeAll(async () => {
  site = await testSite()
  place = await site.partnership()
})

const call = (path: string, json: unknown) =>
  site.ask({
    host: place.host,
    token: place.people.secretariat.token,
    method: 'POST',
    path: `/api/v1${path}`,
    json,
  })

async function open(title: string, more: object = {}): Promise<string> {
  const text = { language: 'en', title, question: 'Shall we share a stand?', ...more }
  const { id } = (await call('/decisions', text)).json<{ id: string }>()
  expect((await call(`/decisions/${id}/opening`, { method: 'silent' })).status).toBe(201)
  return id
}

const see = (path: string, token?: string) =>
  site.ask({ host: place.host, path, ...(token ? { token } : {}) })

describe('the pages of decisions', () => {
  it('list what is open, in both languages', async () => {
    const id = await open('A common stand')
    for (const [path, words] of [
      ['/da/beslutninger', 'har svaret'],
      ['/en/decisions', 'have answered'],
    ] as const) {
      const page = await see(path)
      expect(page.status).toBe(200)
      expect(page.text).toContain(`${path}/${id}`)
      expect(page.text).toContain(words)
    }
  })

  it('keep a confidential decision from the public, in the list and as a page', async () => {
    const id = await open('A secret plan', { confidential: true })
    expect((await see('/en/decisions')).text).not.toContain('A secret plan')
    expect((await see(`/en/decisions/${id}`)).status).toBe(404)
    const { token } = place.people.representative
    expect((await see(`/en/decisions/${id}`, token)).text).toContain('A secret plan')
  })

  it('let a representative answer in place, keep what was typed, and name who objected to partners alone', async () => {
    const id = await open('A dear stand')
    const { token } = place.people.representative
    const at = `/da/beslutninger/${id}`
    const page = await see(at, token)
    expect(page.text).toContain('Gør indsigelse')
    expect((await see(at)).text).not.toContain('Gør indsigelse')
    const say = (fields: Record<string, string>) =>
      site.ask({
        host: place.host,
        token,
        method: 'POST',
        path: `${at}/svar`,
        fields: { subject: id, for: place.organisation, language: 'da', ...fields },
      })
    const refused = await say({ says: 'object' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Skriv en begrundelse.')
    expect((await say({ says: 'object', reason: 'For dyrt.' })).status).toBe(303)
    const inside = await see(at, token)
    expect(inside.text).toContain('For dyrt.')
    expect(inside.text).toContain('Aurora Instrumenter har gjort indsigelse')
    const outside = await see(at)
    expect(outside.status).toBe(200)
    expect(outside.text).not.toContain('For dyrt.')
    expect(outside.text).not.toContain('Aurora Instrumenter har gjort indsigelse')
  })
})
