import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { occurrencesOf, type Recurrence, type Repeating, recurrence } from '../platform/calendar/index.ts'
import { plainExpansion } from './plain-expansion.ts'

const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<1 | 2 | 3 | 4 | 5 | 6 | 7>
const nth = fc.constantFrom(1, 2, 3, 4, 5, -1, -2)
const some = <Of>(of: fc.Arbitrary<Of>, maxLength = 3) => fc.uniqueArray(of, { minLength: 1, maxLength })
const plainDays = some(weekday.map((day) => ({ day })))
const countedDays = some(fc.record({ day: weekday, nth }), 2)
const monthDays = some(fc.constantFrom(1, 2, 15, 28, 29, 30, 31, -1, -2, -31))
const months = fc.oneof(fc.constant([]), some(fc.integer({ min: 1, max: 12 })))
const workWeek = [1, 2, 3, 4, 5].map((day) => ({ day: day as 1 }))

const shapes: fc.Arbitrary<Partial<Recurrence>> = fc.oneof(
  fc.record({ every: fc.constant('day' as const), months }),
  fc.record({ every: fc.constant('week' as const), days: plainDays }),
  fc.record({ every: fc.constant('week' as const), weekStart: weekday, days: plainDays }),
  fc.record({ every: fc.constant('month' as const), days: countedDays }),
  fc.record({ every: fc.constant('month' as const), monthDays }),
  fc.record({ every: fc.constant('month' as const), months, monthDays, days: plainDays }),
  fc.record({
    every: fc.constant('month' as const),
    days: fc.constant(workWeek),
    positions: some(fc.constantFrom(1, 2, -1), 2),
  }),
  fc.record({
    every: fc.constant('year' as const),
    months: some(fc.integer({ min: 1, max: 12 })),
    monthDays,
  }),
  fc.record({
    every: fc.constant('year' as const),
    months: some(fc.integer({ min: 1, max: 12 })),
    days: countedDays,
  }),
  fc.constant({ every: 'year' as const }),
)

const ends: fc.Arbitrary<Recurrence['end']> = fc.oneof(
  fc.constant({ kind: 'never' as const }),
  fc.integer({ min: 1, max: 60 }).map((count) => ({ kind: 'count' as const, count })),
  fc.integer({ min: 30, max: 3500 }).map((days) => ({
    kind: 'until' as const,
    at: Temporal.Instant.from('2022-12-31T00:00Z').add({ hours: days * 24 + 11 }),
  })),
)

/** Series of every shape that people meet by, from 2023 on, in zones that change their clocks in different ways. */
export const anySeries = fc.record({
  start: fc
    .record({
      days: fc.integer({ min: 0, max: 900 }),
      // Half past two in the night is where clocks skip and repeat.
      time: fc.constantFrom('10:00', '02:30', '02:00', '23:45', '00:00'),
    })
    .map(({ days, time }) => Temporal.PlainDate.from('2023-01-01').add({ days }).toPlainDateTime(time)),
  zone: fc.constantFrom('Europe/Copenhagen', 'America/New_York', 'UTC', 'Australia/Lord_Howe'),
  rule: fc
    .record({ shape: shapes, interval: fc.integer({ min: 1, max: 4 }), end: ends })
    .map(({ shape, ...rest }) => recurrence({ ...shape, ...rest })),
})

const window = {
  from: Temporal.Instant.from('2022-12-31T00:00Z'),
  until: Temporal.Instant.from('2034-01-01T00:00Z'),
}

/** The times of a series over 2023–2033, as the product gives them and as a plain reading of the standard does. */
export function expandedTwice(series: Repeating): { readonly ours: string[]; readonly plain: string[] } {
  const ours = occurrencesOf(series, window, Number.POSITIVE_INFINITY).map((each) => each.toString())
  const inTime = (each: string) =>
    Temporal.ZonedDateTime.from(each).epochMilliseconds < window.until.epochMilliseconds
  // A day more than the window, for the zones in which it ends later.
  const plain = plainExpansion(series, '2034-01-02')
  return { ours, plain: [...plain.slice(0, -3), ...plain.slice(-3).filter(inTime)] }
}
