import { originOf } from '../../platform/http/index.ts'

/** Names that lead to the machine itself. */
const isHere = (host: string) => host === 'localhost' || host.endsWith('.localhost') || host === '127.0.0.1'

/** The origins under which a partnership is reached, the one for people elsewhere first. */
export function originsOf(hosts: readonly string[], publicUrl: string): string[] {
  const known = new URL(publicUrl).hostname
  const rank = (host: string) => (host === known ? 0 : isHere(host) ? 2 : 1)
  return [...hosts].sort((a, b) => rank(a) - rank(b)).map((host) => originOf(host, publicUrl))
}
