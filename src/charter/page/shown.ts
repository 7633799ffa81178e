import type { PageContext } from '../../acts/index.ts'
import { type Language, pathTo } from '../../platform/words/index.ts'
import type { CharterData } from '../charter.views.ts'
import type { Spoken } from '../decision-sentences.ts'
import type { Charter } from '../format/index.ts'
import { nameIn } from '../names.ts'

/** What every part of the charter's page is given. */
export interface Shown extends Spoken {
  readonly data: CharterData
  readonly context: PageContext
}

export const shownOn = (data: CharterData, context: PageContext): Shown => ({
  data,
  context,
  charter: data.content,
  language: context.language,
  nameOf: nameIn(data.organisations, context.language),
})

/** Where an article stands. Its key is its anchor, which never changes while it has the same meaning. */
export const articlePath = (language: Language, key: string): string =>
  `${pathTo(language, 'charter')}#${key}`

/**
 * Anchors of what is not an article. Keys have no underscore, so that none of these is ever an article's.
 */
export const anchors = {
  rule: (key: string) => `rule_${key}`,
  gap: (key: string) => `gap_${key}`,
  matter: (matter: string) => `decision_${matter}`,
  kind: (key: string) => `kind_${key}`,
  gathering: (key: string) => `gathering_${key}`,
  part: (name: string) => `part_${name}`,
}

/** The article at which a rule of the agreement has its anchor: the first that shows it or that it rests on. */
export function homeOfRule(charter: Charter, key: string): string | undefined {
  const basis = charter.rules.find((rule) => rule.key === key)?.basis ?? []
  return charter.articles.find(
    (article) => article.renders?.includes(`rules/${key}`) || basis.includes(article.key),
  )?.key
}
