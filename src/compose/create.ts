import type pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { grant, insertPerson, personAt } from '../access/index.ts'
import { drafted } from '../acts/index.ts'
import { importCharter, insertPartnership, openPartnership } from '../charter/index.ts'
import { importCompetences } from '../competences/index.ts'
import { beginOpen } from '../decisions/index.ts'
import { answerLater } from '../demo/index.ts'
import { groupKeyed, importGroups } from '../groups/index.ts'
import { importIdeas } from '../ideas/index.ts'
import { append, imported, type JournalDraft, openJournal } from '../journal/index.ts'
import { importOpportunities } from '../opportunities/index.ts'
import { importOutreach } from '../outreach/index.ts'
import { importMandate, importOrganisations } from '../partners/index.ts'
import type { Times } from '../platform/clock/index.ts'
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
    const known = await importOrganisations(tx, records.organisations, now, false, undefined, zone)
    const invented = await importOrganisations(tx, people.organisations.map(asInvented), now, true, known.ids)
    const mandates = await importPeople(tx, people, invented.ids, now)
    // The charter first: what groups are asked, and when, stands in it.
    const agreed = await importCharter(tx, charter, now)
    const groups = await importGroups(tx, records.groups, known.ids, now)
    await importLeads(tx, people, now)
    // One line a room; what happened is appended to the journal in this order.
    await append(tx, [
      imported('partnership.created', { type: 'partnership', id: tx.partnership }, { key }, now),
      ...agreed,
      ...known.happened,
      ...invented.happened,
      ...mandates,
      ...groups,
      ...(await importIdeas(tx, records.ideas, now)),
      ...(await importCompetences(tx, records, now)),
      ...(await importOpportunities(tx, records, now)),
      ...(await importOutreach(tx, records, now)),
      ...(await beginDecisions(tx, people, invented.ids, charter.zone, { now, realNow })),
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

/** Who tries the demonstration as a tovholder leads a group in it; the seat stays the organisation's that holds it. */
async function importLeads(tx: Transaction, { people }: People, at: Temporal.Instant): Promise<void> {
  for (const { email, leads } of people) {
    const person = leads.length ? await personAt(tx, email) : undefined
    for (const key of person ? leads : []) {
      const scope = await groupKeyed(tx, key)
      if (person && scope)
        await grant(tx, { id: newId(at), person: person.id, role: 'lead', scope, from: at, source: 'import' })
    }
  }
}

/** Opens the invented decisions, and lets the answers to them fall due. */
async function beginDecisions(
  tx: Transaction,
  { decisions }: People,
  organisations: ReadonlyMap<string, Id<'organisation'>>,
  zone: string,
  times: Times,
): Promise<JournalDraft[]> {
  const happened: JournalDraft[] = []
  for (const { title, question, method, answers } of decisions) {
    const { id, opened } = await beginOpen(tx, { title, question, method }, times)
    if (opened) happened.push(drafted(opened, { times, via: 'demo' }))
    for (const { organisation: key, says, at, reason = {} } of answers) {
      const organisation = organisations.get(key)
      const answer = { decision: id, says, reason, at: instantIn(zone, at) }
      if (organisation) await answerLater(tx, { ...answer, organisation }, times)
    }
  }
  return happened
}
