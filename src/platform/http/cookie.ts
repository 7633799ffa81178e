const name = 'tovholder_session'
const form = new RegExp(`(?:^|;\\s*)${name}=([A-Za-z0-9_-]{43})(?:;|$)`)

/** The session's token in a Cookie header, if there is one that can be a token. */
export const readSessionCookie = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : form.exec(header)?.[1]

/** The only cookie there is: strictly necessary, unreadable for scripts, not sent along from other sites' forms. */
export function sessionCookie(token: string, seconds: number, overHttps: boolean): string {
  const secure = overHttps ? '; Secure' : ''
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
}

export const noSessionCookie = `${name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`
