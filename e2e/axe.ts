import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import type { Place } from './installation.ts'
import { onePageAKind } from './kinds.ts'

/** How a page is looked at, and by which of axe's rules; all, where none is named. */
export interface Sight {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
  readonly rules?: readonly string[]
}

/** What axe finds wrong on the page as it is shown now, and how much wider it is than the window. */
export async function wrongIn(page: Page, rules: readonly string[] = []): Promise<string[]> {
  // A font that is still on its way has other widths.
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  // Without frames there is nothing for axe to gather from elsewhere: this way it opens no page of its own for that.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await (rules.length ? builder.withRules([...rules]) : builder).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 140)} ${node.any[0]?.message ?? ''}`),
  )
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return wide > 0 ? [...found, `${wide} px too wide`] : found
}

/** The largest page of each kind that the sitemap lists, in both languages. */
export async function listedKinds(context: BrowserContext, { origin }: Place): Promise<string[]> {
  const page = await context.newPage()
  await page.goto(`${origin}/robots.txt`)
  const listed = await page.evaluate(async () => {
    const sitemap = await (await fetch('/sitemap.xml')).text()
    const paths = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map((loc) => new URL(loc[1] ?? '').pathname)
    return Promise.all(
      paths.map(async (path) => ({ path, bytes: (await (await fetch(path)).text()).length })),
    )
  })
  await page.close()
  return onePageAKind(listed)
}

/** Looks at pages in each sight, two pages at a time. @returns what is wrong, with where and how it was seen. */
export async function lookAt(
  context: BrowserContext,
  { origin }: Place,
  paths: readonly string[],
  sights: readonly Sight[],
): Promise<string[]> {
  const waiting = [...paths]
  const found: string[] = []
  const lane = async () => {
    const page = await context.newPage()
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      for (const { width, colorScheme, rules } of sights) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        // Loaded anew, for the browser leaves single links in the colours that they had before the scheme changed.
        await page.goto(origin + path)
        for (const wrong of await wrongIn(page, rules)) found.push(`${path} ${width} ${colorScheme} ${wrong}`)
      }
    }
    await page.close()
  }
  await Promise.all([lane(), lane()])
  return found
}
