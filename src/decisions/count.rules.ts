import type {
  Elector,
  Electorate,
  FrozenCondition,
  FrozenRule,
  OrganisationId,
  Share,
  Unit,
} from './frozen.rules.ts'
import { type Leaving, leftBefore, type Position, sift, type Vote } from './position.rules.ts'
import { closingOf, type Round } from './round.rules.ts'

/** How many, and how much they weigh together. Whole numbers. */
export interface Count {
  readonly organisations: number
  readonly weight: number
}

/** What a ballot comes to, before the rule is asked. */
export interface Tally {
  readonly for: Count
  readonly against: Count
  readonly abstain: Count
  /** Who took a position: what a quorum is compared with. */
  readonly voted: Count
  /** Who took a position or attends. */
  readonly present: Count
  /** The electorate, less those who left before closing. */
  readonly entitled: Count
}

/** A secret ballot: how often each thing was said, and apart from it, who voted. Nothing joins the two. */
export interface SecretBallot {
  readonly ballots: readonly { readonly says: Vote; readonly weight: number }[]
  readonly voters: readonly OrganisationId[]
}

/** Everything that a ballot is counted from. */
export interface Counted {
  readonly rule: FrozenRule
  readonly electorate: Electorate
  readonly round: Round
  readonly positions: readonly Position[]
  readonly leavings: readonly Leaving[]
  /** Who is at the meeting where the ballot is held, if there is one. */
  readonly attending?: readonly OrganisationId[]
  /** In place of positions, where the rule is secret. */
  readonly secret?: SecretBallot
}

/** One condition with its numbers: `part` for, out of `base`, where `needed` would have been enough. */
export interface ConditionSum {
  readonly condition: FrozenCondition
  readonly part: number
  readonly base: number
  /** The lowest part that meets the condition with this base; above the base where none does. */
  readonly needed: number
  readonly holds: boolean
}

/** A number against the one that is needed. */
export interface Threshold {
  readonly has: number
  readonly needed: number
  readonly holds: boolean
}

/** The rule applied to the tally, with every number that it took. */
export interface Sum {
  readonly tally: Tally
  readonly conditions: readonly ConditionSum[]
  readonly quorum: (Threshold & { readonly by: Unit }) | null
  readonly minimumYes: Threshold | null
}

const countOf = (weights: readonly { readonly weight: number }[]): Count => ({
  organisations: weights.length,
  weight: weights.reduce((sum, { weight }) => sum + weight, 0),
})

/** Those with a vote at closing. */
export function electorsLeft({ electorate, round, leavings }: Counted): Elector[] {
  const gone = leftBefore(leavings, closingOf(round))
  return electorate.electors.filter(({ organisation }) => !gone.has(organisation))
}

export function tallyOf(counted: Counted): Tally {
  return counted.rule.secret && counted.rule.method === 'ballot'
    ? secretTally(counted, counted.secret ?? { ballots: [], voters: [] })
    : openTally(counted)
}

function openTally(counted: Counted): Tally {
  const { standing } = sift(counted)
  const electors = electorsLeft(counted)
  const attending = new Set(counted.attending)
  const saying = (vote: Vote) =>
    countOf(electors.filter(({ organisation }) => standing.get(organisation)?.says === vote))
  const has = ({ organisation }: Elector) => standing.has(organisation)
  return {
    for: saying('for'),
    against: saying('against'),
    abstain: saying('abstain'),
    voted: countOf(electors.filter(has)),
    present: countOf(electors.filter((elector) => has(elector) || attending.has(elector.organisation))),
    entitled: countOf(electors),
  }
}

/**
 * A ballot cast in secret cannot be taken out again, for nobody knows which it is: who voted and then left the
 * partnership stays in the electorate, and who left without voting does not.
 *
 * @throws Error where ballots and voters differ in number, or somebody without a vote has voted: then something is
 *   wrong that no result may hide
 */
function secretTally(counted: Counted, { ballots, voters }: SecretBallot): Tally {
  const { electors } = counted.electorate
  const voted = new Set(voters)
  const withVote = electors.filter(({ organisation }) => voted.has(organisation))
  if (voted.size !== voters.length || withVote.length !== voters.length) {
    throw new Error('a secret ballot in which somebody without a vote voted, or somebody voted twice')
  }
  if (ballots.length !== voters.length) {
    throw new Error(`a secret ballot with ${ballots.length} ballots of ${voters.length} voters`)
  }
  const left = new Set(electorsLeft(counted))
  const attending = new Set(counted.attending)
  const also = electors.filter((one) => left.has(one) && !voted.has(one.organisation))
  const saying = (vote: Vote) => countOf(ballots.filter(({ says }) => says === vote))
  return {
    for: saying('for'),
    against: saying('against'),
    abstain: saying('abstain'),
    voted: countOf(withVote),
    present: countOf([...withVote, ...also.filter(({ organisation }) => attending.has(organisation))]),
    entitled: countOf([...withVote, ...also]),
  }
}

/** Compares `part / base` with the share in whole numbers. Negative below, 0 when exactly equal, positive above. */
export function compareShare(part: number, base: number, { n, m }: Share): bigint {
  return BigInt(part) * BigInt(m) - BigInt(base) * BigInt(n)
}

/** The lowest whole part of the base that is more than, or at least, the share of it. */
export function lowestPart(base: number, { n, m }: Share, than: FrozenCondition['than']): number {
  const product = BigInt(base) * BigInt(n)
  const whole = product / BigInt(m)
  if (than === 'more') return Number(whole + 1n)
  return Number(product % BigInt(m) === 0n ? whole : whole + 1n)
}

/** What the condition is a share of. */
export function baseOf({ of, by, abstentions }: FrozenCondition, tally: Tally): number {
  if (of === 'all-members') return tally.entitled[by]
  if (of === 'present') return tally.present[by]
  const cast = tally.for[by] + tally.against[by]
  return abstentions === 'counted' ? cast + tally.abstain[by] : cast
}

function conditionSum(condition: FrozenCondition, tally: Tally): ConditionSum {
  const part = tally.for[condition.by]
  const base = baseOf(condition, tally)
  const over = compareShare(part, base, condition.share)
  return {
    condition,
    part,
    base,
    needed: Math.max(1, lowestPart(base, condition.share, condition.than)),
    // Of nothing, no share is enough: where nobody votes, nothing is adopted.
    holds: base > 0 && (condition.than === 'more' ? over > 0n : over >= 0n),
  }
}

function quorumSum({ quorum }: FrozenRule, { voted, entitled }: Tally): Sum['quorum'] {
  if (quorum.is === 'none') return null
  const by = quorum.is === 'share' ? quorum.by : 'organisations'
  const needed = quorum.is === 'share' ? lowestPart(entitled[by], quorum.share, 'at-least') : quorum.count
  return { by, has: voted[by], needed, holds: voted[by] >= needed }
}

/** The rule applied to a tally. */
export function sumOf(rule: FrozenRule, tally: Tally): Sum {
  const yes = tally.for.organisations
  return {
    tally,
    conditions: rule.conditions.map((condition) => conditionSum(condition, tally)),
    quorum: quorumSum(rule, tally),
    minimumYes:
      rule.minimumYes === 0 ? null : { has: yes, needed: rule.minimumYes, holds: yes >= rule.minimumYes },
  }
}
