import type { Standing } from '../access/index.ts'
import { asId, type Id, type ReadTransaction } from '../platform/db/index.ts'
import { subjectAt } from '../platform/slugs/index.ts'
import { commentsOn, mentionsOn, supportersOf } from './discussion.store.ts'
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
  const [comments, supports] = await Promise.all([commentsOn(tx, id), supportersOf(tx, id)])
  const people = [...(author ? [author] : []), ...[...comments, ...supports].map((row) => row.person_id)]
  return [...new Set(people)]
}

/** A comment with its idea and whom it called in. */
export async function findComment(tx: ReadTransaction, idea: Idea, id: string) {
  const comments = await commentsOn(tx, idea.id)
  const comment = comments.find((one) => one.id === id)
  if (!comment) return undefined
  const mentions = await mentionsOn(tx, idea.id)
  const mentioned = mentions.filter((one) => one.comment_id === id).map((one) => one.person_id)
  return { ...comment, mentioned, earlier: comments.slice(0, comments.indexOf(comment)) }
}
