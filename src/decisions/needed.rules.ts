import type { Temporal } from 'temporal-polyfill'
import { type ConditionSum, electorsLeft, type Sum, sumOf, tallyOf } from './count.rules.ts'
import { type OrganisationId, type Unit, weighs } from './frozen.rules.ts'
import type { Unnoticed } from './notice.rules.ts'
import { type Facts, noticesOf, outcomeOf } from './outcome.rules.ts'
import { sift } from './position.rules.ts'

/** One thing that is missing for the decision to be adopted, as it stands. */
export type Need =
  /** Votes for: so many more, or of so much more weight, if nothing else changes. */
  | {
      readonly need: 'votes-for'
      readonly by: Unit
      readonly more: number
      /** Whether those who have not voted yet are enough; otherwise somebody has to change a vote. */
      readonly within: boolean
    }
  | { readonly need: 'voters'; readonly by: Unit; readonly more: number; readonly within: boolean }
  /** A vote against from whoever can refuse alone. */
  | { readonly need: 'veto-lifted'; readonly by: readonly OrganisationId[] }
  /** That nobody objects before closing. */
  | { readonly need: 'silence' }
  | { readonly need: 'notice'; readonly missing: readonly Unnoticed[] }
  | { readonly need: 'casting-vote'; readonly by: 'chair' | 'secretariat' | 'host' }
  /** That somebody with a vote is left. */
  | { readonly need: 'electors' }

/**
 * What is still needed for adoption, most pressing first. Empty where nothing is: it is adopted, or would be if it closed
 * now, or nothing can help it any more (`outcomeOf` says which). Of a secret ballot nothing is told but how many must vote.
 */
export function neededFor(facts: Facts, now: Temporal.Instant): Need[] {
  const outcome = outcomeOf(facts, now)
  if (outcome.is === 'tied') return [{ need: 'casting-vote', by: outcome.by }]
  if (outcome.is === 'blocked') return [{ need: 'notice', missing: outcome.missing }]
  if (outcome.is !== 'open') return []
  if (electorsLeft(facts).length === 0) return [{ need: 'electors' }]
  return facts.rule.method === 'silent' ? neededInSilence(facts) : neededInBallot(facts)
}

function neededInSilence(facts: Facts): Need[] {
  const missing = noticesOf(facts).filter((notice) => !notice.stands)
  return [...(missing.length > 0 ? [{ need: 'notice', missing } as const] : []), { need: 'silence' }]
}

function neededInBallot(facts: Facts): Need[] {
  const { rule } = facts
  const voters = rule.secret ? secretVoters(facts) : undefined
  if (voters) return voters
  const sum = sumOf(rule, tallyOf(facts))
  const { standing } = sift(facts)
  const refusing = electorsLeft(facts).filter(
    ({ veto, organisation }) => veto && standing.get(organisation)?.says === 'against',
  )
  return [
    ...(refusing.length > 0
      ? [{ need: 'veto-lifted', by: refusing.map(({ organisation }) => organisation) } as const]
      : []),
    ...votersNeeded(sum),
    ...votesNeeded(sum, 'organisations'),
    ...(weighs(rule) ? votesNeeded(sum, 'weight') : []),
  ]
}

/** While a secret ballot is open its ballots are not looked at, not even here. */
function secretVoters(facts: Facts): Need[] {
  const { rule, electorate, secret } = facts
  const voters = new Set(secret?.voters)
  const voted = electorate.electors.filter(({ organisation }) => voters.has(organisation))
  const hidden = voted.map(({ weight }) => ({ says: 'abstain', weight }) as const)
  const tally = tallyOf({ ...facts, secret: { ballots: hidden, voters: secret?.voters ?? [] } })
  return votersNeeded(sumOf(rule, tally))
}

const left = ({ tally: { entitled, voted } }: Sum, by: Unit): number => entitled[by] - voted[by]

function votersNeeded(sum: Sum): Need[] {
  const { quorum } = sum
  if (!quorum || quorum.holds) return []
  const more = quorum.needed - quorum.has
  return [{ need: 'voters', by: quorum.by, more, within: more <= left(sum, quorum.by) }]
}

function votesNeeded(sum: Sum, by: Unit): Need[] {
  const least = by === 'organisations' && sum.minimumYes ? sum.minimumYes.needed - sum.minimumYes.has : 0
  const missing = sum.conditions.filter(({ condition, holds }) => condition.by === by && !holds).map(moreFor)
  const more = Math.max(0, least, ...missing)
  return more > 0 ? [{ need: 'votes-for', by, more, within: more <= left(sum, by) }] : []
}

/**
 * How many more for would meet the condition, if each of them comes from somebody who has said nothing. In a base of
 * votes cast each of them makes the base grow as well. Infinite where no number would.
 */
function moreFor({ condition, part, base, needed }: ConditionSum): number {
  if (condition.of === 'all-members') return needed - part
  const { n, m } = condition.share
  const short = BigInt(base) * BigInt(n) - BigInt(part) * BigInt(m)
  const step = BigInt(m - n)
  if (step === 0n) return base === 0 && condition.than === 'at-least' ? 1 : Number.POSITIVE_INFINITY
  const more = condition.than === 'more' ? short / step + 1n : (short + step - 1n) / step
  return Math.max(1, Number(more))
}
