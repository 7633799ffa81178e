import type { Temporal } from 'temporal-polyfill'
import type { Reply } from './reply.ts'

/** What we know of the meeting that a reply names, when it comes. */
export interface Known {
  /** Addresses in the mail's From, in small letters. A From can be forged as well: how far it is to be trusted is mail's to say. */
  readonly from: readonly string[]
  /** The meeting of that UID; none where there is none. */
  readonly meeting?: {
    /** The SEQUENCE that it has now. */
    readonly sequence: number
    /** The lowest SEQUENCE whose answers still hold: that of the last change of time or place. */
    readonly answersSince: number
    readonly invited: readonly KnownInvited[]
  }
}

export interface KnownInvited {
  /** In small letters. */
  readonly address: string
  /** Who else may answer for it: the same person's other addresses, deputies, an assistant. */
  readonly alsoFrom?: readonly string[]
  /** To whom it was delegated, by an answer that was accepted. */
  readonly delegatedTo?: string
  /** The latest answer that we have, to the same time or to all of the series. */
  readonly last?: { readonly sequence: number; readonly stamp?: Temporal.Instant }
}

export type Verdict =
  /** `invited`: whose answer it is; `delegate`: who gave it where that is somebody else. */
  | { readonly kind: 'accepted'; readonly invited: string; readonly delegate?: string }
  | { readonly kind: 'unknown-event' | 'future-sequence' | 'not-invited' | 'wrong-sender' | 'too-old' }

/**
 * Whether a reply is to be believed and to count (RFC 5546, 2.1.5 and 6.1). A replay is too old: it is stamped no later
 * than what we have.
 */
export function judgeReply(reply: Reply, { from, meeting }: Known): Verdict {
  if (!meeting) return { kind: 'unknown-event' }
  if (reply.sequence > meeting.sequence) return { kind: 'future-sequence' }
  const invited = whose(reply, meeting.invited)
  if (!invited) return { kind: 'not-invited' }
  const mayAnswer = [reply.attendee, ...(invited.address === reply.attendee ? (invited.alsoFrom ?? []) : [])]
  if (!from.some((address) => mayAnswer.includes(address))) return { kind: 'wrong-sender' }
  if (isOld(reply, meeting.answersSince, invited)) return { kind: 'too-old' }
  return invited.address === reply.attendee
    ? { kind: 'accepted', invited: invited.address }
    : { kind: 'accepted', invited: invited.address, delegate: reply.attendee }
}

/** Who was asked: a stranger's word that he is a delegate does not make him one. */
const whose = (reply: Reply, all: readonly KnownInvited[]): KnownInvited | undefined =>
  all.find(({ address }) => address === reply.attendee) ??
  all.find(({ address, delegatedTo }) => delegatedTo === reply.attendee && address === reply.delegatedFrom)

function isOld({ sequence, stamp }: Reply, since: number, { last }: KnownInvited): boolean {
  if (sequence < since) return true
  if (!last || sequence > last.sequence) return false
  if (sequence < last.sequence) return true
  // Without a stamp it cannot show that it is newer.
  if (last.stamp === undefined) return false
  return stamp === undefined || stamp.epochMilliseconds <= last.stamp.epochMilliseconds
}
