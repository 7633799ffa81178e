import type { Connection, Connections, Finder } from '../acts/index.ts'
import type { Organisation } from '../partners/index.ts'
import { pathTo } from '../platform/words/index.ts'
import { findIdea, type Idea, ideasOfFile } from './idea.access.ts'
import { words } from './messages.ts'

const both = (key: 'possiblePartnerOf' | 'possibleFunderOf' | 'ideasForGoal' | 'idea') => ({
  da: words('da')[key],
  en: words('en')[key],
})

const connectionTo = ({ title, slug, aim }: Idea, heading: Connection['heading']): Connection => ({
  heading,
  title,
  path: { da: pathTo('da', 'ideas', { slug }), en: pathTo('en', 'ideas', { slug }) },
  note: aim,
})

/** The ideas that name an organisation. */
export const ideasOfOrganisation: Connections<Organisation> = async (tx, { key }) => {
  const ideas = await ideasOfFile(tx)
  return [
    ...ideas
      .filter((idea) => idea.details.possiblePartners?.includes(key))
      .map((idea) => connectionTo(idea, both('possiblePartnerOf'))),
    ...ideas
      .filter((idea) => idea.details.possibleFunding?.includes(key))
      .map((idea) => connectionTo(idea, both('possibleFunderOf'))),
  ]
}

/** The ideas that contribute to a goal, by its number. */
export const ideasOfGoal: Connections<number> = async (tx, goal) =>
  (await ideasOfFile(tx))
    .filter((idea) => idea.details.goals?.includes(goal))
    .map((idea) => connectionTo(idea, both('ideasForGoal')))

export const ideaFinder: Finder = {
  type: 'idea',
  async find(tx, ids) {
    const found = await Promise.all(ids.map((id) => findIdea(tx, id)))
    return new Map(
      found
        .filter((idea) => idea !== undefined)
        .map((idea) => {
          const { title, path, note } = connectionTo(idea, both('idea'))
          return [idea.id, { kind: both('idea'), title, path, note }]
        }),
    )
  },
}
