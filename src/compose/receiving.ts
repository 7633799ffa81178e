import type { Logger } from 'pino'
import { type Inbox, receive } from '../inbox/index.ts'
import { type Site, SiteReader } from '../journal/index.ts'
import { organizerOf } from '../meetings/index.ts'
import {
  imapSource,
  localDelivery,
  type ReplyPlace,
  readImapUrl,
  readReplyAddress,
  type SourceTrouble,
} from '../platform/incoming/index.ts'
import type { Settings } from '../platform/settings/index.ts'
import { allPartnerships } from './commands/place.ts'
import { reactors, taking } from './following.ts'
import type { Work } from './worker.ts'

/** The address that our mail comes from. */
export const senderOf = ({ mailFrom, publicUrl }: Settings): string =>
  mailFrom ?? `no-reply@${new URL(publicUrl).hostname}`

/** Where answers go; nothing where nobody reads them. */
export function replyPlaceOf({
  mailDomain,
  mailFrom,
  imapUrl,
  mailListen,
}: Settings): ReplyPlace | undefined {
  if (imapUrl === undefined && mailListen === undefined) return undefined
  if (mailDomain !== undefined) return { domain: mailDomain }
  const [mailbox = '', domain = ''] = mailFrom?.split('@') ?? []
  return mailFrom === undefined ? undefined : { domain, mailbox }
}

export interface Receiving {
  /** Ends after the mails in hand. */
  stop(): Promise<void>
}

/**
 * Takes what comes back by mail, from a mailbox or from the mail server of this machine, as the settings say.
 * @param wake there may be mail to send.
 * @throws the system's error where the port or the socket of MAIL_LISTEN cannot be had.
 */
export async function startReceiving(
  settings: Settings,
  work: Work,
  wake: () => void,
): Promise<Receiving | undefined> {
  const place = replyPlaceOf(settings)
  if (!place) return undefined
  const own = [senderOf(settings), organizerOf(place.domain)]
  const inbox = inboxFor(work, place, own)
  const common = {
    handle: async (...mail: readonly [Parameters<typeof receive>[1], Uint8Array]) => {
      const kind = await receive(inbox, ...mail)
      work.logger.info({ kind }, 'received a mail')
      wake()
    },
    trouble: troubleTo(work.logger),
  }
  const { imapUrl, mailListen } = settings
  const accepts = (recipient: string) =>
    own.includes(recipient) || readReplyAddress(recipient, place) !== undefined
  const local = mailListen && (await localDelivery({ ...mailListen, ...common, accepts }))
  const mailbox = imapUrl === undefined ? undefined : readImapUrl(imapUrl)
  const source = mailbox && imapSource({ place: mailbox, ...common })
  return {
    stop: async () => void (await Promise.all([local?.close(), source?.stop()])),
  }
}

/** How mail is taken in, for whoever has it. */
export function inboxFor(
  { pool, clock }: Pick<Work, 'pool' | 'clock'>,
  place: ReplyPlace,
  own: readonly string[],
): Inbox {
  const reader = new SiteReader(pool)
  const sites = async () => {
    const partnerships = await allPartnerships(pool)
    const read = await Promise.all(partnerships.map(({ hosts: [host] }) => host && reader.read(host)))
    // The people of a demonstration do not exist, and do not write.
    return read.filter((site): site is Site => typeof site === 'object' && !site.demonstration)
  }
  return { ...taking, pool, reactors, clock, place, ownAddresses: own, sites }
}

/** Both kinds are tried again by themselves; what somebody wrote is never in the log. */
const troubleTo =
  (logger: Logger) =>
  ({ kind, error }: SourceTrouble): void =>
    logger.warn(
      { err: error },
      kind === 'connection' ? 'mail cannot be received now' : 'a mail was not taken and comes again',
    )
