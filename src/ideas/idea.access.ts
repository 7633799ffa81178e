import type { Standing } from '../access/index.ts'
import { asId, type Id, type ReadTransaction } from '../platform/db/index.ts'
import { subjectAt } from '../platform/slugs/index.ts'
import { commentById, mentionsOn, supportersOf, writersOn } from './discussion.store.ts'
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

/** Who takes part in an idea's thread: whoever had it, supported it for an organisation, or said something. */
export async function participantsOf(tx: ReadTransaction, { id, author }: Idea): Promise<Id<'person'>[]> {
  const [writers, supports] = await Promise.all([writersOn(tx, id), supportersOf(tx, id)])
  return [...new Set([...(author ? [author] : []), ...writers, ...supports.map((row) => row.person_id)])]
}

/** A comment with whom it called in, and who had written on the idea before. */
export async function findComment(tx: ReadTransaction, idea: Idea, id: string) {
  const known = asId<'idea_comment'>(id)
  const comment = known && (await commentById(tx, idea.id, known))
  if (!comment) return undefined
  const [mentions, earlier] = await Promise.all([
    mentionsOn(tx, idea.id, comment.id),
    writersOn(tx, idea.id, comment.commented_at),
  ])
  return { ...comment, mentioned: mentions.map((one) => one.person_id), earlier }
}
