import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { Allowance } from '../access/index.ts'
import type { Act, View } from '../acts/index.ts'
import type { Follower, JournalDraft } from '../journal/index.ts'
import type { ReadTransaction, Transaction } from '../platform/db/index.ts'
import { slugOf } from '../platform/slugs/index.ts'
import { languages, say, type Text } from '../platform/words/index.ts'
import type { StoredRecord } from './record.store.ts'

/** What a room says of a kind of record. Everything else follows: acts, views, search, import and export. */
export interface RecordDeclaration<Content extends object> {
  /** As in addresses of the API, and as other records' references name it: `facility`. */
  readonly type: string
  /** In the plural, for the API's path: `facilities`. */
  readonly path: string
  readonly name: { readonly da: string; readonly en: string }
  readonly plural: { readonly da: string; readonly en: string }
  /** The shape of the partnership's file. */
  readonly content: z.ZodType<Content>
  titleOf(content: Content): Text
  /** For content that has no key of its own: what its key is made from. Its title, unless said. */
  keyOf?(content: Content): string
  /** The partnership has at most one. */
  readonly single?: boolean
  /** Who may add, edit and remove; the secretariat unless said. */
  readonly who?: readonly Allowance[]
  /** The kinds whose records refer to these: what is referred to cannot be removed. */
  usedBy?(): readonly { readonly type: string; readonly content: z.ZodType }[]
  /** Content that is well-formed, for the documentation and the tests of the policy. */
  readonly example: Content
}

export interface RecordType<Content extends object> extends RecordDeclaration<Content> {
  readonly acts: readonly Act<never, never, never, string>[]
  readonly views: readonly View[]
  readonly follower: Follower
  readonly who: readonly Allowance[]
  /** All of them, in their order. */
  all(tx: ReadTransaction): Promise<StoredRecord<Content>[]>
  /** By key or id. */
  one(tx: ReadTransaction, keyOrId: string): Promise<StoredRecord<Content> | undefined>
  /** Adds what a partnership starts with. @returns what happened, for the journal. */
  importAll(tx: Transaction, contents: readonly Content[], at: Temporal.Instant): Promise<JournalDraft[]>
  /** What `importAll` was given, with everything that was changed since. */
  exportAll(tx: ReadTransaction): Promise<Content[]>
}

/** A key made from what a record says. */
export const keyFrom = (title: string): string => slugOf(title) || 'record'

const ownKey = (content: object): string | undefined =>
  'key' in content && typeof content.key === 'string' ? content.key : undefined

/** The key that content asks for, and whether another may be made where it is taken. */
export function wantedKey<Content extends object>(
  declared: RecordDeclaration<Content>,
  content: Content,
): { readonly key: string; readonly numbered: boolean } {
  const own = ownKey(content)
  if (own !== undefined) return { key: own, numbered: false }
  const made = declared.keyOf?.(content) ?? keyFrom(say(declared.titleOf(content), 'da').text)
  return { key: made, numbered: declared.single !== true }
}

/** What a thing is called, where it has a name that is the same in every language and may have others beside it. */
export const nameOf = ({ name, called }: { readonly name: string; readonly called?: Text }): Text =>
  called ?? Object.fromEntries(languages.map((language) => [language, name]))
