import type { Connections } from '../acts/index.ts'
import type { OwnData, PersonAsked } from '../people/index.ts'
import type { Id } from '../platform/db/index.ts'
import { allGroups, seatsFilledBy } from './group.access.ts'
import { connectionTo } from './group.connections.ts'

/** The groups in which a person fills a seat, those that they lead first. */
export const seatsOfPerson: Connections<PersonAsked> = async (tx, { id }) => {
  const seats = await seatsFilledBy(tx, id)
  if (seats.length === 0) return []
  const groups = new Map((await allGroups(tx)).map((group) => [group.id, group]))
  const inThem = (role: 'leads' | 'takesPart') =>
    [
      ...new Set(
        seats.filter((seat) => (seat.role === 'lead') === (role === 'leads')).map(({ group }) => group),
      ),
    ]
      .map((group: Id<'work_group'>) => groups.get(group))
      .flatMap((group) => (group ? [connectionTo(group, role)] : []))
  return [...inThem('leads'), ...inThem('takesPart')]
}

/** The seats that a person fills now. */
export const ownSeats: OwnData = async (tx, person) => ({
  name: 'seats',
  rows: (await seatsFilledBy(tx, person)).map(({ id, group, role, organisation }) => ({
    id,
    group,
    role,
    ...(organisation ? { organisation } : {}),
  })),
})
