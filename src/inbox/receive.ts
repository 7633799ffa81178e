import type pg from 'pg'
import { viewerOfPerson } from '../access/index.ts'
import { type Act, type Reactor, runAct } from '../acts/index.ts'
import type { Site } from '../journal/index.ts'
import type { Clock, Times } from '../platform/clock/index.ts'
import { type Id, type Transaction, withPartnership } from '../platform/db/index.ts'
import {
  answerTo,
  type CalendarPart,
  type Classified,
  classify,
  type Envelope,
  type IncomingMessage,
  type ReplyPlace,
  readMessage,
  replyTokens,
} from '../platform/incoming/index.ts'
import { mailOfMessageId, type SentMail, sentMailById } from '../platform/mail/index.ts'
import { answerReply } from './answering.ts'
import { noteDeliveries } from './deliveries.ts'
import { findReply } from './reply.access.ts'
import { insertReceived, type Reply } from './reply.store.ts'

/** What a reply to a discussion does: an act of some room, done as its person. */
export interface Contribution {
  /** The subject's type: `idea`. */
  readonly type: string
  readonly act: Act<never, never, never, string>
  readonly input: (text: string, language: string) => unknown
}

/** A calendar's reply, handed on to the room that asked; nothing in it is checked. */
export interface CalendarReply {
  readonly calendar: CalendarPart
  readonly from: string | undefined
  readonly reply: Reply | undefined
  readonly mail: SentMail | undefined
}

export interface Inbox {
  readonly pool: pg.Pool
  readonly reactors: readonly Reactor[]
  readonly clock: Clock
  readonly place: ReplyPlace
  readonly ownAddresses: readonly string[]
  readonly contributions: readonly Contribution[]
  readonly calendar?: (tx: Transaction, reply: CalendarReply, times: Times) => Promise<void>
  /** The partnerships of the installation. */
  readonly sites: () => Promise<readonly Site[]>
}

interface Arrived {
  readonly inbox: Inbox
  readonly site: Site
  readonly times: Times
  readonly message: IncomingMessage
  readonly found: Classified
  readonly reply: Reply | undefined
  readonly mail: SentMail | undefined
}

const ownMessageId = /^<[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}@[^<>\s@]+>$/

const idsAbout = (message: IncomingMessage, found: Classified): readonly string[] =>
  found.kind === 'delivery-report'
    ? [found.messageId ?? '']
    : [...message.inReplyTo, ...message.references.slice(-1)]

/**
 * Takes one mail, whatever it is. What belongs to no partnership here, what cannot be read and what came before is taken
 * and let lie. Rejects only where it should come again: the database is away.
 * @returns what it was taken for.
 */
export async function receive(inbox: Inbox, envelope: Envelope, bytes: Uint8Array): Promise<string> {
  const message = await readMessage(bytes, envelope)
  if ('refused' in message) return message.refused
  const sites = await inbox.sites()
  const replies = await repliesIn(inbox, sites, replyTokens(message, inbox.place))
  const purposes = new Map([...replies].map(([token, { reply }]) => [token, reply.purpose]))
  const { place, ownAddresses } = inbox
  const isOwnMessageId = (id: string) => ownMessageId.test(id)
  const found = classify(message, { place, ownAddresses, isOwnMessageId, purposes })
  const known = 'token' in found && found.token !== undefined ? replies.get(found.token) : undefined
  for (const site of known ? [known.site] : sites) {
    const times = inbox.clock.read(site.clockShiftMs)
    const mail = await withPartnership(inbox.pool, site.partnership, (tx) =>
      mailAbout(tx, known?.reply, idsAbout(message, found)),
    )
    if (mail) {
      await act({ inbox, site, times, message, found, reply: known?.reply, mail })
      return found.kind
    }
  }
  return found.kind
}

async function repliesIn(inbox: Inbox, sites: readonly Site[], tokens: readonly string[]) {
  const known = new Map<string, { readonly site: Site; readonly reply: Reply }>()
  for (const token of tokens.slice(0, 20))
    for (const site of sites) {
      const reply = await withPartnership(inbox.pool, site.partnership, (tx) => findReply(tx, token))
      if (reply) known.set(token, { site, reply })
    }
  return known
}

async function mailAbout(tx: Transaction, reply: Reply | undefined, ids: readonly string[]) {
  if (reply) return sentMailById(tx, reply.mail)
  for (const id of ids) {
    const mail = ownMessageId.test(id) ? await mailOfMessageId(tx, id) : undefined
    if (mail) return mail
  }
  return undefined
}

/** The contribution comes first, under a key of the mail's own: after a crash between the two it is not made again. */
async function act(arrived: Arrived): Promise<void> {
  const { inbox, site, times, message, found, reply, mail } = arrived
  const refused = found.kind === 'discussion-reply' ? await contribute(arrived, found.text) : undefined
  await withPartnership(inbox.pool, site.partnership, async (tx) => {
    const { fingerprint } = message
    const first = await insertReceived(tx, { fingerprint, kind: found.kind, mail: mail?.id }, times.realNow)
    if (!first) return
    if (found.kind === 'delivery-report' && mail) await noteDeliveries(tx, mail, found.deliveries, times)
    if (found.kind === 'calendar-reply')
      await inbox.calendar?.(
        tx,
        { calendar: found.calendar, from: message.from?.address, reply, mail },
        times,
      )
    const speaks = found.kind === 'discussion-reply' || found.kind === 'vote-in-words'
    if (speaks && reply && answerTo(message)) await answerReply(tx, { reply, message, refused }, times)
  })
}

/** @returns why it was not taken, in the person's language. */
async function contribute({ inbox, site, times, message, reply }: Arrived, text: string) {
  const contribution = inbox.contributions.find(({ type }) => type === reply?.type)
  if (!reply || reply.purpose !== 'discussion' || !contribution) return undefined
  const person = reply.person as Id<'person'>
  const language = await withPartnership(
    inbox.pool,
    site.partnership,
    async (tx) => (await viewerOfPerson(tx, person, times)).person?.language ?? 'en',
  )
  const speaks = language === 'da' ? 'da' : 'en'
  const outcome = await runAct(inbox.pool, inbox.reactors, contribution.act as unknown as Act, {
    site,
    times,
    language: speaks,
    readTimes: () => inbox.clock.read(site.clockShiftMs),
    input: contribution.input(text, speaks),
    subjectId: reply.id,
    key: `mail:${message.fingerprint}`,
    via: 'link',
    viewer: (tx, at) => viewerOfPerson(tx, person, at),
    take: async () => undefined,
  })
  return outcome.ok ? undefined : outcome.declaration.words[speaks]
}
