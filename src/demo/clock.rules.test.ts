import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { movedTo } from './clock.rules.ts'

const zone = 'Europe/Copenhagen'
const now = Temporal.Instant.from('2023-03-25T08:00:00Z')
const shown = (at: Temporal.Instant | undefined) => at?.toZonedDateTimeISO(zone).toPlainDateTime().toString()

describe('the clock of a demonstration', () => {
  it('moves by days of the calendar, over the change to summer time', () => {
    expect(shown(movedTo(now, { by: 'day' }, zone))).toBe('2023-03-26T09:00:00')
    expect(shown(movedTo(now, { by: 'week' }, zone))).toBe('2023-04-01T09:00:00')
    expect(shown(movedTo(now, { by: 'month' }, zone))).toBe('2023-04-25T09:00:00')
  })

  it('moves to the morning of a day', () => {
    expect(shown(movedTo(now, { to: '2024-02-29' }, zone))).toBe('2024-02-29T09:00:00')
  })

  it.each(['2023-03-24', '2023-03-25', '2043-01-01', 'i morgen', '2023-02-30', ''])(
    'does not move to %j',
    (to) => {
      expect(movedTo(now, { to }, zone)).toBeUndefined()
    },
  )
})
