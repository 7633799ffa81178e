import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction } from '../platform/db/index.ts'
import type { Method } from './frozen.rules.ts'

/** A decision's last round, as a list shows it. */
export interface BriefRound {
  readonly method: Method
  readonly closingAt: Temporal.Instant
  readonly ended: boolean
  /** How many had a vote, and how many of them have answered. */
  readonly electors: number
  readonly answered: number
}

/** The last rounds of these decisions, in two questions however many they are. */
export async function briefRounds(
  tx: ReadTransaction,
  ids: readonly Id<'decision'>[],
): Promise<ReadonlyMap<string, BriefRound>> {
  if (ids.length === 0) return new Map()
  const [rounds, given] = await Promise.all([
    tx.all(
      query
        .selectFrom('decision_round as r')
        .innerJoin('decision as d', (join) =>
          join
            .onRef('d.partnership_id', '=', 'r.partnership_id')
            .onRef('d.id', '=', 'r.decision_id')
            .onRef('d.round', '=', 'r.round'),
        )
        .select(['r.decision_id', 'r.method', 'r.closing_at', 'r.ended_at'])
        .select(sql<number>`jsonb_array_length(r.electorate -> 'electors')`.as('electors'))
        .where('r.partnership_id', '=', tx.partnership)
        .where('r.decision_id', 'in', [...ids]),
    ),
    answerers(tx, ids),
  ])
  const answered = new Map(given.map((row) => [row.decision_id, Number(row.n)]))
  return new Map(
    rounds.map((row) => [
      row.decision_id,
      {
        method: row.method as Method,
        closingAt: row.closing_at,
        ended: row.ended_at !== null,
        electors: row.electors,
        answered: answered.get(row.decision_id) ?? 0,
      },
    ]),
  )
}

/** Openly or in secret: who answered in the last round, counted once each. */
const answerers = (tx: ReadTransaction, ids: readonly Id<'decision'>[]) => {
  const given = query
    .selectFrom('decision_position')
    .select(['decision_id', 'round', 'organisation_id'])
    .where('partnership_id', '=', tx.partnership)
    .where('decision_id', 'in', [...ids])
    .union(
      query
        .selectFrom('decision_voter')
        .select(['decision_id', 'round', 'organisation_id'])
        .where('partnership_id', '=', tx.partnership)
        .where('decision_id', 'in', [...ids]),
    )
  return tx.all(
    query
      .selectFrom(given.as('a'))
      .innerJoin('decision as d', (join) =>
        join.onRef('d.id', '=', 'a.decision_id').onRef('d.round', '=', 'a.round'),
      )
      .select(['a.decision_id', (is) => is.fn.countAll().as('n')])
      .where('d.partnership_id', '=', tx.partnership)
      .groupBy('a.decision_id'),
  )
}
