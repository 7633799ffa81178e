import { execFile } from 'node:child_process'
import { chown, readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.ts'
import { complaintOf } from './complaint.ts'
import { StartRefusal } from './refusal.ts'

const run = promisify(execFile)

interface Account {
  uid: number
  gid: number
}

/** Under whom PostgreSQL runs: the words to put before its command, and whose its files must be. */
export interface Identity {
  before: readonly string[]
  owner?: Account
}

/** What PostgreSQL's programs see of our environment: nothing, so that no PG* variable or secret reaches them. */
export const bareEnvironment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** The command line of a program of PostgreSQL's under an identity. */
export function commandLine(identity: Identity, file: string, args: readonly string[]): [string, string[]] {
  const [first, ...rest] = [...identity.before, file, ...args] as [string, ...string[]]
  return [first, rest]
}

const self: Identity = { before: [] }

// The kernel sees root still, without its privileges, so root's own files stay within reach, below a 0700
// home too; PostgreSQL sees an ordinary user. The group needs no mapping: PostgreSQL asks only for the user.
const namespace: Identity = { before: ['unshare', '--user', '--map-user=65534', '--'] }

const as = (owner: Account, ...more: string[]): Identity => ({
  before: ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups', ...more, '--'],
  owner,
})

// For containers that bar user namespaces, where everything lies below root's closed folders: the account
// may pass them, and that is all it keeps of root.
const reaching = ['--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override']

/**
 * Finds an identity that owns the cluster's folder and can run the binaries, and says PostgreSQL's version.
 * An empty folder is given to the identity; one with a cluster keeps its owner, or PostgreSQL refuses it.
 *
 * @throws StartRefusal root-barred, folder-unwritable, binaries-broken
 */
export async function findIdentity(
  binaries: Binaries,
  cluster: string,
  isNew: boolean,
): Promise<{ identity: Identity; major: string }> {
  let detail = ''
  for (const identity of await candidates(cluster, isNew)) {
    try {
      if (isNew && identity.owner) await chown(cluster, identity.owner.uid, identity.owner.gid)
      return { identity, major: await probe(identity, binaries, cluster) }
    } catch (error) {
      detail = complaintOf(error)
    }
  }
  if (!(await runsAtAll(binaries)))
    throw new StartRefusal('binaries-broken', { folder: binaries.folder, detail })
  if (process.getuid?.() === 0) throw new StartRefusal('root-barred', { folder: cluster })
  throw new StartRefusal('folder-unwritable', { folder: cluster, code: 'EPERM' })
}

async function candidates(cluster: string, isNew: boolean): Promise<Identity[]> {
  if (process.getuid?.() !== 0) return [self]
  const { uid, gid } = await stat(cluster)
  if (!isNew && uid !== 0) return [as({ uid, gid }), as({ uid, gid }, ...reaching)]
  if (!isNew) return [namespace]
  const accounts = [await account('postgres'), await account('nobody')].filter((found) => found !== undefined)
  return [namespace, ...accounts.flatMap((found) => [as(found), as(found, ...reaching)])]
}

async function account(name: string): Promise<Account | undefined> {
  const lines = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const fields = lines
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(':')
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]) }
}

/** Tries what PostgreSQL will do (test -w would not: access(2) overlooks a capability). */
async function probe(identity: Identity, binaries: Binaries, cluster: string): Promise<string> {
  const script = 'cd "$2" && [ -O . ] && exec "$1" --version'
  const line = commandLine(identity, 'sh', ['-c', script, 'sh', binaries.postgres, cluster])
  const { stdout } = await run(...line, { cwd: '/', env: bareEnvironment })
  const major = / (\d+)[.\w]*\s*$/.exec(stdout)?.[1]
  if (major === undefined) throw new Error(stdout)
  return major
}

async function runsAtAll(binaries: Binaries): Promise<boolean> {
  return run(binaries.postgres, ['--version'], { cwd: '/', env: bareEnvironment }).then(
    () => true,
    () => false,
  )
}
