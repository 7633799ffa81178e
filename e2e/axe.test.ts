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
    const wrong: string[] = []
    // Each kind of page in one language of each partnership: what differs is words, and the crawl reads those.
    for (const [index, place] of installed.places.entries()) {
      const context = await browser.newContext({ reducedMotion: 'reduce' })
      const language = index % 2 === 0 ? '/en' : '/da'
      const paths = [...(await listedKinds(context, place)), ...states].filter((path) =>
        path.startsWith(language),
      )
      expect(paths.length).toBeGreaterThan(20)
      wrong.push(...(await lookAt(context, place, paths, sights)))
      await context.close()
    }
    expect(wrong).toEqual([])
  })
})
