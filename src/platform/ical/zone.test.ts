import fc from 'fast-check'
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { runsOf } from './shifts.ts'
import { writeZone } from './zone.ts'

const zoneOf = (name: string, first: number, last: number) =>
  new ICAL.Timezone(new ICAL.Component(ICAL.parse(writeZone(name, first, last).lines.join('\r\n')) as never))

describe('the definition of a zone', () => {
  it('of Copenhagen follows the law of its clocks', () => {
    expect(writeZone('Europe/Copenhagen', 2026, 2026).lines).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Copenhagen',
      'BEGIN:STANDARD',
      'DTSTART:20251026T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'TZNAME:CET',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20260329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'TZNAME:CEST',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ])
  })

  it('goes on without end where the change of clocks does', () => {
    const zone = zoneOf('Europe/Copenhagen', 2026, 2026)
    const summer = ICAL.Time.fromDateTimeString('2045-07-01T12:00:00')
    expect(zone.utcOffset(summer)).toBe(7200)
  })

  it('says the last Sunday also of years in which all of them are the fourth', () => {
    const autumn = (year: number) => ({
      at: Date.UTC(year, 9, 1),
      from: 7200,
      to: 3600,
      local: { year, month: 10, day: year === 2026 ? 25 : 26, weekday: 7 as const, time: '030000' },
    })
    expect(runsOf([autumn(2026), autumn(2027)], 2027)).toMatchObject([{ nth: -1, goesOn: false }])
  })

  it('has one part where clocks never change', () => {
    expect(
      writeZone('Asia/Kolkata', 2026, 2026).lines.filter((line) => line.startsWith('DTSTART')),
    ).toHaveLength(1)
  })

  it('knows the second of two hours', () => {
    const { isSecond } = writeZone('Europe/Copenhagen', 2026, 2026)
    expect(isSecond(Date.parse('2026-10-25T00:30Z'))).toBe(false)
    expect(isSecond(Date.parse('2026-10-25T01:30Z'))).toBe(true)
    expect(isSecond(Date.parse('2026-10-25T02:00Z'))).toBe(false)
  })

  it('gives every hour the offset that it has, in zones of every kind', () => {
    const names = [
      'Europe/Copenhagen',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'America/Santiago',
      'Asia/Kathmandu',
      'Europe/Istanbul',
      'Europe/Dublin',
      'America/Nuuk',
      'Pacific/Apia',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.integer({ min: 2008, max: 2030 }),
        fc.integer({ min: 0, max: 3 }),
        fc.array(fc.integer({ min: 0, max: 4 * 366 * 24 }), { minLength: 30, maxLength: 30 }),
        (name, first, more, hours) => {
          const zone = zoneOf(name, first, first + more)
          for (const hour of hours) {
            const at = Temporal.Instant.fromEpochMilliseconds(
              Date.UTC(first, 0, 1) + (hour % ((more + 1) * 365 * 24)) * 36e5,
            ).toZonedDateTimeISO(name)
            // Near a change a time may come twice, and does not say which it is.
            if (at.subtract({ hours: 4 }).offset !== at.add({ hours: 4 }).offset) continue
            const local = ICAL.Time.fromDateTimeString(
              at.toPlainDateTime().toString({ smallestUnit: 'second' }),
            )
            expect(`${name} ${at.toPlainDateTime()} ${zone.utcOffset(local)}`).toBe(
              `${name} ${at.toPlainDateTime()} ${at.offsetNanoseconds / 1e9}`,
            )
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})
