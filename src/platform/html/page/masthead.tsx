import type { VNode } from 'preact'
import type { Language } from '../../words/index.ts'
import { words } from '../messages.ts'
import { Mark } from '../parts/mark.tsx'

export interface NavItem {
  readonly label: string
  readonly href: string
  /** `page`: this very page. `section`: the page is somewhere beneath it. */
  readonly current?: 'page' | 'section' | undefined
}

export interface MastheadProps {
  readonly language: Language
  readonly siteName: string
  /** The front page in this language. */
  readonly home: string
  readonly nav: readonly NavItem[]
  readonly search?: string | undefined
  /** The same page in the other languages, each named in its own. */
  readonly otherLanguages?:
    | readonly { readonly language: string; readonly label: string; readonly href: string }[]
    | undefined
  /** “Log ind”, or “Min side” with how much waits there. */
  readonly account?: { readonly label: string; readonly href: string; readonly count?: number } | undefined
}

/** The header. Its lower edge is the rope, and where you are is a knot on it. */
export function Masthead(props: MastheadProps): VNode {
  const { language, siteName, home, nav } = props
  const t = words(language)
  return (
    <header class="masthead">
      <div class="wrap masthead-row">
        <a class="brand" href={home}>
          <Mark />
          <span>{siteName}</span>
        </a>
        <Tools {...props} />
        {nav.length > 0 && (
          <details class="menu">
            <summary>{t.menu}</summary>
            <nav aria-label={t.mainMenu}>
              <NavList nav={nav} />
            </nav>
          </details>
        )}
      </div>
      {nav.length > 0 && (
        <nav class="main-nav" aria-label={t.mainMenu}>
          <div class="wrap">
            <NavList nav={nav} />
          </div>
        </nav>
      )}
    </header>
  )
}

const NavList = ({ nav }: { readonly nav: readonly NavItem[] }): VNode => (
  <ul>
    {nav.map((item) => (
      <li key={item.href}>
        <a
          href={item.href}
          aria-current={item.current === 'page' ? 'page' : item.current ? 'true' : undefined}
        >
          {item.label}
        </a>
      </li>
    ))}
  </ul>
)

function Tools({ language, search, otherLanguages = [], account }: MastheadProps): VNode | null {
  const t = words(language)
  if (search === undefined && otherLanguages.length === 0 && account === undefined) return null
  return (
    <ul class="tools" aria-label={t.tools}>
      {search !== undefined && (
        <li>
          <a href={search}>{t.search}</a>
        </li>
      )}
      {otherLanguages.map((other) => (
        <li key={other.language}>
          <a href={other.href} lang={other.language} hreflang={other.language}>
            {other.label}
          </a>
        </li>
      ))}
      {account && (
        <li>
          <a href={account.href}>
            {account.label}
            {account.count ? <span class="count"> ({account.count})</span> : null}
          </a>
        </li>
      )}
    </ul>
  )
}
