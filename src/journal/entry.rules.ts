import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Temporal } from 'temporal-polyfill'
import type { Id, PartnershipId } from '../platform/db/index.ts'

export type Audience = 'public' | 'partners' | 'group' | 'secretariat' | 'person'

/** The way an act came in. `demo` is the demonstration's own hand; `rule` a rule that took effect by itself. */
export type Via = 'page' | 'api' | 'link' | 'cli' | 'import' | 'rule' | 'demo'

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject
export type JsonObject = { readonly [key: string]: JsonValue }

export interface Subject {
  readonly type: string
  readonly id: string
}

/** What an act gives to the journal. Message keys and parameters, never prose. */
export interface JournalDraft {
  readonly id: Id<'journal_entry'>
  /** What happened, as `noun.past`: `idea.submitted`. */
  readonly name: string
  /** The version of the payload's shape. Old versions stay readable for ever. */
  readonly version: number
  /** The partnership's time. */
  readonly at: Temporal.Instant
  /** Real time. */
  readonly recordedAt: Temporal.Instant
  readonly actor?: Id<'person'> | undefined
  readonly organisation?: Id<'organisation'> | undefined
  readonly mandate?: string | undefined
  readonly via: Via
  readonly subject: Subject
  /** The article of the charter that it was done under, with the charter's version. */
  readonly article?: string | undefined
  readonly charterVersion?: number | undefined
  readonly cause?: Id<'journal_entry'> | undefined
  readonly audience: Audience
  readonly payload: JsonObject
  /** Personal values, kept apart and only hashed into the chain, so that they can be erased. */
  readonly private?: JsonObject | undefined
}

export interface JournalEntry extends Omit<JournalDraft, 'private'> {
  readonly partnership: PartnershipId
  readonly seq: number
  readonly payloadBytes: Uint8Array
  readonly prev: Uint8Array
  readonly hash: Uint8Array
}

const sha256 = (...parts: Uint8Array[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** RFC 8785 bytes of a value. Throws on what JSON cannot carry. */
export function canonicalBytes(value: unknown): Uint8Array {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('a value that JSON cannot carry was given to the journal')
  return Buffer.from(text, 'utf8')
}

/** SHA-256 of all that an entry says, except for its place in the chain: `seq`, `prev` and `hash`. */
export function bodyHash(entry: Omit<JournalEntry, 'seq' | 'prev' | 'hash' | 'payload'>): Uint8Array {
  return sha256(
    canonicalBytes({
      partnership: entry.partnership,
      id: entry.id,
      name: entry.name,
      version: entry.version,
      at: entry.at.epochMilliseconds,
      recordedAt: entry.recordedAt.epochMilliseconds,
      actor: entry.actor ?? null,
      organisation: entry.organisation ?? null,
      mandate: entry.mandate ?? null,
      via: entry.via,
      subject: [entry.subject.type, entry.subject.id],
      article: entry.article ?? null,
      charterVersion: entry.charterVersion ?? null,
      cause: entry.cause ?? null,
      audience: entry.audience,
      payload: Buffer.from(sha256(entry.payloadBytes)).toString('hex'),
    }),
  )
}

/** SHA-256(prev ‖ seq as eight bytes, high first ‖ body hash), as the database's `journal_append` computes it. */
export function chainHash(prev: Uint8Array, seq: number, body: Uint8Array): Uint8Array {
  const place = Buffer.alloc(8)
  place.writeBigInt64BE(BigInt(seq))
  return sha256(prev, place, body)
}

/** SHA-256(salt ‖ RFC 8785 bytes of the value): what stands in the chain for a personal value. */
export const privateHash = (salt: Uint8Array, value: JsonValue): string =>
  Buffer.from(sha256(salt, canonicalBytes(value))).toString('hex')
