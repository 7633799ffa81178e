import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type Installation, installation } from './installation.ts'
import { onePageAKind } from './kinds.ts'
import { surveySite } from './survey.ts'

let browser: Browser
let installed: Installation
let context: BrowserContext
let page: Page
/** Pages with forms, one of each kind, as the secretariat sees them. */
let withForms: string[]
let all: string[]

const markup = `"><script>hostile=1</script><img src=x onerror=hostile=1>' [x](javascript:hostile=1) \u202e=1+cmd|' /C calc'!A1`
const long = '𝕬'.repeat(25_000)
const endings = /log-ud|sign-out|fjern|remove|enheder|devices|log-ind|sign-in/

interface Sent {
  readonly action: string
  readonly status: number
  readonly title: string
  /** Fields in which something else stands than what was typed, where the form came back. */
  readonly lost: readonly string[]
  readonly names: readonly string[]
}

/** Runs in the browser: fills every field of every form on a page with a text, and sends it. */
const fillIn = ({ path, text, leaveOut }: { path: string; text: string; leaveOut: string }) =>
  (async () => {
    const parse = async (answer: Response) =>
      new DOMParser().parseFromString(await answer.text(), 'text/html')
    const shown = await parse(await fetch(path))
    const done: Sent[] = []
    for (const form of shown.querySelectorAll<HTMLFormElement>('main form[method=post]')) {
      const action = form.getAttribute('action') ?? path
      if (new RegExp(leaveOut).test(action)) continue
      const body = new URLSearchParams()
      const names: string[] = []
      const fields = form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
        '[name]',
      )
      for (const field of fields) {
        const isText =
          field.tagName === 'TEXTAREA' ||
          (field.tagName === 'INPUT' &&
            !['hidden', 'radio', 'checkbox', 'submit', 'file'].includes(field.type))
        const chosen =
          field.tagName === 'SELECT'
            ? (field as HTMLSelectElement).options[1]?.value
            : field.getAttribute('value')
        body.set(field.name, isText ? text : (chosen ?? ''))
        if (isText) names.push(field.name)
      }
      if (names.length === 0) continue
      const from = `10.1.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`
      const answer = await fetch(action, { method: 'POST', body, headers: { 'x-forwarded-for': from } })
      const after = await parse(answer)
      const again = answer.redirected ? null : after.querySelector(`form[action="${action}"]`)
      const kept = (name: string) => {
        const field = again?.querySelector<HTMLInputElement>(`[name="${name}"]`)
        // A browser takes line breaks out of a single line, and lets a date be nothing but a date.
        return !field || field.value === text || ['date', 'number', 'email', 'url'].includes(field.type)
      }
      const lost = again ? names.filter((name) => !kept(name)) : []
      done.push({ action, status: answer.status, title: after.title, lost, names })
    }
    return done
  })()

const sendEverywhere = async (text: string): Promise<Sent[]> => {
  const all: Sent[] = []
  for (const path of withForms)
    all.push(...(await page.evaluate(fillIn, { path, text, leaveOut: endings.source })))
  return all
}

beforeAll(async () => {
  installed = await installation()
  const place = installed.places.at(-1)
  if (!place) throw new Error('no partnership ships')
  browser = await launchBrowser()
  context = await browser.newContext()
  await context.addCookies([
    { name: 'tovholder_session', value: await place.secretariat(), url: place.origin },
  ])
  page = await context.newPage()
  await page.goto(`${place.origin}/robots.txt`)
  const site = await surveySite(page, ['/da'], (path) => !path.startsWith('/da') || endings.test(path))
  all = [...site.values()].filter(({ type }) => type.startsWith('text/html')).map(({ path }) => path)
  withForms = onePageAKind([...site.values()].filter(({ status }) => status === 200))
})

afterAll(() => browser.close())

describe('hostile text', () => {
  it('is taken or refused in every field of every form, and never breaks anything', async () => {
    const sent = await sendEverywhere(markup)
    expect(sent.length).toBeGreaterThan(8)
    expect(sent.filter(({ status }) => status >= 500)).toEqual([])
    expect(sent.filter(({ lost }) => lost.length > 0)).toEqual([])
  })

  it('of 100 kB is refused with what was typed still in the form', async () => {
    const sent = await sendEverywhere(long)
    expect(sent.length).toBeGreaterThan(8)
    expect(sent.filter(({ status }) => status < 400 || status >= 500)).toEqual([])
    expect(sent.filter(({ lost }) => lost.length > 0)).toEqual([])
  })

  it('stands on pages as text and nothing else', async () => {
    const { alive, shown } = await page.evaluate(async (paths) => {
      const scripts =
        'script:not([src]):not([type="application/ld+json"]), [src^="x"], [href^="javascript:" i]'
      const found = { alive: [] as string[], shown: [] as string[] }
      const look = async (path: string) => {
        const read = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html')
        const attributes = [...read.querySelectorAll('*')].flatMap((element) => [...element.attributes])
        const acts = attributes.some(({ name }) => name.startsWith('on') || name === 'style')
        if (acts || read.querySelector(scripts)) found.alive.push(path)
        if (read.body.textContent?.includes('hostile=1')) found.shown.push(path)
      }
      for (let at = 0; at < paths.length; at += 20) await Promise.all(paths.slice(at, at + 20).map(look))
      return found
    }, all)
    expect(alive).toEqual([])
    expect(shown.length).toBeGreaterThan(3)
    for (const path of shown.slice(0, 3)) {
      await page.goto(new URL(path, page.url()).href)
      expect(await page.evaluate('typeof hostile')).toBe('undefined')
    }
  })

  it('runs in no spreadsheet', async () => {
    const csv = await page.evaluate(async () => {
      const lists = ['/api/v1/ideas', '/api/v1/organisations', '/api/v1/facilities']
      return Promise.all(
        lists.map(async (list) => (await fetch(list, { headers: { accept: 'text/csv' } })).text()),
      )
    })
    expect(csv.join('\n')).toContain('hostile=1')
    expect(csv.join('\n')).not.toMatch(/(?:^|[,;\n])"?[=+@\t\r-][^,;\n\d]/u)
  })
})
