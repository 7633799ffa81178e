import { beforeAll, describe, expect, it } from 'vitest'
import type { PeopledPartnership } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let here: PeopledPartnership

beforeAll(async () => {
  site = await testSite()
  here = await site.partnership()
})

const idea = { language: 'da', title: 'En rover', aim: 'Lad eleverne køre' }
const send = (headers: Record<string, string>, more: object = {}) =>
  site.ask({
    host: here.host,
    token: here.people.person.token,
    method: 'POST',
    path: '/api/v1/ideas',
    json: idea,
    headers,
    ...more,
  })

describe('a write from another site', () => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: 'not an origin' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://HERE' },
    { origin: 'http://HERE.elsewhere.example' },
    { origin: 'http://elsewhere.example/http://HERE' },
  ]

  it.each(foreign)('is refused as a form and by the API: %o', async (headers) => {
    const named = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replaceAll('HERE', here.host)]),
    )
    const api = await send(named)
    expect([api.status, api.json().type]).toEqual([403, 'urn:tovholder:refusal:not-from-here'])
    const form = await send(named, { path: '/da/ny-ide', json: undefined, fields: idea })
    expect(form.status).toBe(403)
    expect(form.text).toContain('kom fra et andet sted')
  })

  it('is done from the site itself, and by programs that are no browser', async () => {
    const own: Record<string, string>[] = [
      {},
      { origin: `http://${here.host}` },
      { 'sec-fetch-site': 'same-origin', origin: `http://${here.host}` },
      { 'sec-fetch-site': 'none' },
    ]
    for (const headers of own) expect((await send(headers)).status).toBe(201)
  })

  it('can be read from anywhere, for links lead here', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    expect((await site.ask({ host: here.host, path: '/da/ideer', headers })).status).toBe(200)
  })
})

describe('a request that is too much', () => {
  it('is refused where its body is larger than anybody writes', async () => {
    const answer = await send({}, { json: { ...idea, aim: 'x'.repeat(600 * 1024) } })
    expect([answer.status, answer.json().type]).toEqual([413, 'urn:tovholder:refusal:too-large'])
  })

  it('is refused after 120 writes a minute from one address, while reading goes on', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.7' }
    const asked = { method: 'POST', path: '/api/v1/sessions', json: { token: 'none' } }
    const statuses: number[] = []
    for (let round = 0; round < 13; round++) {
      const batch = Array.from({ length: 10 }, () => send(headers, asked))
      statuses.push(...(await Promise.all(batch)).map(({ status }) => status))
    }
    expect(statuses.filter((status) => status === 410).length).toBe(120)
    expect(statuses.filter((status) => status === 429).length).toBe(10)
    const more = await send(headers, asked)
    expect([more.json().type, more.headers['retry-after']]).toEqual(['urn:tovholder:refusal:too-many', '60'])
    expect((await site.ask({ host: here.host, path: '/da/ideer', headers })).status).toBe(200)
    expect((await send({ 'x-forwarded-for': '192.0.2.8' }, asked)).status).toBe(410)
  })

  it('is refused where it cannot be read', async () => {
    const typed = { 'content-type': 'application/json' }
    expect((await send(typed, { json: undefined, body: '{"language":' })).status).toBe(400)
    expect((await send(typed, { json: undefined, body: '{"__proto__":{"admin":true}}' })).status).toBe(400)
    const strange = { 'content-type': 'application/xml' }
    expect((await send(strange, { json: undefined, body: '<idea/>' })).status).toBe(415)
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`
    expect((await send(typed, { json: undefined, body: deep })).status).toBe(422)
  })
})

describe('a host', () => {
  it('that no partnership has answers that nothing is here, whatever is asked', async () => {
    for (const host of [
      'unknown.localhost',
      'x',
      `${here.host}.elsewhere.example`,
      '[::1]',
      'a b',
      '',
      '../x',
    ]) {
      for (const path of ['/', '/da', '/da/ideer', '/api/v1/ideas', '/api/v1/me', '/en/nothing']) {
        const answer = await site.ask({ host, path, token: here.people.secretariat.token })
        expect([404, 400], `${host} ${path}`).toContain(answer.status)
        expect(answer.text).not.toContain('Prøvepartnerskabet')
      }
    }
  })

  it('is the same in capitals and with a port', async () => {
    for (const host of [here.host.toUpperCase(), `${here.host}:3000`]) {
      expect((await site.ask({ host, path: '/da' })).status).toBe(200)
    }
  })
})

describe('an answer', () => {
  it('carries the headers that keep the browser strict, also where it says no', async () => {
    const { token } = here.people.person
    const answers = [
      await site.ask({ host: here.host, path: '/da' }),
      await site.ask({ host: here.host, path: '/da/min-side', token }),
      await site.ask({ host: here.host, path: '/da/nothing' }),
      await site.ask({ host: here.host, path: '/api/v1/ideas' }),
      await site.ask({ host: here.host, path: '/api/v1/ideas/none' }),
      await site.ask({ host: here.host, path: '/' }),
      await site.ask({ host: 'unknown.localhost', path: '/' }),
      await send({ origin: 'https://elsewhere.example' }),
      await send({}),
    ]
    for (const { status, headers } of answers) {
      expect(headers['content-security-policy'], `${status}`).toMatch(
        /default-src 'none'.*frame-ancestors 'none'/,
      )
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('same-origin')
    }
  })

  it('says nothing of the inside, and the log nothing of people', async () => {
    const { token, email } = here.people.person
    await site.ask({ host: here.host, path: '/da/min-side?q=secret-search', token })
    await send({}, { path: '/api/v1/sign-in/requests', json: { email, language: 'da' } })
    const written = site.log.join('')
    for (const private_ of [token, email, 'secret-search', 'Prøveperson']) {
      expect(written).not.toContain(private_)
    }
  })
})
