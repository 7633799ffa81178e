import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  firstOccurrence,
  occurrencesOf,
  parseRecurrence,
  type Recurrence,
} from '../platform/calendar/index.ts'
import { anySeries } from '../testing/any-series.ts'
import { answerTo, type ScopedAnswer, splitAnswers } from './answers.rules.ts'
import {
  addTime,
  cancelTime,
  moveTime,
  restoreTime,
  type Series,
  timeNamed,
  timesBetween,
} from './series.rules.ts'
import { seriesInCalendar } from './series-calendar.rules.ts'
import { changeAll, changeFollowing, splitSeries } from './series-edit.rules.ts'

const zone = 'Europe/Copenhagen'
const at = (text: string) => Temporal.PlainDateTime.from(text)
const year = {
  from: Temporal.Instant.from('2026-01-01T00:00Z'),
  until: Temporal.Instant.from('2027-01-01T00:00Z'),
}
const series = (rule = 'FREQ=WEEKLY;INTERVAL=2;COUNT=5', start = '2026-03-10T10:00'): Series => ({
  start: at(start),
  zone,
  rule: parseRecurrence(rule, zone) as Recurrence,
  minutes: 90,
  exceptions: [],
})
const done = <Of>(result: Of): Exclude<Of, string> => {
  if (typeof result === 'string') throw new Error(result)
  return result as Exclude<Of, string>
}
const starts = (of: Series) =>
  timesBetween(of, year).map(({ start, state }) => {
    const time = start.toPlainDateTime().toString({ smallestUnit: 'minute' })
    return state === 'regular' ? time : `${time} ${state}`
  })

describe('one meeting of a series', () => {
  it('keeps its name when it is moved, and its length when nothing is said', () => {
    const moved = done(moveTime(series(), at('2026-03-24T10:00'), at('2026-03-25T13:00')))
    expect(starts(moved).slice(0, 3)).toEqual([
      '2026-03-10T10:00',
      '2026-03-25T13:00 moved',
      '2026-04-07T10:00',
    ])
    const named = timeNamed(moved, at('2026-03-24T10:00'))
    expect(named?.end.toString()).toBe('2026-03-25T14:30:00+01:00[Europe/Copenhagen]')
    expect(starts(done(moveTime(moved, at('2026-03-24T10:00'), at('2026-03-26T13:00'), 30)))[1]).toContain(
      '03-26',
    )
    expect(starts(done(restoreTime(moved, at('2026-03-24T10:00'))))).toEqual(starts(series()))
  })

  it('is cancelled without vanishing, and added without counting', () => {
    const cancelled = done(cancelTime(series(), at('2026-03-24T10:00')))
    expect(starts(cancelled)[1]).toBe('2026-03-24T10:00 cancelled')
    const added = done(addTime(cancelled, at('2026-06-01T09:00')))
    expect(starts(added)).toHaveLength(6)
    expect(starts(done(cancelTime(added, at('2026-06-01T09:00'))))).toEqual(starts(cancelled))
  })

  it('must be there, and must find its time free', () => {
    expect(moveTime(series(), at('2026-03-17T10:00'), at('2026-03-18T10:00'))).toBe('no-such-time')
    expect(cancelTime(series(), at('2026-03-24T11:00'))).toBe('no-such-time')
    expect(restoreTime(series(), at('2026-03-24T10:00'))).toBe('no-such-time')
    expect(addTime(series(), at('2026-03-24T10:00'))).toBe('taken')
    expect(moveTime(series(), at('2026-03-10T10:00'), at('2026-03-24T10:00'))).toBe('taken')
    const moved = done(moveTime(series(), at('2026-03-10T10:00'), at('2026-03-11T10:00')))
    expect(addTime(moved, at('2026-03-11T10:00'))).toBe('taken')
    expect(addTime(moved, at('2026-03-10T10:00'))).toBe('taken')
    const added = done(addTime(moved, at('2026-06-01T09:00')))
    expect(moveTime(added, at('2026-06-01T09:00'), at('2026-03-10T10:00'))).toBe('taken')
    expect(starts(done(moveTime(added, at('2026-06-01T09:00'), at('2026-06-02T09:00'))))).toContain(
      '2026-06-02T09:00 added',
    )
  })

  it('that is moved out of a window is not in it, and one moved in is', () => {
    const moved = done(moveTime(series(), at('2026-05-05T10:00'), at('2027-01-04T10:00')))
    expect(starts(moved)).toHaveLength(4)
  })

  it('lasts as long in the night when clocks change', () => {
    const night = series('FREQ=YEARLY;COUNT=1', '2026-03-29T01:30')
    expect(timesBetween(night, year)[0]?.end.toString()).toBe('2026-03-29T04:00:00+02:00[Europe/Copenhagen]')
  })
})

describe('a change of this and following', () => {
  it('ends the series before the meeting and begins a new one that holds the rest', () => {
    const { before, series: after } = done(
      changeFollowing(series(), { at: at('2026-04-07T10:00'), to: at('2026-04-08T14:00'), minutes: 60 }),
    )
    expect(starts(before!)).toEqual(['2026-03-10T10:00', '2026-03-24T10:00'])
    expect(starts(after)).toEqual(['2026-04-08T14:00', '2026-04-22T14:00', '2026-05-06T14:00'])
    expect(after.minutes).toBe(60)
    expect(before!.minutes).toBe(90)
  })

  it('at the first meeting is a change of all', () => {
    const changed = done(changeFollowing(series(), { at: at('2026-03-10T10:00'), minutes: 30 }))
    expect(changed.before).toBeUndefined()
    expect(starts(changed.series)).toEqual(starts(series()))
  })

  it('divides any series so that both halves together give the same meetings', () => {
    const window = {
      from: Temporal.Instant.from('2022-12-31T00:00Z'),
      until: Temporal.Instant.from('2027-01-01T00:00Z'),
    }
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 0, max: 8 }), (any, nth) => {
        const first = firstOccurrence(any)
        if (!first) return
        const whole: Series = { ...any, start: first.toPlainDateTime(), minutes: 60, exceptions: [] }
        const times = occurrencesOf(whole, window, 12)
        const cut = times[nth]
        if (!cut) return
        const { before, after } = done(splitSeries(whole, cut.toPlainDateTime()))
        const halves = [
          ...(before ? occurrencesOf(before, window, 12) : []),
          ...occurrencesOf(after, window, 12),
        ]
        expect(halves.slice(0, 12).map(String)).toEqual(times.map(String))
        expect(before === undefined).toBe(nth === 0)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a change of all', () => {
  it('moves every meeting as far, with its exceptions and its end', () => {
    const weekly = done(
      cancelTime(series('FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260326T090000Z'), at('2026-03-17T10:00')),
    )
    const { series: changed, lost } = done(
      changeAll(weekly, { at: at('2026-03-12T10:00'), to: at('2026-03-13T15:00') }),
    )
    expect(starts(changed)).toEqual([
      '2026-03-11T15:00',
      '2026-03-13T15:00',
      '2026-03-18T15:00 cancelled',
      '2026-03-20T15:00',
      '2026-03-25T15:00',
      '2026-03-27T15:00',
    ])
    expect(lost).toEqual([])
  })

  it('with another rule says which exceptions lost their meeting', () => {
    const cancelled = done(cancelTime(series(), at('2026-03-24T10:00')))
    const rule = parseRecurrence('FREQ=MONTHLY;BYDAY=2TU', zone) as Recurrence
    const { series: changed, lost } = done(changeAll(cancelled, { at: at('2026-03-10T10:00'), rule }))
    expect(starts(changed).slice(0, 2)).toEqual(['2026-03-10T10:00', '2026-04-14T10:00'])
    expect(lost).toHaveLength(1)
  })

  it('asks for a rule where the day alone does not say which', () => {
    const monthly = series('FREQ=MONTHLY;BYDAY=2TU')
    expect(changeAll(monthly, { at: at('2026-03-10T10:00'), to: at('2026-03-12T10:00') })).toBe('rule-needed')
    expect(typeof changeAll(monthly, { at: at('2026-03-10T10:00'), to: at('2026-03-10T12:00') })).toBe(
      'object',
    )
    expect(changeAll(monthly, { at: at('2026-03-11T10:00') })).toBe('no-such-time')
  })
})

describe('answers to a series', () => {
  const answer = (scope: 'all' | 'one' | 'following', given: number, of?: string): ScopedAnswer<number> => ({
    id: String(given),
    scope,
    given: Temporal.Instant.fromEpochMilliseconds(given),
    answer: given,
    ...(of !== undefined && { of: at(of) }),
  })

  it('hold as the newest one that is about a meeting', () => {
    const answers = [
      answer('one', 1, '2026-03-24T10:00'),
      answer('following', 2, '2026-04-07T10:00'),
      answer('all', 3),
      answer('one', 4, '2026-04-21T10:00'),
    ]
    const holds = (of: string, all = answers) => answerTo(all, at(of))?.answer
    expect(holds('2026-03-24T10:00')).toBe(3)
    expect(holds('2026-04-21T10:00')).toBe(4)
    expect(holds('2026-03-24T10:00', answers.slice(0, 2))).toBe(1)
    expect(holds('2026-03-10T10:00', answers.slice(0, 2))).toBeUndefined()
    expect(holds('2026-04-07T10:00', answers.slice(0, 2))).toBe(2)
    expect(holds('2026-05-05T10:00', answers.slice(0, 2))).toBe(2)
  })

  it('stay with their meetings when a series is split', () => {
    const time = fc.integer({ min: 0, max: 9 }).map((n) => at('2026-03-10T10:00').add({ weeks: n }))
    const any = fc
      .record({
        scope: fc.constantFrom('all', 'one', 'following'),
        of: time,
        given: fc.integer({ min: 0, max: 99 }),
      })
      .map(({ scope, of, given }) => answer(scope as 'all', given, of.toString()))
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), time, time, (answers, cut, of) => {
        const { before, after } = splitAnswers(answers, cut)
        const half = Temporal.PlainDateTime.compare(of, cut) < 0 ? before : after
        expect(answerTo(half, of)?.answer).toBe(answerTo(answers, of)?.answer)
      }),
    )
  })
})

describe('a series in calendars', () => {
  it('is one event with its rule, and one for each meeting that differs', () => {
    const changed = done(
      addTime(
        done(
          cancelTime(
            done(moveTime(series(), at('2026-03-24T10:00'), at('2026-03-25T13:00'))),
            at('2026-04-07T10:00'),
          ),
        ),
        at('2026-06-01T09:00'),
      ),
    )
    const about = {
      uid: 'x',
      sequence: 1,
      stamp: year.from,
      status: 'confirmed' as const,
      title: 'Møde',
      language: 'da' as const,
    }
    const events = seriesInCalendar(changed, about, (of) =>
      of.startsWith('2026-03-24') ? { title: 'Flyttet' } : {},
    )
    expect(
      events.map(({ title, status, instead }) => [title, status, instead?.toString().slice(0, 10)]),
    ).toEqual([
      ['Møde', 'confirmed', undefined],
      ['Flyttet', 'confirmed', '2026-03-24'],
      ['Møde', 'cancelled', '2026-04-07'],
    ])
    expect(events[0]?.repeats?.also?.map(String)).toEqual(['2026-06-01T09:00:00+02:00[Europe/Copenhagen]'])
  })
})
