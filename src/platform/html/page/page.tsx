import type { ComponentChildren, VNode } from 'preact'
import type { Language } from '../../words/index.ts'
import { words } from '../messages.ts'
import { Foot, type FootProps } from './foot.tsx'
import { Head, type HeadProps } from './head.tsx'
import { Masthead, type MastheadProps } from './masthead.tsx'

export interface Crumb {
  readonly label: string
  readonly href: string
}

export interface PageProps extends HeadProps, MastheadProps, FootProps {
  readonly language: Language
  /** A note above all else, such as the demonstration's clock. */
  readonly note?: ComponentChildren
  /** The way here from the front page, without the page itself. */
  readonly breadcrumb?: readonly Crumb[] | undefined
  readonly children?: ComponentChildren
}

/** A whole page. Knows nothing of what it shows: names, menus and links are given to it as data. */
export function Page(props: PageProps): VNode {
  const { language, note, breadcrumb, children } = props
  const t = words(language)
  return (
    <html lang={language}>
      <Head {...props} />
      <body>
        <a class="ds-skip-link" href="#main">
          {t.skip}
        </a>
        {note && (
          <aside class="page-note" aria-label={t.demonstration}>
            <div class="wrap">{note}</div>
          </aside>
        )}
        <Masthead {...props} />
        <main id="main" tabindex={-1}>
          {breadcrumb && breadcrumb.length > 0 && <Breadcrumb crumbs={breadcrumb} label={t.youAreHere} />}
          {children}
        </main>
        <Foot {...props} />
      </body>
    </html>
  )
}

const Breadcrumb = ({
  crumbs,
  label,
}: {
  readonly crumbs: readonly Crumb[]
  readonly label: string
}): VNode => (
  <nav class="breadcrumb wrap" aria-label={label}>
    <ol>
      {crumbs.map((crumb) => (
        <li key={crumb.href}>
          <a href={crumb.href}>{crumb.label}</a>
        </li>
      ))}
    </ol>
  </nav>
)
