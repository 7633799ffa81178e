import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.ts'
import { complaintOf, wantsRoom, wordsOf } from './complaint.ts'
import { syncFolder } from './folder.ts'
import { bareEnvironment, commandLine, findIdentity, type Identity } from './identity.ts'
import { StartRefusal } from './refusal.ts'

const run = promisify(execFile)

/** The superuser, who answers to the private socket alone and needs no password there. */
export const superuser = 'postgres'

/**
 * Opens the cluster (PostgreSQL's data directory) in a folder, made with initdb if there is none.
 *
 * It is made under another name and renamed when whole, so that a first start that is killed leaves nothing
 * that looks like a cluster. Its own collation is that of code points, which no system update can change;
 * what people read is sorted with "da-x-icu" and its like, which every cluster has.
 *
 * @throws StartRefusal cluster-version, initdb-failed, disk-full, root-barred, folder-unwritable, binaries-broken
 */
export async function openCluster(
  binaries: Binaries,
  folder: string,
  o: { fsync: boolean; onMaking: () => void },
): Promise<{ cluster: string; identity: Identity }> {
  const cluster = clusterIn(folder)
  if (!(await exists(cluster))) {
    o.onMaking()
    return { cluster, identity: await make(binaries, folder, o.fsync) }
  }
  const { identity, major: expected } = await findIdentity(binaries, cluster, false)
  const found = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  if (found !== expected) throw new StartRefusal('cluster-version', { folder: cluster, found, expected })
  return { cluster, identity }
}

/** Where the cluster lies in the folder that the supervisor was given. */
export const clusterIn = (folder: string): string => join(folder, 'cluster')

const half = 'cluster.new-'

async function make(binaries: Binaries, folder: string, fsync: boolean): Promise<Identity> {
  for (const name of await readdir(folder)) if (name.startsWith(half)) await sweep(join(folder, name))
  const fresh = await mkdtemp(join(folder, half))
  const { identity } = await findIdentity(binaries, fresh, true)
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const access = [
    `--username=${superuser}`,
    '--auth=trust',
    '--no-instructions',
    ...(fsync ? [] : ['--no-sync']),
  ]
  try {
    const line = commandLine(identity, binaries.initdb, [`--pgdata=${fresh}`, ...locale, ...access])
    await run(...line, { cwd: '/', env: bareEnvironment })
  } catch (error) {
    await sweep(fresh)
    if (wantsRoom(wordsOf(error))) throw new StartRefusal('disk-full', { folder })
    throw new StartRefusal('initdb-failed', { folder, detail: complaintOf(error) })
  }
  await rename(fresh, clusterIn(folder))
  if (fsync) await syncFolder(folder)
  return identity
}

/** The initdb of a killed process may still write there; what it manages to leave does no harm. */
const sweep = (half: string): Promise<void> =>
  rm(half, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 }).catch(() => {})

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
