import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { deadlineAfter } from '../../platform/calendar/index.ts'
import { calendarOf, countingOf } from './window.ts'

const opened = Temporal.Instant.from('2023-06-20T09:00:00Z')

const lastDay = (choice: Parameters<typeof calendarOf>[0], zone: string) => {
  const { span, rules } = countingOf({ ...(choice && { calendar: choice }), zone }, { workingDays: 5 })
  const { counted } = deadlineAfter(opened, span, rules)
  return counted.how === 'span' ? counted.lastDay : ''
}

describe('a length of time of the charter', () => {
  it('is counted in the calendar and zone of the charter', () => {
    expect(lastDay('DK', 'Europe/Copenhagen')).toBe('2023-06-27')
    const finnish = { like: 'FI', also: [{ weekday: 5, onOrAfter: '06-19' }] } as const
    expect(lastDay({ like: finnish.like, also: [...finnish.also] }, 'Europe/Helsinki')).toBe('2023-06-28')
  })

  it('is counted in its own where it has them', () => {
    const { rules } = countingOf(
      { calendar: 'DK', zone: 'Europe/Copenhagen' },
      { days: 3, calendar: 'FI', zone: 'UTC' },
    )
    expect([rules.calendar.name, rules.zone]).toEqual(['FI', 'UTC'])
  })

  it('gives the same calendar each time, so that what is known of its years is kept', () => {
    const choice = { like: 'FI', also: [{ fixed: '12-24' }] } satisfies Parameters<typeof calendarOf>[0]
    expect(calendarOf(choice)).toBe(calendarOf(choice))
  })
})
