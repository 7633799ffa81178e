import type { ComponentChildren, VNode } from 'preact'
import type { Language } from '../../words/index.ts'
import { words } from '../messages.ts'

export interface FootProps {
  readonly language: Language
  readonly siteName: string
  /** Who stands behind the site and how to reach them. */
  readonly footAbout?: ComponentChildren
  /** Accessibility statement, privacy, open data, feeds. */
  readonly footLinks: readonly { readonly label: string; readonly href: string }[]
}

export function Foot({ language, siteName, footAbout, footLinks }: FootProps): VNode {
  return (
    <footer class="foot">
      <div class="wrap">
        <div class="foot-about">
          <p class="foot-name">{siteName}</p>
          {footAbout}
        </div>
        <nav aria-label={words(language).about}>
          <ul>
            {footLinks.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
