import { say } from '../../platform/words/index.ts'
import { originsOf } from './addresses.ts'
import { command } from './command.ts'
import { allPartnerships, inInstallation } from './place.ts'
import { table } from './table.ts'

export const partnershipsCommand = command({
  name: 'partnerships',
  takes: [],
  about: 'List the partnerships: key, name, addresses.',
  options: {},
  run: (invocation) =>
    inInstallation(invocation, async ({ pool, settings }) => {
      const rows: string[][] = []
      for (const { key, name, hosts } of await allPartnerships(pool)) {
        const origins = originsOf(hosts, settings.publicUrl)
        rows.push([key, say(name, 'en').text, origins.join(' ')])
      }
      for (const line of table(rows)) invocation.terminal.say(line)
      return 0
    }),
})
