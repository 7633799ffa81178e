import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inRoot, readJson, root } from './house.mjs'

/** @typedef {{ ok: boolean, passed: number, failed: number, leftOut: string[], output: string }} Outcome */

const minute = 60_000
const running = new Set()

/** Stops what still runs, with what it has started itself. */
export const stopAll = () => {
  for (const child of running) process.kill(-child.pid, 'SIGKILL')
}

const runNode = async (args, limit) => {
  const env = { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) }
  env.PATH = [path.dirname(process.execPath), inRoot('node_modules', '.bin'), env.PATH].join(path.delimiter)
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => (output += chunk))
  const late = setTimeout(() => {
    output += `\nStopped after ${limit / minute} minutes.\n`
    process.kill(-child.pid, 'SIGKILL')
  }, limit)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearTimeout(late)
  running.delete(child)
  return { code, output }
}

/** A tool that says yes or no: it counts as one test. */
const check = (name, ...args) => ({
  name,
  work: async () => {
    const { code, output } = await runNode([inRoot(args[0]), ...args.slice(1)], 5 * minute)
    const ok = code === 0
    return { ok, passed: Number(ok), failed: Number(!ok), leftOut: [], output }
  },
})

/**
 * What vitest's report counts. A file that could not be loaded has no tests in it, and an error outside any test
 * fails the run alone: each counts as one failed.
 */
const count = (report, code) => {
  const files = report?.testResults ?? []
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const of = (...states) => tests.filter(({ status }) => states.includes(status))
  const unread = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = of('failed').length + unread.length
  const leftOut = of('pending', 'skipped', 'todo').map(({ fullName }) => fullName)
  return { passed: of('passed').length, failed: code !== 0 && failed === 0 ? 1 : failed, leftOut }
}

const tests = (name, project, limit, needs) => ({
  name,
  needs,
  work: async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tovholder-report-'))
    try {
      const file = path.join(folder, 'report.json')
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
      const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs')
      const { code, output } = await runNode(
        [vitest, 'run', '--project', project, '--allowOnly=false', ...reporters],
        limit,
      )
      const counted = count(readJson(file), code)
      return { ok: counted.failed === 0, ...counted, output }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

/** Side by side, two at a time. */
export const checks = [
  check('types', 'node_modules/typescript7/bin/tsc', '-p', '.'),
  check('lint', 'node_modules/oxlint/bin/oxlint'),
  check('format', 'node_modules/@biomejs/biome/bin/biome', 'check', '.'),
  check('walls', 'scripts/walls.mjs'),
  check('conventions', 'scripts/conventions.mjs'),
  check('unused', 'node_modules/knip/bin/knip.js', '--no-config-hints'),
  check('build', 'scripts/build.mjs'),
]

/** One after another: each uses all processors, a database and perhaps a browser. */
export const suites = [
  tests('unit', 'unit', 12 * minute),
  tests('browser', 'e2e', 10 * minute, 'build'),
  { ...tests('long', 'long', 40 * minute, 'build'), long: true },
]
