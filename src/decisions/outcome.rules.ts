import type { Temporal } from 'temporal-polyfill'
import { type ConditionSum, type Counted, electorsLeft, type Sum, sumOf, tallyOf } from './count.rules.ts'
import type { FrozenRule, OrganisationId } from './frozen.rules.ts'
import { type Notice, type Noticed, type Notices, noticeOf, type Unnoticed } from './notice.rules.ts'
import { type Sifted, sift } from './position.rules.ts'
import { closingOf, isBefore } from './round.rules.ts'

/** Given after closing by whoever the rule names, where the votes are equal. */
export interface CastingVote {
  readonly says: 'for' | 'against'
  readonly at: Temporal.Instant
}

/** Everything that the outcome of a round follows from. Nothing else is asked: no clock, no table. */
export interface Facts extends Counted {
  readonly notices: Notices
  readonly castingVote?: CastingVote
}

/** What a silent procedure was adopted by. */
export interface Silence {
  readonly entitled: number
  readonly agreed: number
  /** Entitled organisations that neither agreed nor objected. */
  readonly silent: number
  readonly notices: readonly Noticed[]
}

/** Why a ballot did not adopt. */
export type Rejection = 'nobody-entitled' | 'quorum' | 'majority' | 'minimum-yes' | 'tie' | 'casting-vote'

/** How a round of a decision stands, and since when. */
export type Outcome = { readonly is: 'open'; readonly closesAt: Temporal.Instant } | Ended

export type Ended =
  | { readonly is: 'withdrawn'; readonly at: Temporal.Instant }
  /** An objection ended it at once, and led where the charter says. */
  | {
      readonly is: 'objected'
      readonly at: Temporal.Instant
      readonly by: OrganisationId
      readonly position: string
      readonly leadsTo: 'stops' | 'ballot'
    }
  | {
      readonly is: 'vetoed'
      readonly at: Temporal.Instant
      readonly by: readonly OrganisationId[]
      readonly sum?: Sum
    }
  /** Nobody objected, but silence is not proven. Proof or an extension takes it further. */
  | { readonly is: 'blocked'; readonly at: Temporal.Instant; readonly missing: readonly Unnoticed[] }
  /** Too few voted, and the rule opens a second round. */
  | { readonly is: 'no-quorum'; readonly at: Temporal.Instant; readonly sum: Sum }
  /** Waits for the casting vote. */
  | {
      readonly is: 'tied'
      readonly at: Temporal.Instant
      readonly by: 'chair' | 'secretariat' | 'host'
      readonly sum: Sum
    }
  | {
      readonly is: 'adopted'
      readonly at: Temporal.Instant
      readonly because: 'silence'
      readonly silence: Silence
    }
  | {
      readonly is: 'adopted'
      readonly at: Temporal.Instant
      readonly because: 'majority' | 'casting-vote'
      readonly sum: Sum
    }
  | {
      readonly is: 'rejected'
      readonly at: Temporal.Instant
      readonly because: Rejection
      readonly sum?: Sum
    }

/** Whether nothing but a new decision can change it any more. */
export const isFinal = ({ is }: Outcome): boolean =>
  is === 'withdrawn' || is === 'vetoed' || is === 'adopted' || is === 'rejected'

/** Whether the closing instant may be moved: while the round is open, and where only notice is missing. */
export const mayExtend = ({ is }: Outcome): boolean => is === 'open' || is === 'blocked'

/**
 * How the round stands. Before closing, and where nothing ended it before, it is open; `now` (the partnership's) is
 * asked for nothing else, so after closing the answer is the same whenever one asks.
 */
export function outcomeOf(facts: Facts, now: Temporal.Instant): Outcome {
  const { round, rule } = facts
  const closing = closingOf(round)
  const sifted = sift(facts)
  const ended = endedEarly(facts, sifted)
  if (ended && !isBefore(now, ended.at)) return ended
  if (isBefore(now, closing)) return { is: 'open', closesAt: closing }
  return rule.method === 'silent'
    ? silentOutcome(facts, sifted, closing)
    : ballotOutcome(facts, sifted, closing)
}

/** What does not wait for closing: that the proposer takes it back, or that somebody objects. */
function endedEarly({ round, rule, electorate }: Facts, { objection }: Sifted): Ended | undefined {
  if (objection) {
    const { at, organisation: by, id: position } = objection
    const veto = electorate.electors.some((one) => one.organisation === by && one.veto)
    if (veto) return { is: 'vetoed', at, by: [by] }
    return { is: 'objected', at, by, position, leadsTo: rule.objection }
  }
  const { withdrawnAt } = round
  return withdrawnAt && isBefore(withdrawnAt, closingOf(round))
    ? { is: 'withdrawn', at: withdrawnAt }
    : undefined
}

/** Whether notice stands for each organisation that is still entitled, in the order of the electorate. */
export function noticesOf(facts: Facts): Notice[] {
  const { answered } = sift(facts)
  const closing = closingOf(facts.round)
  return electorsLeft(facts).map(({ organisation }) =>
    noticeOf(organisation, facts.notices, answered.get(organisation), closing),
  )
}

function silentOutcome(facts: Facts, { standing }: Sifted, closing: Temporal.Instant): Ended {
  const notices = noticesOf(facts)
  if (notices.length === 0) return { is: 'rejected', at: closing, because: 'nobody-entitled' }
  const missing = notices.filter((notice) => !notice.stands)
  const proven = notices.filter((notice) => notice.stands)
  // Where the proof came after closing, nobody could know before that it is adopted.
  const at = proven.reduce((at, { knownAt }) => (isBefore(at, knownAt) ? knownAt : at), closing)
  const { withdrawnAt } = facts.round
  // What is blocked stays so until somebody does something, and to withdraw it is one thing to do.
  if (withdrawnAt && (missing.length > 0 || isBefore(withdrawnAt, at))) {
    return { is: 'withdrawn', at: withdrawnAt }
  }
  if (missing.length > 0) return { is: 'blocked', at: closing, missing }
  const agreed = [...standing.values()].filter(({ says }) => says === 'agree').length
  return {
    is: 'adopted',
    at,
    because: 'silence',
    silence: { entitled: notices.length, agreed, silent: notices.length - agreed, notices: proven },
  }
}

function ballotOutcome(facts: Facts, { standing }: Sifted, closing: Temporal.Instant): Ended {
  const { rule } = facts
  const sum = sumOf(rule, tallyOf(facts))
  if (sum.tally.entitled.organisations === 0) {
    return { is: 'rejected', at: closing, because: 'nobody-entitled' }
  }
  const vetoes = rule.secret
    ? []
    : electorsLeft(facts).filter((one) => one.veto && standing.get(one.organisation)?.says === 'against')
  if (vetoes.length > 0) {
    return { is: 'vetoed', at: closing, by: vetoes.map(({ organisation }) => organisation), sum }
  }
  if (sum.quorum && !sum.quorum.holds) {
    return rule.secondRound
      ? { is: 'no-quorum', at: closing, sum }
      : { is: 'rejected', at: closing, because: 'quorum', sum }
  }
  if (isTied(sum)) return tiedOutcome(rule, facts.castingVote, sum, closing)
  const because = missed(sum)
  return because
    ? { is: 'rejected', at: closing, because, sum }
    : { is: 'adopted', at: closing, because: 'majority', sum }
}

function missed({ conditions, minimumYes }: Sum): Rejection | undefined {
  if (conditions.some(({ holds }) => !holds)) return 'majority'
  return minimumYes && !minimumYes.holds ? 'minimum-yes' : undefined
}

/**
 * Votes are equal where there are as many for as against, and that alone is missing: each condition holds, or is
 * missed by nothing at all. Three for, three against and two blank is no tie where blank votes count: there, one vote
 * more would not be a majority.
 */
export function isTied({ tally, conditions, minimumYes }: Sum): boolean {
  const level = ({ condition: { by, share }, part, base }: ConditionSum) =>
    part > 0 &&
    tally.for[by] === tally.against[by] &&
    BigInt(part) * BigInt(share.m) === BigInt(base) * BigInt(share.n)
  const short = conditions.filter(({ holds }) => !holds)
  return short.length > 0 && short.every(level) && (minimumYes?.holds ?? true)
}

function tiedOutcome(
  { tie }: FrozenRule,
  castingVote: CastingVote | undefined,
  sum: Sum,
  closing: Temporal.Instant,
): Ended {
  if (tie.is === 'falls') return { is: 'rejected', at: closing, because: 'tie', sum }
  if (!castingVote) return { is: 'tied', at: closing, by: tie.by, sum }
  const { at, says } = castingVote
  return says === 'for'
    ? { is: 'adopted', at, because: 'casting-vote', sum }
    : { is: 'rejected', at, because: 'casting-vote', sum }
}
