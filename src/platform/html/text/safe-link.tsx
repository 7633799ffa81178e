import type { ComponentChildren, VNode } from 'preact'

const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The address, normalised, when it is a whole one that a reader can be sent to (http, https, mailto, tel); else null.
 * Addresses within this site are not for users to give, so `//host`, `/path` and `path` are refused as well.
 */
export function safeHref(address: string): string | null {
  // The URL parser drops tabs and line ends inside an address, so the scheme is judged after parsing.
  const url = URL.parse(address.trim())
  return url && schemes.has(url.protocol) ? url.href : null
}

export interface SafeLinkProps {
  /** As a user gave it. */
  readonly href: string
  readonly children?: ComponentChildren
}

/** The only way to render an address that a user gave: a link when it is safe, its words alone when it is not. */
export function SafeLink({ href, children }: SafeLinkProps): VNode {
  const safe = safeHref(href)
  if (safe === null) return <span>{children ?? href}</span>
  return (
    <a href={safe} rel="nofollow ugc noopener">
      {children ?? href}
    </a>
  )
}
