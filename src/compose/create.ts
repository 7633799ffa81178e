import type pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { grant, insertPerson } from '../access/index.ts'
import { importCharter, insertPartnership, openPartnership } from '../charter/index.ts'
import { importCompetences } from '../competences/index.ts'
import { importGroups } from '../groups/index.ts'
import { importIdeas } from '../ideas/index.ts'
import { append, imported, type JournalDraft, openJournal } from '../journal/index.ts'
import { importOpportunities } from '../opportunities/index.ts'
import { importOutreach } from '../outreach/index.ts'
import { importMandate, importOrganisations } from '../partners/index.ts'
import {
  type Id,
  newId,
  type PartnershipId,
  type Transaction,
  withPartnership,
} from '../platform/db/index.ts'
import { type People, readPeople } from './people-file.ts'

export interface Created {
  readonly partnership: PartnershipId
  readonly key: string
}

/**
 * Makes a partnership from a folder with its charter and records, and the people to begin with.
 *
 * @param hosts further hosts it is found at; it is always found at `<key>.localhost`, for trying.
 * @throws where the folder cannot be read; the error's message says file, line and what was expected.
 */
export async function createPartnership(
  pool: pg.Pool,
  folder: string,
  hosts: readonly string[],
  realNow: Temporal.Instant,
): Promise<Created> {
  const { charter, records } = await openPartnership(folder)
  const people = await readPeople(folder, records.organisations)
  const partnership = newId<'partnership'>(realNow)
  const now = people.clock === undefined ? realNow : instantIn(charter.zone, people.clock)
  const clockShiftMs = now.epochMilliseconds - realNow.epochMilliseconds
  await withPartnership(pool, partnership, async (tx) => {
    const { key, name, languages, zone } = charter
    const names = [...new Set([`${key}.localhost`, ...hosts])]
    const demonstration = people.clock !== undefined
    const site = { key, name, languages, zone, hosts: names, clockShiftMs, demonstration }
    await insertPartnership(tx, site, now)
    await openJournal(tx)
    const known = await importOrganisations(tx, records.organisations, now, false)
    const invented = await importOrganisations(tx, people.organisations.map(asInvented), now, true, known.ids)
    const mandates = await importPeople(tx, people, invented.ids, now)
    // One line a room; what happened is appended to the journal in this order.
    await append(tx, [
      imported('partnership.created', { type: 'partnership', id: tx.partnership }, { key }, now),
      ...(await importCharter(tx, charter, now)),
      ...known.happened,
      ...invented.happened,
      ...mandates,
      ...(await importGroups(tx, records.groups, known.ids, now)),
      ...(await importIdeas(tx, records.ideas, now)),
      ...(await importCompetences(tx, records, now)),
      ...(await importOpportunities(tx, records, now)),
      ...(await importOutreach(tx, records, now)),
    ])
  })
  return { partnership, key: charter.key }
}

const instantIn = (zone: string, local: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()

const asInvented = ({ key, name, kind }: People['organisations'][number]) => ({
  key,
  name: name['da'] ?? key,
  called: name,
  kind,
  standing: 'partner' as const,
})

async function importPeople(
  tx: Transaction,
  { people }: People,
  organisations: ReadonlyMap<string, Id<'organisation'>>,
  at: Temporal.Instant,
): Promise<JournalDraft[]> {
  const happened: JournalDraft[] = []
  for (const { name, email, language, secretariat, represents } of people) {
    const person = newId<'person'>(at)
    await insertPerson(tx, { id: person, name, email, language, at })
    if (secretariat)
      await grant(tx, { id: newId(at), person, role: 'secretariat', from: at, source: 'import' })
    for (const organisation of represents.map((key) => organisations.get(key)))
      if (organisation) happened.push(await importMandate(tx, person, organisation, at))
  }
  return happened
}
