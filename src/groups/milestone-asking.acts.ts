import type { Happening } from '../acts/index.ts'
import { answerAsks, ask, endAsks, openAsks, remind } from '../asks/index.ts'
import { charterOf } from '../charter/index.ts'
import { callOff, type Moment, type MomentKind, makeDue } from '../moments/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { type Id, newId, type Transaction } from '../platform/db/index.ts'
import { type Answering, answeringFor } from './answering.access.ts'
import { askingTimes } from './asking.rules.ts'
import { findMilestone } from './group.access.ts'
import { subjectOf } from './group.acts.ts'
import { isRunning } from './lifecycle.rules.ts'
import { isOpen } from './milestone.rules.ts'
import type { Milestone } from './milestone.store.ts'

/** What is asked of a milestone, and the moment at which it is. */
export const milestoneQuestion = { ask: 'milestone.status', moment: 'milestone.ask' } as const

export const milestoneSubjectOf = (id: Id<'milestone'>) => ({ type: 'milestone', id })

type Planned = Pick<Milestone, 'id' | 'due'>

/** Makes the questions about new milestones fall due, at the charter's distances. */
export async function planQuestions(
  tx: Transaction,
  milestones: readonly Planned[],
  { now, realNow }: Times,
): Promise<void> {
  if (milestones.length === 0) return
  const { zone, reminders } = await charterOf(tx, now)
  const moments = milestones.flatMap(({ id, due }) =>
    askingTimes(due, reminders.milestones.daysBefore, zone, now).map(({ daysBefore, at }) => ({
      id: newId<'due_moment'>(realNow),
      kind: milestoneQuestion.moment,
      subject: milestoneSubjectOf(id),
      reference: `${due}:${daysBefore}`,
      at,
    })),
  )
  await makeDue(tx, moments, now)
}

/** The questions about a milestone as they should be after it changed: others, or none where it is done or dropped. */
export async function replanQuestions(
  tx: Transaction,
  milestone: Planned & Pick<Milestone, 'status'>,
  times: Times,
): Promise<void> {
  const which = { subject: milestoneSubjectOf(milestone.id), kinds: [milestoneQuestion.moment] }
  await callOff(tx, which, times.now)
  if (isOpen(milestone)) await planQuestions(tx, [milestone], times)
}

const asksAbout = (id: Id<'milestone'>) => ({
  subject: milestoneSubjectOf(id),
  kind: milestoneQuestion.ask,
})

/**
 * Notes that somebody has said how a milestone goes, by whichever way: one answer serves all who were asked.
 * @param over whether there is nothing left to ask: it is done, dropped, or has another date.
 */
export async function noteAnswer(
  tx: Transaction,
  id: Id<'milestone'>,
  {
    answer,
    by,
    over,
  }: { readonly answer: string; readonly by: Id<'person'> | undefined; readonly over: boolean },
  { now }: Times,
): Promise<void> {
  for (const { organisation, person } of await openAsks(tx, asksAbout(id)))
    await answerAsks(tx, { ...asksAbout(id), organisation, person }, { answer, by }, now)
  if (over) await endAsks(tx, asksAbout(id), 'settled', now)
}

/** Asks those who answer for a milestone. @returns what happened, for the journal. */
async function askAbout(
  tx: Transaction,
  { part: milestone }: { readonly part: Milestone },
  reference: string,
  times: Times,
): Promise<Happening> {
  const [answering = []] = await answeringFor(tx, [milestone], times.now)
  await ask(
    tx,
    answering.filter(isSomebody).map((one) => ({
      ...one,
      ...asksAbout(milestone.id),
      id: newId<'ask'>(times.realNow),
      reference,
    })),
    times,
  )
  const asked = answering.some(({ recipients }) => recipients.length > 0)
  return {
    // Nobody to ask is for the secretariat to see, not for the public.
    name: asked ? 'milestone.asked' : 'milestone.unasked',
    subject: subjectOf(milestone.group),
    audience: 'secretariat',
    payload: { milestone: milestone.id, due: milestone.due },
  }
}

const isSomebody = ({ organisation, person }: Answering) => organisation !== undefined || person !== undefined

/** Asks the new owner what the former one was asked and had not answered. */
export async function passQuestion(
  tx: Transaction,
  milestone: Milestone,
  times: Times,
): Promise<Happening[]> {
  const open = await openAsks(tx, asksAbout(milestone.id))
  await endAsks(tx, asksAbout(milestone.id), 'called-off', times.now)
  const unanswered = open.findLast(({ answeredAt }) => answeredAt === undefined)
  return unanswered ? [await askAbout(tx, { part: milestone }, unanswered.reference, times)] : []
}

/** Asks anew; whoever has been asked and has not answered is reminded instead, so that the links in the mail stay good. */
async function askOrRemind(tx: Transaction, moment: Moment, times: Times): Promise<readonly Happening[]> {
  const found = await findMilestone(tx, moment.subject.id)
  if (!found || !isOpen(found.part) || !isRunning(found.group)) return []
  const about = asksAbout(found.part.id)
  if (await remind(tx, about, moment.reference, times)) return []
  await endAsks(tx, about, 'over', times.now)
  return [await askAbout(tx, found, moment.reference, times)]
}

export const milestoneMoment: MomentKind = { kind: milestoneQuestion.moment, fallDue: askOrRemind }
