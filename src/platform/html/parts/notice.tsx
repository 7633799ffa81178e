import type { ComponentChildren, VNode } from 'preact'

export interface NoticeProps {
  /** `ok`: it is done. `refused`: it was not done, and why. `note`: good to know. */
  readonly kind: 'ok' | 'refused' | 'note'
  readonly title?: ComponentChildren
  readonly children?: ComponentChildren
}

/** What just happened, or what is good to know. Read out at once when it answers something the reader did. */
export const Notice = ({ kind, title, children }: NoticeProps): VNode => (
  <div class={`notice is-${kind}`} role={kind === 'ok' ? 'status' : kind === 'refused' ? 'alert' : undefined}>
    {title && <p class="notice-title">{title}</p>}
    {children}
  </div>
)

/** Where a list has nothing: why, and what the reader can do about it. */
export const Empty = ({
  title,
  children,
}: {
  readonly title: ComponentChildren
  readonly children?: ComponentChildren
}): VNode => (
  <div class="empty">
    <svg width="88" height="24" viewBox="0 0 88 24" aria-hidden="true">
      <path class="empty-rope" d="M3 14C18 2 30 22 44 12S72 6 85 12" />
    </svg>
    <p class="empty-title">{title}</p>
    {children}
  </div>
)
