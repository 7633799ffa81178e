import { charterOf } from '../charter/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'

/** The kinds of organisations that the charter knows, with their names, in its order. */
export async function organisationKinds(tx: ReadTransaction): Promise<ReadonlyMap<string, Text>> {
  const charter = await charterOf(tx)
  return new Map(charter.membership.kinds.map(({ key, title }) => [key, title]))
}
