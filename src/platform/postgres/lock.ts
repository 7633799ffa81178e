import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, constants, ftruncateSync, openSync, writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefusal } from './refusal.ts'

export interface Lock {
  /** Lets go. Safe to call twice. */
  release(): void
}

// macOS and the BSDs lock while opening; Node passes the flags on but has no name for O_EXLOCK.
const lockWhileOpening = process.platform === 'darwin' ? 0x20 | constants.O_NONBLOCK : 0

/**
 * Takes an exclusive lock on a file, which is made if absent, or answers undefined where another holds it.
 * The holder's process id is left in the file for whoever is refused.
 *
 * The kernel holds the lock on our open file, so it ends with the process however that ends, cannot be left
 * behind by kill -9 or a power cut, and of two that race exactly one gets it. A process id with a start time
 * in a file has neither property. Node has no flock(2): a child that inherits the descriptor asks for it, and
 * as the lock belongs to the open file that both share, it stays when the child is gone.
 *
 * Never delete the file: a waiter would then hold a lock on a file that no one else sees.
 * The descriptor is a number on purpose: a FileHandle is closed, and the lock lost, when it is collected.
 *
 * @throws StartRefusal tool-missing; the system's error where the file cannot be opened for writing
 */
export async function tryLock(file: string): Promise<Lock | undefined> {
  const opened = open(file)
  if (opened === undefined) return undefined
  let descriptor: number | undefined = opened
  const release = () => {
    if (descriptor !== undefined) closeSync(descriptor)
    descriptor = undefined
  }
  try {
    if (!lockWhileOpening && !(await flock(opened))) {
      release()
      return undefined
    }
    ftruncateSync(opened)
    writeSync(opened, `${process.pid}\n`, 0)
    return { release }
  } catch (error) {
    release()
    throw error
  }
}

/** As `tryLock`, but waits for its turn. */
export async function waitForLock(file: string): Promise<Lock> {
  for (;;) {
    const lock = await tryLock(file)
    if (lock) return lock
    await sleep(25)
  }
}

function open(file: string): number | undefined {
  try {
    return openSync(file, constants.O_RDWR | constants.O_CREAT | lockWhileOpening, 0o600)
  } catch (error) {
    if (lockWhileOpening && error instanceof Error && 'code' in error && error.code === 'EAGAIN')
      return undefined
    throw error
  }
}

async function flock(descriptor: number): Promise<boolean> {
  const child = spawn('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', descriptor] })
  const code = await once(child, 'exit').then(
    ([exit]) => exit as number | null,
    () => {
      throw new StartRefusal('tool-missing', { tool: 'flock' })
    },
  )
  if (code === 0) return true
  if (code === 1) return false
  throw Object.assign(new Error(`flock ended with ${code}`), { code: 'ENOLCK' })
}
