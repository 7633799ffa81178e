import type { Finder } from '../acts/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'
import { findMilestone } from './group.access.ts'
import { words } from './messages.ts'

const kind = { da: words('da').milestone, en: words('en').milestone }

export const milestoneFinder: Finder = {
  type: 'milestone',
  async find(tx, ids) {
    const found = await Promise.all(ids.map((id) => findMilestone(tx, id)))
    return new Map(
      found
        .filter((one) => one !== undefined)
        .map(({ part: { id, text }, group: { slug } }) => {
          const path = (language: Language) => `${pathTo(language, 'groups', { slug })}#milestones`
          return [id as string, { kind, title: text, path: { da: path('da'), en: path('en') } }]
        }),
    )
  },
}
