import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterAll } from 'vitest'
import { type BackupOptions, restoreBackup, writeBackup } from '../platform/backup/index.ts'
import { newId, type PartnershipId, withPartnership } from '../platform/db/index.ts'
import { fileStore, insertFile } from '../platform/files/index.ts'
import type { TestDatabase } from './database.ts'
import { emptyDatabase } from './empty-database.ts'
import { journalHolds } from './journal.ts'

const now = Temporal.Now.instant()
const program = '0.1.0'

/** A folder for backups and files of a database, removed after the test file. */
export async function backupsOf(db: TestDatabase) {
  const folder = await mkdtemp(join(tmpdir(), 'tovholder-backup-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const files = join(folder, 'files')
  let names = 0
  const fresh = (kind: string) => join(folder, `${kind}-${++names}`)
  return {
    folder,
    files,
    fresh,
    backUp: (target = fresh('backup'), more: Partial<BackupOptions> = {}) =>
      writeBackup(db.address, files, target, { program, realNow: now, ...more }),
    /** Stores a file and its row. @returns its SHA-256 in hex */
    storeFile: async (of: PartnershipId, bytes: Buffer): Promise<string> => {
      const content = await fileStore(files).put(of, bytes, { bytes: 1e8 })
      const file = {
        ...content,
        id: newId<'file'>(now),
        name: 'bilag.pdf',
        mediaType: undefined,
        storedAt: now,
      }
      await withPartnership(db.pool, of, (tx) => insertFile(tx, file))
      return content.sha256
    },
    /** Restores into a database and a folder of its own, which are there however it ends. */
    restore: async (file: string, migrations = resolve('migrations'), into?: TestDatabase) => {
      const database = into ?? (await emptyDatabase())
      const restoredFiles = fresh('files')
      const done = restoreBackup(file, database.address, restoredFiles, migrations, (partnership, head) =>
        journalHolds(database.pool, partnership, head),
      )
      done.catch(() => undefined)
      return { ...database, files: restoredFiles, done }
    },
  }
}
