import type { Temporal } from 'temporal-polyfill'
import type { MilestoneRecord } from '../charter/index.ts'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import type { MilestoneStatus } from './milestone.rules.ts'

export type Conflict = NonNullable<MilestoneRecord['conflict']>

export interface Milestone {
  readonly id: Id<'milestone'>
  readonly group: Id<'work_group'>
  readonly n: number
  readonly text: Text
  /** EDTF, with the wording that it came with. */
  readonly agreedDue: string
  readonly agreedAsWritten: string | undefined
  readonly due: string
  readonly asWritten: string | undefined
  readonly yearInferred: boolean
  readonly status: MilestoneStatus
  readonly owner: Id<'organisation'> | undefined
  readonly conflict: Conflict | undefined
  readonly slips: number
  readonly version: number
}

const milestones = query
  .selectFrom('milestone as m')
  .select(['m.id', 'm.group_id', 'm.n', 'm.text', 'm.agreed_due', 'm.agreed_as_written', 'm.due'])
  .select(['m.as_written', 'm.year_inferred', 'm.status', 'm.owner_id', 'm.conflict', 'm.version'])
  .select(({ selectFrom }) =>
    selectFrom('milestone_slip as s')
      .select((is) => is.fn.countAll<number>().as('n'))
      .whereRef('s.partnership_id', '=', 'm.partnership_id')
      .whereRef('s.milestone_id', '=', 'm.id')
      .as('slips'),
  )

type Row = NonNullable<Awaited<ReturnType<typeof firstRow>>>
const firstRow = (tx: ReadTransaction, id: Id<'milestone'>) =>
  tx.first(milestones.where('m.partnership_id', '=', tx.partnership).where('m.id', '=', id))

const asMilestone = (row: Row): Milestone => ({
  id: row.id,
  group: row.group_id,
  n: row.n,
  text: row.text,
  agreedDue: row.agreed_due,
  agreedAsWritten: row.agreed_as_written ?? undefined,
  due: row.due,
  asWritten: row.as_written ?? undefined,
  yearInferred: row.year_inferred,
  status: row.status as MilestoneStatus,
  owner: row.owner_id ?? undefined,
  conflict: (row.conflict ?? undefined) as Conflict | undefined,
  slips: row.slips ?? 0,
  version: row.version,
})

export async function milestoneById(
  tx: ReadTransaction,
  id: Id<'milestone'>,
): Promise<Milestone | undefined> {
  const row = await firstRow(tx, id)
  return row && asMilestone(row)
}

/** The milestones of these groups, by their numbers. */
export async function milestonesOf(
  tx: ReadTransaction,
  groups: readonly Id<'work_group'>[],
): Promise<Milestone[]> {
  if (groups.length === 0) return []
  const rows = await tx.all(
    milestones
      .where('m.partnership_id', '=', tx.partnership)
      .where('m.group_id', 'in', [...groups])
      .orderBy('m.group_id')
      .orderBy('m.n'),
  )
  return rows.map(asMilestone)
}

export async function nextNumber(tx: ReadTransaction, group: Id<'work_group'>): Promise<number> {
  const last = await tx.first(
    query
      .selectFrom('milestone')
      .select((is) => is.fn.max('n').as('n'))
      .where('partnership_id', '=', tx.partnership)
      .where('group_id', '=', group),
  )
  return (last?.n ?? 0) + 1
}

export interface NewMilestone {
  readonly id: Id<'milestone'>
  readonly group: Id<'work_group'>
  readonly n: number
  readonly text: Text
  readonly due: string
  readonly asWritten?: string | undefined
  readonly yearInferred?: boolean | undefined
  readonly owner?: Id<'organisation'> | undefined
  readonly conflict?: Conflict | undefined
  readonly at: Temporal.Instant
}

/** What is agreed is also what holds, until it moves. */
export const insertMilestone = (tx: Transaction, made: NewMilestone) =>
  tx.run(
    query.insertInto('milestone').values({
      partnership_id: tx.partnership,
      id: made.id,
      group_id: made.group,
      n: made.n,
      text: json(made.text),
      agreed_due: made.due,
      agreed_as_written: made.asWritten ?? null,
      due: made.due,
      as_written: made.asWritten ?? null,
      year_inferred: made.yearInferred ?? false,
      owner_id: made.owner ?? null,
      conflict: made.conflict ? json(made.conflict as never) : null,
      added_at: made.at,
    }),
  )

/** Holds a milestone against other changes until the transaction ends. */
export const lockMilestone = (tx: Transaction, id: Id<'milestone'>) =>
  tx.first(
    query
      .selectFrom('milestone')
      .select('id')
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id)
      .forUpdate(),
  )

const one = (tx: Transaction, id: Id<'milestone'>, at: Temporal.Instant) =>
  query
    .updateTable('milestone')
    .set(({ eb }) => ({ edited_at: at, version: eb('version', '+', 1) }))
    .where('partnership_id', '=', tx.partnership)
    .where('id', '=', id)

export const updateMilestone = (
  tx: Transaction,
  id: Id<'milestone'>,
  { text, owner }: { readonly text: Text; readonly owner: Id<'organisation'> | undefined },
  at: Temporal.Instant,
) => tx.run(one(tx, id, at).set({ text: json(text), owner_id: owner ?? null }))

export const setStatus = (
  tx: Transaction,
  id: Id<'milestone'>,
  status: MilestoneStatus,
  at: Temporal.Instant,
) => tx.run(one(tx, id, at).set({ status }))

/** Sets the date that holds now; the agreed one stays. */
export const setDue = (tx: Transaction, id: Id<'milestone'>, due: string, at: Temporal.Instant) =>
  tx.run(one(tx, id, at).set({ due, as_written: null }))
