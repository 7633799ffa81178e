import type pg from 'pg'
import { personAt, type Viewer, viewerAt } from '../../access/index.ts'
import type { Asker } from '../../acts/index.ts'
import { type Site, SiteReader } from '../../journal/index.ts'
import { organisationsByKey } from '../../partners/index.ts'
import { systemClock, type Times } from '../../platform/clock/index.ts'
import { type Id, type PartnershipId, readPartnership } from '../../platform/db/index.ts'
import { isLanguage, type Language, type Text } from '../../platform/words/index.ts'
import { type Installation, isBegun, joinInstallation } from '../installation.ts'
import { CommandRefusal, misspelt, type Surroundings } from './command.ts'

/** Works on the installation, beside the server where one runs. @throws {CommandRefusal} where there is none yet. */
export async function inInstallation<T>(
  { settings, program, terminal }: Surroundings,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  if (!isBegun(settings)) {
    throw new CommandRefusal(
      `There is nothing in ${settings.dataFolder} yet. Start the program once, or set TOVHOLDER_DATA to the folder that holds the data.`,
    )
  }
  const installation = await joinInstallation(settings, program, terminal.complain)
  try {
    return await work(installation)
  } finally {
    await installation.close()
  }
}

export interface Partnership {
  readonly id: PartnershipId
  readonly key: string
  readonly name: Text
  /** In lower case, without port, by name. */
  readonly hosts: readonly string[]
}

/** The partnerships of an installation, by key. */
export async function allPartnerships(pool: pg.Pool): Promise<Partnership[]> {
  const { rows } = await pool.query<Partnership>(
    'select partnership_id as id, key, name, hosts from all_partnerships()',
  )
  return rows
}

/** The one that was named, or the only one there is. */
export async function choosePartnership(pool: pg.Pool, key: string | undefined): Promise<Partnership> {
  const all = await allPartnerships(pool)
  const keys = all.map((one) => one.key).join(', ')
  const [only, another] = all
  if (!only)
    throw new CommandRefusal('There is no partnership here yet. Make one with tovholder create FOLDER.')
  if (key === undefined) {
    if (another) throw misspelt(`There are several partnerships. Say which with --partnership: ${keys}.`)
    return only
  }
  const found = all.find((one) => one.key === key)
  if (!found) throw new CommandRefusal(`There is no partnership “${key}” here. There is: ${keys}.`)
  return found
}

/** A partnership that a command works in. */
export interface Place {
  readonly installation: Installation
  readonly pool: pg.Pool
  readonly partnership: PartnershipId
  readonly site: Site
  readonly hosts: readonly string[]
  readonly times: Times
  readonly readTimes: () => Times
}

export const inPartnership = <T>(
  surroundings: Surroundings,
  key: string | undefined,
  work: (place: Place) => Promise<T>,
): Promise<T> =>
  inInstallation(surroundings, async (installation) => {
    const { pool } = installation
    const { id: partnership, hosts } = await choosePartnership(pool, key)
    const site = hosts[0] === undefined ? undefined : await new SiteReader(pool).read(hosts[0])
    if (!site) throw new CommandRefusal('The partnership is found at no host. Restore a backup that has one.')
    const readTimes = () => systemClock.read(site.clockShiftMs)
    return work({ installation, pool, partnership, site, hosts, times: readTimes(), readTimes })
  })

/**
 * Whoever sits at the terminal of an installation: no person of any partnership, and with the secretariat's rights in
 * all of them, as whoever holds the data folder could take them anyway.
 */
const operator: Viewer = { grants: [{ role: 'secretariat', scope: undefined }] }

export const asOperator = ({ site, times }: Place): Asker => ({
  site,
  times,
  language: 'en',
  viewer: async () => operator,
})

/** Asks as the person with a mail address, or as the public. The journal says that it came by the command line. */
export function askingAs({ site, times, readTimes }: Place, email: string | undefined, language: Language) {
  return {
    site,
    times,
    readTimes,
    language,
    viewer: async (...[tx, at]: Parameters<Extract<Asker, { viewer: unknown }>['viewer']>) => {
      if (email === undefined) return { grants: [] }
      const viewer = await viewerAt(tx, email.toLowerCase(), at)
      if (!viewer) throw unknownPerson(email)
      return viewer
    },
  }
}

const unknownPerson = (email: string) =>
  new CommandRefusal(
    `Nobody here has the address ${email}. See tovholder user list, or add them with tovholder user add.`,
  )

export async function personBy({ pool, partnership }: Place, email: string) {
  const found = await readPartnership(pool, partnership, (tx) => personAt(tx, email.toLowerCase()))
  if (!found) throw unknownPerson(email)
  return found
}

export async function organisationBy({ pool, partnership }: Place, key: string): Promise<Id<'organisation'>> {
  const known = await readPartnership(pool, partnership, organisationsByKey)
  const found = known.get(key)
  if (!found)
    throw new CommandRefusal(`There is no organisation “${key}”. There is: ${[...known.keys()].join(', ')}.`)
  return found.id
}

export function languageIn(text: string = 'en'): Language {
  if (!isLanguage(text)) throw misspelt(`“${text}” is no language of the interface. Write da or en.`)
  return text
}
