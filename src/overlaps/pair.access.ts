import { findGroup, type Group } from '../groups/index.ts'
import { findIdea, type Idea } from '../ideas/index.ts'
import { asId, type ReadTransaction } from '../platform/db/index.ts'
import { type End, openPairs, type Pair, pairById } from './pair.store.ts'

export type { End, Pair }
export { openPairs }

/** A pair by its id. All of them are the secretariat's. */
export async function findPair(tx: ReadTransaction, id: string): Promise<Pair | undefined> {
  const known = asId<'overlap_pair'>(id)
  return known && pairById(tx, known)
}

/** A thing at the end of a pair, as it is now. */
export type Thing = ({ readonly type: 'group' } & Group) | ({ readonly type: 'idea' } & Idea)

export async function thingAt(tx: ReadTransaction, { type, id }: End): Promise<Thing | undefined> {
  if (type === 'group') {
    const group = await findGroup(tx, id)
    return group && { type, ...group }
  }
  const idea = await findIdea(tx, id)
  return idea && { type, ...idea }
}
