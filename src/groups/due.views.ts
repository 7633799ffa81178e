import type { Id, ReadTransaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import { allGroups } from './group.access.ts'
import { isOpen } from './milestone.rules.ts'
import { milestonesOf } from './milestone.store.ts'

/** A milestone that is neither done nor dropped, with its group: what a calendar shows of it. */
export interface DueMilestone {
  readonly id: Id<'milestone'>
  readonly n: number
  readonly text: Text
  /** EDTF. */
  readonly due: string
  readonly version: number
  readonly group: { readonly id: Id<'work_group'>; readonly slug: string; readonly title: Text }
}

/** The open milestones of these groups; of all, where none are named. */
export async function milestonesDue(
  tx: ReadTransaction,
  groups?: readonly Id<'work_group'>[],
): Promise<DueMilestone[]> {
  const all = (await allGroups(tx)).filter(({ id }) => groups === undefined || groups.includes(id))
  const byId = new Map(all.map(({ id, slug, title }) => [id, { id, slug, title }]))
  const milestones = await milestonesOf(tx, [...byId.keys()])
  return milestones.filter(isOpen).flatMap(({ id, n, text, due, version, group: of }) => {
    const group = byId.get(of)
    return group ? [{ id, n, text, due, version, group }] : []
  })
}
