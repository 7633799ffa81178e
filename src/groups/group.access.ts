import type { Standing } from '../access/index.ts'
import { asId, type Id, type ReadTransaction } from '../platform/db/index.ts'
import { subjectAt } from '../platform/slugs/index.ts'
import { leadsIn } from './answering.access.ts'
import { allGroups, type Group, type GroupDetails, groupById, groupOfIdea } from './group.store.ts'
import { type Milestone, milestoneById, milestonesOf } from './milestone.store.ts'
import { type Seat, seatById, seatsFilledBy, seatsHeldBy } from './seat.store.ts'

export type { Group, GroupDetails }
export { allGroups, groupOfIdea, seatsFilledBy, seatsHeldBy }

/** Whose a group is: those who lead it. */
export const standingOf = (group: Pick<Group, 'id'>): Standing => ({ group: group.id })

/** Whose it is what a group says: those who lead it, in person or as an organisation. */
export const ledStanding = (group: Id<'work_group'>, leads: readonly Id<'organisation'>[]): Standing => ({
  group,
  organisation: leads,
})

/** Whose a milestone is: those who lead its group, in person or as an organisation, and the organisation that owns it. */
export const milestoneStanding = (
  { group, owner }: Pick<Milestone, 'group' | 'owner'>,
  leads: readonly Id<'organisation'>[],
): Standing => ({ group, organisation: owner ? [owner, ...leads] : leads })

/** Whose a seat is: those who lead its group. */
export const seatStanding = ({ group }: Seat): Standing => ({ group })

/** The group by its id, or by an address that it has or had. The only way to load one; all of them are public. */
export async function findGroup(tx: ReadTransaction, idOrSlug: string): Promise<Group | undefined> {
  const id = asId<'work_group'>(idOrSlug) ?? (await subjectAt(tx, 'group', idOrSlug))
  return id === undefined ? undefined : groupById(tx, id as Id<'work_group'>)
}

/** A milestone by its id, with its group and the organisations that lead it. */
export async function findMilestone(tx: ReadTransaction, id: string) {
  const known = asId<'milestone'>(id)
  return withLeads(tx, await withGroup(tx, known && (await milestoneById(tx, known))))
}

async function withLeads<Of extends { readonly group: Group }>(tx: ReadTransaction, found: Of | undefined) {
  if (!found) return undefined
  const leads = (await leadsIn(tx, [found.group.id])).get(found.group.id) ?? []
  return { ...found, leads }
}

/** A milestone by its group's id or address and its number there. */
export async function findNumbered(tx: ReadTransaction, idOrSlug: string, n: number) {
  const group = await findGroup(tx, idOrSlug)
  const all = group ? await milestonesOf(tx, [group.id]) : []
  const part = all.find((milestone) => milestone.n === n)
  return withLeads(tx, await withGroup(tx, part))
}

/** A seat that has not ended, with its group. */
export async function findSeat(tx: ReadTransaction, id: string) {
  const known = asId<'group_seat'>(id)
  return withGroup(tx, known && (await seatById(tx, known)))
}

async function withGroup<Of extends { readonly group: Id<'work_group'> }>(
  tx: ReadTransaction,
  part: Of | undefined,
): Promise<{ readonly part: Of; readonly group: Group } | undefined> {
  const group = part && (await groupById(tx, part.group))
  return part && group && { part, group }
}

/** The group with that short name in the partnership's file. */
export const groupKeyed = async (tx: ReadTransaction, key: string): Promise<Id<'work_group'> | undefined> =>
  (await allGroups(tx)).find((group) => group.key === key)?.id
