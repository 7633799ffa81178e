import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { writeBackup } from '../../platform/backup/index.ts'
import { systemClock } from '../../platform/clock/index.ts'
import { command } from './command.ts'
import { counted } from './counted.ts'
import { inInstallation } from './place.ts'

export const backupCommand = command({
  name: 'backup',
  takes: ['FILE'],
  about: 'Write database and files, as they are at one moment, into one new file.',
  notes: () => ['The server may go on working. Nothing is ever overwritten.'],
  options: {},
  run: (invocation) =>
    inInstallation(invocation, async ({ address, filesFolder }) => {
      const { args, program, terminal } = invocation
      const { realNow } = systemClock.read()
      const made = await writeBackup(address, filesFolder, resolve(args[0]), {
        program: await versionOf(program.root),
        realNow,
      })
      const { files } = made.contents
      terminal.say(
        `The backup ${made.file} is made (${megabytes(made.bytes)}, ${counted(made.manifest.journals.length, 'journal')}, ${counted(files.count, 'file')}).`,
      )
      terminal.say(`SHA-256: ${made.sha256}`)
      if (files.lost.length === 0) return 0
      terminal.complain(
        `It lacks ${counted(files.lost.length, 'file')}, missing or damaged in ${filesFolder}. Fetch from an earlier backup:`,
      )
      for (const name of files.lost) terminal.complain(`  ${name}`)
      return 1
    }),
})

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`

async function versionOf(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  return version
}
