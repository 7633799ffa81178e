import type { Finder } from '../acts/index.ts'
import { pathTo } from '../platform/words/index.ts'
import { words } from './messages.ts'
import { organisationsByKey } from './organisation.access.ts'

const kind = { da: words('da').organisation, en: words('en').organisation }

export const organisationFinder: Finder = {
  type: 'organisation',
  async find(tx, ids) {
    const known = [...(await organisationsByKey(tx)).values()].filter(({ id }) => ids.includes(id))
    return new Map(
      known.map(({ id, slug, name }) => [
        id,
        {
          kind,
          title: name,
          path: { da: pathTo('da', 'partners', { slug }), en: pathTo('en', 'partners', { slug }) },
        },
      ]),
    )
  },
}
