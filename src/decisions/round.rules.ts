import { Temporal } from 'temporal-polyfill'

/** A closing instant moved later, by somebody and for a reason. */
export interface Extension {
  readonly id: string
  /** When it was granted: before closing, or while notice blocked a silent procedure (`mayExtend`). */
  readonly at: Temporal.Instant
  readonly closesAt: Temporal.Instant
}

/** The time in which one round of a decision is open. */
export interface Round {
  readonly opensAt: Temporal.Instant
  /** As it was set at opening. What is received before the closing instant is in time; what is received at it is late. */
  readonly closesAt: Temporal.Instant
  readonly extensions: readonly Extension[]
  /** When the proposer took the decision back, if so. */
  readonly withdrawnAt: Temporal.Instant | null
}

/** Anything that happened, and is told from what happened in the same instant by its id. */
export interface Happened {
  readonly id: string
  readonly at: Temporal.Instant
}

const compare = (a: Happened, b: Happened): number =>
  Temporal.Instant.compare(a.at, b.at) || Number(a.id > b.id) - Number(a.id < b.id)

/** Oldest first; in the same instant by id, so that the order is always the same. */
export const inOrder = <One extends Happened>(all: readonly One[]): One[] => all.toSorted(compare)

/** Whether the one comes before the other, in the same instant by id. */
export const comesBefore = (one: Happened, other: Happened): boolean => compare(one, other) < 0

export const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  Temporal.Instant.compare(a, b) < 0

const latest = (closing: Temporal.Instant, { closesAt }: Extension): Temporal.Instant =>
  isBefore(closing, closesAt) ? closesAt : closing

/** The closing instant as it was known when that happened. */
export const closingAsOf = (round: Round, happened: Happened): Temporal.Instant =>
  round.extensions.filter((one) => comesBefore(one, happened)).reduce(latest, round.closesAt)

/** The closing instant with every extension. */
export const closingOf = (round: Round): Temporal.Instant => round.extensions.reduce(latest, round.closesAt)

/**
 * Whether what was received then is in time. Between a closing and an extension that came after it, nothing is; nor once
 * the proposer has withdrawn the decision.
 */
export const wasOpen = (round: Round, happened: Happened): boolean =>
  !isBefore(happened.at, round.opensAt) &&
  isBefore(happened.at, closingAsOf(round, happened)) &&
  (round.withdrawnAt === null || isBefore(happened.at, round.withdrawnAt))
