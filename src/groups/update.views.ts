import { z } from 'zod'
import { personNames, type Viewer } from '../access/index.ts'
import { view } from '../acts/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { findGroup, type Group } from './group.access.ts'
import { maybe, type ShownUpdate, update } from './shapes.ts'
import { updatesOf } from './update.store.ts'

/** More than a group tells in ten years of months. */
const mostShown = 200

/** What a group told of itself, as this viewer may see it, the newest first. */
export async function shownUpdates(
  tx: ReadTransaction,
  { id }: Pick<Group, 'id'>,
  viewer: Viewer,
  limit: number,
): Promise<ShownUpdate[]> {
  const updates = await updatesOf(tx, id, limit)
  const people = updates.flatMap(({ person }) => person ?? [])
  const names = viewer.person ? await personNames(tx, people) : new Map<string, string>()
  return updates.map(({ id, at, line, light, person }) => ({
    id,
    at: at.toString(),
    ...maybe('line', line),
    ...maybe('light', light),
    ...maybe('by', person && names.get(person)),
  }))
}

export const updateList = view({
  name: 'group.updates',
  summary: { da: 'Det, en gruppe har fortalt om sig selv', en: 'What a group has told of itself' },
  parameters: z.object({ id: z.string().max(100) }),
  data: z.object({ items: z.array(update) }),
  who: ['anyone'],
  freshness: 'journal',
  api: '/groups/{id}/updates',
  example: { id: 'none' },
  async load({ tx, viewer, parameters }) {
    const group = await findGroup(tx, parameters.id)
    return group && { data: { items: await shownUpdates(tx, group, viewer, mostShown) } }
  },
})
