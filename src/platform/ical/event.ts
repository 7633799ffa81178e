import type { Temporal } from 'temporal-polyfill'
import type { Recurrence } from '../calendar/index.ts'
import type { Language } from '../words/index.ts'

/** When it is: whole days, both included; or from one instant to another on the clocks of a zone. */
export type When =
  | { readonly kind: 'days'; readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate }
  | { readonly kind: 'time'; readonly start: Temporal.ZonedDateTime; readonly end: Temporal.ZonedDateTime }

/** A time of a series: of the kind, and on the clocks, of its `when`. */
export type Moment = Temporal.ZonedDateTime | Temporal.PlainDate

/** How a series goes on: by its rule, without the times left out, with the times added. */
export interface Repeats {
  readonly rule?: Recurrence
  readonly without?: readonly Moment[]
  readonly also?: readonly Moment[]
}

export interface CalendarPerson {
  /** Mail address, without `mailto:`. */
  readonly address: string
  readonly name?: string
}

export type Answer = 'needs-action' | 'accepted' | 'declined' | 'tentative' | 'delegated'

export interface Attendee extends CalendarPerson {
  readonly answer: Answer
  readonly role?: 'chair' | 'required' | 'optional' | 'informed'
  /** Whether an answer is asked for. */
  readonly asked?: boolean
  readonly delegatedTo?: string
  readonly delegatedFrom?: string
}

/** A place on the net where it takes place, as RFC 7986 has it. */
export interface Conference {
  readonly uri: string
  readonly label?: string
  readonly features?: readonly ('AUDIO' | 'CHAT' | 'FEED' | 'MODERATOR' | 'PHONE' | 'SCREEN' | 'VIDEO')[]
}

/** One event, or one time of a series that differs from it (`instead`), as a calendar is told of it. */
export interface CalendarEvent {
  /** The same for ever, in every feed and mail, and for every time of a series. */
  readonly uid: string
  /** Rises with every change that those who are invited must hear of; never falls. */
  readonly sequence: number
  /** When this was said (in a mail) or last changed (in a feed): DTSTAMP. */
  readonly stamp: Temporal.Instant
  readonly changed?: Temporal.Instant
  readonly created?: Temporal.Instant
  readonly when: When
  readonly repeats?: Repeats
  /** The time of the series, as the rule gives it, that this event stands for. */
  readonly instead?: Moment
  readonly status: 'confirmed' | 'tentative' | 'cancelled'
  readonly title: string
  /** Of title, description and place. */
  readonly language: Language
  readonly description?: string
  readonly location?: string
  /** The page about it. */
  readonly url?: string
  readonly conference?: readonly Conference[]
  readonly categories?: readonly string[]
  /** Whether it leaves people free, as a deadline does. */
  readonly leavesFree?: boolean
  /** A colour name of CSS 3. */
  readonly color?: string
  readonly organizer?: CalendarPerson
  readonly attendees?: readonly Attendee[]
}
