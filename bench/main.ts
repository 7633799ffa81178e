import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { bareWord, serveBare } from './bare.ts'
import { CannotMeasure, root } from './ground.ts'
import { findLoader } from './load.ts'
import { type Extent, measure, say } from './measure.ts'
import { machine, rowsOf, table } from './report.ts'

/** `--quick` tells whether the bench works, and little about the figures. */
const extent: Extent = process.argv.includes('--quick')
  ? { rounds: 1, seconds: 2 }
  : { rounds: 5, seconds: 3 }

async function bench(): Promise<void> {
  const loader = findLoader()
  const loadBefore = loadavg()[0]!
  // Not the system's temporary folder, which may be memory: there an fsync costs nothing and proves nothing.
  mkdirSync(join(root, 'tmp'), { recursive: true })
  const folder = mkdtempSync(join(root, 'tmp', 'bench-'))
  try {
    const figures = await measure(loader, folder, extent)
    const on = machine(figures.postgres, loader.name, loadBefore)
    process.stdout.write(`${table(rowsOf(figures))}\n\n${on}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[2] === bareWord) serveBare()
else
  try {
    await bench()
  } catch (error) {
    say(error instanceof CannotMeasure ? error.message : String((error as Error).stack))
    process.exitCode = 1
  }
