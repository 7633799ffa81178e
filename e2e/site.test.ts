import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type Installation, installation } from './installation.ts'
import { onePageAKind } from './kinds.ts'
import { readVocabulary, strangeWords } from './spoken.ts'
import { type Surveyed, surveySite } from './survey.ts'

let browser: Browser
let place: Installation
const sites = new Map<string, Map<string, Surveyed>>()
const sitemaps = new Map<string, string>()

beforeAll(async () => {
  place = await installation()
  browser = await launchBrowser()
  for (const { key, origin } of place.places) {
    const page = await browser.newPage()
    await page.goto(`${origin}/robots.txt`)
    sites.set(key, await surveySite(page, ['/da', '/en']))
    sitemaps.set(key, await page.evaluate(async () => (await fetch('/sitemap.xml')).text()))
    await page.close()
  }
})

afterAll(() => browser.close())

const everything = () =>
  [...sites].flatMap(([key, site]) => [...site.values()].map((one) => ({ ...one, at: `${key} ${one.path}` })))
const pages = () =>
  everything().filter(({ type, ledTo }) => type.startsWith('text/html') && ledTo === undefined)

describe('the whole site, in both languages, of every partnership that ships', () => {
  it('is large enough to be the whole', () => {
    for (const site of sites.values()) expect(site.size).toBeGreaterThan(100)
  })

  it('has no broken link', () => {
    expect(
      everything()
        .filter(({ status }) => status !== 200)
        .map(({ at, status }) => `${status} ${at}`),
    ).toEqual([])
  })

  it('links to where things are, not to where they were', () => {
    const elsewhere = everything().filter(
      ({ ledTo }) => ledTo !== undefined && !/\/(log-ind|sign-in)\?/.test(ledTo),
    )
    expect(elsewhere.map(({ at, ledTo }) => `${at} → ${ledTo}`)).toEqual([])
  })

  it('has every place within a page that is linked to', () => {
    const missing = pages().flatMap(({ at, anchors }) => {
      const site = sites.get(at.split(' ')[0] ?? '')
      return anchors
        .map((anchor) => ({
          anchor,
          target: site?.get(anchor.split('#')[0] ?? ''),
          id: decodeURIComponent(anchor.split('#')[1] ?? ''),
        }))
        .filter(({ target, id }) => target?.type.startsWith('text/html') && !target.ids.includes(id))
        .map(({ anchor }) => `${at}: ${anchor}`)
    })
    expect(missing).toEqual([])
  })

  it('gives each id once on a page', () => {
    expect(
      pages()
        .filter(({ ids }) => new Set(ids).size !== ids.length)
        .map(({ at }) => at),
    ).toEqual([])
  })

  it('has one first heading a page, and leaves out no level', () => {
    const wrong = pages().filter(({ headings }) => {
      const jumps = headings.some((level, place) => level > (headings[place - 1] ?? 0) + 1)
      return jumps || headings.filter((level) => level === 1).length !== 1
    })
    expect(wrong.map(({ at, headings }) => `${at}: ${headings}`)).toEqual([])
  })

  it('has a title of its own for every page', () => {
    for (const [key, site] of sites) {
      const byTitle = Map.groupBy(
        [...site.values()].filter(
          ({ type, ledTo, path }) => type.startsWith('text/html') && !ledTo && !path.includes('?'),
        ),
        ({ path, title }) => `${key} ${path.slice(1, 3)} ${title}`,
      )
      expect(
        [...byTitle]
          .filter(([, same]) => same.length > 1)
          .map(([title, same]) => [title, same.map(({ path }) => path)]),
      ).toEqual([])
    }
  })

  it('describes every page that search engines may list', () => {
    expect(
      pages()
        .filter(({ description, unlisted }) => !unlisted && !description)
        .map(({ at }) => at),
    ).toEqual([])
  })

  it('has no page over 1 MB', () => {
    expect(
      pages()
        .filter(({ bytes }) => bytes > 1024 * 1024)
        .map(({ at, bytes }) => `${at} ${bytes}`),
    ).toEqual([])
  })

  it('asks nobody else for anything', () => {
    expect(
      pages()
        .flatMap(({ at, foreign }) => foreign.map((href) => `${at}: ${href}`))
        .filter((line) => !line.includes('localhost')),
    ).toEqual([])
  })

  it('reaches every page of the sitemap by links, and names no other', () => {
    for (const [key, sitemap] of sitemaps) {
      const listed = [...sitemap.matchAll(/<loc>[^<]*?:\d+(\/[^<]*)<\/loc>/g)].map((found) => found[1] ?? '')
      const reached = [...(sites.get(key)?.values() ?? [])].filter(
        ({ type, unlisted, ledTo, path }) =>
          type.startsWith('text/html') && !unlisted && !ledTo && !path.includes('?'),
      )
      expect(new Set(listed)).toEqual(new Set(reached.map(({ path }) => path)))
    }
  })

  it('tells machines what its pages are about', () => {
    const types = new Set<string>()
    for (const { at, data } of pages())
      for (const written of data) {
        const told = JSON.parse(written) as { '@context'?: string; '@type'?: string }
        expect(told, at).toMatchObject({ '@context': 'https://schema.org', '@type': expect.any(String) })
        types.add(told['@type'] ?? '')
      }
    const wanted = ['Organization', 'ResearchProject', 'DefinedTermSet', 'Event', 'Place', 'BreadcrumbList']
    expect(
      wanted.filter((type) => !types.has(type)),
      [...types].join(),
    ).toEqual([])
  })

  it('has a picture of its own for every page that may be shared', async () => {
    const shared = pages().filter(({ unlisted }) => !unlisted)
    expect(shared.filter(({ picture }) => !picture).map(({ at }) => at)).toEqual([])
    const page = await browser.newPage()
    for (const { key, origin } of place.places) {
      const kinds = onePageAKind(sites.get(key)?.values() ?? []).filter((path) => path.startsWith('/en'))
      const pictures = kinds.flatMap((path) => sites.get(key)?.get(path)?.picture ?? [])
      expect(pictures.length).toBeGreaterThan(15)
      for (const picture of pictures.slice(0, 6)) {
        expect(picture.startsWith(`${origin}/picture/`)).toBe(true)
        const drawn = await (await page.goto(picture))?.body()
        expect(await sharp(drawn).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
        expect(drawn?.length).toBeLessThan(100_000)
      }
    }
    await page.close()
  })

  it('leads from every page to the same page in the other language, and back', () => {
    const wrong = pages().filter(({ path, alternates, unlisted, at }) => {
      if (unlisted) return false
      const other = alternates[path.startsWith('/da') ? 'en' : 'da'] ?? ''
      const there = sites
        .get(at.split(' ')[0] ?? '')
        ?.get(URL.parse(other)?.pathname + (URL.parse(other)?.search ?? ''))
      const back = URL.parse(there?.alternates[path.slice(1, 3)] ?? '')
      return `${back?.pathname}${back?.search}` !== path
    })
    expect(wrong.map(({ at }) => at)).toEqual([])
  })
})

describe('what is said', () => {
  const vocabulary = readVocabulary()

  it('is told apart by its words', () => {
    expect(strangeWords('Send the idea to the secretariat', 'da', vocabulary)).not.toEqual([])
    expect(strangeWords('Hvem må se det?', 'en', vocabulary)).not.toEqual([])
    expect(strangeWords('Hvem må se det?', 'da', vocabulary)).toEqual([])
  })

  it('is in the language that the page says, everywhere', () => {
    const said = pages().flatMap(({ at, said }) =>
      said.map((one) => [`${one.language}: ${one.text}`, { ...one, at }] as const),
    )
    const strange = [...new Map(said).values()].flatMap(({ text, language, at }) => {
      if (language !== 'da' && language !== 'en') return [`in “${language}”: ${text} ${at}`]
      const words = strangeWords(text, language, vocabulary)
      return words.length > 0 ? [`${language}: ${text.slice(0, 90)} (${words.join(', ')}) ${at}`] : []
    })
    expect(strange).toEqual([])
  })
})
