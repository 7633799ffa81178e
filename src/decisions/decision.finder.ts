import type { Finder } from '../acts/index.ts'
import type { Follower } from '../journal/index.ts'
import { asId } from '../platform/db/index.ts'
import { indexSubject } from '../platform/search/index.ts'
import { languages, pathTo } from '../platform/words/index.ts'
import { knownDecision, knownDecisions } from './decision.access.ts'
import { words } from './page-words.ts'

const kind = { da: words('da').decision, en: words('en').decision }

/** By ids that were found among what the asker may see. */
export const decisionFinder: Finder = {
  type: 'decision',
  async find(tx, ids) {
    const found = await knownDecisions(
      tx,
      ids.flatMap((id) => asId<'decision'>(id) ?? []),
    )
    return new Map(
      found.map(({ id, title }) => [
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

/** Keeps the search, and the sitemap, in step with the decisions that anybody may see. */
export const decisionsInSearch: Follower = {
  name: 'search.decisions',
  wants: (name) => name === 'decision.opened' || name === 'decision.amended',
  async follow(tx, { subject }) {
    const id = asId<'decision'>(subject.id)
    const decision = id && (await knownDecision(tx, id))
    if (!decision) return
    const { title, question, background, round, confidential } = decision
    const open = round > 0 && !confidential
    const documents = languages.flatMap((language) => {
      const said = title[language]
      const body = [question[language], background[language]].filter(Boolean).join('\n')
      return open && said ? [{ language, audience: 'public' as const, title: said, body }] : []
    })
    await indexSubject(tx, { type: 'decision', id: subject.id }, documents)
  },
}
