import { spawn } from 'node:child_process'
import { enableCompileCache } from 'node:module'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { inRoot } from './house.mjs'
import { install } from './install.mjs'
import { findNode, isNewEnough } from './runtime.mjs'

/*
 * How a program of ours is closed, whoever stands above it:
 * - SIGTERM means "close cleanly"; a program needs no other handler than SIGTERM and SIGINT.
 * - Ctrl-C reaches the whole terminal group and is passed on by npm as well, so SIGINT and SIGTERM may come twice or
 *   three times within milliseconds: the second must not be taken as impatience.
 * - A parent that is killed cannot say so. The child sees its message channel close, or its npm disappear, and then
 *   sends itself SIGTERM.
 */

// Read at once: npm may be killed while we still install.
const parent = process.ppid

const closeYourself = () => process.kill(process.pid, 'SIGTERM')

/**
 * Where npm was killed, nobody would pass signals on any more, and the next `npm start` would meet this one.
 * Only a process that npm itself started watches: one that a shell or systemd started may outlive its parent.
 */
export const watchNpm = () => {
  if (!/scripts\/\w+\.mjs/.test(process.env.npm_lifecycle_script ?? '')) return
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    closeYourself()
  }, 500)
  watch.unref()
}

const watchChannel = () => {
  if (!process.channel) return
  process.once('disconnect', closeYourself)
  // The listener keeps the channel, and with it the process, alive.
  process.channel.unref()
}

/** Turns this process into the program: no parent stays behind. */
export const become = async (file, args) => {
  enableCompileCache(inRoot('build', 'compile-cache'))
  process.argv = [process.execPath, file, ...args]
  watchChannel()
  await import(pathToFileURL(file).href)
}

/**
 * Starts a built program under `node` and resolves with its exit code (128 + n after signal n, as shells count).
 * @returns {{ child: import('node:child_process').ChildProcess, ended: Promise<number> }}
 */
export const startProgram = (node, file, args) => {
  const child = spawn(node, [inRoot('scripts', 'become.mjs'), file, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signals[signal] ?? 0)))
  })
  return { child, ended }
}

const signals = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 }

/** Runs a program below this one until it ends, and ends as it did. */
const guard = async (node, file, args) => {
  const { child, ended } = startProgram(node, file, args)
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT')
  })
  process.exit(await ended)
}

/**
 * Installs, builds and runs Tovholder with the given arguments, on any Node that is new enough for npm.
 * On a new Node this process becomes the program; on an old one it stays and passes on signals and the exit code.
 */
export const launch = async (args) => {
  await install({ dev: false })
  const node = findNode()
  await ensureBuilt(node)
  watchNpm()
  const file = inRoot('build', 'main.js')
  await (isNewEnough() ? become(file, args) : guard(node, file, args))
}
