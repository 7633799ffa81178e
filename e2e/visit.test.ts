import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type Installation, installation, type Place } from './installation.ts'

let browser: Browser
let installed: Installation
let place: Place

/** Pages of the kinds that most visitors come to first. */
const entrances = async (page: Page, { origin }: Place): Promise<string[]> => {
  await page.goto(`${origin}/robots.txt`)
  const sitemap = await page.evaluate(async () => (await fetch('/sitemap.xml')).text())
  const one = (noun: string) => new RegExp(`<loc>[^<]*(/da/${noun}/[^<]*)</loc>`).exec(sitemap)?.[1]
  return ['/da', one('arbejdsgrupper'), one('ideer'), one('partnere'), '/da/aftalen'].filter(
    (path) => path !== undefined,
  )
}

beforeAll(async () => {
  installed = await installation()
  const found = installed.places.at(-1)
  if (!found) throw new Error('no partnership ships')
  place = found
  browser = await launchBrowser()
})

afterAll(() => browser.close())

const visiting = async <T>(
  options: BrowserContextOptions,
  visit: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> => {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  try {
    return await visit(await context.newPage(), context)
  } finally {
    await context.close()
  }
}

/** Bytes over the wire, headers and all, of everything that a first visit asks for; and whom it asks. */
const firstVisit = (path: string) =>
  visiting({ viewport: { width: 1280, height: 900 } }, async (page, context) => {
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    let bytes = 0
    const hosts = new Set<string>()
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
    page.on('request', (request) => hosts.add(new URL(request.url()).host))
    await page.goto(place.origin + path, { waitUntil: 'networkidle' })
    return { bytes, hosts: [...hosts] }
  })

/** The sum of all layout shifts, as browsers report it for a visit in which nobody touches anything. */
const shifts = (path: string, width: number) =>
  visiting({ viewport: { width, height: 900 } }, async (page) => {
    await page.goto(place.origin + path)
    await page.evaluate(() => document.fonts.ready)
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 200)
        }),
    )
  })

describe('a first visit', () => {
  it('transfers at most 150 kB, and asks nobody but the site', async () => {
    for (const path of await visiting({}, (page) => entrances(page, place))) {
      const { bytes, hosts } = await firstVisit(path)
      expect(bytes, path).toBeLessThanOrEqual(150_000)
      expect(bytes, path).toBeGreaterThan(1000)
      expect(hosts, path).toEqual([new URL(place.origin).host])
    }
  })

  // On a busy machine a page comes in pieces, and the foot goes down before it; beyond 0.1 it is felt.
  it('sees nothing jump while it loads', async () => {
    for (const path of await visiting({}, (page) => entrances(page, place)))
      for (const width of [360, 1280])
        expect(await shifts(path, width), `${path} at ${width}`).toBeLessThan(0.03)
  })

  it('leaves nothing behind in the browser', async () => {
    await visiting({}, async (page, context) => {
      await page.goto(`${place.origin}/da`)
      expect(await context.cookies()).toEqual([])
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    })
  })
})

describe('with the keyboard alone', () => {
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
      const name = document.activeElement?.textContent?.trim() ?? ''
      return {
        name,
        href: document.activeElement?.getAttribute('href'),
        ring: `${outlineStyle} ${outlineWidth}`,
      }
    })

  it('goes past the menu to the content', () =>
    visiting({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(`${place.origin}/da/arbejdsgrupper`)
      await page.keyboard.press('Tab')
      expect(await focused(page)).toMatchObject({ href: '#main' })
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null)
      expect(inMain).toBe(true)
    }))

  it('reaches every link and field of a page, each with a ring around it', () =>
    visiting({ viewport: { width: 1280, height: 900 } }, async (page) => {
      for (const path of ['/da', '/da/partnere']) {
        await page.goto(place.origin + path)
        const all = await page
          .locator('a:visible, button:visible, input:visible, select:visible, summary:visible')
          .count()
        const seen = new Set<string>()
        for (let step = 0; step < all; step += 1) {
          await page.keyboard.press('Tab')
          const { ring } = await focused(page)
          // The way past the menu has no ring: it appears when it has the focus.
          if (step > 0) expect(ring, `${path}, step ${step}`).not.toMatch(/^none|\b0px/)
          seen.add(
            await page.evaluate(() => {
              const every = [...document.querySelectorAll('*')]
              return document.activeElement ? `${every.indexOf(document.activeElement)}` : ''
            }),
          )
        }
        expect(seen.size, path).toBe(all)
      }
    }))

  it('opens the menu of a narrow screen, and closes it with Escape', () =>
    visiting({ viewport: { width: 360, height: 740 } }, async (page) => {
      await page.goto(`${place.origin}/da`)
      const menu = page.locator('details.menu')
      await menu.locator('summary').focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await menu.getAttribute('open')).not.toBeNull()
      expect(await page.evaluate(() => document.activeElement?.closest('details.menu nav') !== null)).toBe(
        true,
      )
      await page.keyboard.press('Escape')
      expect(await menu.getAttribute('open')).toBeNull()
    }))

  it('searches', () =>
    visiting({}, async (page) => {
      await page.goto(`${place.origin}/da/soeg`)
      await page.locator('main input[name=q]').focus()
      await page.keyboard.type('mars')
      await page.keyboard.press('Enter')
      await page.waitForURL(/q=mars/)
      expect(await page.locator('main li a').count()).toBeGreaterThan(0)
    }))
})

describe('without JavaScript', () => {
  const plain: BrowserContextOptions = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } }

  it('has the menu, the search and the other language', () =>
    visiting(plain, async (page) => {
      await page.goto(`${place.origin}/da`)
      await page.locator('details.menu summary').click()
      await page.locator('details.menu a[href="/da/ideer"]').click()
      await page.locator('main input[name=q]').fill('qqqq')
      await page.locator('main form button').click()
      expect(page.url()).toContain('q=qqqq')
      await page.locator('a[hreflang=en]').first().click()
      expect(new URL(page.url()).pathname).toBe('/en/ideas')
    }))

  it('shows a form again with what was typed, and says what to mend', () =>
    visiting(plain, async (page, context) => {
      await context.addCookies([
        { name: 'tovholder_session', value: await place.secretariat(), url: place.origin },
      ])
      await page.goto(`${place.origin}/da/ny-ide`)
      await page.locator('input[name=title]').fill('En gynge på Månen')
      // The browser's own check would keep it from being sent.
      await page
        .locator('main form')
        .evaluate((form) => form.setAttribute('novalidate', ''))
        .catch(() => undefined)
      await page.locator('main form button').last().click()
      expect(await page.locator('input[name=title]').inputValue()).toBe('En gynge på Månen')
      expect(await page.title()).toMatch(/^Ret: /)
      expect(await page.locator('[role=alert], .error-summary, .ds-error-summary').count()).toBeGreaterThan(0)
    }))
})

describe('on paper', () => {
  it('leaves out what can only be clicked, and keeps ink on white', () =>
    visiting({ colorScheme: 'dark' }, async (page) => {
      await page.goto(`${place.origin}/da/arbejdsgrupper`)
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      for (const part of ['.main-nav', '.tools', '.ds-skip-link'])
        expect(await page.locator(part).first().isVisible(), part).toBe(false)
      expect(await page.locator('h1').isVisible()).toBe(true)
      const { back, ink } = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body)
        return { back: backgroundColor, ink: color }
      })
      expect(back).toMatch(/rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/)
      expect(ink).toMatch(/^rgb\((\d|[1-4]\d), (\d|[1-4]\d), (\d|[1-5]\d)\)$/)
    }))
})
