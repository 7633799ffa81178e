import type { Language } from '../words/index.ts'

/**
 * An address in a letter that is good for its reader only. The text keeps a place for it; the token is made when the
 * letter leaves, anew for each try, and is kept nowhere but hashed.
 */
export interface Secret {
  /** Who makes the token: `ask`, `sign-in`, `leave`. */
  readonly is: string
  readonly of: Readonly<Record<string, string | number>>
}

/** An address to lead to, or one with a secret in the place of `{secret}`. */
export type Address = string | { readonly secret: Secret; readonly at: string }

export type LetterPart =
  | { readonly is: 'text'; readonly text: string; readonly language?: string }
  /** What the partnership says, as CommonMark: in the serif voice. */
  | { readonly is: 'document'; readonly text: string; readonly language?: string }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'facts'; readonly facts: readonly (readonly [term: string, content: string])[] }
  | { readonly is: 'list'; readonly items: readonly LetterItem[] }
  | { readonly is: 'quote'; readonly text: string; readonly by: string; readonly language?: string }

export interface LetterItem {
  readonly text: string
  readonly href?: string
  readonly note?: string
}

/** One clear action first; others plain; the grave one last and outlined. */
export interface LetterAction {
  readonly label: string
  readonly to: Address
  readonly kind?: 'first' | 'plain' | 'grave'
}

/** A mail as its writer means it; see `renderLetter` for how it looks. */
export interface Letter {
  readonly language: Language
  readonly subject: string
  /** What a mailbox shows beside the subject. */
  readonly preheader: string
  readonly title: string
  readonly parts: readonly LetterPart[]
  readonly actions?: readonly LetterAction[]
  /** What stands beneath the buttons: what silence means, until when. */
  readonly after?: string
  /** Why one got it. Every letter says so. */
  readonly why: string
  /** Where the agreement says so. */
  readonly article?: { readonly label: string; readonly href: string }
  /** Names a thread: the letters about one thing stand together. */
  readonly thread?: string
  /** How the stream, or this thread of it, is left. */
  readonly leave?: Address
  /** RFC 2919, below the partnership's own: `ideas`. */
  readonly list?: string
  /** Where this installation takes replies: what a reply to this letter is about. */
  readonly replies?: LetterReplies
  readonly attachments?: readonly LetterFile[]
}

/** `discussion`: a reply is a contribution. `decision`: a reply counts for nothing, and is answered with the link. */
export interface LetterReplies {
  readonly purpose: 'discussion' | 'decision'
  readonly type: string
  readonly id: string
}

/** Something that is sent along: a calendar part, most often. Kept with the mail. */
export interface LetterFile {
  readonly name: string
  /** With parameters: `text/calendar; method=REQUEST; charset=utf-8`. */
  readonly type: string
  readonly text: string
}
