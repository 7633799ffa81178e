import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type pg from 'pg'
import { openPartnership } from '../../charter/index.ts'
import { systemClock } from '../../platform/clock/index.ts'
import { createPartnership } from '../create.ts'
import { joinInstallation } from '../installation.ts'
import { originsOf } from './addresses.ts'
import { CommandRefusal, command, misspelt } from './command.ts'
import { allPartnerships, choosePartnership } from './place.ts'

export const createCommand = command({
  name: 'create',
  takes: ['FOLDER'],
  about: 'Make a partnership from the folder that holds its charter.yaml and records.yaml.',
  notes: () => [
    'It is found at KEY.localhost, for trying, and at the hosts named here. Nothing is made where anything is wrong.',
  ],
  options: {
    host: {
      type: 'string',
      multiple: true,
      value: 'NAME',
      about: 'A host that it is found at, without port: partnership.example.',
    },
  },
  async run({ args: [folder], options, settings, program, terminal }) {
    const hosts = (options.host ?? []).map(hostIn)
    const path = resolve(folder)
    await refuseOther(path)
    const installation = await joinInstallation(settings, program, terminal.complain)
    try {
      const { realNow } = systemClock.read()
      const { key } = await createPartnership(installation.pool, path, hosts, realNow).catch(
        async (error: unknown) => {
          throw (await takenAlready(error, installation.pool, path, hosts)) ?? error
        },
      )
      const made = await choosePartnership(installation.pool, key)
      terminal.say(`The partnership “${key}” is made. It is found at:`)
      for (const origin of originsOf(made.hosts, settings.publicUrl)) terminal.say(`  ${origin}`)
      return 0
    } finally {
      await installation.close()
    }
  },
})

/** RFC 1123 §2.1: letters, digits and hyphens, in parts of at most 63. An address alone is a host too. */
const hostPattern = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/

function hostIn(text: string): string {
  const host = text.toLowerCase()
  if (host.length > 253 || !hostPattern.test(host))
    throw misspelt(`“${text}” is no host. Write its name alone, as --host partnership.example.`)
  return host
}

async function refuseOther(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory())
    throw new CommandRefusal(
      `There is no folder ${folder}. Name the one that holds charter.yaml and records.yaml.`,
    )
}

interface Conflict {
  readonly code?: string
  readonly constraint?: string
}

/** The database is asked by trying, so that of two who make the same partnership at once, one is refused too. */
async function takenAlready(error: unknown, pool: pg.Pool, folder: string, hosts: readonly string[]) {
  const { code, constraint } = error as Conflict
  if (code !== '23505') return undefined
  if (constraint === 'partnership_key_key') {
    const { charter } = await openPartnership(folder)
    return new CommandRefusal(
      `There is a partnership “${charter.key}” here already. Give this one another key in charter.yaml.`,
    )
  }
  if (constraint !== 'partnership_host_pkey') return undefined
  const others = (await allPartnerships(pool)).flatMap((one) => one.hosts)
  const taken = hosts.filter((host) => others.includes(host)).join(', ')
  return new CommandRefusal(
    `Another partnership here is found at ${taken} already. Give this one another host.`,
  )
}
