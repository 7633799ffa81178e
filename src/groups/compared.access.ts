import type { Compared } from '../ideas/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import { findGroup } from './group.access.ts'
import { coordinations } from './group.store.ts'
import { hasEnded } from './lifecycle.rules.ts'
import { seatsOf } from './seat.store.ts'

/** What is compared of a group to find others on the same matter; nothing where it has ended. */
export async function groupCompared(tx: ReadTransaction, id: string): Promise<Compared | undefined> {
  const group = await findGroup(tx, id)
  if (!group || hasEnded(group)) return undefined
  const { background, tasks, themes, workPlan, success, codes } = group.details
  const worded = [...(themes ?? []), ...(success ?? [])].map(({ text }) => text)
  const rest = [...(background ?? []), ...(tasks ?? []), ...(workPlan ?? []), ...worded]
  const seats = await seatsOf(tx, [group.id])
  return {
    said: [
      { text: group.title, weight: 3 },
      { text: group.purpose ?? {}, weight: 2 },
      ...rest.map((text) => ({ text, weight: 1 })),
    ],
    organisations: [...new Set(seats.flatMap(({ organisation }) => organisation ?? []))],
    codes: codes ?? [],
  }
}

/** The groups that a group is tied to already: that it brings together, that bring it together, or that go with it there. */
export async function tiedWith(tx: ReadTransaction, id: Id<'work_group'>): Promise<ReadonlySet<string>> {
  const edges = await coordinations(tx)
  const above = edges.filter((edge) => edge.coordinated_id === id).map((edge) => edge.group_id)
  const below = edges.filter((edge) => edge.group_id === id).map((edge) => edge.coordinated_id)
  const beside = edges.filter((edge) => above.includes(edge.group_id)).map((edge) => edge.coordinated_id)
  const tied = new Set<string>([...above, ...below, ...beside])
  tied.delete(id)
  return tied
}
