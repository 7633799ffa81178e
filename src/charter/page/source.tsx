import { Fragment, type VNode } from 'preact'
import { Said } from '../../platform/html/index.ts'
import type { Language } from '../../platform/words/index.ts'
import { type Citation, type Cited, citationOf, citationOfRule } from '../citation.ts'
import type { Charter, Rule } from '../format/index.ts'
import { words } from '../messages.ts'
import { anchors, articlePath } from './shown.ts'

/** A disc where the agreement says it, a ring for practice, a broken ring for a choice of ours. */
export const SourceShape = ({ source }: { readonly source: Citation['source'] }): VNode => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    <circle cx="6" cy="6" r={source === 'agreement' ? 5 : 4.2} />
  </svg>
)

/** The same mark of what a view tells: the source and the articles, without the charter that they stand in. */
export function ShownSource({
  source,
  articles,
  language,
}: {
  readonly source: Citation['source']
  readonly articles: readonly { readonly key: string; readonly number: string }[]
  readonly language: Language
}): VNode {
  const t = words(language)
  return (
    <span class={`source is-${source}`}>
      <SourceShape source={source} />
      <span>
        {source === 'default' ? t.platformChoice : t[`source ${source}`]}
        {articles.map(({ key, number }, i) => (
          <Fragment key={key}>
            {i === 0 ? ': ' : ', '}
            <a href={articlePath(language, key)}>{t.articleInLine({ number })}</a>
          </Fragment>
        ))}
      </span>
    </span>
  )
}

interface MarkProps {
  readonly charter: Charter
  readonly language: Language
  readonly citation: Citation
  /** The article that the mark stands in, which it need not name. */
  readonly within?: string | undefined
}

function Mark({ charter, language, citation, within }: MarkProps): VNode {
  const t = words(language)
  const { source, since, gap, binding } = citation
  const articles = citation.articles.filter(({ key }) => key !== within)
  return (
    <span class={`source is-${source}`}>
      <SourceShape source={source} />
      <span>
        {source === 'default' ? (
          <>
            {t.platformChoice},{' '}
            {gap ? <a href={articlePath(language, anchors.gap(gap.key))}>{t.silent}</a> : t.silent}
          </>
        ) : (
          t[`source ${source}`]
        )}
        {articles.map(({ key, number }, i) => (
          <Fragment key={key}>
            {i === 0 ? ': ' : ', '}
            <a href={articlePath(language, key)}>{t.articleInLine({ number })}</a>
          </Fragment>
        ))}
        {since !== undefined && (
          <>
            : <Said text={{ [charter.languages[0] ?? language]: since }} language={language} />
          </>
        )}
        {!binding && <span class="source-binding">{t.encouragement}</span>}
      </span>
    </span>
  )
}

interface SourceOf {
  readonly charter: Charter
  readonly language: Language
  readonly within?: string | undefined
}

/** Where a setting comes from, in a shape and in words. Only the agreement's own is said to be the agreement's. */
export const SourceMark = ({ cited, ...rest }: SourceOf & { readonly cited: Cited }): VNode => (
  <Mark {...rest} citation={citationOf(rest.charter, cited)} />
)

/** Where a rule comes from. */
export const RuleMark = ({ rule, ...rest }: SourceOf & { readonly rule: Rule }): VNode => (
  <Mark {...rest} citation={citationOfRule(rest.charter, rule)} />
)
