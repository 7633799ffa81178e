import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wrongIn } from './axe.ts'
import { launchBrowser } from './browser.ts'
import { type Installation, installation, type Place } from './installation.ts'

let browser: Browser
let installed: Installation
let demo: Place

beforeAll(async () => {
  installed = await installation()
  browser = await launchBrowser()
  const { rows } = await installed.db.owner.query<{ key: string }>(
    'select key from partnership where demonstration',
  )
  const found = installed.places.find(({ key }) => rows.some((row) => row.key === key))
  if (!found) throw new Error('no demonstration ships')
  demo = found
})

afterAll(() => browser.close())

const labels = {
  da: {
    start: '/da/demonstration',
    begin: 'Begynd rundturen',
    on: 'Videre',
    be: 'Vær repræsentant',
    month: 'En måned frem',
    of: 'Stop 7 af 7',
    adopted: 'Vedtaget',
  },
  en: {
    start: '/en/demonstration',
    begin: 'Begin the tour',
    on: 'Onward',
    be: 'Be a representative',
    month: 'A month forward',
    of: 'Stop 7 of 7',
    adopted: 'Adopted',
  },
} as const

describe('the tour of the demonstration', () => {
  // Danish first: the month that passes there is behind the English visitor, whose decisions stand as they ended.
  for (const language of ['da', 'en'] as const)
    it(`leads through seven stops without JavaScript, each without a fault for axe (${language})`, async () => {
      const { start, begin, on, be, month, of, adopted } = labels[language]
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width: 360, height: 800 },
      })
      const watched = await browser.newContext({ viewport: { width: 360, height: 800 } })
      const [page, watcher] = [await context.newPage(), await watched.newPage()]
      const seen: string[] = []
      /** A browser without JavaScript cannot run axe: another looks at the same address in the same session. */
      const look = async () => {
        await watched.addCookies(await context.cookies())
        await watcher.goto(page.url())
        seen.push(...(await wrongIn(watcher)).map((wrong) => `${page.url()} ${wrong}`))
      }
      await page.goto(demo.origin + start)
      await page.getByRole('link', { name: begin }).click()
      await look()
      const strip = page.locator('.tour')
      for (let number = 2; number <= 7; number++) {
        if (number === 4) await strip.getByRole('button', { name: be }).click()
        else if (number === 7) {
          await strip.getByRole('button', { name: month }).click()
          expect(await page.locator('main').innerText()).toContain(adopted)
          await strip.getByRole('link', { name: on }).click()
        } else await strip.getByRole('link', { name: on }).click()
        expect(new URL(page.url()).searchParams.get('tour')).toBe(`${number}`)
        await look()
      }
      expect(await strip.innerText()).toContain(of)
      expect(seen).toEqual([])
      await context.close()
      await watched.close()
    })
})
