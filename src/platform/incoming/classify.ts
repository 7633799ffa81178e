import { type AutoSign, autoSign } from './auto-reply.ts'
import { type Delivery, type DeliveryReport, deliveryReport } from './delivery-report.ts'
import { firstOf } from './headers.ts'
import type { CalendarPart, IncomingMessage } from './message.ts'
import { newText } from './new-text.ts'
import { type ReplyPlace, readReplyAddress } from './reply-address.ts'
import { isVoteInWords } from './vote-words.ts'

/** The header that every mail of ours carries, with any value: whoever gets it back has a loop. */
export const sentMarker = 'X-Tovholder-Sent'

export interface ClassifyContext {
  readonly place: ReplyPlace
  /** The addresses that our mail is sent from. */
  readonly ownAddresses: readonly string[]
  /** Whether a Message-ID has the form of ours. Whether it is one, and to whom, only the database knows. */
  readonly isOwnMessageId: (id: string) => boolean
  /** What the tokens that `replyTokens` found stand for; a token that is not here is unknown. */
  readonly purposes: ReadonlyMap<string, 'discussion' | 'decision'>
}

export type Classified =
  | {
      readonly kind: 'delivery-report'
      readonly deliveries: readonly Delivery[]
      /** The Message-ID of our mail that it is about. */
      readonly messageId: string | undefined
      /** Its token, where the mail was sent with a reply address as its envelope sender. */
      readonly token: string | undefined
      /**
       * Whether it names a mail or a token of ours. Without either it is hearsay that must change nothing; with one, a
       * delivery still counts only for an address to which that very mail went.
       */
      readonly vouched: boolean
      readonly form: 'standard' | 'words'
    }
  | { readonly kind: 'auto-reply'; readonly sign: AutoSign; readonly token: string | undefined }
  | { readonly kind: 'calendar-reply'; readonly calendar: CalendarPart; readonly token: string | undefined }
  | { readonly kind: 'discussion-reply'; readonly token: string; readonly text: string }
  | { readonly kind: 'vote-in-words'; readonly token: string; readonly text: string }
  | { readonly kind: 'loop'; readonly sign: 'marker' | 'own-address' | 'hops' }
  | {
      readonly kind: 'unknown'
      readonly why: 'no-address' | 'unknown-address' | 'foreign-report' | 'complaint'
    }

/** RFC 5321 §6.3 wants at least a hundred allowed by a relay; ours is the end of the way. */
const mostHops = 50

/** The reply tokens in a mail's addresses, those of the envelope first. Load what they stand for, then classify. */
export function replyTokens({ envelope, to, cc, headers }: IncomingMessage, place: ReplyPlace): string[] {
  const trace = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to']
  const traced = trace.flatMap((name) => headers.get(name) ?? [])
  const addressed = [...to, ...cc].map(({ address }) => address)
  const all = [...envelope.recipients, ...traced, ...addressed]
  return [...new Set(all.flatMap((recipient) => readReplyAddress(recipient, place) ?? []))]
}

function loopSign(message: IncomingMessage, { ownAddresses }: ClassifyContext) {
  const { headers, from } = message
  if (headers.has(sentMarker.toLowerCase())) return 'marker'
  const counted = Math.max(
    ...['hop-count', 'x-hop-count', 'x-loop-count'].map((name) => Number(firstOf(headers, name)) || 0),
  )
  if ((headers.get('received')?.length ?? 0) > mostHops || counted > mostHops) return 'hops'
  const own = ownAddresses.map((address) => address.toLowerCase())
  return own.includes(from?.address ?? '') ? 'own-address' : undefined
}

function reportOf(report: DeliveryReport, token: string | undefined, context: ClassifyContext): Classified {
  const messageId = report.about.find(context.isOwnMessageId)
  if (messageId === undefined && token === undefined && report.about.length > 0)
    return { kind: 'unknown', why: 'foreign-report' }
  const { deliveries, form } = report
  return { kind: 'delivery-report', deliveries, messageId, token, vouched: Boolean(messageId ?? token), form }
}

const calendarReply = ({ calendars }: IncomingMessage) =>
  calendars.find(({ method }) => method === 'REPLY' || method === 'COUNTER')

/**
 * What an incoming mail is. Pure: what the database knows is in `context`. The sender is never part of the answer,
 * for anybody can write any sender; who may speak through a token is for the room that gave it out.
 */
export function classify(message: IncomingMessage, context: ClassifyContext): Classified {
  const tokens = replyTokens(message, context.place)
  const token = tokens.find((found) => context.purposes.has(found))
  const loop = loopSign(message, context)
  if (loop) return { kind: 'loop', sign: loop }
  const report = deliveryReport(message)
  if (report) return reportOf(report, token, context)
  if (message.report === 'feedback-report') return { kind: 'unknown', why: 'complaint' }
  const calendar = calendarReply(message)
  if (calendar) return { kind: 'calendar-reply', calendar, token }
  const sign = autoSign(message)
  if (sign) return { kind: 'auto-reply', sign, token }
  if (token === undefined)
    return { kind: 'unknown', why: tokens.length > 0 ? 'unknown-address' : 'no-address' }
  const text = newText(message)
  const asVote = context.purposes.get(token) === 'decision' && isVoteInWords(text)
  return { kind: asVote ? 'vote-in-words' : 'discussion-reply', token, text }
}
