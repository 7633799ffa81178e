import type { Temporal } from 'temporal-polyfill'
import { permits, personNames, type Viewer } from '../access/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import { milestoneStanding } from './group.access.ts'
import { reportMilestone } from './milestone.acts.ts'
import { stateOf } from './milestone.rules.ts'
import type { Milestone } from './milestone.store.ts'
import { approvalsOf, reportsOf, slipsOf } from './milestone-history.store.ts'
import type { Settlement } from './settlement.store.ts'
import { maybe, type Named, type ShortMilestone, type ShownConflict, type WholeMilestone } from './shapes.ts'

export const asShortMilestone = (milestone: Milestone, today: Temporal.PlainDate): ShortMilestone => ({
  id: milestone.id,
  n: milestone.n,
  text: milestone.text,
  due: milestone.due,
  ...maybe('asWritten', milestone.asWritten),
  state: stateOf(milestone, today),
  slips: milestone.slips,
})

async function historyOf(tx: ReadTransaction, milestones: readonly Milestone[], viewer: Viewer) {
  const ids = milestones.map(({ id }) => id)
  const [approvals, reports, slips] = await Promise.all([
    approvalsOf(tx, ids),
    reportsOf(tx, ids),
    slipsOf(tx, ids),
  ])
  const people = [...reports, ...slips].flatMap(({ person_id }) => person_id ?? [])
  // A person's data is shown to those who are signed in, and not to the public.
  const names = viewer.person ? await personNames(tx, people) : new Map<string, string>()
  return { approvals, reports, slips, names }
}
type History = Awaited<ReturnType<typeof historyOf>>

interface Around {
  readonly organisations: ReadonlyMap<string, Named>
  /** The organisations that lead their group. */
  readonly leads: readonly Id<'organisation'>[]
  /** Which of dates that contradict each other holds. */
  readonly settlements: readonly Settlement[]
}

/** Milestones with their history, as this viewer may see it. */
export async function wholeMilestones(
  tx: ReadTransaction,
  milestones: readonly Milestone[],
  { organisations, leads, settlements }: Around,
  viewer: Viewer,
  today: Temporal.PlainDate,
): Promise<WholeMilestone[]> {
  const history = await historyOf(tx, milestones, viewer)
  return milestones.map((milestone) => ({
    ...asShortMilestone(milestone, today),
    agreed: { due: milestone.agreedDue, ...maybe('asWritten', milestone.agreedAsWritten) },
    yearInferred: milestone.yearInferred,
    ...maybe('owner', milestone.owner && organisations.get(milestone.owner)),
    approvedBy: history.approvals
      .filter(({ milestone_id }) => milestone_id === milestone.id)
      .flatMap(({ organisation_id }) => organisations.get(organisation_id) ?? []),
    ...maybe('conflict', settledConflict(milestone.conflict, `milestone-${milestone.n}`, settlements)),
    moves: movesOf(milestone.id, history),
    ...maybe('report', lastReport(milestone.id, history)),
    version: milestone.version,
    mayReport: permits(reportMilestone.who, viewer, milestoneStanding(milestone, leads)),
  }))
}

/** A contradiction with what was settled of it. @param name of this side: `milestone-5`. */
export function settledConflict(
  conflict: { readonly with: string; readonly text: Text } | undefined,
  name: string,
  settlements: readonly Settlement[],
): ShownConflict | undefined {
  if (!conflict) return undefined
  const settled = settlements.find(
    ({ holds, yields }) => [holds, yields].includes(name) && [holds, yields].includes(conflict.with),
  )
  if (!settled) return conflict
  const { wasDue, wasAsWritten, why, at } = settled
  const was = wasDue === undefined ? undefined : { due: wasDue, ...maybe('asWritten', wasAsWritten) }
  return {
    ...conflict,
    settled: { holds: settled.holds === name, ...maybe('was', was), why, at: at.toString() },
  }
}

const by = (person: Id<'person'> | null, { names }: History) =>
  maybe('by', person === null ? undefined : names.get(person))

const movesOf = (id: Id<'milestone'>, history: History) =>
  history.slips
    .filter(({ milestone_id }) => milestone_id === id)
    .map(({ old_due, old_as_written, new_due, why, person_id, moved_at }) => ({
      from: { due: old_due, ...maybe('asWritten', old_as_written ?? undefined) },
      to: new_due,
      why,
      at: moved_at.toString(),
      ...by(person_id, history),
    }))

function lastReport(id: Id<'milestone'>, history: History) {
  const last = history.reports.filter(({ milestone_id }) => milestone_id === id).at(-1)
  if (!last) return undefined
  const { status, note, evidence, person_id, reported_at } = last
  return {
    status,
    ...maybe('note', note ?? undefined),
    ...maybe('evidence', evidence ?? undefined),
    at: reported_at.toString(),
    ...by(person_id, history),
  }
}
