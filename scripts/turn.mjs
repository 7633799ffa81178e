import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { inRoot, Remedy, say } from './house.mjs'

const file = inRoot('build', 'working.pid')
const silence = 20_000

const holderIsGone = () => {
  try {
    if (Date.now() - statSync(file).mtimeMs > silence) return true
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return false
  } catch (error) {
    // EPERM: the process lives and belongs to another user.
    return error.code === 'ESRCH' || error.code === 'ENOENT'
  }
}

const take = () => {
  try {
    mkdirSync(inRoot('build'), { recursive: true })
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw new Remedy(
      `Cannot write in ${inRoot()} (${error.code}). Start as the user who owns the folder, or make it writable.`,
    )
  }
}

/**
 * Installing and building touch files that every command in this folder shares: one process at a time does it.
 * A holder that was killed is noticed by its process id, or by its silence if the id has been given away again.
 */
export const inTurn = async (work) => {
  for (let waited = false; !take(); waited = true) {
    if (holderIsGone()) rmSync(file, { force: true })
    else {
      if (!waited) say('Another command is installing or building here; waiting for it …')
      await pause(250)
    }
  }
  // After a long sleep of the machine another may have taken the turn for given up, and the file away.
  const alive = setInterval(() => existsSync(file) && utimesSync(file, new Date(), new Date()), silence / 5)
  try {
    return await work()
  } finally {
    clearInterval(alive)
    rmSync(file, { force: true })
  }
}
