import { chown, lstat, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { clusterIn, superuser } from './cluster.ts'
import type { Identity } from './identity.ts'
import { StartRefusal } from './refusal.ts'

/** Names the socket's file; no TCP port is opened, so it is free for every cluster. */
export const port = 5432

const recordIn = (folder: string) => join(folder, 'socket.json')

/** sun_path holds 108 bytes, the last one zero. */
const longest = 107

/**
 * The socket folder that was recorded at an earlier start, if it is still ours alone. It lies in a folder
 * where anyone may write: after a reboot another user could have made one of the same name, and would be
 * handed our data.
 */
export async function recordedSocketFolder(folder: string): Promise<string | undefined> {
  try {
    const { socketFolder } = JSON.parse(await readFile(recordIn(folder), 'utf8'))
    const [found, cluster] = await Promise.all([lstat(socketFolder), stat(clusterIn(folder))])
    return found.isDirectory() && found.uid === cluster.uid && (found.mode & 0o077) === 0
      ? socketFolder
      : undefined
  } catch {
    return undefined
  }
}

/**
 * An empty private folder for the socket, recorded in `folder`. The recorded one is used again, so that
 * connection pools find the server where it was.
 *
 * Call it only when no server runs: it sweeps away sockets and their lock files.
 */
export async function prepareSocketFolder(folder: string, identity: Identity): Promise<string> {
  const recorded = await recordedSocketFolder(folder)
  if (recorded) {
    for (const name of await readdir(recorded)) await rm(join(recorded, name))
    return recorded
  }
  const socketFolder = await makeSocketFolder(folder)
  if (identity.owner) await chown(socketFolder, identity.owner.uid, identity.owner.gid)
  const beside = `${recordIn(folder)}.new`
  await writeFile(beside, `${JSON.stringify({ socketFolder, port })}\n`, { mode: 0o600 })
  await rename(beside, recordIn(folder))
  return socketFolder
}

async function makeSocketFolder(folder: string): Promise<string> {
  let code = 'ENAMETOOLONG'
  for (const parent of [tmpdir(), '/tmp', folder]) {
    const pattern = join(parent, 'tovholder-')
    if (Buffer.byteLength(`${pattern}XXXXXX/.s.PGSQL.${port}`) > longest) continue
    try {
      return await mkdtemp(pattern)
    } catch (error) {
      code = (error as NodeJS.ErrnoException).code ?? code
    }
  }
  throw new StartRefusal('folder-unwritable', { folder: tmpdir(), code })
}

export async function removeSocketFolder(folder: string): Promise<void> {
  const recorded = await recordedSocketFolder(folder)
  if (recorded) await rm(recorded, { recursive: true, force: true })
  await rm(recordIn(folder), { force: true })
}

/** Whether a server answers on a socket; `starting` may last, as while it recovers from a crash. */
export async function answer(socketFolder: string): Promise<'yes' | 'starting' | 'stopping' | 'no'> {
  const client = new pg.Client({
    host: socketFolder,
    port,
    user: superuser,
    database: superuser,
    connectionTimeoutMillis: 2000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return 'yes'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === '53300') return 'yes' // too_many_connections: it lives, and is busy
    if (code !== '57P03') return 'no' // cannot_connect_now
    return /shutting down/.test(String(error)) ? 'stopping' : 'starting'
  } finally {
    await client.end().catch(() => {})
  }
}
