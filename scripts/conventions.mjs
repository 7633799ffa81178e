import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { beside, order } from '../.dependency-cruiser.mjs'
import { inRoot, Remedy, root, run, say } from './house.mjs'

/* What the house agreed on and no other tool checks. */

const isTest = (file) => /\.test\.tsx?$|^(e2e|bench|src\/testing)\//.test(file)

const callee = (node) =>
  ts.isCallExpression(node) || ts.isNewExpression(node) ? node.expression.getText() : undefined

/** Reads of the system's clock: the one place that may is platform/clock; all else gets `now` as a value. */
const readsClock = (node) =>
  (ts.isCallExpression(node) && ['Date.now', 'Date'].includes(callee(node))) ||
  (ts.isNewExpression(node) && callee(node) === 'Date' && !node.arguments?.length) ||
  (ts.isPropertyAccessExpression(node) && node.getText() === 'Temporal.Now')

const chance = /^(Math\.random|(crypto\.)?random(UUID|Bytes|Int)|(crypto\.)?getRandomValues)$/

const leftOut = /^(it|test|describe)(\.\w+)*\.(skip|todo|only|skipIf|runIf)\b/

const hasReason = (node, source) => {
  const line = source.getLineAndCharacterOfPosition(node.getStart()).line
  const lines = source.text.split('\n')
  return /\/\/|\*\//.test(lines[line - 1] ?? '') || /\/\/ /.test(lines[line] ?? '')
}

const checks = [
  {
    applies: (file) => file.startsWith('src/') && !file.startsWith('src/platform/clock/') && !isTest(file),
    breaks: readsClock,
    remedy: 'reads the clock: take `now` or `realNow` as a parameter, from platform/clock at the edge.',
  },
  {
    applies: (file) => /\.rules\.tsx?$/.test(file),
    breaks: (node) => chance.test(callee(node) ?? ''),
    remedy: 'draws by chance in a rule: pass the value in.',
  },
  {
    applies: (file) => isTest(file),
    breaks: (node, source) =>
      ts.isCallExpression(node) &&
      leftOut.test(callee(node)) &&
      (/\.only\b/.test(callee(node)) || !hasReason(node, source)),
    remedy: 'is left out or alone: take away .only, and give .skip, .todo, .skipIf a comment that says why.',
  },
]

const inSource = (file) => {
  const mine = checks.filter(({ applies }) => applies(file))
  if (mine.length === 0) return []
  const source = ts.createSourceFile(file, readFileSync(inRoot(file), 'utf8'), ts.ScriptTarget.Latest, true)
  const faults = []
  const walk = (node) => {
    for (const { breaks, remedy } of mine)
      if (breaks(node, source)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart())
        faults.push(`${file}:${line + 1} ${remedy}`)
      }
    ts.forEachChild(node, walk)
  }
  walk(source)
  return faults
}

const empty = /(^|[.-])(utils?|helpers?|services?|managers?|handlers?|misc|common)([.-]|$)/
const foreign = /space[ -]exploration/i

const inNames = (files) =>
  files
    .filter((file) => file.split('/').some((part) => empty.test(part)))
    .map((file) => `${file} has a name that says nothing: name it after what it does.`)

const inContent = (file) =>
  // Tests run on the partnerships that ship, and so name them.
  !/\.test\.tsx?$/.test(file) && foreign.test(readFileSync(inRoot(file), 'utf8'))
    ? [`${file} knows a partnership by name: what is particular to one belongs in partnerships/.`]
    : []

/** Each room introduces itself: ten lines on its words, its invariants and its neighbours. */
const inRooms = () =>
  globSync('src/*/', { cwd: root })
    .map((folder) => path.basename(folder))
    .filter((room) => order.includes(room) && !beside.includes(room))
    .filter((room) => globSync(`src/${room}/README.md`, { cwd: root }).length === 0)
    .map(
      (room) => `src/${room}/README.md is missing: ten lines on the room’s words, invariants and neighbours.`,
    )

const main = () => {
  const files = globSync('{src,e2e,bench,migrations}/**/*.*', { cwd: root }).filter(
    (file) => !file.endsWith('/'),
  )
  const code = files.filter((file) => /\.tsx?$/.test(file))
  const product = code.filter((file) => file.startsWith('src/'))
  const faults = [...code.flatMap(inSource), ...product.flatMap(inContent), ...inNames(files), ...inRooms()]
  if (faults.length > 0) throw new Remedy(faults.join('\n'))
  say(`${files.length} files keep the conventions.`)
}

await run(main)
