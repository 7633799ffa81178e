import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  type CountingRules,
  countedSchema,
  type Deadline,
  deadlineAfter,
  deadlineAt,
  deadlineAtEndOf,
  explainDeadline,
  formatDeadline,
  formatTimeLeft,
  hasPassed,
  isTimeZone,
  lastDayOf,
  namedCalendars,
  type Span,
  spanSchema,
  workingDaysLeft,
} from './index.ts'

const { DK } = namedCalendars
const zone = 'Europe/Copenhagen'
const rules: CountingRules = { zone, calendar: DK }
const instant = (text: string) => Temporal.Instant.from(text)
const noon = (date: string) => Temporal.PlainDateTime.from(`${date}T12:00`).toZonedDateTime(zone).toInstant()
const lastDay = (opened: string, span: Span, how: Partial<CountingRules> = {}) =>
  lastDayOf(deadlineAfter(noon(opened), span, { ...rules, ...how })).toString()
const opened = deadlineAfter(noon('2023-04-04'), { workingDays: 10 }, rules)

describe('a window of working days', () => {
  it('opened on 4 April 2023 for ten working days closes at the end of 21 April', () => {
    expect(opened.at.toString()).toBe('2023-04-21T22:00:00Z')
    expect(formatDeadline(opened, 'da')).toBe('fredag 21. april 2023 kl. 23.59')
    expect(formatDeadline(opened, 'en')).toBe('Friday 21 April 2023, 23:59')
  })

  it('closes alike whenever in the day it opened, by the clocks of its zone', () => {
    const justAfterMidnight = instant('2023-04-03T22:00:00Z')
    const justBeforeMidnight = instant('2023-04-04T21:59:59Z')
    for (const event of [justAfterMidnight, justBeforeMidnight]) {
      expect(deadlineAfter(event, { workingDays: 10 }, rules).at.equals(opened.at)).toBe(true)
    }
    expect(
      lastDayOf(deadlineAfter(instant('2023-04-04T22:00:00Z'), { workingDays: 10 }, rules)).toString(),
    ).toBe('2023-04-24')
  })

  it('says how it was counted, in a form that can be stored', () => {
    expect(opened.counted).toMatchObject({
      how: 'span',
      from: '2023-04-04',
      lastDay: '2023-04-21',
      calendar: 'DK',
    })
    expect(countedSchema.parse(JSON.parse(JSON.stringify(opened.counted)))).toEqual(opened.counted)
    expect(explainDeadline(opened, 'da')).toBe(
      '10 arbejdsdage fra dagen efter 4. april 2023. Skærtorsdag, langfredag og 2. påskedag er ikke talt med.',
    )
    expect(explainDeadline(opened, 'en')).toBe(
      '10 working days from the day after 4 April 2023. Maundy Thursday, Good Friday and Easter Monday are not counted.',
    )
  })

  it('is in time before the instant and late at it', () => {
    expect(hasPassed(opened, opened.at.subtract({ nanoseconds: 1 }))).toBe(false)
    expect(hasPassed(opened, opened.at)).toBe(true)
  })
})

describe('other windows', () => {
  it('of weeks end on the same weekday', () => {
    expect(lastDay('2026-03-18', { weeks: 2 })).toBe('2026-04-01')
  })

  it('of months end on the same day, or on the last that there is', () => {
    expect(lastDay('2026-03-18', { months: 1 })).toBe('2026-04-18')
    expect(lastDay('2026-01-31', { months: 1 })).toBe('2026-02-28')
    expect(lastDay('2024-01-31', { months: 1 })).toBe('2024-02-29')
  })

  it('leave a last day on a holiday alone unless the charter moves it', () => {
    expect(lastDay('2026-03-20', { weeks: 2 })).toBe('2026-04-03')
    expect(lastDay('2026-03-20', { weeks: 2 }, { lastDay: 'moves' })).toBe('2026-04-07')
    expect(lastDay('2026-03-18', { weeks: 2 }, { lastDay: 'moves' })).toBe('2026-04-01')
  })

  it('say that the last day moved', () => {
    const moved = deadlineAfter(noon('2026-03-20'), { weeks: 2 }, { ...rules, lastDay: 'moves' })
    expect(moved.counted).toMatchObject({ movedFrom: '2026-04-03', lastDay: '2026-04-07', calendar: 'DK' })
    expect(explainDeadline(moved, 'da')).toBe(
      '2 uger fra dagen efter 20. marts 2026. 3. april 2026 er ikke en arbejdsdag, så fristen er 7. april 2026.',
    )
  })

  it('of 14 days are an hour shorter in spring and an hour longer in autumn', () => {
    const hours = (opens: string) =>
      deadlineAfter(instant(opens), { days: 14 }, rules).at.since(instant(opens), { largestUnit: 'hours' })
        .hours
    expect(hours('2026-03-19T23:00:00Z')).toBe(15 * 24 - 1)
    expect(hours('2026-10-15T22:00:00Z')).toBe(15 * 24 + 1)
    expect(hours('2026-05-01T22:00:00Z')).toBe(15 * 24)
  })

  it('end at midnight on the very days when the clocks change', () => {
    const end = (date: string) => deadlineAtEndOf(Temporal.PlainDate.from(date), zone).at.toString()
    expect(end('2026-03-28')).toBe('2026-03-28T23:00:00Z')
    expect(end('2026-03-29')).toBe('2026-03-29T22:00:00Z')
    expect(end('2026-10-24')).toBe('2026-10-24T22:00:00Z')
    expect(end('2026-10-25')).toBe('2026-10-25T23:00:00Z')
  })

  it('end and are shown right where clocks skip midnight', () => {
    const cairo = deadlineAtEndOf(Temporal.PlainDate.from('2024-04-25'), 'Africa/Cairo')
    expect(cairo.at.toString()).toBe('2024-04-25T22:00:00Z')
    expect(formatDeadline(cairo, 'en')).toBe('Thursday 25 April 2024, 23:59')
  })

  it('must have a length of one unit', () => {
    expect(spanSchema.safeParse({ workingDays: 10 }).success).toBe(true)
    for (const span of [{ workingDays: 0 }, { weeks: 1, days: 1 }, { days: 1.5 }, {}]) {
      expect(spanSchema.safeParse(span).success).toBe(false)
    }
  })

  it('always close after they opened, at a midnight of the zone', () => {
    const span = fc.oneof(
      ...(['workingDays', 'days', 'weeks', 'months'] as const).map((unit) =>
        fc.integer({ min: 1, max: 60 }).map((n) => ({ [unit]: n }) as unknown as Span),
      ),
    )
    const zones = fc.constantFrom(zone, 'America/New_York', 'Africa/Cairo', 'Pacific/Apia', 'UTC')
    const seconds = fc.integer({ min: 0, max: 2_000_000_000 })
    fc.assert(
      fc.property(
        seconds,
        span,
        zones,
        fc.constantFrom('stays' as const, 'moves' as const),
        (s, length, tz, last) => {
          const event = Temporal.Instant.fromEpochMilliseconds(s * 1000)
          const { at, counted } = deadlineAfter(event, length, { zone: tz, calendar: DK, lastDay: last })
          const local = at.toZonedDateTimeISO(tz)
          expect(Temporal.Instant.compare(at, event)).toBe(1)
          expect(local.startOfDay().equals(local)).toBe(true)
          expect(countedSchema.safeParse(counted).success).toBe(true)
        },
      ),
    )
  })
})

describe('a stated deadline', () => {
  const at = (local: string, tz = zone) => deadlineAt(Temporal.PlainDateTime.from(local), tz)

  it('is shown at its own time, and needs no explanation', () => {
    expect(formatDeadline(at('2026-03-29T17:00'), 'da')).toBe('søndag 29. marts 2026 kl. 17.00')
    expect(explainDeadline(at('2026-03-29T17:00'), 'da')).toBe('')
  })

  it('means the later hour when the clocks show it twice, and the one after the gap when they skip it', () => {
    expect(at('2026-10-25T02:30').at.toString()).toBe('2026-10-25T01:30:00Z')
    expect(at('2026-03-29T02:30').at.toString()).toBe('2026-03-29T01:30:00Z')
  })

  it('stated as midnight ends the day before', () => {
    expect(lastDayOf(at('2026-03-30T00:00')).toString()).toBe('2026-03-29')
    expect(formatDeadline(at('2026-03-30T00:00'), 'da')).toBe('søndag 29. marts 2026 kl. 23.59')
  })
})

describe('what is left', () => {
  const left = (now: string, deadline: Deadline = opened) => workingDaysLeft(deadline, instant(now), DK)
  const said = (now: string, deadline: Deadline = opened) => formatTimeLeft(deadline, instant(now), DK, 'da')

  it('counts down in working days to the last', () => {
    expect(left('2023-04-04T10:00:00Z')).toBe(10)
    expect(left('2023-04-05T10:00:00Z')).toBe(9)
    expect(left('2023-04-10T10:00:00Z')).toBe(9)
    expect(left('2023-04-21T10:00:00Z')).toBe(0)
    expect(left('2023-05-21T10:00:00Z')).toBe(0)
  })

  it('is said in working days until tomorrow', () => {
    expect(said('2023-04-05T10:00:00Z')).toBe('om 9 arbejdsdage')
    expect(said('2023-04-19T10:00:00Z')).toBe('om 2 arbejdsdage')
    expect(said('2023-04-20T10:00:00Z')).toBe('i morgen')
    expect(said('2023-04-21T21:59:00Z')).toBe('i dag')
    expect(said('2023-04-21T22:00:00Z')).toBe('i går')
    expect(said('2023-04-24T10:00:00Z')).toBe('for 3 dage siden')
  })

  it('is said in days when only a weekend is left', () => {
    const sunday = deadlineAtEndOf(Temporal.PlainDate.from('2026-11-29'), zone)
    expect(said('2026-11-27T10:00:00Z', sunday)).toBe('i overmorgen')
  })

  it('is over on the day itself once the hour has passed', () => {
    const five = deadlineAt(Temporal.PlainDateTime.from('2026-11-24T17:00'), zone)
    expect(said('2026-11-24T15:59:59Z', five)).toBe('i dag')
    expect(said('2026-11-24T16:00:00Z', five)).toBe('tidligere i dag')
  })
})

describe('a time zone', () => {
  it('is one of the IANA database, and no bare offset', () => {
    expect(['Europe/Copenhagen', 'UTC'].every(isTimeZone)).toBe(true)
    expect(['Europe/Kobenhavn', '+01:00', ''].some(isTimeZone)).toBe(false)
  })
})
