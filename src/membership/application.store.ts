import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Language } from '../platform/words/index.ts'

export interface Application {
  readonly id: Id<'membership_application'>
  readonly name: string
  /** A key of the charter's kinds. */
  readonly kind: string
  readonly cvr: string | undefined
  readonly ror: string | undefined
  readonly web: string | undefined
  readonly why: string
  readonly competences: string
  readonly contactName: string
  /** In lower case; confirmed. */
  readonly contactEmail: string
  readonly language: Language
  /** The organisation that the partnership knew already, or that it became. */
  readonly organisation: Id<'organisation'> | undefined
  readonly submittedAt: Temporal.Instant
  readonly admittedAt: Temporal.Instant | undefined
  readonly joinedAt: Temporal.Instant | undefined
  readonly refusedAt: Temporal.Instant | undefined
  readonly refusal: string | undefined
  readonly withdrawnAt: Temporal.Instant | undefined
  readonly version: number
}

export type NewApplication = Omit<
  Application,
  'admittedAt' | 'joinedAt' | 'refusedAt' | 'refusal' | 'withdrawnAt' | 'version'
>

/** @returns false where one for the same number or name is under way. */
export async function insertApplication(tx: Transaction, made: NewApplication): Promise<boolean> {
  const inserted = await tx.run(
    query
      .insertInto('membership_application')
      .values({
        partnership_id: tx.partnership,
        id: made.id,
        name: made.name,
        kind: made.kind,
        cvr: made.cvr ?? null,
        ror: made.ror ?? null,
        web: made.web ?? null,
        why: made.why,
        competences: made.competences,
        contact_name: made.contactName,
        contact_email: made.contactEmail,
        language: made.language,
        organisation_id: made.organisation ?? null,
        submitted_at: made.submittedAt,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
  return inserted > 0
}

const applications = (tx: ReadTransaction) =>
  query.selectFrom('membership_application').selectAll().where('partnership_id', '=', tx.partnership)

type Row = NonNullable<Awaited<ReturnType<typeof rowById>>>
const rowById = (tx: ReadTransaction, id: Application['id']) =>
  tx.first(applications(tx).where('id', '=', id))

const asApplication = (row: Row): Application => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  cvr: row.cvr ?? undefined,
  ror: row.ror ?? undefined,
  web: row.web ?? undefined,
  why: row.why,
  competences: row.competences,
  contactName: row.contact_name,
  contactEmail: row.contact_email,
  language: row.language as Language,
  organisation: row.organisation_id ?? undefined,
  submittedAt: row.submitted_at,
  admittedAt: row.admitted_at ?? undefined,
  joinedAt: row.joined_at ?? undefined,
  refusedAt: row.refused_at ?? undefined,
  refusal: row.refusal ?? undefined,
  withdrawnAt: row.withdrawn_at ?? undefined,
  version: row.version,
})

export async function applicationById(
  tx: ReadTransaction,
  id: Application['id'],
): Promise<Application | undefined> {
  const row = await rowById(tx, id)
  return row && asApplication(row)
}

/** Held until the transaction ends: of two who do something to it at once, the second sees what the first did. */
export async function lockApplication(
  tx: Transaction,
  id: Application['id'],
): Promise<Application | undefined> {
  const row = await tx.first(applications(tx).where('id', '=', id).forUpdate())
  return row && asApplication(row)
}

/** A page of them, the newest first. @param open those that have not come to their end. */
export async function newestApplications(
  tx: ReadTransaction,
  open: boolean,
  limit: number,
  offset: number,
): Promise<Application[]> {
  const rows = await tx.all(
    applications(tx)
      .$if(open, (all) =>
        all.where('joined_at', 'is', null).where('refused_at', 'is', null).where('withdrawn_at', 'is', null),
      )
      .orderBy('submitted_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .offset(offset),
  )
  return rows.map(asApplication)
}

export type ApplicationChange = Partial<{
  organisation_id: Id<'organisation'> | null
  admitted_at: Temporal.Instant
  joined_at: Temporal.Instant
  refused_at: Temporal.Instant
  refusal: string
  withdrawn_at: Temporal.Instant
}>

export const changeApplication = (tx: Transaction, id: Application['id'], change: ApplicationChange) =>
  tx.run(
    query
      .updateTable('membership_application')
      .set((is) => ({ ...change, version: is('version', '+', 1) }))
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )
