import type { Temporal } from 'temporal-polyfill'
import type { Organisation as OrganisationRecord } from '../charter/index.ts'
import { imported, type JournalDraft } from '../journal/index.ts'
import { earliest, parseEdtf, startOfDay } from '../platform/calendar/index.ts'
import { type Id, newId, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import { insertFacts, type NewMembershipFact } from './membership.store.ts'
import { allOrganisations, insertOrganisation, type NewOrganisation } from './organisation.store.ts'

export type OrganisationIds = ReadonlyMap<string, Id<'organisation'>>

/**
 * Adds the organisations that a partnership starts with, those before their units.
 * @param invented they exist in the demonstration only, and are shown so.
 * @param zone where the days of their membership are counted.
 */
export async function importOrganisations(
  tx: Transaction,
  records: readonly OrganisationRecord[],
  at: Temporal.Instant,
  invented: boolean,
  known: OrganisationIds = new Map(),
  zone = 'UTC',
): Promise<{ readonly ids: OrganisationIds; readonly happened: JournalDraft[] }> {
  const ids = new Map([...known, ...records.map(({ key }) => [key, newId<'organisation'>(at)] as const)])
  const happened: JournalDraft[] = []
  const inOrder = records.map((record, index) => ({ record, position: known.size + index + 1 }))
  const wholeFirst = inOrder.toSorted(
    (a, b) => Number(a.record.unitOf !== undefined) - Number(b.record.unitOf !== undefined),
  )
  for (const { record, position } of wholeFirst) {
    const organisation = fromRecord(record, ids, invented, position)
    await insertOrganisation(tx, organisation)
    await insertFacts(tx, factsFrom(record, organisation.id, zone, at))
    const { id, key, name } = organisation
    happened.push(imported('organisation.added', { type: 'organisation', id }, { key, name }, at))
  }
  return { ids, happened }
}

function fromRecord(
  record: OrganisationRecord,
  ids: OrganisationIds,
  invented: boolean,
  position: number,
): NewOrganisation {
  const { key, name, called, kind, standing, unitOf, ...rest } = record
  const id = ids.get(key)
  if (id === undefined) throw new Error(`an organisation without an id: ${key}`)
  const unit = unitOf === undefined ? undefined : ids.get(unitOf)
  const details = { ...rest, name, ...(called ? { called } : {}) }
  const spoken = called ?? { da: name, en: name }
  const base = standing === 'partner' ? 'external' : standing
  return { id, key, name: spoken, kind, standing: base, invented, unitOf: unit, details, position }
}

/** The dated facts of a record. A partner of whose signature it says nothing has been one since it was put on the list. */
function factsFrom(
  { standing, membership = {} }: OrganisationRecord,
  organisation: Id<'organisation'>,
  zone: string,
  at: Temporal.Instant,
): NewMembershipFact[] {
  const known = Object.entries(membership).flatMap(([fact, edtf]) => {
    const date = edtf === undefined ? undefined : parseEdtf(edtf)
    const day = date === undefined || date.kind === 'problem' ? undefined : earliest(date)
    return day ? [{ fact: fact as keyof typeof membership, at: startOfDay(day, zone) }] : []
  })
  const signed = known.some(({ fact }) => fact === 'signed')
  const admitted = known.find(({ fact }) => fact === 'admitted')
  const joined =
    standing === 'partner' && !signed ? [{ fact: 'joined' as const, at: admitted?.at ?? at }] : []
  return [...known, ...joined].map((one) => ({ ...one, id: newId(at), organisation }))
}

/** The organisations in the shape of the partnership's file, in its order. Invented ones are not part of it. */
export async function exportOrganisations(tx: ReadTransaction): Promise<OrganisationRecord[]> {
  const all = await allOrganisations(tx)
  const keys = new Map(all.map(({ id, key }) => [id, key]))
  return all
    .filter((organisation) => !organisation.invented)
    .map(({ key, kind, standing, unitOf, details }) => {
      const { name = '', called, ...rest } = details
      const unit = unitOf && keys.get(unitOf)
      return {
        key,
        name,
        ...(called ? { called } : {}),
        kind,
        ...(unit ? { unitOf: unit } : {}),
        standing,
        ...rest,
      }
    })
}
