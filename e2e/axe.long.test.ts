import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listedKinds, lookAt, type Sight } from './axe.ts'
import { launchBrowser } from './browser.ts'
import { type Installation, installation } from './installation.ts'

let browser: Browser
let installed: Installation

beforeAll(async () => {
  installed = await installation()
  browser = await launchBrowser()
})

afterAll(() => browser.close())

const sights: readonly Sight[] = [320, 768, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

it('axe finds nothing on any kind of page, in either language, in light and dark, at any width', async () => {
  const wrong: string[] = []
  for (const place of installed.places) {
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    wrong.push(...(await lookAt(context, place, await listedKinds(context, place), sights)))
    await context.close()
  }
  expect(wrong).toEqual([])
})
