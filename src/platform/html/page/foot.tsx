import type { ComponentChildren, VNode } from 'preact'
import type { Language } from '../../words/index.ts'
import { words } from '../messages.ts'

interface FootLink {
  readonly label: string
  readonly href: string
}

export interface FootProps {
  readonly language: Language
  readonly siteName: string
  /** Who stands behind the site and how to reach them. */
  readonly footAbout?: ComponentChildren
  /** What the main menu has no room for. */
  readonly footMore?: readonly FootLink[] | undefined
  /** Accessibility statement, privacy, open data, feeds. */
  readonly footLinks: readonly FootLink[]
}

export function Foot({ language, siteName, footAbout, footMore = [], footLinks }: FootProps): VNode {
  const t = words(language)
  return (
    <footer class="foot">
      <div class="wrap">
        <div class="foot-about">
          <p class="foot-name">{siteName}</p>
          {footAbout}
        </div>
        {footMore.length > 0 && <FootNav label={t.more} links={footMore} />}
        {footLinks.length > 0 && <FootNav label={t.about} links={footLinks} />}
      </div>
    </footer>
  )
}

const FootNav = ({
  label,
  links,
}: {
  readonly label: string
  readonly links: readonly FootLink[]
}): VNode => (
  <nav aria-label={label}>
    <p class="foot-title" aria-hidden="true">
      {label}
    </p>
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href}>{link.label}</a>
        </li>
      ))}
    </ul>
  </nav>
)
