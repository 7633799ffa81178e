import type { ComponentChildren, VNode } from 'preact'

export interface Chapter {
  readonly label: ComponentChildren
  /** An anchor on the page. */
  readonly href: string
  readonly parts?: readonly Chapter[] | undefined
}

export interface ReadingProps {
  /** Names the table of contents: “Indhold”. */
  readonly contents: string
  readonly chapters: readonly Chapter[]
  readonly children?: ComponentChildren
}

/** A long text with its table of contents: above it on narrow screens, beside it and always in sight on wide ones. */
export const Reading = ({ contents, chapters, children }: ReadingProps): VNode => (
  <div class="wrap reading">
    <nav class="contents" aria-label={contents}>
      <p class="contents-title" aria-hidden="true">
        {contents}
      </p>
      <Listed chapters={chapters} />
    </nav>
    <div class="reading-text">{children}</div>
  </div>
)

const Listed = ({ chapters }: { readonly chapters: readonly Chapter[] }): VNode => (
  <ol>
    {chapters.map(({ label, href, parts }) => (
      <li key={href}>
        <a href={href}>{label}</a>
        {parts && parts.length > 0 && <Listed chapters={parts} />}
      </li>
    ))}
  </ol>
)
