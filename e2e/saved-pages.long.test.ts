import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listedKinds } from './axe.ts'
import { launchBrowser } from './browser.ts'
import { type Installation, installation } from './installation.ts'

let browser: Browser
let installed: Installation
let folder: string

beforeAll(async () => {
  installed = await installation()
  browser = await launchBrowser()
  folder = await mkdtemp(path.join(tmpdir(), 'tovholder-saved-'))
})

afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

const jar = path.resolve(import.meta.dirname, '..', 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar')
const hasJava = spawnSync('java', ['-version']).status === 0

interface Message {
  readonly type: string
  readonly url: string
  readonly message: string
  readonly extract?: string
}

const save = async () => {
  for (const place of installed.places) {
    const context = await browser.newContext()
    const page = await context.newPage()
    for (const at of [
      ...(await listedKinds(context, place)),
      '/da/soeg?q=is',
      '/da/log-ind',
      '/da/findes-ikke',
    ]) {
      const html = await (await page.goto(place.origin + at))?.text()
      await writeFile(path.join(folder, `${place.key}${at.replaceAll(/[/?=]/g, '_')}.html`), html ?? '')
    }
    await context.close()
  }
}

// The checker is a Java program, and asks nobody on this machine: pages are saved for it.
it.skipIf(!hasJava)('The Nu Html Checker finds no error in any kind of page', async () => {
  await save()
  const { stderr } = spawnSync('java', ['-jar', jar, '--format', 'json', '--skip-non-html', folder], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const { messages } = JSON.parse(stderr) as { messages: readonly Message[] }
  const errors = messages.filter(({ type }) => type === 'error')
  expect(
    errors.map(
      ({ url, message, extract }) => `${path.basename(url)}: ${message} ${extract?.slice(0, 120) ?? ''}`,
    ),
  ).toEqual([])
})
