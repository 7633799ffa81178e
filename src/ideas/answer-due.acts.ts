import type { Temporal } from 'temporal-polyfill'
import { charterOf, countingOf } from '../charter/index.ts'
import { type MomentKind, makeDue } from '../moments/index.ts'
import { deadlineAfter } from '../platform/calendar/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { type Id, newId, type Transaction } from '../platform/db/index.ts'
import { setAnswerDue } from './answer.store.ts'
import { findIdea } from './idea.access.ts'
import { subjectOf } from './ripening.acts.ts'

/** The moment at which the answer to an idea is owed. */
export const answerMoment = 'idea.answer'

/** Notes by when the idea is to be answered, where the agreement has it so. */
export async function oweAnswer(
  tx: Transaction,
  id: Id<'idea'>,
  { now, realNow }: Times,
): Promise<Temporal.Instant | undefined> {
  const charter = await charterOf(tx, now)
  const { answer } = charter.ideaBank
  if (!answer) return undefined
  const { span, rules } = countingOf(charter, answer)
  const { at } = deadlineAfter(now, span, rules)
  await setAnswerDue(tx, id, at)
  await makeDue(
    tx,
    [{ id: newId<'due_moment'>(realNow), kind: answerMoment, subject: subjectOf(id), at }],
    now,
  )
  return at
}

/** The date has passed without an answer: pages that say so are made anew. */
export const answerOwed: MomentKind = {
  kind: answerMoment,
  async fallDue(tx, { subject }) {
    const idea = await findIdea(tx, subject.id)
    if (!idea || idea.answeredAt || (idea.state !== 'open' && idea.state !== 'parked')) return []
    return [{ name: 'idea.answer-overdue', subject: subjectOf(idea.id), audience: 'public', payload: {} }]
  },
}
