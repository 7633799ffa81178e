import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const root = path.resolve(import.meta.dirname, '..')

/** The package unpacks below TMPDIR and takes whatever lies there for whole: another user's, or half of one. */
const unpackInto = async (folder: string, packed: string) => {
  const { default: pack, inflate } = await import('@sparticuz/chromium')
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    await pack.executablePath()
    await inflate(path.join(packed, 'bin', 'al2023.tar.br'))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

/** Unpacks the browser that npm brings, once per version; several test files may come at the same time. */
const unpackedBrowser = async () => {
  const packed = path.resolve(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '..', '..')
  const { version } = JSON.parse(await readFile(path.join(packed, 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = path.join(root, 'build', `chromium-${version}`)
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`
    await mkdir(draft, { recursive: true })
    await unpackInto(draft, packed)
    await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }))
  }
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') }),
    },
  }
}

const findBrowser = async () => {
  const wanted = process.env['CHROMIUM_PATH']
  const executablePath = wanted ?? installed.find((file) => existsSync(file))
  return executablePath ? { executablePath, env: {} } : await unpackedBrowser()
}

/**
 * A headless browser for one test file: `CHROMIUM_PATH`, else one that the machine has, else the one that npm brings.
 * Close it afterwards. It asks nobody outside the machine for anything.
 * @param more arguments of Chromium's, beside those that every test needs
 */
export const launchBrowser = async (more: readonly string[] = []): Promise<Browser> => {
  const { executablePath, env } = await findBrowser()
  // The crash reporter refuses to start without a folder of its own, and an account may have no home.
  const home = path.join(root, 'build', 'browser')
  await mkdir(home, { recursive: true })
  return await chromium.launch({
    executablePath,
    env: { ...process.env, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, ...env },
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--font-render-hinting=none',
      ...more,
    ],
  })
}
