import { Temporal } from 'temporal-polyfill'
import type { Period } from './asking.rules.ts'

/** `proposed`: nobody leads it yet. */
export type GroupState = 'proposed' | 'active' | 'dormant' | 'completed' | 'closed'

/** What a group can be turned into by somebody. That it is proposed is where it begins. */
export type Turned = Exclude<GroupState, 'proposed'>

const from: Readonly<Record<Turned, readonly GroupState[]>> = {
  active: ['dormant', 'completed', 'closed'],
  dormant: ['active'],
  completed: ['active', 'dormant'],
  closed: ['proposed', 'active', 'dormant'],
}

/** Whether a group in this state can be turned into that one. What never began cannot be completed. */
export const canTurn = (state: GroupState, to: Turned): boolean => from[to].includes(state)

/** Whether it works or is about to: what is late there is owed. */
export const isRunning = ({ state }: { readonly state: GroupState }): boolean =>
  state === 'active' || state === 'proposed'

/** Whether it is over, with a report. */
export const hasEnded = ({ state }: { readonly state: GroupState }): boolean =>
  state === 'completed' || state === 'closed'

const monthsIn: Readonly<Record<Period, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

/** So many rounds of questions pass in silence before one asks whether a group rests. */
const silentRounds = 3
/** A group that is younger than this is not asked: it takes its time to find its feet. */
const youngMonths = 6

export interface Sign {
  /** Since when the group is under way. */
  readonly began: Temporal.Instant
  /** When something last happened in it. */
  readonly last: Temporal.Instant
}

/**
 * Whether one should ask if the group rests: it is not young, and nothing has happened in it for three rounds of the
 * charter's question how it goes.
 * @param zone IANA
 * @returns since when it is silent, or nothing.
 */
export function silentSince(
  { began, last }: Sign,
  per: Period,
  now: Temporal.Instant,
  zone: string,
): Temporal.Instant | undefined {
  const before = (months: number) => now.toZonedDateTimeISO(zone).subtract({ months }).toInstant()
  const young = Temporal.Instant.compare(began, before(youngMonths)) > 0
  const since = Temporal.Instant.compare(last, began) > 0 ? last : began
  const silent = Temporal.Instant.compare(since, before(silentRounds * monthsIn[per])) <= 0
  return silent && !young ? since : undefined
}
