import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { MandateRole } from './mandate.rules.ts'

/** How a mandate came about. */
export type MandateSource = 'import' | 'secretariat' | 'organisation' | 'hand-over'

export interface Mandate {
  readonly id: Id<'mandate'>
  readonly organisation: Id<'organisation'>
  readonly person: Id<'person'>
  readonly role: MandateRole
  readonly from: Temporal.Instant
  /** The first instant at which it no longer holds. */
  readonly to: Temporal.Instant | undefined
  readonly source: MandateSource
  readonly givenBy: Id<'person'> | undefined
}

const mandates = (tx: ReadTransaction) =>
  query
    .selectFrom('mandate')
    .select(['id', 'organisation_id', 'person_id', 'role', 'valid_from', 'valid_to', 'source', 'given_by'])
    .where('partnership_id', '=', tx.partnership)
    .orderBy('valid_from')
    .orderBy('id')

type Row = Awaited<ReturnType<typeof allRows>>[number]
const allRows = (tx: ReadTransaction) => tx.all(mandates(tx))

const asMandate = (row: Row): Mandate => ({
  id: row.id,
  organisation: row.organisation_id,
  person: row.person_id,
  role: row.role as MandateRole,
  from: row.valid_from,
  to: row.valid_to ?? undefined,
  source: row.source as MandateSource,
  givenBy: row.given_by ?? undefined,
})

/** Every mandate that there is or was, the oldest first. */
export const allMandates = async (tx: ReadTransaction): Promise<Mandate[]> =>
  (await allRows(tx)).map(asMandate)

export async function mandateById(tx: ReadTransaction, id: Id<'mandate'>): Promise<Mandate | undefined> {
  const row = await tx.first(mandates(tx).where('id', '=', id))
  return row && asMandate(row)
}

/** An organisation's mandates, also those that ended, the oldest first. */
export const mandatesFor = async (
  tx: ReadTransaction,
  organisation: Id<'organisation'>,
): Promise<Mandate[]> =>
  (await tx.all(mandates(tx).where('organisation_id', '=', organisation))).map(asMandate)

/** A person's mandates in whatever organisation, also those that ended, the oldest first. */
export const mandatesOfPerson = async (tx: ReadTransaction, person: Id<'person'>): Promise<Mandate[]> =>
  (await tx.all(mandates(tx).where('person_id', '=', person))).map(asMandate)

export const insertMandate = (tx: Transaction, made: Mandate) =>
  tx.run(
    query.insertInto('mandate').values({
      partnership_id: tx.partnership,
      id: made.id,
      organisation_id: made.organisation,
      person_id: made.person,
      role: made.role,
      valid_from: made.from,
      valid_to: made.to ?? null,
      source: made.source,
      given_by: made.givenBy ?? null,
    }),
  )

export const updateMandateEnd = (tx: Transaction, id: Id<'mandate'>, to: Temporal.Instant) =>
  tx.run(
    query
      .updateTable('mandate')
      .set({ valid_to: to })
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )
