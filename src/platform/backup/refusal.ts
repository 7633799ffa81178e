/** Why a backup was not made or not restored: kind → what the sentence needs. */
export interface BackupRefusals {
  /** There is something of that name already. It has not been touched. */
  'target-exists': { file: string }
  /** `code` is the system's (EACCES, ENOENT, EROFS …). */
  'target-unwritable': { file: string; code: string }
  'disk-full': { file: string }
  /** The database has not been migrated yet. */
  'nothing-to-keep': Record<never, never>
  /** Tables were made or removed in the very moment that the backup began. */
  'database-changing': Record<never, never>
  'backup-unreadable': { file: string; code: string }
  'not-a-backup': { file: string }
  /** Not as it was written: bytes changed, or an end that is missing. */
  'backup-damaged': { file: string; detail: string }
  /** Made by a later version of the program, `program`. */
  'backup-newer': { file: string; program: string }
  /** A migration that the backup knows reads otherwise in this program. */
  'migration-changed': { file: string; migration: string }
  'database-not-empty': { found: string }
  'files-not-empty': { folder: string }
  /** Restored byte for byte, but these partnerships' journals do not verify. */
  'journal-broken': { file: string; partnerships: readonly string[] }
}

export type BackupRefusalKind = keyof BackupRefusals

/** A backup or restore that was refused. `backupRefusalSentence` says it to whoever sits at the terminal. */
export class BackupRefusal<K extends BackupRefusalKind = BackupRefusalKind> extends Error {
  override readonly name = 'BackupRefusal'
  readonly kind: K
  readonly params: BackupRefusals[K]

  constructor(kind: K, params: BackupRefusals[K]) {
    super(`${kind} ${JSON.stringify(params)}`)
    this.kind = kind
    this.params = params
  }
}

/** The system's code of an error, as ENOSPC; undefined where it has none. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^E[A-Z\d]+$/.test(code) ? code : undefined
}

export const isFull = (error: unknown) => ['ENOSPC', 'EDQUOT'].includes(systemCode(error) ?? '')
