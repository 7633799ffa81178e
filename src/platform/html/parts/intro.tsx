import type { ComponentChildren, VNode } from 'preact'
import { textWidth } from '../rope/text-width.rules.ts'

export interface IntroProps {
  readonly title: string
  /** The language of the title where it is not the page's. */
  readonly lang?: string | undefined
  /** A line above the title: the kind of thing, its status. */
  readonly kicker?: ComponentChildren
  /** In the serif voice, one or two sentences. */
  readonly lead?: ComponentChildren
  /** Buttons. */
  readonly actions?: ComponentChildren
  /** `front`: the largest type, for a front page. */
  readonly size?: 'front' | 'page' | undefined
  /** What stands across the whole width beneath, such as the rope. */
  readonly children?: ComponentChildren
}

/** Widest word, in ems of the title's type, that a telephone 360 pixels wide has room for at the usual size. */
const roomy = 10

/** What a page opens with: its title, and what it is in a sentence. */
export function Intro({ title, lang, kicker, lead, actions, size = 'page', children }: IntroProps): VNode {
  const longest = Math.max(0, ...title.split(/[\s–/-]+/u).map((word) => textWidth(word, 100) / 100))
  return (
    <div class={`intro is-${size}`}>
      <div class="wrap">
        {kicker && <div class="kicker">{kicker}</div>}
        <h1 class={longest > roomy ? 'has-long-word' : undefined} lang={lang}>
          {title}
        </h1>
        {lead && <Lead>{lead}</Lead>}
        {actions && <div class="actions">{actions}</div>}
        {children}
      </div>
    </div>
  )
}

export const Lead = ({ children }: { readonly children?: ComponentChildren }): VNode => (
  <p class="lead">{children}</p>
)
