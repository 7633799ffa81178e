import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { openMailbox } from './mailbox.ts'
import { ownFolder, serve, until } from './server.ts'

const mailbox = await openMailbox()
const folder = await ownFolder()
const settings = { TOVHOLDER_DATA: join(folder, 'data'), SMTP_URL: mailbox.url }
const server = await serve(settings, '--charter', await inEarnest('partnerships/space-exploration-danmark'))
const browser: Browser = await launchBrowser()
afterAll(() => browser.close())

/** A demonstration sends no mail: the same partnership without the clock that makes it one. */
async function inEarnest(partnership: string): Promise<string> {
  const copy = join(folder, 'partnership')
  await cp(partnership, copy, { recursive: true })
  const people = join(copy, 'people.yaml')
  await writeFile(people, (await readFile(people, 'utf8')).replace(/^clock:.*$/m, ''))
  return copy
}

/** A browser of somebody's own that runs no script of ours. */
async function withoutScript(locale: string): Promise<BrowserContext> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale })
  context.setDefaultTimeout(15_000)
  return context
}

const amalie = { name: 'Amalie Friis', email: 'amalie.friis@fjordkraft.example' }

const danish = {
  language: 'da',
  at: { ideas: '/da/ideer', me: '/da/min-side' },
  signIn: 'Log ind',
  email: 'Mailadresse',
  send: 'Send mig et link',
  sent: 'Se i din indbakke',
  subject: 'Log ind hos Space Exploration Danmark',
  confirm: 'Log ind',
  linkGone: 'Linket er brugt eller for gammelt. Bed om et nyt.',
  hello: `Goddag, ${amalie.name}`,
  endDevice: 'Log ud',
  deviceEnded: 'Enheden er logget ud.',
  propose: 'Foreslå en idé',
  title: 'Titel',
  aim: 'Hvad vil ideen?',
  submit: 'Send ideen ind',
  submitted: 'Tak. Din idé er nu i idébanken.',
  edit: 'Ret ideen',
  save: 'Gem rettelsen',
  saved: 'Rettelsen er gemt.',
  comment: 'Din kommentar',
  sendComment: 'Send kommentaren',
  commented: 'Din kommentar er sendt.',
  support: 'Støt ideen',
  supported: 'Jeres støtte er noteret.',
  takeBack: 'Træk støtten tilbage',
  takenBack: 'Jeres støtte er trukket tilbage.',
  search: 'Søg blandt ideerne',
  signOut: 'Log ud her',
  written: {
    title: 'Svævefly over isen',
    better: 'Ubemandede svævefly over indlandsisen',
    word: 'indlandsisen',
  },
}

const english: typeof danish = {
  language: 'en',
  at: { ideas: '/en/ideas', me: '/en/my-page' },
  signIn: 'Sign in',
  email: 'Mail address',
  send: 'Send me a link',
  sent: 'Look in your inbox',
  subject: 'Sign in to Space Exploration Denmark',
  confirm: 'Sign in',
  linkGone: 'The link was used already or is too old. Ask for a new one.',
  hello: `Hello, ${amalie.name}`,
  endDevice: 'Sign out',
  deviceEnded: 'The device is signed out.',
  propose: 'Propose an idea',
  title: 'Title',
  aim: 'What is the idea for?',
  submit: 'Submit the idea',
  submitted: 'Thank you. Your idea is now in the idea bank.',
  edit: 'Edit the idea',
  save: 'Save the change',
  saved: 'The change is saved.',
  comment: 'Your comment',
  sendComment: 'Send the comment',
  commented: 'Your comment is sent.',
  support: 'Support the idea',
  supported: 'Your support is noted.',
  takeBack: 'Take back the support',
  takenBack: 'Your support is taken back.',
  search: 'Search the ideas',
  signOut: 'Sign out here',
  written: { title: 'Gliders over the ice', better: 'Unmanned gliders over the inland ice', word: 'gliders' },
}

const pathOf = (page: Page) => new URL(page.url()).pathname
const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click()
const says = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor()

/** Asks for a link on the page, and takes it from the inbox. */
async function askForLink(page: Page, t: typeof danish): Promise<string> {
  await page.goto(server.origin + t.at.ideas)
  await page.getByRole('link', { name: t.signIn, exact: true }).click()
  await page.getByLabel(t.email).fill(amalie.email)
  await press(page, t.send)
  await says(page, t.sent)
  const mail = await mailbox.next(amalie.email, t.subject)
  const link = /http\S+/.exec(mail.text ?? '')?.[0] ?? ''
  expect(mail.html).toContain(`href="${link}"`)
  expect(link).toMatch(new RegExp(`^${server.origin}/${t.language}/link/[\\w-]{43}`))
  return link
}

/** As the scanner of a mail server does, which opens whatever is in a mail. */
async function scan(link: string) {
  for (const method of ['GET', 'HEAD', 'GET']) {
    const answer = await fetch(link, { method })
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []])
  }
}

async function signIn(context: BrowserContext, t: typeof danish): Promise<Page> {
  const page = await context.newPage()
  await page.goto(await askForLink(page, t))
  await press(page, t.confirm)
  await says(page, t.hello)
  return page
}

/** What a page has against it, with script: the examiner is one. */
async function faultsOf(context: BrowserContext, paths: readonly string[]): Promise<string[]> {
  const state = await context.storageState()
  const seeing = await browser.newContext({ storageState: state, bypassCSP: true, reducedMotion: 'reduce' })
  const page = await seeing.newPage()
  const faults: string[] = []
  for (const path of paths) {
    await page.goto(server.origin + path)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    faults.push(...violations.map(({ id, nodes }) => `${path}: ${id} ${nodes.map(({ html }) => html)}`))
  }
  await seeing.close()
  return faults
}

describe.each([danish, english])('without script, in $language', (t) => {
  let context: BrowserContext
  let page: Page
  const seen = new Set<string>()

  it('one signs in by a link from the inbox, which only a button uses', async () => {
    context = await withoutScript(t.language)
    page = await context.newPage()
    const link = await askForLink(page, t)
    await scan(link)
    await page.goto(link)
    seen.add(pathOf(page))
    await page.goto(server.origin + t.at.me)
    expect(pathOf(page), 'not signed in by having looked').not.toBe(t.at.me)
    seen.add(pathOf(page))
    await page.goto(link)
    await press(page, t.confirm)
    await says(page, t.hello)
    expect(pathOf(page)).toBe(t.at.me)
    await page.goto(link)
    await says(page, t.linkGone)
  })

  it('one sees the devices that one is signed in on, and signs another out', async () => {
    const other = await withoutScript(t.language)
    const there = await signIn(other, t)
    await page.goto(server.origin + t.at.me)
    const rows = page.getByRole('row').filter({ has: page.getByRole('button') })
    const before = await rows.count()
    expect(before).toBeGreaterThan(1)
    await rows.getByRole('button', { name: t.endDevice, exact: true }).first().click()
    await says(page, t.deviceEnded)
    expect(await rows.count()).toBe(before - 1)
    await there.goto(server.origin + t.at.me)
    expect(pathOf(there)).not.toBe(t.at.me)
    await other.close()
    seen.add(t.at.me)
  })

  it('one submits an idea, and keeps what one wrote where something is missing', async () => {
    await page.goto(server.origin + t.at.ideas)
    await page.getByRole('link', { name: t.propose }).first().click()
    seen.add(pathOf(page))
    await page.getByLabel(t.title).fill(t.written.title)
    await press(page, t.submit)
    expect(await page.getByLabel(t.title).inputValue()).toBe(t.written.title)
    expect(await page.locator('[aria-invalid=true]').count()).toBe(1)
    await page.getByLabel(t.aim).fill(t.written.title)
    await press(page, t.submit)
    await says(page, t.submitted)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(t.written.title)
  })

  it('one edits it, comments on it, supports it and takes that back', async () => {
    const idea = pathOf(page)
    await page.getByRole('link', { name: t.edit }).click()
    seen.add(pathOf(page))
    await page.getByLabel(t.title).fill(t.written.better)
    await press(page, t.save)
    await says(page, t.saved)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(t.written.better)
    await page.getByLabel(t.comment).fill('<b>Ja</b> & *nej*')
    await press(page, t.sendComment)
    await says(page, t.commented)
    expect(await page.getByRole('main').textContent()).toContain('<b>Ja</b> & nej')
    await press(page, t.support)
    await says(page, t.supported)
    seen.add(pathOf(page))
    await press(page, t.takeBack)
    await says(page, t.takenBack)
    expect(idea).toMatch(new RegExp(`^${t.at.ideas}/`))
  })

  it('one finds it by a word of it', async () => {
    await until(async () => {
      await page.goto(server.origin + t.at.ideas)
      await page.getByLabel(t.search).fill(t.written.word)
      await page.getByLabel(t.search).press('Enter')
      return (await page.getByRole('link', { name: t.written.better }).count()) === 1
    })
    seen.add(pathOf(page) + new URL(page.url()).search)
  })

  it('meets nothing that axe has against a page', async () => {
    expect(await faultsOf(context, [...seen])).toEqual([])
  })

  it('one signs out', async () => {
    await page.goto(server.origin + t.at.me)
    await press(page, t.signOut)
    expect(pathOf(page)).toBe(`/${t.language}`)
    await page.goto(server.origin + t.at.me)
    expect(pathOf(page)).not.toBe(t.at.me)
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('tovholder_session')
    await context.close()
  })
})
