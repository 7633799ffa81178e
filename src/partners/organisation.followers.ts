import type { Follower } from '../journal/index.ts'
import { indexSubject } from '../platform/search/index.ts'
import { findOrganisation } from './organisation.access.ts'

/** Keeps the search in step with the organisations, as they are now. */
export const organisationsInSearch: Follower = {
  name: 'search.organisations',
  wants: (name) => name.startsWith('organisation.'),
  async follow(tx, entry) {
    const organisation = await findOrganisation(tx, entry.subject.id)
    if (!organisation) return
    const { key, name, details } = organisation
    const documents = Object.entries(name).map(([language, title]) => ({
      language,
      audience: 'public' as const,
      title,
      body: [key, details.asWritten, details.note?.[language]].filter(Boolean).join('\n'),
    }))
    await indexSubject(tx, { type: 'organisation', id: organisation.id }, documents)
  },
}
