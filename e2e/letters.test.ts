import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SentRaw } from '../src/testing/post.ts'
import { threadPost } from '../src/testing/thread-post.ts'
import { type Sight, wrongIn } from './axe.ts'
import { launchBrowser } from './browser.ts'

const at = threadPost()
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const call = (path: string, json: unknown) => {
  const { host, people } = at.here
  const { token } = people.secretariat
  return at.site.ask({ host, token, method: 'POST', path: `/api/v1${path}`, json })
}

/** A decision with a question of some length, under a rule of the agreement. */
async function openDecision(): Promise<void> {
  const question =
    '## En fælles stand\n\nSkal vi have en fælles stand på messen i **Bremen** fra 17. til 19. november?\n\n1. Vi deler udgiften efter areal.\n2. Hver organisation stiller med én person.\n\nSe [programmet](https://messe.example/program).'
  const text = { language: 'da', title: 'Fælles stand på messen i Bremen', question, matter: 'other' }
  const { id } = (await call('/decisions', text)).json<{ id: string }>()
  await call(`/decisions/${id}/opening`, { method: 'silent' })
}

/** One letter of each sort that leaves, in the languages of their readers. */
async function letters(): Promise<ReadonlyMap<string, string>> {
  const mails: SentRaw[] = [
    await at.commentMail('Vi har en bøje.\nDen ligger i Aarhus.'),
    await at.askingMail(),
  ]
  await openDecision()
  await at.answer(mails[0] as SentRaw, '> Vi har en bøje.')
  const fields = { email: at.here.people.lead.email, language: 'da' }
  await at.site.ask({ host: at.here.host, method: 'POST', path: '/da/log-ind', fields })
  mails.push(...(await at.post.send(at.here)))
  const read = await Promise.all(mails.map(({ raw }) => simpleParser(raw)))
  return new Map(read.map(({ subject, html }) => [subject ?? '', html || '']))
}

/** Where pictures of the letters go, for a person to look at; none are taken where it is not set. */
const folder = process.env['LETTER_PICTURES']

/** Each colour and each width once; all of them where pictures are taken. */
const sights: readonly Pick<Sight, 'width' | 'colorScheme'>[] = [
  { width: 320, colorScheme: 'light' },
  { width: 600, colorScheme: 'dark' },
  ...(folder === undefined
    ? []
    : ([
        { width: 320, colorScheme: 'dark' },
        { width: 600, colorScheme: 'light' },
      ] as const)),
]

async function picture(page: Page, name: string, { width, colorScheme }: (typeof sights)[number]) {
  if (folder === undefined) return
  await mkdir(folder, { recursive: true })
  const file = name.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 40)
  await page.screenshot({ path: join(folder, `${file}-${width}-${colorScheme}.png`), fullPage: true })
}

describe('a letter', () => {
  it('passes axe and fits at the widths of mail programs, by day and by night', async () => {
    const all = await letters()
    expect([...all.keys()]).toHaveLength(5)
    const found: string[] = []
    for (const sight of sights) {
      const { width, colorScheme } = sight
      const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.setViewportSize({ width, height: 900 })
      for (const [name, html] of all) {
        await page.setContent(html)
        const wrong = await wrongIn(page)
        found.push(...wrong.map((one) => `${name} at ${width} ${colorScheme}: ${one}`))
        await picture(page, name, sight)
      }
      await context.close()
    }
    expect(found).toEqual([])
  })
})
