/** Why the data folder or its PostgreSQL could not be taken into use: kind → what the sentence needs. */
export interface StartRefusals {
  /** The folder cannot be made or written; `code` is the system's (EACCES, EROFS, ENOTDIR …). */
  'folder-unwritable': { folder: string; code: string }
  /** The folder was written by a later version of the program. Nothing in it has been touched. */
  'folder-newer': { folder: string; found: number; known: number }
  /** The folder holds files, but not ours. Nothing in it has been touched. */
  'folder-foreign': { folder: string }
  /** Another living process holds the folder; `pid` where it could be read. */
  'folder-held': { folder: string; pid?: number }
  'disk-full': { folder: string }
  /** A program of the operating system is missing (`flock`, from util-linux). */
  'tool-missing': { tool: string }
  'platform-unsupported': { platform: string }
  /** The npm package with the binaries is not installed. */
  'binaries-absent': { package: string }
  /** The binaries lack links or execute permission, and the folder is not ours to mend. */
  'binaries-incomplete': { folder: string }
  /** The binaries do not run on this machine, or not from this folder. */
  'binaries-broken': { folder: string; detail: string }
  /** Started as root, and there is no other identity under which PostgreSQL reaches its files. */
  'root-barred': { folder: string }
  /** The cluster was made by another major version of PostgreSQL. */
  'cluster-version': { folder: string; found: string; expected: string }
  'initdb-failed': { folder: string; detail: string }
  'server-failed': { log: string; detail: string }
}

export type StartRefusalKind = keyof StartRefusals

/** A start that was refused, with nothing lost. `startRefusalSentence` says it to whoever sits at the terminal. */
export class StartRefusal<K extends StartRefusalKind = StartRefusalKind> extends Error {
  override readonly name = 'StartRefusal'
  readonly kind: K
  readonly params: StartRefusals[K]

  constructor(kind: K, params: StartRefusals[K]) {
    super(`${kind} ${JSON.stringify(params)}`)
    this.kind = kind
    this.params = params
  }
}

const full = new Set(['ENOSPC', 'EDQUOT'])

/**
 * Runs work on the files of `folder` and turns the system's refusals into ours; our own pass through.
 *
 * @throws StartRefusal disk-full, folder-unwritable
 */
export async function onFolder<T>(folder: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    if (error instanceof StartRefusal || code === undefined || !/^E[A-Z\d]+$/.test(code)) throw error
    throw full.has(code)
      ? new StartRefusal('disk-full', { folder })
      : new StartRefusal('folder-unwritable', { folder, code })
  }
}
