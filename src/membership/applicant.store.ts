import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Language } from '../platform/words/index.ts'

/** Somebody who wants to apply, and whose address is not confirmed. */
export interface Applicant {
  readonly id: Id<'applicant_address'>
  /** In lower case. */
  readonly email: string
  readonly language: Language
}

export const insertApplicant = (
  tx: Transaction,
  { id, email, language }: Applicant,
  realNow: Temporal.Instant,
) =>
  tx.run(
    query
      .insertInto('applicant_address')
      .values({ partnership_id: tx.partnership, id, email, language, asked_at: realNow }),
  )

export async function applicantById(
  tx: ReadTransaction,
  id: Applicant['id'],
): Promise<Applicant | undefined> {
  const row = await tx.first(
    query
      .selectFrom('applicant_address')
      .select(['id', 'email', 'language'])
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )
  return row && { ...row, language: row.language as Language }
}

/** How often links were asked for since then: at all, and by this address. */
export async function askedSince(tx: ReadTransaction, email: string, since: Temporal.Instant) {
  const row = await tx.first(
    query
      .selectFrom('applicant_address')
      .select((is) => [
        is.fn.countAll<number>().as('all'),
        is.fn.countAll<number>().filterWhere('email', '=', email).as('own'),
      ])
      .where('partnership_id', '=', tx.partnership)
      .where('asked_at', '>', since),
  )
  return { all: row?.all ?? 0, own: row?.own ?? 0 }
}

export const deleteApplicant = (tx: Transaction, id: Applicant['id']) =>
  tx.run(
    query.deleteFrom('applicant_address').where('partnership_id', '=', tx.partnership).where('id', '=', id),
  )

export const deleteApplicantsBefore = (tx: Transaction, before: Temporal.Instant) =>
  tx.run(
    query
      .deleteFrom('applicant_address')
      .where('partnership_id', '=', tx.partnership)
      .where('asked_at', '<', before),
  )
