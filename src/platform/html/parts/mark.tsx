import type { VNode } from 'preact'

/** The rope with its knot: the product's mark. */
export const Mark = (): VNode => (
  <svg class="mark" width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">
    <path class="mark-rope" d="M2 20C8 8 14 26 20 13S27 8 28 6" />
    <circle class="mark-knot" cx="20" cy="13" r="4.4" />
  </svg>
)
