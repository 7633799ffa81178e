import type { Matter } from '../charter/index.ts'
import type { Id } from '../platform/db/index.ts'

export type OrganisationId = Id<'organisation'>

/** How one round of a decision is held. */
export type Method = 'silent' | 'ballot'

/** Each organisation once, or by its weight. */
export type Unit = 'organisations' | 'weight'

/** `n/m` as whole numbers of at least 1: compared by multiplying, never as a decimal fraction. */
export interface Share {
  readonly n: number
  readonly m: number
}

/** One condition of a majority: those for make up more than, or at least, the share of the base. All must hold. */
export interface FrozenCondition {
  readonly than: 'more' | 'at-least'
  readonly share: Share
  /** `votes-cast`: for and against; `present`: all who took a position or attend; `all-members`: the electorate. */
  readonly of: 'votes-cast' | 'present' | 'all-members'
  /** Whether abstentions are part of votes cast. They are always part of the other two bases. */
  readonly abstentions: 'counted' | 'left-out'
  readonly by: Unit
}

/** How many must have voted, abstentions included. A share is one of the electorate. */
export type FrozenQuorum =
  | { readonly is: 'none' }
  | { readonly is: 'share'; readonly share: Share; readonly by: Unit }
  | { readonly is: 'count'; readonly count: number }

/** Where a setting of the rule came from when it was frozen. */
export interface FrozenSource {
  readonly setting: string
  readonly source: 'agreement' | 'practice' | 'default'
  /** The key of the charter's rule that says so. */
  readonly rule: string | null
  readonly articles: readonly { readonly key: string; readonly number: string }[]
}

/**
 * The rule of one round of one decision, as it stood at opening. Plain JSON: kept as it is, and enough to count by.
 * What it sounds like is read from the charter of the version (`ruleInWords`).
 */
export interface FrozenRule {
  readonly matter: Matter
  readonly charterVersion: number
  /** 1 for the first. Each round asks anew: nothing received in another counts in it. */
  readonly round: number
  readonly method: Method
  readonly objection: 'stops' | 'ballot'
  readonly conditions: readonly FrozenCondition[]
  /** The lowest number of organisations for; 0 where there is none. */
  readonly minimumYes: number
  readonly quorum: FrozenQuorum
  /** Whether a ballot that misses the quorum is held once more, without one. */
  readonly secondRound: boolean
  readonly tie:
    | { readonly is: 'falls' }
    | { readonly is: 'casting-vote'; readonly by: 'chair' | 'secretariat' | 'host' }
  readonly recusal: 'excluded' | 'vote'
  readonly secret: boolean
  readonly sources: readonly FrozenSource[]
}

/** An organisation with a vote, as it stood at opening. */
export interface Elector {
  readonly organisation: OrganisationId
  readonly key: string
  readonly kind: string
  /** A whole number of at least 1. */
  readonly weight: number
  /** Whether its vote against, or its objection, alone is enough to refuse. */
  readonly veto: boolean
  /** Who represented it at opening; null where nobody did. */
  readonly representative: Id<'person'> | null
}

/** An organisation that would have had a vote in another matter. */
export interface Recused {
  readonly organisation: OrganisationId
  /** `party`: the matter is about it; `own-interest`: it said so itself. */
  readonly reason: 'party' | 'own-interest'
}

export interface Electorate {
  readonly electors: readonly Elector[]
  readonly recused: readonly Recused[]
}

/** The ballot that an objection leads to, by the same rule. */
export const ballotAfterObjection = (rule: FrozenRule): FrozenRule => ({
  ...rule,
  round: rule.round + 1,
  method: 'ballot',
})

/** The round that follows a ballot without a quorum: the same question by the same rule, without that requirement. */
export const secondRoundAfter = (rule: FrozenRule): FrozenRule => ({
  ...rule,
  round: rule.round + 1,
  quorum: { is: 'none' },
  secondRound: false,
})

/** Whether anything in the rule is counted by weight. */
export const weighs = ({ conditions, quorum }: Pick<FrozenRule, 'conditions' | 'quorum'>): boolean =>
  conditions.some(({ by }) => by === 'weight') || (quorum.is === 'share' && quorum.by === 'weight')

/**
 * The weight that a secret ballot carries: 1 unless the rule weighs votes. A weight that plays no part would only
 * give away whose the ballot is.
 */
export const ballotWeight = (rule: FrozenRule, { weight }: Elector): number => (weighs(rule) ? weight : 1)
