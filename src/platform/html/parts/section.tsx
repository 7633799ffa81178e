import type { ComponentChildren, VNode } from 'preact'

export interface SectionProps {
  readonly title: ComponentChildren
  /** Unique on the page; the section's anchor is this id. */
  readonly id: string
  /** At the end of the heading's row: a link to all of it, or a quiet sentence. */
  readonly more?: ComponentChildren
  /** 2: a part of the page under a rule. 3: inside another. `small`: as 3, but right beneath the page's title. */
  readonly level?: 2 | 3 | 'small' | undefined
  /** On wide screens the heading stands beside what it heads. */
  readonly beside?: boolean | undefined
  readonly children?: ComponentChildren
}

/** A part of a page under a rule, with its heading. Small ones, and those inside others, have no rule. */
export function Section({ title, id, more, level = 2, beside, children }: SectionProps): VNode {
  const Heading = level === 3 ? 'h3' : 'h2'
  const look = level === 2 ? 'level-2' : 'level-3'
  return (
    <section class={`section ${look}${beside ? ' is-beside' : ''}`} id={id} aria-labelledby={`${id}-title`}>
      <div class={level === 2 ? 'wrap' : undefined}>
        <div class="section-head">
          <Heading id={`${id}-title`}>{title}</Heading>
          {more && <div class="section-more">{more}</div>}
        </div>
        {beside ? <div class="section-body">{children}</div> : children}
      </div>
    </section>
  )
}

/** Content in the page's width, outside any section. */
export const Wrap = ({
  children,
  narrow,
}: {
  readonly children?: ComponentChildren
  readonly narrow?: boolean
}): VNode => <div class={narrow ? 'wrap is-narrow' : 'wrap'}>{children}</div>

/** The main content with what belongs to it at its side; the side follows beneath on narrow screens. */
export const Columns = ({
  side,
  children,
}: {
  readonly side: ComponentChildren
  readonly children?: ComponentChildren
}): VNode => (
  <div class="wrap columns">
    <div class="columns-main">{children}</div>
    <aside class="columns-side">{side}</aside>
  </div>
)
