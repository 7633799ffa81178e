import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { holidayCalendar, isWorkingDay } from '../platform/calendar/index.ts'
import { type Chasing, chasingDays, type DutyFact, dutyOf, toAsk, totalsOf } from './duty.rules.ts'

const at = (day: number) => Temporal.Instant.from('2026-09-01T08:00Z').add({ hours: 24 * day })
const on = (day: string) => Temporal.PlainDate.from(day)
const registered = (day: number, people = 2): DutyFact => ({ kind: 'registered', at: at(day), people })
const excused = (day: number, reason = 'Syg'): DutyFact => ({ kind: 'excused', at: at(day), reason })
const attended = (day: number, people = 1): DutyFact => ({ kind: 'attended', at: at(day), people })
const takenBack = (day: number): DutyFact => ({ kind: 'taken-back', at: at(day) })

describe('an organisation’s duty to the day', () => {
  it('follows its own newest word until the day', () => {
    const status = (...facts: DutyFact[]) => dutyOf(facts, at(10), undefined).kind
    expect(status()).toBe('no-answer')
    expect(status(registered(1))).toBe('registered')
    expect(status(registered(1), excused(2))).toBe('excused')
    expect(status(excused(2), registered(3))).toBe('registered')
    expect(status(registered(3), excused(2))).toBe('registered')
    expect(status(registered(1), takenBack(2))).toBe('no-answer')
    expect(status(registered(11))).toBe('no-answer')
  })

  it('is not answered by an excuse without a reason, nor by nobody', () => {
    expect(dutyOf([excused(1, ' ')], at(10), undefined).kind).toBe('no-answer')
    expect(dutyOf([registered(1, 0)], at(10), undefined).kind).toBe('no-answer')
  })

  it('is done by being there, whatever was said before', () => {
    expect(dutyOf([excused(1), attended(9, 2), attended(9)], at(10), at(10))).toEqual({
      kind: 'attended',
      people: 3,
      announced: false,
    })
    expect(dutyOf([registered(1), attended(9)], at(10), at(10))).toMatchObject({ announced: true })
  })

  it('is not broken until the list of who came is closed, and then says who had announced themselves', () => {
    expect(dutyOf([], at(10), at(11)).kind).toBe('no-answer')
    expect(dutyOf([], at(11), at(11))).toEqual({ kind: 'absent', announced: false })
    expect(dutyOf([registered(1)], at(11), at(11))).toEqual({ kind: 'absent', announced: true })
    expect(dutyOf([excused(1)], at(11), at(11)).kind).toBe('excused')
  })

  it('is public as totals, which count every organisation once', () => {
    const statuses = [[], [registered(1)], [excused(1)], [attended(2, 3)]].map((facts) =>
      dutyOf(facts, at(9), undefined),
    )
    expect(totalsOf(statuses)).toEqual({
      organisations: { registered: 1, excused: 1, 'no-answer': 1, attended: 1, absent: 0 },
      people: 5,
    })
  })
})

const chasing: Chasing = {
  opened: on('2026-08-03'),
  closes: on('2026-09-14'),
  daysBefore: [28, 14, 3, 1],
  calendar: holidayCalendar('DK'),
}

describe('asking again', () => {
  it('comes on working days with days of rest between', () => {
    expect(chasingDays(chasing).map(String)).toEqual(['2026-08-17', '2026-08-31', '2026-09-11'])
    expect(chasingDays({ ...chasing, daysBefore: [40, 2] }).map(String)).toEqual(['2026-09-11'])
  })

  const none = { kind: 'no-answer' } as const
  const ask = (today: string, asked: string[] = [], since = '2020-01-01') =>
    toAsk(none, chasing, asked.map(on), on(since), on(today))?.toString()

  it('happens once for each day, and not after an answer or the closing', () => {
    expect(ask('2026-08-16')).toBeUndefined()
    expect(ask('2026-08-17')).toBe('2026-08-17')
    expect(ask('2026-08-18', ['2026-08-17'])).toBeUndefined()
    expect(ask('2026-08-31', ['2026-08-17'])).toBe('2026-08-31')
    expect(ask('2026-09-15')).toBeUndefined()
    for (const facts of [[registered(1)], [excused(1)], [attended(1)]]) {
      expect(
        toAsk(dutyOf(facts, at(9), undefined), chasing, [], on('2020-01-01'), on('2026-09-11')),
      ).toBeUndefined()
    }
  })

  it('does not make up for days that went by, nor for days before one was a partner', () => {
    expect(ask('2026-09-12')).toBe('2026-09-11')
    expect(ask('2026-09-12', ['2026-09-11'])).toBeUndefined()
    expect(ask('2026-09-01', [], '2026-09-01')).toBeUndefined()
    expect(ask('2026-09-11', [], '2026-09-01')).toBe('2026-09-11')
  })

  it('is never nagging, whatever the settings', () => {
    const any = fc.record({
      opened: fc.integer({ min: 0, max: 60 }).map((days) => on('2026-01-01').add({ days })),
      closes: fc.integer({ min: 30, max: 200 }).map((days) => on('2026-01-01').add({ days })),
      daysBefore: fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 12 }),
      calendar: fc.constant(holidayCalendar('DK')),
    })
    fc.assert(
      fc.property(any, (chasing) => {
        const days = chasingDays(chasing)
        for (const [i, day] of days.entries()) {
          expect(isWorkingDay(day, chasing.calendar)).toBe(true)
          expect((i === 0 ? chasing.opened : days[i - 1]!).until(day).days).toBeGreaterThanOrEqual(4)
          expect(day.until(chasing.closes).days).toBeGreaterThanOrEqual(0)
        }
        // Asked whenever it says so, from the first day to the last, it asks on those days and no other.
        const asked: Temporal.PlainDate[] = []
        for (
          let today = chasing.opened;
          today.until(chasing.closes).days >= 0;
          today = today.add({ days: 1 })
        ) {
          const day = toAsk(none, chasing, asked, on('2020-01-01'), today)
          if (day) asked.push(day)
        }
        expect(asked.map(String)).toEqual(days.map(String))
      }),
      { numRuns: 30 },
    )
  })
})
