import { Temporal } from 'temporal-polyfill'
import type { Series } from './series.rules.ts'

export type Scope = 'one' | 'following' | 'all'

/** The name that a time of a series gets when one of them, `at`, is moved to `to`: as many days, the same time of day. */
export function movedName(named: string, at: string, to: string): string {
  const [from, until] = [Temporal.PlainDateTime.from(at), Temporal.PlainDateTime.from(to)]
  const days = from.toPlainDate().until(until.toPlainDate()).days
  return Temporal.PlainDateTime.from(named)
    .toPlainDate()
    .add({ days })
    .toPlainDateTime(until.toPlainTime())
    .toString({ smallestUnit: 'second' })
}

/** When a time of that name begins and ends, as the series has it. */
export function spanOf({ zone, minutes }: Pick<Series, 'zone' | 'minutes'>, named: string) {
  const start = Temporal.PlainDateTime.from(named).toZonedDateTime(zone)
  return { startsAt: start.toInstant(), endsAt: start.add({ minutes }).toInstant() }
}
