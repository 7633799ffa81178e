import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { complaint, wantsRoom } from './complaint.ts'
import { bareEnvironment, commandLine, type Identity } from './identity.ts'
import { disarmPidFile, readPostmaster } from './postmaster.ts'
import { StartRefusal } from './refusal.ts'
import { port } from './socket.ts'

// Set at every start and not in the cluster's own file, so that a later version's wishes reach old clusters.
const wishes: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  shared_buffers: '128MB',
  max_connections: '60',
  jit: 'off', // compiles for longer than our short queries run
  wal_level: 'minimal', // nothing replicates from here
  max_wal_senders: '0',
  fsync: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Failed statements and constraint details carry what people wrote; the program logs its own errors.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** The server's arguments, in a fixed order: by them an adopted server is known to be as we would start it. */
export function serverArguments(
  cluster: string,
  socketFolder: string,
  o: { fsync: boolean; settings: Readonly<Record<string, string>> },
): string[] {
  const settings = {
    ...wishes,
    ...(o.fsync ? {} : careless),
    unix_socket_directories: socketFolder,
    port: String(port),
    ...o.settings,
  }
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** How long a start is tried again while processes of a killed server still leave. */
const patience = 10_000

/**
 * Starts the server and waits until it accepts connections, recovery included, however long that takes.
 *
 * @returns its process id
 * @throws StartRefusal server-failed, disk-full
 */
export async function launch(
  binaries: Binaries,
  identity: Identity,
  o: { folder: string; cluster: string; args: readonly string[] },
): Promise<number> {
  const log = join(o.folder, 'postgres.log')
  turnLog(log)
  const deadline = performance.now() + patience
  for (;;) {
    const before = size(log)
    disarmPidFile(o.cluster)
    const [file, args] = commandLine(identity, binaries.postgres, o.args)
    const descriptor = openSync(log, 'a', 0o600)
    // A session of its own: Ctrl-C in the terminal must reach us only, who then close in order.
    const stdio = ['ignore', descriptor, descriptor] as const
    const child = spawn(file, args, { cwd: '/', env: bareEnvironment, detached: true, stdio: [...stdio] })
    child.unref()
    closeSync(descriptor)
    if (await becomesReady(child, o.cluster)) return child.pid as number
    const said = readFileSync(log).subarray(before).toString()
    if (wantsRoom(said)) throw new StartRefusal('disk-full', { folder: o.folder })
    const leftBehind = /pre-existing shared memory block|lock file .* already exists/.test(said)
    if (!leftBehind || performance.now() > deadline)
      throw new StartRefusal('server-failed', { log, detail: complaint(said) })
    await sleep(50)
  }
}

async function becomesReady(child: ChildProcess, cluster: string): Promise<boolean> {
  let failed = false
  child.once('error', () => {
    failed = true
  })
  while (!failed && child.exitCode === null && child.signalCode === null) {
    const postmaster = readPostmaster(cluster)
    if (postmaster?.ready && postmaster.pid === child.pid) return true
    await sleep(5)
  }
  return false
}

const size = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

function turnLog(log: string): void {
  if (size(log) > 10 * 1024 * 1024) renameSync(log, `${log}.1`)
}
