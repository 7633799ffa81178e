import { watch } from 'node:fs'
import { build } from './build.mjs'
import { inRoot, run, say } from './house.mjs'
import { install } from './install.mjs'
import { startProgram, watchNpm } from './launch.mjs'
import { findNode } from './runtime.mjs'

const settle = 150

const tryBuild = async () => {
  try {
    await build()
    return true
  } catch (error) {
    say(error.message)
    return false
  }
}

const loop = async () => {
  await install({ dev: true })
  const node = findNode()
  const args = process.argv.slice(2)
  let program
  let restarting = Promise.resolve()
  const restart = async () => {
    if (!(await tryBuild())) return
    program?.child.kill('SIGTERM')
    await program?.ended
    program = startProgram(node, inRoot('build', 'main.js'), args)
  }
  const close = async () => {
    program?.child.kill('SIGTERM')
    process.exit((await program?.ended) ?? 0)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close)
  watchNpm()
  let timer
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => (restarting = restarting.then(restart)), settle)
  }
  for (const folder of ['src', 'migrations', 'partnerships'])
    watch(inRoot(folder), { recursive: true }, later)
  await restart()
}

await run(loop)
