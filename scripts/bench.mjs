import { existsSync } from 'node:fs'
import { build, buildProgram } from './build.mjs'
import { inRoot, Remedy, run } from './house.mjs'
import { install } from './install.mjs'
import { startProgram } from './launch.mjs'
import { findNode } from './runtime.mjs'

const bench = async () => {
  if (!existsSync(inRoot('bench/main.ts'))) throw new Remedy('There is no bench/main.ts to measure with.')
  await install({ dev: true })
  await build()
  const { file } = await buildProgram('bench/main.ts')
  const { ended } = startProgram(findNode(), file, process.argv.slice(2))
  process.exit(await ended)
}

await run(bench)
