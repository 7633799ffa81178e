import type { Site } from '../journal/index.ts'
import { withPartnership } from '../platform/db/index.ts'
import {
  type Classified,
  classify,
  type Envelope,
  type IncomingMessage,
  type RefusedMail,
  readMessage,
  readReplyAddress,
  replyTokens,
} from '../platform/incoming/index.ts'
import { mailOfMessageId, type SentMail, sentMailById } from '../platform/mail/index.ts'
import { answerUnread } from './answering.ts'
import type { Inbox } from './inbox.types.ts'
import { findReply } from './reply.access.ts'
import type { Reply } from './reply.store.ts'
import { takeIn } from './taking.ts'

/** The forms of Message-ID that our mail has; whether one is ours, the database knows. */
const ownMessageId = /^<[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}@[^<>\s@]+>$/

/** More reply addresses than this in one mail are none that we gave out. */
const tokensAtMost = 20

/**
 * Takes one mail, whatever it is. What belongs to no partnership here, what cannot be read and what came before is taken
 * and let lie. Rejects only where it should come again: the database is away.
 * @returns what it was taken for.
 */
export async function receive(inbox: Inbox, envelope: Envelope, bytes: Uint8Array): Promise<string> {
  const message = await readMessage(bytes, envelope)
  const sites = await inbox.sites()
  if ('refused' in message) return unread(inbox, sites, message)
  const replies = await repliesIn(inbox, sites, replyTokens(message, inbox.place))
  const purposes = new Map([...replies].map(([token, { reply }]) => [token, reply.purpose]))
  const { place, ownAddresses } = inbox
  const isOwnMessageId = (id: string) => ownMessageId.test(id)
  const found = classify(message, { place, ownAddresses, isOwnMessageId, purposes })
  const known = 'token' in found && found.token !== undefined ? replies.get(found.token) : undefined
  for (const site of known ? [known.site] : sites) {
    const reply = known?.reply
    const mail = await mailAbout(inbox, site, reply, idsAbout(message, found))
    const times = inbox.clock.read(site.clockShiftMs)
    // A calendar knows nothing of our mail: its answer goes to the organiser, and names the meeting alone.
    if (mail || found.kind === 'calendar-reply') {
      const taken = await takeIn({ inbox, site, times, message, found, reply, mail })
      if (taken) break
    }
  }
  return found.kind
}

/** A partnership that a reply address leads to. */
interface KnownReply {
  readonly site: Site
  readonly reply: Reply
}

/** What the tokens stand for. An installation has few partnerships, and a token is in one of them. */
async function repliesIn(inbox: Inbox, sites: readonly Site[], tokens: readonly string[]) {
  const known = new Map<string, KnownReply>()
  if (tokens.length === 0) return known
  for (const site of sites)
    await withPartnership(inbox.pool, site.partnership, async (tx) => {
      for (const token of tokens.slice(0, tokensAtMost)) {
        const reply = await findReply(tx, token, inbox.clock.read(site.clockShiftMs).realNow)
        if (reply) known.set(token, { site, reply })
      }
    })
  return known
}

const idsAbout = (message: IncomingMessage, found: Classified): readonly string[] =>
  found.kind === 'delivery-report'
    ? [found.messageId ?? '']
    : [...message.inReplyTo, ...message.references.slice(-1)]

const mailAbout = (
  inbox: Inbox,
  site: Site,
  reply: Reply | undefined,
  ids: readonly string[],
): Promise<SentMail | undefined> =>
  withPartnership(inbox.pool, site.partnership, async (tx) => {
    if (reply) return sentMailById(tx, reply.mail)
    for (const id of ids) {
      const mail = ownMessageId.test(id) ? await mailOfMessageId(tx, id) : undefined
      if (mail) return mail
    }
    return undefined
  })

/** What is too large, or no mail at all, is told to the person whose address it came to: once for each mail of ours. */
async function unread(inbox: Inbox, sites: readonly Site[], message: RefusedMail): Promise<string> {
  const { envelope, refused } = message
  const tokens = envelope.recipients.flatMap((one) => readReplyAddress(one, inbox.place) ?? [])
  const [known] = (await repliesIn(inbox, sites, tokens)).values()
  // Nothing tells whether a machine sent it, but a null sender does.
  if (!known || !envelope.sender) return refused
  const { site, reply } = known
  const times = inbox.clock.read(site.clockShiftMs)
  await withPartnership(inbox.pool, site.partnership, (tx) => answerUnread(tx, reply, times))
  return refused
}
