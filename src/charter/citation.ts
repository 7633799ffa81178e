import type { Article, Charter, Rule } from './format/index.ts'

export type Source = Rule['source']

/** What a setting says of where it comes from. */
export interface Cited {
  readonly rule?: string
  readonly source?: Source
  readonly basis?: readonly string[]
  readonly fills?: string
}

/** Where a rule comes from. Only `agreement` may be quoted as the agreement's word. */
export interface Citation {
  readonly source: Source
  /** With `agreement`, the articles that say so; none where the agreement says it outside them. */
  readonly articles: readonly Article[]
  /** With `practice`, what shows it, in the charter's first language. */
  readonly since: string | undefined
  /** With `default`, what the agreement does not say. */
  readonly gap: Charter['gaps'][number] | undefined
  /** False for an encouragement or a proposal. */
  readonly binding: boolean
}

const articlesNamed = (charter: Charter, keys: readonly string[] = []): Article[] =>
  keys.flatMap((key) => charter.articles.find((article) => article.key === key) ?? [])

const gapNamed = (charter: Charter, key: string | undefined) => charter.gaps.find((gap) => gap.key === key)

/** Where a rule comes from. */
export const citationOfRule = (charter: Charter, rule: Rule): Citation => ({
  source: rule.source,
  articles: articlesNamed(charter, rule.basis),
  since: rule.since,
  gap: gapNamed(charter, rule.fills),
  binding: rule.binding ?? true,
})

/** Where a setting comes from: its rule's source, or its own. */
export function citationOf(charter: Charter, cited: Cited): Citation {
  const rule = charter.rules.find(({ key }) => key === cited.rule)
  if (rule) return citationOfRule(charter, rule)
  return {
    // A setting without a source never passes for the agreement; reading the charter refuses one anyhow.
    source: cited.source ?? 'default',
    articles: articlesNamed(charter, cited.basis),
    since: undefined,
    gap: gapNamed(charter, cited.fills),
    binding: true,
  }
}
