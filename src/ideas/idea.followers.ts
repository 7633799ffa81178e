import type { Follower } from '../journal/index.ts'
import { indexSubject } from '../platform/search/index.ts'
import { findIdea, type Idea } from './idea.access.ts'

const bodyIn = (idea: Idea, language: string) =>
  [idea.aim[language], idea.why[language]].filter(Boolean).join('\n')

/** Keeps the search in step with the ideas. It reads the idea as it is now, so that order and repetition do not matter. */
export const ideasInSearch: Follower = {
  name: 'search.ideas',
  wants: (name) => name === 'idea.submitted' || name === 'idea.edited',
  async follow(tx, entry) {
    const idea = await findIdea(tx, entry.subject.id)
    if (!idea) return
    const documents = Object.entries(idea.title).map(([language, title]) => ({
      language,
      audience: 'public' as const,
      title,
      body: bodyIn(idea, language),
    }))
    await indexSubject(tx, { type: 'idea', id: idea.id }, documents)
  },
}
