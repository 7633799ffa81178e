import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import walls, { beside, order } from '../.dependency-cruiser.mjs'
import { inRoot, Remedy, root, run, say } from './house.mjs'

/*
 * A wall that stopped nobody would look like a wall. So before the house is judged, a small house of the same layout
 * is built in a temporary folder, with every wall climbed once, and gates that are to stay open used once.
 */

const climbs = [
  ['use-the-door', 'src/ideas/idea.acts.ts', '../partners/organisation.access.ts'],
  ['use-the-door', 'src/main.ts', './partners/organisation.access.ts'],
  ['use-the-door', 'src/ideas/idea.views.ts', '../platform/db/pool.ts'],
  ['use-the-door', 'src/platform/http/index.ts', '../db/pool.ts'],
  ['use-the-door', 'e2e/journey.test.ts', '../src/ideas/idea.access.ts'],
  ['rules-are-pure', 'src/ideas/ripe.rules.ts', '../platform/db/index.ts'],
  ['rules-are-pure', 'src/ideas/late.rules.ts', 'node:fs'],
  ['store-is-private', 'src/ideas/index.ts', './idea.store.ts'],
  ['pages-load-through-access', 'src/ideas/idea.pages.tsx', './idea.store.ts'],
  ['pages-load-through-access', 'src/ideas/idea.mail.tsx', 'kysely'],
  ['no-circles', 'src/ideas/egg.ts', './hen.ts'],
  ['migrations-import-nothing', 'migrations/one.ts', '../src/partners/index.ts'],
  ['no-test-code-in-product', 'src/ideas/idea.followers.ts', '../testing/database.ts'],
  ['no-test-code-in-product', 'src/ideas/idea.jobs.ts', 'fast-check'],
  ['imports-resolve', 'src/ideas/lost.ts', './nowhere.ts'],
  ...order
    .slice(1)
    .map((room, before) => ['foundations-first', `src/${order[before]}/early.ts`, `../${room}/index.ts`]),
  ['foundations-first', 'src/front/late.ts', '../compose/index.ts'],
]

const gates = [
  ['src/ideas/hen.ts', './egg.ts'],
  ['src/ideas/idea.access.ts', './idea.store.ts'],
  ['src/ideas/idea.list.ts', '../partners/index.ts'],
  ['src/ideas/open.rules.ts', '../platform/calendar/index.ts'],
  ['src/ideas/idea.test.ts', 'fast-check'],
  ['src/ideas/idea.store.ts', 'kysely'],
  ['src/compose/index.ts', '../front/index.ts'],
  ['src/compose/rooms.ts', '../ideas/index.ts'],
]

const cruise = (folder, ...targets) => {
  const args = ['--config', inRoot('.dependency-cruiser.mjs'), '--output-type', 'json', ...targets]
  const cli = inRoot('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')
  const { stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  try {
    return JSON.parse(stdout)
  } catch {
    throw new Remedy(`dependency-cruiser did not answer:\n${stderr}${stdout.slice(0, 2000)}`)
  }
}

const plant = (folder) => {
  const files = new Map()
  const add = (file, line) => files.set(file, `${files.get(file) ?? ''}${line}\n`)
  const targets = [
    'src/testing/database.ts',
    'src/platform/db/index.ts',
    'src/platform/db/pool.ts',
    'src/platform/calendar/index.ts',
  ]
  for (const room of [...order.slice(1), ...beside]) targets.push(`src/${room}/index.ts`)
  for (const file of [...targets, 'src/partners/organisation.access.ts']) add(file, 'export const it = 1')
  for (const [from, to] of [...climbs.map(([, ...edge]) => edge), ...gates])
    add(from, `export * from '${to}'`)
  for (const [file, text] of files) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  symlinkSync(inRoot('package.json'), path.join(folder, 'package.json'))
  symlinkSync(inRoot('node_modules'), path.join(folder, 'node_modules'))
}

const found = ({ summary }) => summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))

/** Every rule is climbed by at least one planting, every climb is caught by its rule, and nothing else is. */
const tryTheWalls = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tovholder-walls-'))
  try {
    plant(folder)
    const caught = found(cruise(folder, 'src', 'e2e', 'migrations')).map(
      ({ rule, from }) => `${rule}: ${from}`,
    )
    const planted = climbs.map(([rule, from]) => `${rule}: ${from}`)
    const untried = walls.forbidden
      .filter(({ name }) => !climbs.some(([rule]) => rule === name))
      .map(({ name }) => name)
    return [
      ...untried.map((name) => `No planting climbs the wall ${name}: add one to scripts/walls.mjs.`),
      ...planted
        .filter((climb) => !caught.includes(climb))
        .map((climb) => `Planted and not caught – ${climb}`),
      ...caught
        .filter((climb) => !planted.includes(climb))
        .map((climb) => `Caught and not planted – ${climb}`),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const strangers = () =>
  globSync('src/*/', { cwd: root })
    .map((folder) => path.basename(folder))
    .filter((name) => ![...order, ...beside].includes(name))
    .map(
      (name) => `src/${name} has no place in the order of the rooms: give it one in .dependency-cruiser.mjs.`,
    )

const judgeTheHouse = () => {
  const targets = ['src', 'e2e', 'bench', 'migrations', 'bin'].filter(
    (name) => globSync(`${name}/**/*.{ts,tsx,mjs}`, { cwd: root }).length > 0,
  )
  const result = cruise(root, ...targets)
  const there = globSync('src/**/*.{ts,tsx}', { cwd: root }).length
  const seen = result.modules.filter(({ source }) => /^src\/.*\.tsx?$/.test(source)).length
  const remedy = new Map(walls.forbidden.map(({ name, comment }) => [name, comment]))
  return {
    seen,
    faults: [
      ...(seen < there * 0.9
        ? [
            `Only ${seen} of ${there} modules were looked at: is a TypeScript below 7 installed as "typescript"?`,
          ]
        : []),
      ...found(result).map(({ rule, from, to }) => `${rule}: ${from} → ${to}\n    ${remedy.get(rule)}`),
    ],
  }
}

const main = () => {
  const weak = tryTheWalls()
  const { seen, faults } = judgeTheHouse()
  const all = [...weak, ...strangers(), ...faults]
  if (all.length > 0) throw new Remedy(all.join('\n'))
  say(
    `${climbs.length} planted violations of ${new Set(climbs.map(([rule]) => rule)).size} walls caught; ${seen} modules of src stand within them.`,
  )
}

await run(main)
