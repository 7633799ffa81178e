import type { VNode } from 'preact'
import { Document, Said } from '../../platform/html/index.ts'
import type { Text } from '../../platform/words/index.ts'
import { besidesArticles, depthOf, type ArticlePart as Part, partsShown, rulesBeside } from '../articles.ts'
import type { Article } from '../format/index.ts'
import { words } from '../messages.ts'
import { ArticlePart } from './article-part.tsx'
import { anchors, homeOfRule, type Shown } from './shown.ts'
import { RuleMark } from './source.tsx'

/** Where each of the agreement's parts is told of that is kept with the rooms, and not in the charter itself. */
const kept = { groups: 'groups', ideas: 'ideas' } as const

interface ArticleProps {
  readonly shown: Shown
  readonly article: Article
}

export const Articles = ({ shown }: { readonly shown: Shown }): VNode => (
  <div class="articles">
    {shown.charter.articles.map((article) => (
      <OneArticle shown={shown} article={article} key={article.key} />
    ))}
  </div>
)

function OneArticle({ shown, article }: ArticleProps): VNode {
  const { key, number, title, text } = article
  const { charter, language } = shown
  const depth = depthOf(article)
  const Heading = depth === 1 ? 'h2' : 'h3'
  const rules = rulesBeside(charter, article)
  const parts = partsShown(charter, article)
  const bare = !text && parts.every((part) => 'shownIn' in part)
  return (
    <div class={depth === 1 ? 'article is-top' : 'article'} id={key}>
      <a class="article-number" href={`#${key}`} aria-label={words(language).article({ number })}>
        {number}
      </a>
      <div class="article-body">
        {title && (
          <Heading>
            <Said text={title} language={language} />
          </Heading>
        )}
        {text && <Document text={text} language={language} />}
        {parts.map((part) => (
          <Shows part={part} shown={shown} article={article} key={part.pointer} />
        ))}
      </div>
      {rules.length > 0 && <RulesBeside rules={rules} shown={shown} article={article} across={bare} />}
    </div>
  )
}

function Shows({ part, shown, article }: ArticleProps & { readonly part: Part }): VNode {
  const { pointer } = part
  if ('shownIn' in part) return <ShownElsewhere pointer={pointer} shownIn={part.shownIn} shown={shown} />
  const [top = ''] = pointer.split('/')
  if (top in kept) return <Began shown={shown} of={kept[top as keyof typeof kept]} />
  return <ArticlePart shown={shown} pointer={pointer} content={part.content} article={article.key} />
}

/** A way to the article that shows what one would look for here. */
function ShownElsewhere({
  pointer,
  shownIn,
  shown,
}: {
  readonly pointer: string
  readonly shownIn: Article
  readonly shown: Shown
}): VNode {
  const t = words(shown.language)
  const part = partNamed(pointer, shown)
  return (
    <p class="part-more">
      {part ? <Said text={part} language={shown.language} /> : t.leaving} →{' '}
      <a href={`#${shownIn.key}`}>{t.article({ number: shownIn.number })}</a>
    </p>
  )
}

function partNamed(pointer: string, { charter }: Shown): Text | undefined {
  const [top, key] = pointer.split('/')
  const list = charter[top as keyof typeof charter]
  if (!Array.isArray(list)) return undefined
  const item = (list as { key?: string; title?: Text; text?: Text }[]).find((one) => one.key === key)
  return item?.title ?? item?.text
}

/** The groups or the ideas that the agreement began with. */
function Began({ shown, of }: { readonly shown: Shown; readonly of: 'groups' | 'ideas' }): VNode {
  const { language, data } = shown
  const items = data.began[of]
  if (!items.length) return <p class="part-setting">{words(language).notShownYet}</p>
  return (
    <div class="document">
      <ul>
        {items.map(({ title, path }) => (
          <li key={path[language]}>
            <a href={path[language]}>
              <Said text={title} language={language} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function RulesBeside({
  rules,
  shown,
  article,
  across,
}: ArticleProps & {
  readonly rules: ReturnType<typeof rulesBeside>
  /** The article itself is only a heading: its rules take its place. */
  readonly across: boolean
}): VNode {
  const { charter, language } = shown
  return (
    <div class={across ? 'article-rules is-across' : 'article-rules'}>
      <p class="article-rules-title">{words(language).whatItRests}</p>
      <ul>
        {rules.map((rule) => (
          <li
            key={rule.key}
            id={homeOfRule(charter, rule.key) === article.key ? anchors.rule(rule.key) : undefined}
          >
            <p>
              <Said text={rule.text} language={language} />
            </p>
            <RuleMark rule={rule} charter={charter} language={language} within={article.key} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the agreement says without that an article shows it. */
export function Besides({ shown }: { readonly shown: Shown }): VNode | null {
  const parts = besidesArticles(shown.charter)
  if (!parts.length) return null
  const t = words(shown.language)
  return (
    <div class="article is-top" id={anchors.part('besides')}>
      <span class="article-number" aria-hidden="true" />
      <div class="article-body">
        <h2>{t.besides}</h2>
        <p class="quiet">{t.besidesNote}</p>
        {parts.map(
          (part) =>
            'content' in part && (
              <ArticlePart shown={shown} pointer={part.pointer} content={part.content} key={part.pointer} />
            ),
        )}
      </div>
    </div>
  )
}
