import type { ImapFlow } from 'imapflow'
import { type Limits, usualLimits } from './message.ts'
import { Bell, envelopeFromHeaders, type HandleMail, type SourceTrouble } from './source.ts'

export interface ImapPlace {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; without it, except within this machine, STARTTLS before anything secret is said. */
  readonly secure: boolean
  readonly user: string
  readonly password: string
  /** The mailbox that is read. It must be ours alone: what a person has opened there counts as handled. */
  readonly mailbox: string
  /** Where handled mail is moved; without it, it stays and is marked as seen. */
  readonly handled: string | undefined
}

export interface ImapSource {
  /** Ends after the mail in hand. */
  stop(): Promise<void>
}

interface ImapOptions {
  readonly place: ImapPlace
  readonly handle: HandleMail
  readonly trouble?: (trouble: SourceTrouble) => void
  readonly limits?: Limits
  /** Seconds between two looks, for servers that tell nothing, and for what was not taken before. */
  readonly pollSeconds?: number
  /** Milliseconds before the first new try of a lost connection; doubled each time, up to five minutes. */
  readonly firstRest?: number
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/
const longestRest = 300_000
const failuresInARow = 3

/**
 * Reads `imaps://user:password@host:993/INBOX?handled=Archive` (port, mailbox and `handled` optional; `imap://` for
 * STARTTLS). Undefined where it is no such address.
 */
export function readImapUrl(url: string): ImapPlace | undefined {
  if (!/^imaps?:\/\/[^/]/.test(url) || !URL.canParse(url)) return undefined
  const { protocol, hostname, port, username, password, pathname, searchParams } = new URL(url)
  const secure = protocol === 'imaps:'
  try {
    return {
      host: hostname,
      port: Number(port) || (secure ? 993 : 143),
      secure,
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      mailbox: decodeURIComponent(pathname.slice(1)) || 'INBOX',
      handled: searchParams.get('handled') ?? undefined,
    }
  } catch {
    return undefined
  }
}

/** Loaded here, so that a server that receives nothing does not carry it. */
async function clientFor({ host, port, secure, user, password }: ImapPlace): Promise<ImapFlow> {
  const { ImapFlow: Client } = await import('imapflow')
  return new Client({
    host,
    port,
    auth: { user, pass: password },
    logger: false,
    autoIdleDelay: 500,
    maxIdleTime: 240_000,
    // Within this machine nobody listens, and the certificate of a local server is hardly ever one to check.
    ...(secure ? { secure } : { secure, doSTARTTLS: !loopback.test(host) }),
  })
}

/** Hands over one mail and marks it. @returns whether it was taken. */
async function take(client: ImapFlow, uid: number, options: ImapOptions): Promise<boolean> {
  const { place, handle, trouble, limits = usualLimits } = options
  const query = { source: { start: 0, maxLength: limits.bytes + 1 } }
  const mail = await client.fetchOne(String(uid), query, { uid: true })
  // Gone since the search: another has moved or erased it.
  if (!mail || !mail.source) return true
  try {
    await handle(envelopeFromHeaders(mail.source), mail.source)
  } catch (error) {
    trouble?.({ kind: 'handling', error })
    return false
  }
  await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
  if (place.handled !== undefined) await client.messageMove(String(uid), place.handled, { uid: true })
  return true
}

/**
 * Takes all that is unseen, oldest first, what failed before last, so that it never bars the way; gives up for now
 * when several in a row are not taken, for then it is not the mail.
 */
async function drain(client: ImapFlow, options: ImapOptions, failed: Set<number>, stopped: () => boolean) {
  const unseen = (await client.search({ seen: false }, { uid: true })) || []
  let failures = 0
  for (const uid of unseen.toSorted((one, other) => Number(failed.has(one)) - Number(failed.has(other)))) {
    if (stopped() || failures >= failuresInARow) return
    const taken = await take(client, uid, options)
    failures = taken ? 0 : failures + 1
    if (taken) failed.delete(uid)
    else failed.add(uid)
  }
}

async function session(options: ImapOptions, bell: Bell, stopped: () => boolean, connected: () => void) {
  const { place, pollSeconds = 60 } = options
  const client = await clientFor(place)
  const failed = new Set<number>()
  let lost: unknown
  client.on('error', (error) => {
    lost = error
  })
  for (const event of ['exists', 'close']) client.on(event, () => bell.ring())
  try {
    await client.connect()
    if (place.handled !== undefined) await client.mailboxCreate(place.handled)
    await client.mailboxOpen(place.mailbox)
    connected()
    while (client.usable && !stopped()) {
      await drain(client, options, failed, stopped)
      if (client.usable && !stopped()) await bell.wait(pollSeconds * 1000)
    }
    if (stopped()) await client.logout()
    else throw lost ?? new Error('The mail server has closed the connection.')
  } finally {
    client.close()
  }
}

/**
 * Takes the mail of a mailbox as it comes, each at least once, and connects again after longer and longer rests when
 * the server is lost. Certificates are checked; outside this machine nothing is said in the clear.
 */
export function imapSource(options: ImapOptions): ImapSource {
  const bell = new Bell()
  let ended = false
  const run = async () => {
    const first = options.firstRest ?? 1000
    let rest = first
    while (!ended) {
      try {
        await session(
          options,
          bell,
          () => ended,
          () => (rest = first),
        )
      } catch (error) {
        if (ended) return
        options.trouble?.({ kind: 'connection', error })
        await pause(rest, bell, () => ended)
        rest = Math.min(rest * 2, longestRest)
      }
    }
  }
  const running = run()
  return {
    async stop() {
      ended = true
      bell.ring()
      await running
    },
  }
}

/** A rest that only the end cuts short: a lost connection rings the bell too. */
async function pause(milliseconds: number, bell: Bell, ended: () => boolean): Promise<void> {
  const late = performance.now() + milliseconds
  for (let left = milliseconds; left > 0 && !ended(); left = late - performance.now()) await bell.wait(left)
}
