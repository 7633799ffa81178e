import type { Finder } from '../acts/index.ts'
import { asId } from '../platform/db/index.ts'
import { pathTo } from '../platform/words/index.ts'
import { knownDecision } from './decision.access.ts'
import { words } from './page-words.ts'

const kind = { da: words('da').decision, en: words('en').decision }

/** For who may see all decisions: the secretariat. */
export const decisionFinder: Finder = {
  type: 'decision',
  async find(tx, ids) {
    const known = ids.flatMap((id) => asId<'decision'>(id) ?? [])
    const found = await Promise.all(known.map((id) => knownDecision(tx, id)))
    return new Map(
      found
        .filter((decision) => decision !== undefined)
        .map(({ id, title }) => [
          id as string,
          {
            kind,
            title,
            path: {
              da: pathTo('da', 'decisions', { slug: id }),
              en: pathTo('en', 'decisions', { slug: id }),
            },
          },
        ]),
    )
  },
}
