import lighthouse from 'lighthouse'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type Installation, installation } from './installation.ts'

const port = 9333
let installed: Installation
let browser: Awaited<ReturnType<typeof launchBrowser>>

beforeAll(async () => {
  installed = await installation()
  browser = await launchBrowser([`--remote-debugging-port=${port}`])
})

afterAll(() => browser.close())

/** Of a hundred. */
const wanted = 95
const categories = ['performance', 'accessibility', 'best-practices', 'seo']

const pathsIn = async (origin: string): Promise<string[]> => {
  const page = await browser.newPage()
  await page.goto(`${origin}/robots.txt`)
  const sitemap = await page.evaluate(async () => (await fetch('/sitemap.xml')).text())
  await page.close()
  const one = (noun: string) => new RegExp(`<loc>[^<]*(/da/${noun}/[^<]*)</loc>`).exec(sitemap)?.[1] ?? ''
  return ['/da', one('arbejdsgrupper'), one('ideer'), '/da/aftalen']
}

it('Lighthouse gives a telephone’s visit to front, group, idea and charter at least 95 in all four', async () => {
  const found: string[] = []
  for (const { origin } of installed.places)
    for (const path of await pathsIn(origin)) {
      const run = await lighthouse(origin + path, {
        port,
        output: 'json',
        logLevel: 'silent',
        onlyCategories: categories,
      })
      for (const { title, score } of Object.values(run?.lhr.categories ?? {})) {
        const points = Math.round((score ?? 0) * 100)
        const failed = Object.values(run?.lhr.audits ?? {}).filter(
          (audit) => audit.score !== null && audit.score < 0.9,
        )
        if (points < wanted)
          found.push(
            `${origin}${path}: ${title} ${points} (${failed.map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`).join(', ')})`,
          )
      }
      expect(Object.keys(run?.lhr.categories ?? {})).toEqual(categories)
    }
  expect(found).toEqual([])
})
