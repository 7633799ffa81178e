import type { ReadTransaction } from '../platform/db/index.ts'
import type { Language, Text } from '../platform/words/index.ts'

/** Something elsewhere that a page leads on to: a group that a partner leads, an idea that serves a goal. */
export interface Connection {
  /** What kind of connection, as a heading: “Tovholder for”. */
  readonly heading: { readonly da: string; readonly en: string }
  readonly title: Text
  readonly path: Readonly<Record<Language, string>>
  readonly note?: Text | undefined
}

/**
 * How a page finds what other rooms know of its subject. The rooms above give theirs in when the house is composed,
 * so that the page's own room need not know them.
 */
export type Connections<Subject> = (tx: ReadTransaction, subject: Subject) => Promise<readonly Connection[]>

/** All that several rooms know, in their order. */
export const connected =
  <Subject>(...rooms: readonly Connections<Subject>[]): Connections<Subject> =>
  async (tx, subject) =>
    (await Promise.all(rooms.map((room) => room(tx, subject)))).flat()

/** What a search shows of a thing that it found. */
export interface Found {
  /** What kind of thing it is, in a word: “Idé”. */
  readonly kind: { readonly da: string; readonly en: string }
  readonly title: Text
  readonly path: Readonly<Record<Language, string>>
  readonly note?: Text | undefined
}

/** How a room shows what the search found of its own. What is not there, or not to be seen, is left out. */
export interface Finder {
  /** The search's type of subject. */
  readonly type: string
  find(tx: ReadTransaction, ids: readonly string[]): Promise<ReadonlyMap<string, Found>>
}
