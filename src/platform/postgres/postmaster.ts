import { readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What `postmaster.pid` says: PostgreSQL's own record of its main process in the cluster. */
export interface Postmaster {
  pid: number
  ready: boolean
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid')

export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(pidFile(cluster), 'utf8').split('\n')
    const pid = Number(lines[0])
    return pid > 0 ? { pid, ready: lines[7]?.startsWith('ready') ?? false } : undefined
  } catch {
    return undefined
  }
}

/** The cluster's main process, if it lives. */
export function livingPostmaster(cluster: string): Postmaster | undefined {
  const postmaster = readPostmaster(cluster)
  return postmaster && isPostmaster(postmaster.pid, cluster) ? postmaster : undefined
}

/**
 * Whether a process is the main process of this very cluster, and not one that got its number later. Its
 * working folder tells, and a zombie that no one collects (a container without init) has none.
 */
export function isPostmaster(pid: number, cluster: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/**
 * Keeps the number in a left-behind `postmaster.pid` from barring the start. PostgreSQL refuses to start while
 * any process of the same user has that number, and numbers come again soon after a reboot. It disregards its
 * own parent's, so the file gets ours. Do not delete the file: the key of the shared memory in it is how
 * PostgreSQL sees that backends of a killed server still write.
 */
export function disarmPidFile(cluster: string): void {
  if (!readPostmaster(cluster)) return
  const lines = readFileSync(pidFile(cluster), 'utf8').split('\n')
  writeFileSync(pidFile(cluster), [process.pid, ...lines.slice(1)].join('\n'))
}

/** Whether the server was started with exactly these arguments (PostgreSQL notes them in `postmaster.opts`). */
export function startedWith(cluster: string, args: readonly string[]): boolean {
  try {
    const noted = readFileSync(join(cluster, 'postmaster.opts'), 'utf8').trimEnd()
    return noted.endsWith(args.map((argument) => ` "${argument}"`).join(''))
  } catch {
    return false
  }
}

/**
 * Shuts a server down and waits until it is gone: fast (open transactions are rolled back), or after 20 s
 * as in a crash, from which the next start recovers what was committed.
 */
export async function stopPostmaster(pid: number, cluster: string): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isPostmaster(pid, cluster)) return
    process.kill(pid, signal)
    for (let waited = 0; waited < patience; waited += 5) {
      await sleep(5)
      if (!isPostmaster(pid, cluster)) return
    }
  }
  throw new Error(`PostgreSQL (process ${pid}) does not end`)
}
