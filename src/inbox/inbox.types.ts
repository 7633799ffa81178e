import type pg from 'pg'
import type { Act, Reactor } from '../acts/index.ts'
import type { Site } from '../journal/index.ts'
import type { Clock, Times } from '../platform/clock/index.ts'
import type { ReadTransaction, Transaction } from '../platform/db/index.ts'
import type { CalendarPart, Classified, IncomingMessage, ReplyPlace } from '../platform/incoming/index.ts'
import type { SentMail } from '../platform/mail/index.ts'
import type { Language } from '../platform/words/index.ts'
import type { Reply } from './reply.store.ts'

/** What a reply to a discussion does: an act of some room, done as its person. */
export interface Contribution {
  /** The subject's type: `idea`. */
  readonly type: string
  readonly act: Act<never, never, never, string>
  readonly input: (text: string, language: Language) => unknown
  /** The page of the discussion, below the origin; nothing where it is gone. */
  readonly path: (tx: ReadTransaction, id: string, language: Language) => Promise<string | undefined>
}

/** A calendar's reply, as it came; nothing in it is checked. */
export interface CalendarReply {
  readonly calendar: CalendarPart
  /** Who says to have sent it. In lower case. */
  readonly from: string | undefined
  /** Whose reply address it came to, and the mail of ours that it answers, where that is known. */
  readonly reply: Reply | undefined
  readonly mail: SentMail | undefined
}

/** Takes a calendar's reply, if it is about something of the room's. @returns whether it was. */
export type CalendarTaker = (tx: Transaction, reply: CalendarReply, times: Times) => Promise<boolean>

/** What the rooms do with what comes back. */
export interface Taking {
  readonly contributions: readonly Contribution[]
  readonly calendars: readonly CalendarTaker[]
}

export interface Inbox extends Taking {
  readonly pool: pg.Pool
  readonly reactors: readonly Reactor[]
  readonly clock: Clock
  readonly place: ReplyPlace
  readonly ownAddresses: readonly string[]
  /** The partnerships of the installation that send mail. */
  readonly sites: () => Promise<readonly Site[]>
}

/** A mail, with what it is and the partnership that it came to. */
export interface Arrived {
  readonly inbox: Inbox
  readonly site: Site
  readonly times: Times
  readonly message: IncomingMessage
  readonly found: Classified
  readonly reply: Reply | undefined
  readonly mail: SentMail | undefined
}
