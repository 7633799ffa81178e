import type { Temporal } from 'temporal-polyfill'
import {
  type Deadline,
  dateIn,
  lastDayOf,
  type QuietDays,
  type QuietPeriod,
  quietPeriodsWithin,
} from '../platform/calendar/index.ts'
import { lowestPart } from './count.rules.ts'
import { type Electorate, type FrozenRule, type OrganisationId, type Unit, weighs } from './frozen.rules.ts'

/** With fewer ballots than this, one can guess whose is whose. */
export const fewestInSecret = 5

/** What somebody should know before a round is opened. Nothing here forbids it. */
export type Warning =
  /** Part of the window lies where few are at work. */
  | { readonly warns: 'quiet'; readonly days: QuietDays }
  | { readonly warns: 'few-in-secret'; readonly voters: number; readonly fewest: number }
  /** Weights that so few have that the ballot gives away whose it is. */
  | { readonly warns: 'weight-tells'; readonly weights: readonly number[] }
  /** Nobody has a vote; `recused` says how many stand aside. */
  | { readonly warns: 'nobody-entitled'; readonly recused: number }
  /** More are asked for than there are: it cannot be adopted. */
  | {
      readonly warns: 'out-of-reach'
      readonly setting: 'minimum-yes' | 'quorum' | 'majority'
      readonly by: Unit
      readonly needed: number
      readonly entitled: number
    }
  /** Nobody can answer for these. */
  | { readonly warns: 'no-representative'; readonly organisations: readonly OrganisationId[] }

export interface Opening {
  readonly rule: FrozenRule
  readonly electorate: Electorate
  readonly opensAt: Temporal.Instant
  readonly closing: Deadline
  readonly quiet: readonly QuietPeriod[]
}

export function openingWarnings(opening: Opening): Warning[] {
  const { electorate } = opening
  const quiet = quietDays(opening).map((days): Warning => ({ warns: 'quiet', days }))
  if (electorate.electors.length === 0) {
    return [{ warns: 'nobody-entitled', recused: electorate.recused.length }, ...quiet]
  }
  const silent = electorate.electors.filter(({ representative }) => representative === null)
  const organisations = silent.map(({ organisation }) => organisation)
  return [
    ...(organisations.length > 0 ? [{ warns: 'no-representative', organisations } as const] : []),
    ...(opening.rule.method === 'ballot' ? ballotWarnings(opening) : []),
    ...quiet,
  ]
}

/** Quiet days among those on which one can answer: from the day after opening, as the window is counted. */
function quietDays({ opensAt, closing, quiet }: Opening): readonly QuietDays[] {
  const first = dateIn(opensAt, closing.zone).add({ days: 1 })
  return quietPeriodsWithin({ first, last: lastDayOf(closing) }, quiet)
}

function ballotWarnings({ rule, electorate: { electors } }: Opening): Warning[] {
  const voters = electors.length
  const all = { organisations: voters, weight: electors.reduce((sum, { weight }) => sum + weight, 0) }
  const warnings: Warning[] = []
  const reach = (setting: 'minimum-yes' | 'quorum' | 'majority', by: Unit, needed: number) => {
    if (needed > all[by]) warnings.push({ warns: 'out-of-reach', setting, by, needed, entitled: all[by] })
  }
  reach('minimum-yes', 'organisations', rule.minimumYes)
  if (rule.quorum.is === 'count' && !rule.secondRound) reach('quorum', 'organisations', rule.quorum.count)
  for (const { by, share, than } of rule.conditions) reach('majority', by, lowestPart(all[by], share, than))
  if (rule.secret && voters < fewestInSecret) {
    warnings.push({ warns: 'few-in-secret', voters, fewest: fewestInSecret })
  } else if (rule.secret && weighs(rule)) {
    const weights = weightsOfFew(electors.map(({ weight }) => weight))
    if (weights.length > 0) warnings.push({ warns: 'weight-tells', weights })
  }
  return warnings
}

function weightsOfFew(weights: readonly number[]): number[] {
  const held = Map.groupBy(weights, (weight) => weight)
  return [...held]
    .flatMap(([weight, all]) => (all.length < fewestInSecret ? [weight] : []))
    .sort((a, b) => a - b)
}
