import { type Cited, citationOf } from './citation.ts'
import { type Article, type Charter, partOf, type Rule } from './format/index.ts'

/** What an article shows: a part of the charter, or the article that shows it instead. */
export type ArticlePart =
  | { readonly pointer: string; readonly content: unknown }
  | { readonly pointer: string; readonly shownIn: Article }

/** Parts that are made of parts. Lists are so as well: of their items, by key. */
const composite: ReadonlySet<string> = new Set(['membership', 'financing', 'intentions', 'decisions'])

/** Shown with those who may join, and not by itself. */
const besideOthers = 'membership/kinds'

/** What the agreement says, and has to be found on its page whether an article shows it or not. */
const said = [
  'vision',
  'mission',
  'goals',
  'methods',
  'principles',
  'obligations',
  'membership',
  'bodies',
  'offices',
  'financing',
  'secretariat',
  'term',
  'intentions',
]

/** The part that a pointer names. Groups and ideas are not in the charter: their content is undefined. */
export const charterPart = (charter: Charter, pointer: string): unknown =>
  partOf({ charter, records: {} as never }, pointer)

function partsOf(charter: Charter, pointer: string): string[] {
  const value = charterPart(charter, pointer)
  if (Array.isArray(value)) {
    return value.flatMap((item: { key?: unknown }) =>
      typeof item.key === 'string' ? [`${pointer}/${item.key}`] : [],
    )
  }
  if (!composite.has(pointer)) return []
  return Object.keys(value as object)
    .map((field) => `${pointer}/${field}`)
    .filter((part) => part !== besideOthers)
}

/**
 * What an article shows, in its order. Where a list or a whole is shown and other articles show some of it by
 * themselves, those are left to them: to its own sub-articles silently, to others with a way there.
 */
export const partsShown = (charter: Charter, article: Article): ArticlePart[] =>
  (article.renders ?? []).flatMap((pointer): ArticlePart[] => {
    const parts = partsOf(charter, pointer)
    const elsewhere = (part: string) =>
      charter.articles.find((other) => other !== article && other.renders?.includes(part))
    if (!parts.some(elsewhere)) return [{ pointer, content: charterPart(charter, pointer) }]
    return parts.flatMap((part): ArticlePart[] => {
      const shownIn = elsewhere(part)
      if (!shownIn) return [{ pointer: part, content: charterPart(charter, part) }]
      return shownIn.number.startsWith(`${article.number}.`) ? [] : [{ pointer: part, shownIn }]
    })
  })

/** Ours or the partners', and therefore not among what the agreement says. */
function isNotAgreement(charter: Charter, content: unknown): boolean {
  const cited = content as Cited
  const stated = cited.rule !== undefined || cited.source !== undefined
  return stated && citationOf(charter, cited).source !== 'agreement'
}

/** What the agreement says without that any article shows it. */
export function besidesArticles(charter: Charter): ArticlePart[] {
  const shown = new Set(charter.articles.flatMap(({ renders }) => renders ?? []))
  const missing = (pointer: string): string[] => {
    const content = charterPart(charter, pointer)
    if (content === undefined || shown.has(pointer) || isNotAgreement(charter, content)) return []
    const parts = partsOf(charter, pointer)
    if (!parts.length) return [pointer]
    const left = parts.flatMap(missing)
    return left.length === parts.length ? [pointer] : left
  }
  return said.flatMap(missing).map((pointer) => ({ pointer, content: charterPart(charter, pointer) }))
}

/** The rules that rest on an article, but for those whose words it shows itself. */
export const rulesBeside = (charter: Charter, article: Article): Rule[] =>
  charter.rules.filter(
    ({ key, basis }) => basis?.includes(article.key) && !article.renders?.includes(`rules/${key}`),
  )

/** How deep an article stands: 1 for article 5, 2 for 5.2. */
export const depthOf = ({ number }: Article): number => number.split('.').length
