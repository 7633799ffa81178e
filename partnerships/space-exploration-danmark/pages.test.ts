import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createPartnership } from '../../src/compose/create.ts'
import { followers } from '../../src/compose/following.ts'
import { followAll } from '../../src/journal/index.ts'
import type { Ask } from '../../src/testing/ask.ts'
import { testSite } from '../../src/testing/site.ts'

const host = 'space-exploration-danmark.localhost'
const facts: unknown = parse(readFileSync(join(import.meta.dirname, 'facts.yaml'), 'utf8'))

interface Said {
  readonly path: string
  readonly language: 'da' | 'en' | undefined
  readonly text: string
}

/** Fields that are names of the fact sheet itself, and not facts that a reader would look for. */
const ownWords = new Set(['key', 'kind', 'source', 'basis', 'matter', 'fills', 'standing', 'state', 'default', 'force'])

/** Every text of the fact sheet: those in a language, and names, which serve both. */
function textsOf(value: unknown, path: readonly string[] = []): Said[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, [...path, `${index}`]))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => {
      // What is called something in each language is not shown by its stable name as well.
      const calledOtherwise = key === 'name' && 'da' in value && 'en' in value
      return ownWords.has(key) || calledOtherwise ? [] : textsOf(item, [...path, key])
    })
  const last = path.at(-1)
  if (typeof value !== 'string') return []
  if (last === 'da' || last === 'en') return [{ path: path.join('.'), language: last, text: value }]
  return last === 'name' || last === 'isbn' || last === 'astronaut'
    ? [{ path: path.join('.'), language: undefined, text: value }]
    : []
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const plain = (html: string) =>
  html
    .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

async function readAll(ask: Ask, paths: readonly string[]): Promise<Map<string, string>> {
  const read = new Map<string, string>()
  for (const path of paths) read.set(path, (await ask({ host, path })).text)
  return read
}

const pages: Record<'da' | 'en', string> = { da: '', en: '' }
let api = ''

beforeAll(async () => {
  const site = await testSite()
  const realNow = Temporal.Instant.from('2027-02-02T08:00:00Z')
  const { partnership } = await createPartnership(site.db.pool, import.meta.dirname, [], realNow)
  while (await followAll(site.db.pool, partnership, followers, realNow)) continue
  const sitemap = (await site.ask({ host, path: '/sitemap.xml' })).text
  const paths = [...sitemap.matchAll(/<loc>[^<]*?localhost(?::\d+)?(\/[^<]*)<\/loc>/g)].map((found) => found[1] ?? '')
  for (const [path, html] of await readAll(site.ask, paths)) {
    const language = path.startsWith('/en') ? 'en' : 'da'
    pages[language] += ` ${plain(html)}`
  }
  const openApi = await site.ask({ host, path: '/api/v1/openapi.json' })
  const lists = Object.entries(openApi.json<{ paths: Record<string, object> }>().paths)
    .filter(([path, item]) => 'get' in item && !path.includes('{'))
    .map(([path]) => `/api/v1${path}`)
  api = [...(await readAll(site.ask, lists)).values()].map((text) => text.replaceAll('\\"', '"')).join('\n')
  for (const [list, text] of await readAll(site.ask, lists)) {
    const items = text.startsWith('{') ? ((JSON.parse(text) as { items?: { id?: string }[] }).items ?? []) : []
    const ones = items.flatMap(({ id }) => (id ? [`${list}/${id}`] : []))
    api += [...(await readAll(site.ask, ones)).values()].map((one) => one.replaceAll('\\"', '"')).join('\n')
  }
}, 60_000)

describe('Space Exploration Denmark', () => {
  const all = textsOf(facts)

  it.each(['da', 'en'] as const)('has every text of the fact sheet on a page (%s)', (language) => {
    const missing = all
      .filter((said) => said.language === undefined || said.language === language)
      .filter((said) => !pages[language].includes(squeezed(said.text)))
    expect(missing.map(({ path, text }) => `${path}: ${text}`)).toEqual([])
  })

  it('has every text of the fact sheet in the API', () => {
    const missing = all.filter((said) => !api.includes(said.text))
    expect(missing.map(({ path, text }) => `${path}: ${text}`)).toEqual([])
  })
})
