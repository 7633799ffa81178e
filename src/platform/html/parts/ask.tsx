import type { ComponentChildren, VNode } from 'preact'
import type { Language } from '../../words/index.ts'
import { words } from '../messages.ts'

export interface AskProps {
  readonly language: Language
  readonly title: ComponentChildren
  readonly level?: 2 | 3 | undefined
  /** What is asked, in a sentence or two. */
  readonly children?: ComponentChildren
  /** Where the agreement says so. */
  readonly article?: { readonly label: ComponentChildren; readonly href: string }
  /** What silence means. */
  readonly silence?: ComponentChildren
  /** The last moment to answer. */
  readonly until?: ComponentChildren
  /** Who has answered. */
  readonly answered?: ComponentChildren
  /** Buttons or a form: the safest first, the grave one last. */
  readonly actions?: ComponentChildren
}

/** What is asked of the reader, in the page's only kind of box. One at a time, before all else. */
export function Ask({
  language,
  title,
  level = 2,
  children,
  article,
  silence,
  until,
  answered,
  actions,
}: AskProps): VNode {
  const t = words(language)
  const Heading = level === 2 ? 'h2' : 'h3'
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [t.answerBy, until],
    [t.ifSilent, silence],
    [t.soFar, answered],
    [t.under, article && <a href={article.href}>{article.label}</a>],
  ]
  const known = rows.filter(([, words]) => words !== undefined)
  return (
    <div class="ask">
      <Heading class="ask-title">{title}</Heading>
      {children && <div class="ask-what">{children}</div>}
      {known.length > 0 && (
        <dl class="ask-terms">
          {known.map(([term, content]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{content}</dd>
            </div>
          ))}
        </dl>
      )}
      {actions && <div class="actions">{actions}</div>}
    </div>
  )
}
