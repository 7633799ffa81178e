/**
 * Dates as precise as they are known: EDTF, ISO 8601-2:2019 levels 0 and 1, with the divisions of a year (21–41)
 * of level 2. Source: Library of Congress, Extended Date/Time Format Specification.
 */
export type Edtf = EdtfDate | EdtfMoment | EdtfInterval

/** `?` uncertain, `~` approximate, `%` both. Says how far to trust a date, and does not widen its bounds. */
export type Qualifier = '?' | '~' | '%'

interface Qualified {
  readonly qualifier: Qualifier | null
}

/**
 * A date of some precision. Years are astronomical: 0 is 1 BC, −1 is 2 BC.
 *
 * - `year`: `2023`, `-0044`, `Y17000`
 * - `decade`: `198X`, with `decade` 198; `century`: `20XX`, with `century` 20
 * - `part`: `2023-41`, with the code of a season, quarter, third or half
 * - `someMonth`: `2023-XX`; `someDay`: `2023-06-XX`, or `2023-XX-XX` with `month` null
 */
export type EdtfDate = Qualified &
  (
    | { readonly kind: 'year'; readonly year: number }
    | { readonly kind: 'decade'; readonly decade: number }
    | { readonly kind: 'century'; readonly century: number }
    | { readonly kind: 'part'; readonly year: number; readonly code: number }
    | { readonly kind: 'month'; readonly year: number; readonly month: number }
    | { readonly kind: 'someMonth'; readonly year: number }
    | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
    | { readonly kind: 'someDay'; readonly year: number; readonly month: number | null }
  )

/** A date and time, `2023-04-04T12:00:00Z`. Without an offset it is the time of a place that is not said. */
export interface EdtfMoment {
  readonly kind: 'moment'
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** As written: `Z`, `+02`, `-04:30`; null where none is stated. */
  readonly offset: string | null
}

/** `2023-06/2023-07`. An end can be `open` (`..`: without limit, or still going on) or `unknown` (left empty). */
export interface EdtfInterval {
  readonly kind: 'interval'
  readonly start: EdtfDate | 'open' | 'unknown'
  readonly end: EdtfDate | 'open' | 'unknown'
}

/** Why a text is no EDTF date that we take. */
export type EdtfReason =
  | 'empty'
  | 'not-edtf'
  | 'beyond-level-1'
  | 'no-such-year'
  | 'no-such-month'
  | 'no-such-day'
  | 'no-such-time'
  | 'time-in-interval'
  | 'interval-without-date'
  | 'interval-reversed'

export interface EdtfProblem {
  readonly kind: 'problem'
  readonly reason: EdtfReason
  /** The text as it came. */
  readonly text: string
}

/** A date that something is due, with the wording that it came with, such as "medio 2023". */
export interface DueDate {
  readonly edtf: Edtf
  readonly asWritten?: string
}
