import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { DatedFact, MembershipFactName } from './membership.rules.ts'

export interface MembershipFact extends DatedFact {
  readonly organisation: Id<'organisation'>
  /** The version of the agreement that was signed. */
  readonly version?: number | undefined
}

export interface NewMembershipFact extends MembershipFact {
  readonly id: Id<'membership_fact'>
}

export const insertFacts = async (tx: Transaction, facts: readonly NewMembershipFact[]): Promise<void> => {
  if (facts.length === 0) return
  await tx.run(
    query.insertInto('membership_fact').values(
      facts.map(({ id, organisation, fact, at, version }) => ({
        partnership_id: tx.partnership,
        id,
        organisation_id: organisation,
        fact,
        at,
        charter_version: version ?? null,
      })),
    ),
  )
}

const facts = (tx: ReadTransaction) =>
  query
    .selectFrom('membership_fact')
    .select(['organisation_id', 'fact', 'at', 'charter_version'])
    .where('partnership_id', '=', tx.partnership)
    .orderBy('at')
    .orderBy('id')

type Row = Awaited<ReturnType<typeof allRows>>[number]
const allRows = (tx: ReadTransaction) => tx.all(facts(tx))

const asFact = (row: Row): MembershipFact => ({
  organisation: row.organisation_id,
  fact: row.fact as MembershipFactName,
  at: row.at as Temporal.Instant,
  version: row.charter_version ?? undefined,
})

/** Every fact of every organisation, the oldest first. */
export const allMembershipFacts = async (tx: ReadTransaction): Promise<MembershipFact[]> =>
  (await allRows(tx)).map(asFact)

export const membershipFactsOf = async (
  tx: ReadTransaction,
  organisation: Id<'organisation'>,
): Promise<MembershipFact[]> =>
  (await tx.all(facts(tx).where('organisation_id', '=', organisation))).map(asFact)
