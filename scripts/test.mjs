import { spawnSync } from 'node:child_process'
import { Remedy, run, seconds } from './house.mjs'
import { install } from './install.mjs'
import { findNode, isNewEnough } from './runtime.mjs'
import { checks, stopAll, suites } from './steps.mjs'

const usage = `npm test -- [step …]   runs only these steps: ${[...checks, ...suites].map(({ name }) => name).join(', ')}
npm run test:all       runs the long tests as well`

const print = (line) => process.stdout.write(`${line}\n`)

/** Without names: all steps, the long ones only with `--all`. */
const choose = (args) => {
  const names = args.filter((arg) => arg !== '--all')
  const known = [...checks, ...suites]
  const strange = names.filter((name) => !known.some((step) => step.name === name))
  if (strange.length > 0) throw new Remedy(`There is no step ${strange.join(', ')}.\n${usage}`)
  const wanted = (step) =>
    names.length > 0 ? names.includes(step.name) : !step.long || args.includes('--all')
  return { checks: checks.filter(wanted), suites: suites.filter(wanted) }
}

const tell = (name, outcome, start) => {
  const tests =
    outcome.passed + outcome.failed > 1 ? `, ${outcome.passed} passed, ${outcome.failed} failed` : ''
  print(`${outcome.ok ? '✓' : '✗'} ${name} (${seconds(start)}${tests})`)
  if (!outcome.ok) print(`${outcome.output.trimEnd()}\n`)
}

const carryOut = async (step, outcomes) => {
  const start = performance.now()
  const stopped = step.needs && outcomes.get(step.needs)?.ok === false
  const reason = `Not run, for ${step.needs} failed.`
  const outcome = stopped
    ? { ok: false, passed: 0, failed: 1, leftOut: [], output: reason }
    : await step.work()
  outcomes.set(step.name, outcome)
  tell(step.name, outcome, start)
}

const inLanes = async (steps, lanes, outcomes) => {
  const waiting = [...steps]
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await carryOut(step, outcomes)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

const summarise = (outcomes, start) => {
  const all = [...outcomes.values()]
  const sum = (key) => all.reduce((total, outcome) => total + outcome[key], 0)
  const leftOut = all.flatMap((outcome) => outcome.leftOut)
  const failed = [...outcomes].filter(([, { ok }]) => !ok).map(([name]) => name)
  print('')
  for (const name of leftOut) print(`left out: ${name}`)
  if (failed.length > 0) print(`Failed: ${failed.join(', ')}. One alone: npm test -- ${failed[0]}`)
  print(`${outcomes.size} steps in ${seconds(start)}`)
  print(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') > 0 ? 1 : 0
}

const test = async () => {
  const args = process.argv.slice(2)
  if (args.includes('--help')) return print(usage)
  await install({ dev: true })
  if (!isNewEnough()) {
    const { status } = spawnSync(findNode(), [import.meta.filename, ...args], { stdio: 'inherit' })
    process.exit(status ?? 1)
  }
  const chosen = choose(args)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => {
      stopAll()
      process.exit(1)
    })
  const start = performance.now()
  const outcomes = new Map()
  await inLanes(chosen.checks, 2, outcomes)
  await inLanes(chosen.suites, 1, outcomes)
  summarise(outcomes, start)
}

await run(test)
