import type { Temporal } from 'temporal-polyfill'
import type { Act } from '../acts/index.ts'
import type { Subject } from '../journal/index.ts'
import type { Times } from '../platform/clock/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import type { LetterFile, Place } from '../platform/mail/index.ts'
import type { Language } from '../platform/words/index.ts'

/** What is asked, of whom, until when. Times are the partnership's. */
export interface Asked {
  readonly id: Id<'ask'>
  /** `decision.position`. */
  readonly kind: string
  readonly subject: Subject
  /** Tells asks of one kind and subject apart; empty where there is only one. */
  readonly reference: string
  /** Asked of an organisation, or of a person. */
  readonly organisation: Id<'organisation'> | undefined
  readonly person: Id<'person'> | undefined
  readonly openedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant | undefined
  readonly answeredAt: Temporal.Instant | undefined
  readonly answer: string | undefined
  readonly endedAt: Temporal.Instant | undefined
}

/** A field that an option needs beside what it brings: a reason, a new date. */
export interface AskField {
  readonly name: string
  readonly label: string
  readonly is: 'text' | 'long-text' | 'date' | 'choice'
  readonly required?: boolean
  readonly description?: string
  readonly value?: string
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
}

/** One way to answer: an act of some room. */
export interface AskOption {
  /** In the address of its link, and in the journal of answers: `agree`. */
  readonly name: string
  /** On the button. */
  readonly label: string
  /** The safest first, the grave one last. */
  readonly kind?: 'first' | 'plain' | 'grave'
  /** Exactly what will happen: “Nordlys Optik siger ja til, at …”. */
  readonly means: string
  readonly act: Act<never, never, never, string>
  /** The act's subject. */
  readonly on: string
  readonly input: Readonly<Record<string, unknown>>
  readonly fields?: readonly AskField[]
  /** Said when it is done. */
  readonly done: string
}

/** An ask as its reader sees it, on the page, in the mail and behind the link. */
export interface ShownAsk {
  readonly title: string
  /** In a sentence or two. */
  readonly what: string
  /** What the partnership says itself, as CommonMark. */
  readonly document?: { readonly text: string; readonly language: string }
  /** The page of what it is about, below the origin. */
  readonly path: string
  readonly pathLabel: string
  readonly article?: { readonly label: string; readonly path: string } | undefined
  readonly silence?: string
  /** In words, with zone where it matters. */
  readonly until?: string
  /** Who has answered so far. */
  readonly answered?: string
  /** Goes with the mail: an invitation for the reader's calendar. */
  readonly attachments?: readonly LetterFile[]
  /** Why this person is asked; ends the mail. */
  readonly why: string
  readonly options: readonly AskOption[]
  /** What was answered, where it was; other options change it until it is over. */
  readonly ownAnswer?: string
}

export interface AskReader extends Times {
  /** Where it is shown in a mail: whose site it comes from. Origin without a slash at the end. */
  readonly site?: Pick<Place, 'origin' | 'name' | 'replies'>
  readonly language: Language
  /** IANA zone of the partnership. */
  readonly zone: string
  readonly person: { readonly id: Id<'person'>; readonly name: string }
}

/** A kind of ask, declared by the room whose acts answer it. */
export interface AskKind {
  readonly kind: string
  /** Nothing where it cannot be seen or answered any more. Writes nothing. */
  show(tx: ReadTransaction, asked: Asked, reader: AskReader): Promise<ShownAsk | undefined>
}
