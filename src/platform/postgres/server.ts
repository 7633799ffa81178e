import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, findBinaries } from './binaries.ts'
import { clusterIn, openCluster } from './cluster.ts'
import { makeFolder } from './folder.ts'
import type { Identity } from './identity.ts'
import { launch, serverArguments } from './launch.ts'
import { waitForLock } from './lock.ts'
import { isPostmaster, livingPostmaster, startedWith, stopPostmaster } from './postmaster.ts'
import { onFolder } from './refusal.ts'
import { answer, port, prepareSocketFolder, recordedSocketFolder, removeSocketFolder } from './socket.ts'

/** A server on a Unix socket: `pg` connects with `{ host: socketFolder, port, user: 'postgres' }`, no password. */
export interface PostgresServer {
  readonly socketFolder: string
  /** Names the socket's file; there is no TCP port. */
  readonly port: number
  /** Whether it was running already, left by a process that was killed. */
  readonly adopted: boolean
  /** Fast shutdown; returns when the server is gone. Safe to call twice. */
  stop(): Promise<void>
}

export interface StartOptions {
  /** Holds the cluster, the log and the socket's address; made (0700) if absent. */
  folder: string
  onProgress?: (step: 'preparing' | 'starting' | 'ready') => void
  /** False only for throw-away tests: nothing then survives a power cut. */
  fsync?: boolean
  /** Further settings of PostgreSQL's, over ours. */
  settings?: Readonly<Record<string, string>>
  /** The server is gone without `stop()`. `startPostgres` again brings it back on the same socket. */
  onDown?: () => void
}

/**
 * Starts the PostgreSQL that npm brought, or adopts the one that a killed process left running on this folder.
 * Of two that start at once, the second adopts: who may use the data at all, `takeDataFolder` decides.
 *
 * @throws StartRefusal
 */
export async function startPostgres(o: StartOptions): Promise<PostgresServer> {
  const path = resolve(o.folder)
  return onFolder(path, async () => {
    await makeFolder(path)
    const folder = await realpath(path)
    const binaries = await findBinaries()
    const starting = await waitForLock(join(folder, 'start.lock'))
    try {
      const onMaking = () => o.onProgress?.('preparing')
      const { cluster, identity } = await openCluster(binaries, folder, { fsync: o.fsync ?? true, onMaking })
      const running = await runIn({ ...o, folder, cluster }, binaries, identity)
      o.onProgress?.('ready')
      return serverOf(folder, cluster, running, o.onDown)
    } finally {
      starting.release()
    }
  })
}

/** The address of the server that runs on this folder, for a second process that only wants to connect. */
export async function findPostgres(
  folder: string,
): Promise<{ socketFolder: string; port: number } | undefined> {
  const socketFolder = await recordedSocketFolder(resolve(folder))
  return socketFolder && (await answer(socketFolder)) === 'yes' ? { socketFolder, port } : undefined
}

interface Running {
  pid: number
  socketFolder: string
  adopted: boolean
}

async function runIn(
  o: StartOptions & { cluster: string },
  binaries: Binaries,
  identity: Identity,
): Promise<Running> {
  const { folder, cluster, fsync = true, settings = {} } = o
  const wanted = (socketFolder: string) => serverArguments(cluster, socketFolder, { fsync, settings })
  const left = await settleLeft(folder, cluster, wanted)
  if (left) return left
  o.onProgress?.('starting')
  const socketFolder = await prepareSocketFolder(folder, identity)
  const pid = await launch(binaries, identity, { folder, cluster, args: wanted(socketFolder) })
  return { pid, socketFolder, adopted: false }
}

/** How long a living server may stay out of reach, as one just launched or one whose socket was swept away. */
const outOfReach = 3000

/** Adopts a server that was left running as we would run it; sees any other one out. */
async function settleLeft(
  folder: string,
  cluster: string,
  wanted: (socketFolder: string) => string[],
): Promise<Running | undefined> {
  const deadline = performance.now() + outOfReach
  for (;;) {
    const postmaster = livingPostmaster(cluster)
    if (!postmaster) return undefined
    const socketFolder = await recordedSocketFolder(folder)
    const state = socketFolder === undefined ? 'no' : await answer(socketFolder)
    if (state === 'yes' && socketFolder && startedWith(cluster, wanted(socketFolder)))
      return { pid: postmaster.pid, socketFolder, adopted: true }
    const waiting = state === 'starting' || (state === 'no' && performance.now() < deadline)
    await (waiting ? sleep(20) : stopPostmaster(postmaster.pid, cluster))
  }
}

/** How soon a server that is gone is missed. */
const watchMs = 100

function serverOf(folder: string, cluster: string, running: Running, onDown?: () => void): PostgresServer {
  let stopped: Promise<void> | undefined
  const watch = setInterval(() => {
    if (isPostmaster(running.pid, cluster)) return
    clearInterval(watch)
    onDown?.()
  }, watchMs).unref()
  const stop = async () => {
    clearInterval(watch)
    await stopPostmaster(running.pid, cluster)
    // Not where somebody has started it anew meanwhile.
    if (!livingPostmaster(clusterIn(folder))) await removeSocketFolder(folder)
  }
  return {
    socketFolder: running.socketFolder,
    port,
    adopted: running.adopted,
    stop: () => (stopped ??= stop()),
  }
}
