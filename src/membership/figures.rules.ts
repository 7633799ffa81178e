import type { Temporal } from 'temporal-polyfill'

/** When one organisation was a partner, by days: `to` is its first day as none. */
export interface Membership {
  readonly kind: string
  readonly periods: readonly {
    readonly from: Temporal.PlainDate
    readonly to: Temporal.PlainDate | undefined
  }[]
}

export interface Figure {
  readonly year: number
  readonly kind: string
  readonly joined: number
  readonly left: number
  /** At the end of the year, or today. */
  readonly partners: number
}

/**
 * How many joined and left in each year, and how many there were at its end, by kind; the latest year first. Kinds that had
 * no partner in any year are left out.
 */
export function figuresOf(memberships: readonly Membership[], today: Temporal.PlainDate): Figure[] {
  const begun = memberships.flatMap(({ periods }) => periods.map(({ from }) => from.year))
  const first = Math.min(today.year, ...begun)
  const byKind = Map.groupBy(
    memberships.filter(({ periods }) => periods.length > 0),
    ({ kind }) => kind,
  )
  const years = Array.from({ length: today.year - first + 1 }, (_, n) => today.year - n)
  return years.flatMap((year) =>
    [...byKind].map(([kind, theirs]) => {
      const periods = theirs.flatMap((one) => one.periods)
      return {
        year,
        kind,
        joined: periods.filter(({ from }) => from.year === year).length,
        left: periods.filter(({ to }) => to?.year === year).length,
        partners: periods.filter(({ from, to }) => from.year <= year && (to === undefined || to.year > year))
          .length,
      }
    }),
  )
}
