import type { Temporal } from 'temporal-polyfill'

/** How a mail came to us: what the mail servers said to each other, which the sender does not write. */
export interface Envelope {
  /** The address that faults go to (RFC 5321 MAIL FROM); empty for a null sender; absent where nobody told. */
  readonly sender?: string | undefined
  /** The addresses it was delivered to, best known first. */
  readonly recipients: readonly string[]
}

export interface Address {
  /** In lower case, without brackets, with exactly one @ and no white space or control characters. */
  readonly address: string
  readonly name: string
}

export interface Attachment {
  /** Safe to show and to save under: one line, no path, no marks of direction. */
  readonly name: string
  /** Media type by the content's first bytes. */
  readonly type: string
  /** Media type that the sender claims. */
  readonly claimed: string
  readonly size: number
  /** True for what the text shows within itself: a picture of a signature, most often. */
  readonly inline: boolean
  readonly bytes: Uint8Array
}

export interface CalendarPart {
  /** iTIP method in upper case (RFC 5546): REQUEST, REPLY, COUNTER, CANCEL …; empty where it has none. */
  readonly method: string
  /** The iCalendar text as it came; nobody has checked it. */
  readonly text: string
}

/** A part of the mail that machines read: `message/delivery-status`, `message/rfc822`, `text/rfc822-headers` … */
export interface MachinePart {
  readonly type: string
  readonly bytes: Uint8Array
}

/** Headers by lower-case name, unfolded, as they were written, in their order. */
export type HeaderFields = ReadonlyMap<string, readonly string[]>

/**
 * A mail, read. Every text in it is well formed, in NFC, without control characters (a text has line breaks and
 * tabs) and without marks that turn the direction of reading. `from` is what the sender says: nothing proves it.
 */
export interface IncomingMessage {
  /**
   * SHA-256 in hex of what the sender wrote, without what servers on the way added: a replay, or the same mail by
   * another way, has the same.
   */
  readonly fingerprint: string
  readonly envelope: Envelope
  readonly from: Address | undefined
  readonly replyTo: readonly Address[]
  readonly to: readonly Address[]
  readonly cc: readonly Address[]
  readonly subject: string
  /** With its angle brackets, as are all Message-IDs. */
  readonly messageId: string | undefined
  readonly inReplyTo: readonly string[]
  /** Oldest first; of a long list the first and the newest ninety-nine. */
  readonly references: readonly string[]
  readonly date: Temporal.Instant | undefined
  readonly headers: HeaderFields
  /** `multipart/report` and its `report-type`, where the mail is one. */
  readonly report: string | undefined
  /** The whole text, from its plain or its HTML form; what is quoted stands behind `> `. */
  readonly text: string
  /** As `text`, without what the mail program itself marked in HTML as earlier mail or as signature. */
  readonly textBeforeQuote: string
  /** True where the text was longer than the limit. */
  readonly textCut: boolean
  readonly attachments: readonly Attachment[]
  readonly calendars: readonly CalendarPart[]
  readonly machineParts: readonly MachinePart[]
}

/** Why a mail was not read: too many bytes in all or in one header, too deep or too many parts, or no mail at all. */
export type RefusedReason = 'oversized' | 'too-deep' | 'too-many-parts' | 'unreadable'

export interface RefusedMail {
  readonly refused: RefusedReason
  readonly envelope: Envelope
  /** What could still be read, to tell the sender or the secretariat. */
  readonly from: Address | undefined
  readonly subject: string
  readonly messageId: string | undefined
}

export interface Limits {
  /** Bytes of the whole mail, encoded as it travels. */
  readonly bytes: number
  /** Bytes of the headers of one part. */
  readonly headerBytes: number
  readonly parts: number
  /** How deep parts stand in parts; a mail of one part has depth 0. */
  readonly depth: number
  /** Characters of text that are kept. */
  readonly textLength: number
}

export const usualLimits: Limits = {
  bytes: 26_214_400,
  headerBytes: 262_144,
  parts: 100,
  depth: 10,
  textLength: 200_000,
}
