import type ICAL from 'ical.js'
import type { Temporal } from 'temporal-polyfill'
import type { Window } from '../calendar/index.ts'
import type { ReadMoment } from './read-values.ts'
import type { TimeReader } from './read-zones.ts'

export type ReadWhen =
  | { readonly kind: 'days'; readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate }
  | {
      readonly kind: 'time'
      readonly start: Temporal.Instant
      readonly end: Temporal.Instant
      /** The zone (IANA name) whose clocks were meant. */
      readonly zone: string
    }

/** One event of somebody else's calendar, one time of a series each. Texts are plain, and not to be trusted as more. */
export interface FeedEvent {
  readonly uid: string
  /** Tells the times of a series apart: the day or instant that its rule gives. None for a single event. */
  readonly time?: string
  readonly sequence: number
  readonly changed?: Temporal.Instant
  readonly status: 'confirmed' | 'tentative' | 'cancelled'
  readonly title: string
  readonly description?: string
  readonly location?: string
  /** `http` or `https`. */
  readonly url?: string
  readonly categories: readonly string[]
  readonly when: ReadWhen
}

export type SkipReason =
  | 'unreadable'
  | 'no-uid'
  | 'no-title'
  | 'no-start'
  | 'ends-before-start'
  | 'rule-not-read'
  | 'too-often'
  | 'too-many'

export interface FeedWanted extends Window {
  /** The zone (IANA name) of times that say none, and of whole days when they are held against the window. */
  readonly zone: string
}

/** A VEVENT as it stands, before its series is gone through. */
export interface SourceEvent {
  readonly component: ICAL.Component
  readonly about: Omit<FeedEvent, 'when' | 'time'>
  readonly when: ReadWhen
  readonly instead: ReadMoment | undefined
  readonly times: TimeReader
}

/** The instant at which it begins, in milliseconds since 1970. */
export const startOf = (when: ReadWhen, zone: string): number =>
  when.kind === 'time' ? when.start.epochMilliseconds : when.first.toZonedDateTime(zone).epochMilliseconds
