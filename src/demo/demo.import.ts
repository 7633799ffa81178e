import type { Temporal } from 'temporal-polyfill'
import { answerFor } from '../decisions/index.ts'
import { type MomentKind, makeDue } from '../moments/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { type Id, newId, type Transaction } from '../platform/db/index.ts'
import { type DemoAnswer, demoAnswerById, insertDemoAnswer } from './demo-answer.store.ts'

const kind = 'demo.answer'

/** An invented partner will answer at that time. */
export async function answerLater(
  tx: Transaction,
  answer: Omit<DemoAnswer, 'id'> & { readonly at: Temporal.Instant },
  { now, realNow }: Times,
): Promise<void> {
  const id = newId<'demo_answer'>(realNow)
  const { at, ...said } = answer
  await insertDemoAnswer(tx, { id, ...said })
  const subject = { type: 'demo-answer', id: id as string }
  await makeDue(tx, [{ id: newId(realNow), kind, subject, at }], now)
}

/** The time has come. Where the visitor has changed the course of things, the answer may have no place any more. */
export const demoMoments: readonly MomentKind[] = [
  {
    kind,
    via: 'demo',
    async fallDue(tx, { subject }, times) {
      const answer = await demoAnswerById(tx, subject.id as Id<'demo_answer'>)
      return answer ? answerFor(tx, answer, times) : []
    },
  },
]
