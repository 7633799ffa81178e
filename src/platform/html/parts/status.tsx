import type { ComponentChildren, VNode } from 'preact'

export type StatusKind = 'kept' | 'risk' | 'broken' | 'planned' | 'idle'

const shapes: Readonly<Record<StatusKind, VNode>> = {
  kept: <circle cx="5" cy="5" r="4.5" />,
  risk: <path d="M5 0l5 5-5 5-5-5z" />,
  broken: <path d="M.8.8h8.4v8.4H.8z" />,
  planned: <circle class="outline" cx="5" cy="5" r="3.8" />,
  idle: <path d="M0 3.8h10v2.4H0z" />,
}

/** How something stands: colour, shape and word say the same. */
export const Status = ({
  kind,
  children,
}: {
  readonly kind: StatusKind
  readonly children?: ComponentChildren
}): VNode => (
  <span class={`status is-${kind}`}>
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      {shapes[kind]}
    </svg>
    {children}
  </span>
)

/** The kind of a thing, in a word. */
export const Tag = ({ children }: { readonly children?: ComponentChildren }): VNode => (
  <span class="ds-tag tag">{children}</span>
)
