import { Temporal } from 'temporal-polyfill'

/** An answer to a series: to all of it, to one of its meetings, or to one and those that follow. */
export interface ScopedAnswer<Of> {
  readonly id: string
  readonly scope: 'all' | 'one' | 'following'
  /** The meeting, by the time that names it; needed unless the answer is to all. */
  readonly of?: Temporal.PlainDateTime
  readonly given: Temporal.Instant
  readonly answer: Of
}

/** The answer that holds for one meeting: of those that are about it, the newest; of two at once, the higher id. */
export const answerTo = <Of>(
  answers: readonly ScopedAnswer<Of>[],
  of: Temporal.PlainDateTime,
): ScopedAnswer<Of> | undefined =>
  answers.filter((each) => isAbout(each, of)).reduce<ScopedAnswer<Of> | undefined>(newer, undefined)

function isAbout<Of>(each: ScopedAnswer<Of>, of: Temporal.PlainDateTime): boolean {
  if (each.scope === 'all') return true
  if (!each.of) return false
  const order = Temporal.PlainDateTime.compare(each.of, of)
  return each.scope === 'one' ? order === 0 : order <= 0
}

function newer<Of>(best: ScopedAnswer<Of> | undefined, each: ScopedAnswer<Of>): ScopedAnswer<Of> {
  if (!best) return each
  const order = Temporal.Instant.compare(each.given, best.given)
  return order > 0 || (order === 0 && each.id > best.id) ? each : best
}

/**
 * The answers of a series that was split at a meeting, for each of its two halves, so that every meeting keeps the one
 * that it had. Times are those before any change.
 */
export function splitAnswers<Of>(
  answers: readonly ScopedAnswer<Of>[],
  at: Temporal.PlainDateTime,
): { readonly before: readonly ScopedAnswer<Of>[]; readonly after: readonly ScopedAnswer<Of>[] } {
  const isLater = ({ of }: ScopedAnswer<Of>) =>
    of !== undefined && Temporal.PlainDateTime.compare(of, at) >= 0
  return {
    before: answers.filter((each) => each.scope === 'all' || !isLater(each)),
    after: answers
      .filter((each) => each.scope !== 'one' || isLater(each))
      .map((each) => {
        if (each.scope !== 'following' || isLater(each)) return each
        const { of: _of, ...rest } = each
        return { ...rest, scope: 'all' as const }
      }),
  }
}
