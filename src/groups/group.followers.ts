import type { Follower } from '../journal/index.ts'
import { indexSubject } from '../platform/search/index.ts'
import { findGroup, type Group } from './group.access.ts'

const bodyIn = ({ purpose, details }: Group, language: string) =>
  [purpose, ...(details.themes ?? []).map((theme) => theme.text)]
    .map((text) => text?.[language])
    .filter(Boolean)
    .join('\n')

/** Keeps the search in step with the groups. It reads the group as it is now, so that order and repetition do not matter. */
export const groupsInSearch: Follower = {
  name: 'search.groups',
  wants: (name) => name.startsWith('group.'),
  async follow(tx, entry) {
    const group = await findGroup(tx, entry.subject.id)
    if (!group) return
    const documents = Object.entries(group.title).map(([language, title]) => ({
      language,
      audience: 'public' as const,
      title,
      body: bodyIn(group, language),
    }))
    await indexSubject(tx, { type: 'group', id: group.id }, documents)
  },
}
