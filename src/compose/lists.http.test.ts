import { beforeAll, describe, expect, it } from 'vitest'
import type { PeopledPartnership } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let place: PeopledPartnership

const evil = '=HYPERLINK("http://a.example";"Vind, nu")\r\n<script>‮'

const submit = (title: string, aim: string) =>
  site.ask({
    host: place.host,
    method: 'POST',
    path: '/api/v1/ideas',
    token: place.people.person.token,
    json: { language: 'da', title, aim },
  })

const get = (path: string, headers: Record<string, string> = {}) =>
  site.ask({ host: place.host, path, headers })

beforeAll(async () => {
  site = await testSite()
  place = await site.partnership()
  for (let n = 0; n < 51; n += 1) await submit(`Idé ${n}`, 'Vi gør det')
  await submit('-1+1', evil)
})

describe('a list of the API', () => {
  it('comes as one CSV file with the rows of all its pages', async () => {
    const { status, headers, text } = await get('/api/v1/ideas?format=csv')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="ideas.csv"',
      'x-content-type-options': 'nosniff',
    })
    expect(text).toMatch(/^\uFEFFid,slug,title\.da,title\.en,aim\.da,aim\.en,state,/u)
    expect(text).toContain(',Idé 0,')
    expect(text).toContain(',Idé 50,')
  })

  it('answers the Accept header alike, and its tag is not that of the JSON', async () => {
    const csv = await get('/api/v1/ideas', { accept: 'text/csv' })
    expect(csv.text).toBe((await get('/api/v1/ideas?format=csv')).text)
    expect(csv.headers.vary).toMatch(/\baccept$/u)
    const tag = String(csv.headers.etag)
    const asCsv = { accept: 'text/csv', 'if-none-match': tag }
    expect(await get('/api/v1/ideas', asCsv)).toMatchObject({ status: 304 })
    expect(await get('/api/v1/ideas', { 'if-none-match': tag })).toMatchObject({ status: 200 })
  })

  it('shows hostile text harmlessly', async () => {
    const { text } = await get('/api/v1/ideas?format=csv')
    expect(text).toContain(",'-1+1,")
    expect(text).toContain(`"'=HYPERLINK(""http://a.example"";""Vind, nu"")\r\n<script>‮"`)
  })

  it('keeps to the search that it was asked with', async () => {
    const { text } = await get('/api/v1/organisations?q=aurora&format=csv-semicolon')
    expect(text).toMatch(/^\uFEFFid;key;slug;name\.da;/u)
    expect(text).toContain(';aurora;')
    expect(text).not.toContain(';bifrost;')
  })

  it('refuses a format that there is not', async () => {
    for (const path of ['/api/v1/ideas?format=xml', '/api/v1/ideas/ide-7?format=csv']) {
      const answer = await get(path)
      expect(answer.status).toBe(422)
      expect(answer.json()).toMatchObject({ type: 'urn:tovholder:refusal:invalid' })
    }
  })

  it('is no one else’s as CSV than it is as JSON', async () => {
    expect(await get('/api/v1/people?format=csv')).toMatchObject({ status: 401 })
  })
})

describe('a page with a list', () => {
  it.each([
    ['/da/partnere?q=a+i', '/api/v1/organisations?q=a+i&format=csv-semicolon', '/api/v1/organisations?q=a+i'],
    ['/en/partners', '/api/v1/organisations?format=csv', '/api/v1/organisations'],
  ])('leads from %s to the same list as data', async (page, csv, json) => {
    const { text } = await get(page)
    const [, toCsv = '', toJson = ''] = /class="data-line">.*?href="(.*?)".*?href="(.*?)"/u.exec(text) ?? []
    expect([toCsv, toJson].map((href) => href.replaceAll('&amp;', '&'))).toEqual([csv, json])
    expect((await get(csv)).text.split('\r\n').length).toBeGreaterThan(2)
    expect((await get(json)).json<{ items: unknown[] }>().items.length).toBeGreaterThan(0)
  })
})

describe('the documentation of the API', () => {
  it('says of lists, and of nothing else, that they come as CSV', async () => {
    const { paths } = (await get('/api/v1/openapi.json')).json<{
      paths: Record<string, { get?: { responses: Record<string, { content: object }> } }>
    }>()
    expect(Object.keys(paths['/ideas']!.get!.responses['200']!.content)).toEqual([
      'application/json',
      'text/csv',
    ])
    expect(Object.keys(paths['/ideas/{id}']!.get!.responses['200']!.content)).toEqual(['application/json'])
  })
})
