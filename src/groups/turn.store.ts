import type { Temporal } from 'temporal-polyfill'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import type { GroupState, Sign, Turned } from './lifecycle.rules.ts'

/** How a criterion came out. */
export type Verdict = 'met' | 'partly' | 'unmet'

export interface Turn {
  readonly id: Id<'group_turn'>
  readonly group: Id<'work_group'>
  readonly from: GroupState
  readonly to: Turned
  readonly why: Text | undefined
  readonly person: Id<'person'> | undefined
  readonly at: Temporal.Instant
}

export const insertTurn = (tx: Transaction, { id, group, from, to, why, person, at }: Turn) =>
  tx.run(
    query.insertInto('group_turn').values({
      partnership_id: tx.partnership,
      id,
      group_id: group,
      from_state: from,
      to_state: to,
      why: why ? json(why) : null,
      person_id: person ?? null,
      turned_at: at,
    }),
  )

/** What became of a group, the oldest first. */
export async function turnsOf(tx: ReadTransaction, group: Id<'work_group'>): Promise<Turn[]> {
  const rows = await tx.all(
    query
      .selectFrom('group_turn')
      .select(['id', 'group_id', 'from_state', 'to_state', 'why', 'person_id', 'turned_at'])
      .where('partnership_id', '=', tx.partnership)
      .where('group_id', '=', group)
      .orderBy('turned_at')
      .orderBy('id'),
  )
  return rows.map((row) => ({
    id: row.id,
    group: row.group_id,
    from: row.from_state as GroupState,
    to: row.to_state as Turned,
    why: row.why ?? undefined,
    person: row.person_id ?? undefined,
    at: row.turned_at,
  }))
}

/** What a closing report says of a criterion, by its number in the group. */
export interface CriterionVerdict {
  readonly n: number
  readonly verdict: Verdict
  readonly words: Text | undefined
}

export async function insertVerdicts(
  tx: Transaction,
  turn: Id<'group_turn'>,
  verdicts: readonly CriterionVerdict[],
): Promise<void> {
  if (verdicts.length === 0) return
  await tx.run(
    query.insertInto('group_verdict').values(
      verdicts.map(({ n, verdict, words }) => ({
        partnership_id: tx.partnership,
        turn_id: turn,
        n,
        verdict,
        words: words ? json(words) : null,
      })),
    ),
  )
}

export async function verdictsOf(tx: ReadTransaction, turn: Id<'group_turn'>): Promise<CriterionVerdict[]> {
  const rows = await tx.all(
    query
      .selectFrom('group_verdict')
      .select(['n', 'verdict', 'words'])
      .where('partnership_id', '=', tx.partnership)
      .where('turn_id', '=', turn)
      .orderBy('n'),
  )
  return rows.map(({ n, verdict, words }) => ({ n, verdict: verdict as Verdict, words: words ?? undefined }))
}

const signs = (tx: ReadTransaction, groups: readonly Id<'work_group'>[]) =>
  query
    .selectFrom('work_group as g')
    .select(['g.id', 'g.added_at', 'g.edited_at'])
    .select(({ selectFrom }) => [
      selectFrom('group_turn as t')
        .select((is) => is.fn.max('t.turned_at').as('at'))
        .whereRef('t.partnership_id', '=', 'g.partnership_id')
        .whereRef('t.group_id', '=', 'g.id')
        .as('turned'),
      selectFrom('group_update as u')
        .select((is) => is.fn.max('u.told_at').as('at'))
        .whereRef('u.partnership_id', '=', 'g.partnership_id')
        .whereRef('u.group_id', '=', 'g.id')
        .as('told'),
      selectFrom('milestone as m')
        .select((is) => is.fn.max(is.fn.coalesce('m.edited_at', 'm.added_at')).as('at'))
        .whereRef('m.partnership_id', '=', 'g.partnership_id')
        .whereRef('m.group_id', '=', 'g.id')
        .as('planned'),
      selectFrom('group_seat as p')
        .select((is) => is.fn.max('p.given_at').as('at'))
        .whereRef('p.partnership_id', '=', 'g.partnership_id')
        .whereRef('p.group_id', '=', 'g.id')
        .as('seated'),
    ])
    .where('g.partnership_id', '=', tx.partnership)
    .where('g.id', 'in', [...groups])

const latest = (first: Temporal.Instant, ...others: readonly (Temporal.Instant | null)[]): Temporal.Instant =>
  others.reduce<Temporal.Instant>((a, b) => (b && b.epochMilliseconds > a.epochMilliseconds ? b : a), first)

/** Since when these groups are under way, and when something last happened in them. */
export async function lastSigns(
  tx: ReadTransaction,
  groups: readonly Id<'work_group'>[],
): Promise<ReadonlyMap<Id<'work_group'>, Sign>> {
  const rows = groups.length === 0 ? [] : await tx.all(signs(tx, groups))
  return new Map(
    rows.map(({ id, added_at, edited_at, turned, told, planned, seated }) => [
      id,
      {
        began: latest(added_at, turned),
        last: latest(added_at, turned, edited_at, told, planned, seated),
      },
    ]),
  )
}
