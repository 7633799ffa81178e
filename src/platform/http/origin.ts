import type { IncomingHttpHeaders } from 'node:http'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request may change something, seen from where it was sent: public pages carry no token, so a write that a
 * browser sends from another site is known by `Sec-Fetch-Site`, or by `Origin` in browsers that lack it. A client that
 * is no browser sends neither, and carries no cookie that it did not mean to send.
 */
export function comesFromHere(method: string, headers: IncomingHttpHeaders): boolean {
  if (safe.has(method)) return true
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin, host } = headers
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

/** The origin of a host of ours, in the scheme and at the port of the address that people use. */
export function originOf(host: string, publicUrl: string): string {
  const { protocol, port } = new URL(publicUrl)
  return `${protocol}//${host}${port === '' ? '' : `:${port}`}`
}

/** The host that a request was sent to, in lower case and without port; undefined where it is none. */
export function hostOf(headers: IncomingHttpHeaders): string | undefined {
  const host = headers.host?.toLowerCase().replace(/:[0-9]+$/, '')
  return host !== undefined && /^[a-z0-9.[\]:-]{1,253}$/.test(host) ? host : undefined
}
