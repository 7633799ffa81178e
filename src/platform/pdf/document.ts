import type { Temporal } from 'temporal-polyfill'
import type { Language } from '../words/index.ts'

/** Words of a line. A string is text and nothing else: whatever stands in it, it comes out as itself. */
export type Inline =
  | string
  | { readonly kind: 'strong' | 'emphasis' | 'struck'; readonly of: readonly Inline[] }
  /** Monospace that may break anywhere, without hyphens: hashes, keys, commands. */
  | { readonly kind: 'code'; readonly text: string }
  /** A whole address (http, https, mailto, tel); where it is none, the words stand alone. */
  | { readonly kind: 'link'; readonly to: string; readonly of: readonly Inline[] }
  | { readonly kind: 'break' }
  /** Words in another language than those around them, as a BCP 47 tag. */
  | { readonly kind: 'language'; readonly language: string; readonly of: readonly Inline[] }

export type Words = string | readonly Inline[]

export interface Heading {
  readonly kind: 'heading'
  /** From 1, below the title. A level that skips one is taken for the next. */
  readonly level: number
  readonly text: Words
}

/** What somebody wrote as CommonMark (with tables), in the partnership's voice; its headings stand under the last one. */
export interface Prose {
  readonly kind: 'prose'
  readonly commonMark: string
  readonly language?: string | undefined
}

export interface List {
  readonly kind: 'list'
  /** Numbered from here; bullets without it. */
  readonly from?: number | undefined
  readonly items: readonly (readonly Block[])[]
}

/** Terms and what is said of each. */
export interface Facts {
  readonly kind: 'facts'
  readonly items: readonly { readonly term: Words; readonly of: Words }[]
}

export interface Column {
  readonly title: Words
  /** Its share of the width beside the others; 1 where not said. */
  readonly share?: number | undefined
  /** Numbers stand at the end. */
  readonly at?: 'start' | 'end' | undefined
}

/** Every column has its heading, tagged as one with its scope and repeated on each page. */
export interface Table {
  readonly kind: 'table'
  readonly caption?: Words | undefined
  readonly columns: readonly Column[]
  /** Cells by column; those that are missing are empty, those too many are refused. */
  readonly rows: readonly (readonly Words[])[]
}

/** A box: `note` on ice, `ask` with the rope's edge, `grave` with the edge of an objection. */
export interface Note {
  readonly kind: 'note'
  readonly tone?: 'note' | 'ask' | 'grave' | undefined
  readonly title?: Words | undefined
  readonly of: readonly Block[]
}

export interface Figure {
  readonly kind: 'figure'
  readonly image: Uint8Array
  readonly format: 'png' | 'jpg' | 'svg'
  /** What the picture says, for who cannot see it. Never empty. */
  readonly alternative: string
  readonly caption?: Words | undefined
}

export interface Knot {
  /** Where on the rope, from 0 to 1. */
  readonly at: number
  readonly state: 'done' | 'ahead' | 'risk' | 'broken' | 'now'
  readonly when: string
  readonly label: string
}

/** The rope: drawn for the eye as decoration, and a list with the same content after it. */
export interface Rope {
  readonly kind: 'rope'
  /** Until where it is behind us and solid, from 0 to 1. */
  readonly today: number
  readonly knots: readonly Knot[]
}

export type Block =
  | Heading
  | Prose
  | List
  | Facts
  | Table
  | Note
  | Figure
  | Rope
  | { readonly kind: 'paragraph'; readonly of: Words }
  /** Smaller and quieter than the text: how something was counted, where it comes from. */
  | { readonly kind: 'aside'; readonly of: Words }
  /** Lines as they stand, in a monospace that may break anywhere. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly of: readonly Block[] }
  /** What the partnership says: in the serif voice. */
  | { readonly kind: 'said'; readonly of: readonly Block[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'page-break' }

/** A file within the file, which a program reads back with {@link attachmentsOf}. */
export interface Attachment {
  /** ASCII letters, digits, `.`, `-` and `_`, beginning with a letter or digit; at most 100. */
  readonly name: string
  readonly mediaType: string
  readonly description: string
  readonly bytes: Uint8Array
  /** ISO 32000-2, 7.11.3: `data` was used to make the document, `source` is what it was made from. */
  readonly relationship: 'data' | 'source' | 'supplement' | 'alternative'
}

export interface PdfDocument {
  readonly title: string
  readonly language: Language
  /** Above the title, small: whose paper this is. */
  readonly from?: string | undefined
  /** Under the title, in the serif voice. */
  readonly lead?: Words | undefined
  /** Into the file's metadata. */
  readonly authors?: readonly string[] | undefined
  /** When it was made; kept to the second, in UTC. The same document with the same moment gives the same bytes. */
  readonly at: Temporal.Instant
  /** At the top of every page but the first. */
  readonly header?: string | undefined
  /** At the foot of every page, beside the page's number. */
  readonly footer?: string | undefined
  /** The origin that links within the site are made whole with, as `https://host`; without it they are words alone. */
  readonly site?: string | undefined
  readonly blocks: readonly Block[]
  readonly attachments?: readonly Attachment[] | undefined
}
