import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listedKinds, lookAt, type Sight, wrongIn } from './axe.ts'
import { launchBrowser } from './browser.ts'
import { type Installation, installation } from './installation.ts'

let browser: Browser
let installed: Installation

beforeAll(async () => {
  installed = await installation()
  browser = await launchBrowser()
})

afterAll(() => browser.close())

/** Pages beside those of the sitemap: asked, refused, not found, with nothing in them. */
const states = ['/da/soeg?q=mars', '/en/search?q=qqqq', '/da/log-ind', '/en/sign-in-sent', '/da/findes-ikke']

/** Each colour and each width once. The long test looks at all of them in all ways. */
const sights: readonly Sight[] = [
  { width: 1280, colorScheme: 'light' },
  {
    width: 320,
    colorScheme: 'dark',
    rules: ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block'],
  },
]

describe('axe', () => {
  it('finds a picture without words, so that silence means something', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.setContent(
      '<html lang="da"><title>Reb</title><main><h1>Reb</h1><img src="data:,"></main></html>',
    )
    expect((await wrongIn(page)).join()).toContain('image-alt')
  })

  it('finds nothing on any kind of page', { timeout: 600_000 }, async () => {
    // The largest partnership, each kind in one of the languages: what differs is words, and the crawl reads those.
    const place = installed.places.at(-1)
    if (!place) throw new Error('no partnership ships')
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    const kinds = (await listedKinds(context, place)).toSorted()
    const [danish, english] = ['/da', '/en'].map((language) =>
      kinds.filter((path) => path.startsWith(language)),
    )
    const halves = [
      ...(danish ?? []).filter((_, i) => i % 2 === 0),
      ...(english ?? []).filter((_, i) => i % 2 === 1),
    ]
    expect(halves.length).toBeGreaterThan(20)
    const wrong = await lookAt(context, place, [...halves, ...states], sights)
    await context.close()
    expect(wrong).toEqual([])
  })
})
