import type { JournalEntry } from '../journal/index.ts'
import type { Counted as CountedDeadline } from '../platform/calendar/index.ts'
import type { Language, Text } from '../platform/words/index.ts'
import type { FrozenRule, Method, Recused } from './frozen.rules.ts'

/** Whose protocol it is: the public's has totals, the partners' names who answered what, the secretariat's all. */
export type ProtocolAudience = 'public' | 'partners' | 'secretariat'

/**
 * The record within the paper: everything that the paper says, in plain JSON with RFC 8785 bytes, so that a program can
 * hold it against the journal. Instants are ISO 8601 in UTC, organisations stand by their id.
 */
export interface ProtocolRecord {
  readonly format: 'tovholder-protocol/1'
  readonly audience: ProtocolAudience
  readonly language: Language
  readonly partnership: { readonly id: string; readonly name: Text }
  readonly decision: {
    readonly id: string
    readonly matter: string
    readonly proposer: string | null
    readonly confidential: boolean
    readonly openedAt: string
    readonly settledAt: string
    readonly outcome: string
    readonly withdrawnBecause: string | null
  }
  /** What each organisation in it is called. */
  readonly organisations: Readonly<Record<string, Text>>
  readonly rounds: readonly ProtocolRound[]
  /** The decision's own entries in the journal, as far as this audience may see them. */
  readonly entries: readonly {
    readonly seq: number
    readonly name: string
    readonly at: string
    readonly hash: string
  }[]
  /** The last of its entries, `SEQ:HASH`: the whole chain up to there can be held against it. */
  readonly anchor: string
}

export interface ProtocolRound {
  readonly round: number
  readonly method: Method
  readonly text: { readonly title: Text; readonly question: Text; readonly background: Text }
  readonly rule: FrozenRule
  readonly electors: readonly {
    readonly organisation: string
    readonly weight: number
    readonly veto: boolean
  }[]
  readonly recused: readonly Recused[]
  /** SHA-256 of the canonical bytes of what was frozen, as the journal has them. */
  readonly sha256: { readonly text: string; readonly rule: string; readonly electorate: string }
  readonly opensAt: string
  readonly closesAt: string
  readonly closingAt: string
  readonly zone: string
  readonly counted: CountedDeadline
  readonly extensions: readonly { readonly at: string; readonly closesAt: string; readonly why: string }[]
  readonly amendedAt: string | null
  readonly noticed: { readonly stand: number; readonly of: number }
  readonly notices: readonly {
    readonly organisation: string
    readonly stands: boolean
    readonly because: string
    readonly at: string | null
  }[]
  readonly proofs: readonly {
    readonly organisation: string
    readonly hadAt: string
    readonly enteredAt: string
    readonly how: string
  }[]
  readonly answered: number
  readonly answers: readonly ProtocolAnswer[]
  /** Of a secret ballot: who voted, and nothing of what. */
  readonly voters: readonly string[]
  readonly castingVote: { readonly says: string; readonly at: string; readonly note: string | null } | null
  readonly outcome: { readonly is: string; readonly at: string; readonly [more: string]: unknown }
}

export interface ProtocolAnswer {
  readonly id: string
  readonly organisation: string
  readonly says: string
  readonly reason: string | null
  readonly language: string
  readonly via: string
  readonly at: string
  /** Why it was not counted; null where it was. */
  readonly leftOut: string | null
}

/** The journal's side of it. */
export type ProtocolEntry = Pick<JournalEntry, 'seq' | 'name' | 'at' | 'audience' | 'payload' | 'hash'>
