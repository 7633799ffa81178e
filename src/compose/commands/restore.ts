import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { verifyJournal } from '../../journal/index.ts'
import { BackupRefusal, restoreBackup } from '../../platform/backup/index.ts'
import { openPool } from '../../platform/db/index.ts'
import { enterGround, filesIn } from '../installation.ts'
import { command } from './command.ts'
import { counted } from './counted.ts'

export const restoreCommand = command({
  name: 'restore',
  takes: ['FILE'],
  about: 'Restore a backup into an empty data folder, or an empty database, and verify its journals.',
  notes: () => [
    'All of it is restored, or nothing. The backup may be of an earlier version, and stays as it is.',
  ],
  options: {},
  async run({ args, settings, program, terminal }) {
    const file = resolve(args[0])
    // Before the data folder is made: a slip in the name should leave nothing behind.
    await access(file).catch(({ code }: NodeJS.ErrnoException) => {
      throw new BackupRefusal('backup-unreadable', { file, code: String(code) })
    })
    const ground = await enterGround(settings, terminal.complain)
    const pool = openPool('app', ground.address, 1)
    try {
      const { manifest, contents, migrated } = await restoreBackup(
        file,
        ground.address,
        filesIn(settings),
        join(program.root, 'migrations'),
        async (partnership, { seq, hash }) => {
          const found = await verifyJournal(pool, partnership, seq > 0 ? [{ seq, hash }] : [])
          return found.faults.length === 0 && found.privateFaults.length === 0
        },
      )
      terminal.say(
        `The backup of ${manifest.madeAt} is restored: ${counted(manifest.journals.length, 'journal')}, sound, and ${counted(contents.files.count, 'file')}.`,
      )
      if (migrated.length > 0) terminal.say(`It was brought up to this version by ${migrated.join(', ')}.`)
      return 0
    } finally {
      await pool.end()
      await ground.leave()
    }
  },
})
