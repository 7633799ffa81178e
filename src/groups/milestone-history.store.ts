import type { Temporal } from 'temporal-polyfill'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import type { MilestoneStatus } from './milestone.rules.ts'

type Milestones = readonly Id<'milestone'>[]

/** Whose approval these milestones are, in the order of the agreement. */
export const approvalsOf = async (tx: ReadTransaction, milestones: Milestones) =>
  milestones.length === 0
    ? []
    : tx.all(
        query
          .selectFrom('milestone_approval')
          .select(['milestone_id', 'organisation_id'])
          .where('partnership_id', '=', tx.partnership)
          .where('milestone_id', 'in', [...milestones])
          .orderBy('milestone_id')
          .orderBy('position'),
      )

export const insertApproval = (
  tx: Transaction,
  milestone: Id<'milestone'>,
  organisation: Id<'organisation'>,
  position: number,
) =>
  tx.run(
    query.insertInto('milestone_approval').values({
      partnership_id: tx.partnership,
      milestone_id: milestone,
      organisation_id: organisation,
      position,
    }),
  )

/** How these milestones were said to stand, oldest first. */
export const reportsOf = async (tx: ReadTransaction, milestones: Milestones) =>
  milestones.length === 0
    ? []
    : tx.all(
        query
          .selectFrom('milestone_report')
          .select(['milestone_id', 'status', 'note', 'evidence', 'person_id', 'reported_at'])
          .where('partnership_id', '=', tx.partnership)
          .where('milestone_id', 'in', [...milestones])
          .orderBy('reported_at')
          .orderBy('id'),
      )

export interface NewReport {
  readonly id: Id<'milestone_report'>
  readonly milestone: Id<'milestone'>
  readonly status: MilestoneStatus
  readonly note: Text | undefined
  readonly evidence: string | undefined
  readonly person: Id<'person'> | undefined
  readonly at: Temporal.Instant
}

export const insertReport = (
  tx: Transaction,
  { id, milestone, status, note, evidence, person, at }: NewReport,
) =>
  tx.run(
    query.insertInto('milestone_report').values({
      partnership_id: tx.partnership,
      id,
      milestone_id: milestone,
      status,
      note: note ? json(note) : null,
      evidence: evidence ?? null,
      person_id: person ?? null,
      reported_at: at,
    }),
  )

/** How the dates of these milestones moved, oldest first. */
export const slipsOf = async (tx: ReadTransaction, milestones: Milestones) =>
  milestones.length === 0
    ? []
    : tx.all(
        query
          .selectFrom('milestone_slip')
          .select(['milestone_id', 'old_due', 'old_as_written', 'new_due', 'why', 'person_id', 'moved_at'])
          .where('partnership_id', '=', tx.partnership)
          .where('milestone_id', 'in', [...milestones])
          .orderBy('moved_at')
          .orderBy('id'),
      )

export interface NewSlip {
  readonly id: Id<'milestone_slip'>
  readonly milestone: Id<'milestone'>
  readonly oldDue: string
  readonly oldAsWritten: string | undefined
  readonly newDue: string
  readonly why: Text
  readonly person: Id<'person'> | undefined
  readonly at: Temporal.Instant
}

export const insertSlip = (tx: Transaction, made: NewSlip) =>
  tx.run(
    query.insertInto('milestone_slip').values({
      partnership_id: tx.partnership,
      id: made.id,
      milestone_id: made.milestone,
      old_due: made.oldDue,
      old_as_written: made.oldAsWritten ?? null,
      new_due: made.newDue,
      why: json(made.why),
      person_id: made.person ?? null,
      moved_at: made.at,
    }),
  )
