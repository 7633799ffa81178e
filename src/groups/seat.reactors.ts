import type { Reactor } from '../acts/index.ts'
import { asId, newId } from '../platform/db/index.ts'
import { seatsFilledBy } from './group.access.ts'
import { seatFilled } from './seat.acts.ts'
import { seatPerson } from './seat-role.acts.ts'

const idIn = (value: unknown) => (typeof value === 'string' ? asId<'person'>(value) : undefined)

/**
 * Who changes job leaves the organisation's seats to who takes over: a seat belongs to the organisation. The person's
 * seats for others, and those of their own, stay.
 */
export const seatsPassOn: Reactor = {
  on: 'mandate.handed-over',
  async react(tx, { subject, payload }, { now, realNow }) {
    const [from, to] = [idIn(payload['from']), idIn(payload['to'])]
    if (from === undefined || to === undefined) return []
    const seats = (await seatsFilledBy(tx, from)).filter(({ organisation }) => organisation === subject.id)
    for (const seat of seats) await seatPerson(tx, seat, to, { id: newId(realNow), from: now })
    return seats.map(seatFilled)
  },
}
