import type { Standing } from '../access/index.ts'
import { asId, type Id, type ReadTransaction } from '../platform/db/index.ts'
import { subjectAt } from '../platform/slugs/index.ts'
import { type Idea, ideaById, ideasOfFile } from './idea.store.ts'

export type { Idea }
export { ideasOfFile }

/** Whose an idea is: the person's who had it, and the organisation's that it was submitted for. */
export const standingOf = (idea: Idea): Standing => ({ person: idea.author, organisation: idea.organisation })

/** The idea by its id, or by an address that it has or had. The only way to load one; all of them are public. */
export async function findIdea(tx: ReadTransaction, idOrSlug: string): Promise<Idea | undefined> {
  const id = asId<'idea'>(idOrSlug) ?? (await subjectAt(tx, 'idea', idOrSlug))
  return id === undefined ? undefined : ideaById(tx, id as Id<'idea'>)
}
