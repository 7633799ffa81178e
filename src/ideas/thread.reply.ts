import type { Contribution } from '../inbox/index.ts'
import { pathTo } from '../platform/words/index.ts'
import { commentOnIdea } from './comment.acts.ts'
import { findIdea } from './idea.access.ts'

/** A reply to the mail of a thread is a comment in it. */
export const threadReply: Contribution = {
  type: 'idea',
  act: commentOnIdea as unknown as Contribution['act'],
  input: (body, language) => ({ body, language }),
  path: async (tx, id, language) => {
    const idea = await findIdea(tx, id)
    return idea && pathTo(language, 'ideas', { slug: idea.slug })
  },
}
