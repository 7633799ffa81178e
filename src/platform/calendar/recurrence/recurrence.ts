import type { Temporal } from 'temporal-polyfill'
import type { Weekday } from '../day-numbers.ts'

/**
 * How something repeats: that part of the RRULE of RFC 5545, 3.3.10, which people use for meetings. Empty lists say
 * nothing: what they leave open follows from the start, as in the standard.
 */
export interface Recurrence {
  readonly every: 'day' | 'week' | 'month' | 'year'
  /** 2 is every other. */
  readonly interval: number
  readonly days: readonly RuleDay[]
  /** 1 to 31, or from the end: −1 is the last day. */
  readonly monthDays: readonly number[]
  /** 1 to 12 */
  readonly months: readonly number[]
  /** Which of those that the other parts give in each period: 1 the first, −1 the last. */
  readonly positions: readonly number[]
  /** Where a week begins, which matters to every other week. */
  readonly weekStart: Weekday
  readonly end: RuleEnd
}

/** A weekday; with `nth` the nth of the month (or of the year), −1 the last. */
export interface RuleDay {
  readonly day: Weekday
  readonly nth?: number
}

export type RuleEnd =
  | { readonly kind: 'never' }
  | { readonly kind: 'count'; readonly count: number }
  /** The last instant at which one may begin. */
  | { readonly kind: 'until'; readonly at: Temporal.Instant }

/** Why a text is no rule that we take. */
export type RecurrenceReason =
  | 'too-long'
  | 'not-a-rule'
  | 'beyond-meetings'
  | 'no-such-interval'
  | 'no-such-count'
  | 'no-such-end'
  | 'no-such-day'
  | 'no-such-month'
  | 'no-such-position'
  | 'two-ends'

export interface RecurrenceProblem {
  readonly kind: 'problem'
  readonly reason: RecurrenceReason
}

/**
 * A rule with its first time, on the clocks of a zone (IANA name). A start that the clocks skip is read as RFC 5545,
 * 3.3.5 does, past the gap, and gives the time of day of the whole series.
 */
export interface Repeating {
  readonly start: Temporal.PlainDateTime
  readonly zone: string
  readonly rule: Recurrence
}

export const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** A rule of which only what differs from "every week, without end" is said. */
export const recurrence = (parts: Partial<Recurrence>): Recurrence => ({
  every: 'week',
  interval: 1,
  days: [],
  monthDays: [],
  months: [],
  positions: [],
  weekStart: 1,
  end: { kind: 'never' },
  ...parts,
})
