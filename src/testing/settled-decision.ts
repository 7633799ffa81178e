import { takeEffect } from '../acts/index.ts'
import { momentKinds, reactors } from '../compose/following.ts'
import { answerFor, draftOn, openOn } from '../decisions/index.ts'
import { partnersAt } from '../partners/index.ts'
import { type Id, withPartnership } from '../platform/db/index.ts'
import { type Maker, ownersOf, trial } from './whose.ts'

/** Past the closing of any window. */
const later = { hours: 24 * 90 }

/** A decision that all partners said yes to, closed: its protocol can be read. */
export const settledDecision: Maker = async ({ db, clock }, place, role, belonging) => {
  const organisation = ownersOf(place, role, belonging).organisation as Id<'organisation'> | undefined
  const times = clock.read(0)
  const closed = { ...times, now: times.now.add(later) }
  return withPartnership(db.pool, place.id, async (tx) => {
    const texts = JSON.parse(trial)
    const made = { matter: 'other', title: texts, question: texts, background: {} } as const
    const subject = { type: 'trial', id: crypto.randomUUID() }
    const id = await draftOn(tx, { ...made, subject, proposer: undefined, organisation }, times)
    const opened = await openOn(tx, id, 'ballot', times)
    if (!opened) throw new Error('nobody has a vote')
    await takeEffect(tx, reactors, [opened], times)
    for (const { id: partner } of await partnersAt(tx, times.now))
      for (const says of ['agree', 'for'] as const) {
        const answer = { decision: id, organisation: partner, says, reason: {} }
        await takeEffect(tx, reactors, await answerFor(tx, answer, times), times)
      }
    const close = momentKinds.find(({ kind }) => kind === 'decision.close')
    const moment = { subject: { type: 'decision', id }, reference: '', at: closed.now }
    const happened = (await close?.fallDue(tx, moment as never, closed)) ?? []
    await takeEffect(tx, reactors, happened, closed)
    return id
  })
}
