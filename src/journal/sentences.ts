import type { JsonObject } from './entry.rules.ts'

/** What an entry is about, with the names that the reader may see, in the reader's language. */
export interface Told {
  /** What the subject is called; empty where it has no name to show. */
  readonly title: string
  /** The organisation that it was done for; empty where there is none. */
  readonly organisation: string
  /** The name of a person or organisation whose id stands in this field of the payload; empty where none may be shown. */
  readonly named: (field: string) => string
  readonly payload: JsonObject
}

/** What an entry of a name says, as a sentence without who did it and without a full stop. */
export interface EntrySentence {
  readonly da: (told: Told) => string
  readonly en: (told: Told) => string
}

/** A room's sentences by the names of its entries. */
export type EntrySentences = Readonly<Record<string, EntrySentence>>
