import type { Finder } from '../acts/index.ts'
import { type Charter, partsById, partsInSearch } from '../charter/index.ts'
import { pathTo } from '../platform/words/index.ts'
import { words } from './messages.ts'

const type = 'goal'

const goalParts = ({ goals }: Charter) =>
  goals.map(({ n, key, text }) => ({ n, key, title: text, texts: [] }))

/** Keeps the search in step with the charter's goals. */
export const goalsInSearch = partsInSearch(type, goalParts)

export const goalFinder: Finder = {
  type,
  async find(tx, ids) {
    const found = await partsById(tx, type, goalParts, ids)
    return new Map(
      [...found].map(([id, { n, key, title }]) => [
        id,
        {
          kind: { da: words('da').goal({ n }), en: words('en').goal({ n }) },
          title,
          path: { da: pathTo('da', 'goals', { slug: key }), en: pathTo('en', 'goals', { slug: key }) },
        },
      ]),
    )
  },
}
