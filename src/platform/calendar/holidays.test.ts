import Holidays from 'date-holidays'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  type CalendarName,
  calendarChoiceSchema,
  easterSunday,
  holidayCalendar,
  holidayCalendarSchema,
  holidayOn,
  holidaysOf,
  namedCalendars,
} from './index.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const years = Array.from({ length: 21 }, (_, n) => 2015 + n)
const oursOf = (name: CalendarName, year: number) =>
  holidaysOf(namedCalendars[name], year).map(({ date }) => date.toString())

function oracleOf(country: string, year: number): string[] {
  const found = new Holidays(country).getHolidays(year).filter(({ type }) => type === 'public')
  return [...new Set(found.map(({ date }) => date.slice(0, 10)))].sort()
}

/**
 * Where we differ from the oracle on purpose. The Netherlands: to the oracle Good Friday and 5 May close schools only;
 * the act on time limits, by which we go, counts both every year.
 */
const added: Partial<Record<CalendarName, (year: number) => string[]>> = {
  NL: (year) => [easterSunday(year).subtract({ days: 2 }).toString(), `${year}-05-05`],
}

describe('holidays', () => {
  it.each(Object.keys(namedCalendars) as CalendarName[])(
    'of %s agree with the oracle from 2015 to 2035',
    (name) => {
      for (const year of years) {
        const expected = new Set([...oracleOf(name, year), ...(added[name]?.(year) ?? [])])
        expect(oursOf(name, year), `${name} ${year}`).toEqual([...expected].sort())
      }
    },
  )

  it('lose store bededag after 2023', () => {
    expect(oursOf('DK', 2023)).toContain('2023-05-05')
    expect(oursOf('DK', 2024)).not.toContain('2024-04-26')
  })

  it('leave out 5 June, 24 and 31 December in Denmark', () => {
    for (const date of ['2026-06-05', '2026-12-24', '2026-12-31']) {
      expect(holidayOn(day(date), namedCalendars.DK)).toBeNull()
    }
  })

  it('have names', () => {
    expect(holidayOn(day('2023-04-06'), namedCalendars.DK)?.name).toEqual({
      da: 'skærtorsdag',
      en: 'Maundy Thursday',
    })
  })

  it('move King’s Day off a Sunday', () => {
    expect(oursOf('NL', 2025)).toContain('2025-04-26')
    expect(oursOf('NL', 2025)).not.toContain('2025-04-27')
  })

  it('know Easter from its earliest to its latest day', () => {
    const known = ['1818-03-22', '1943-04-25', '2000-04-23', '2008-03-23', '2023-04-09', '2038-04-25']
    for (const date of known) expect(easterSunday(Number(date.slice(0, 4))).toString()).toBe(date)
  })

  it('put Easter on a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
        const easter = easterSunday(year)
        expect(easter.dayOfWeek).toBe(7)
        expect(easter.dayOfYear).toBeGreaterThanOrEqual(
          day(`${easter.toString().slice(0, 4)}-03-22`).dayOfYear,
        )
        expect(easter.dayOfYear).toBeLessThanOrEqual(day(`${easter.toString().slice(0, 4)}-04-25`).dayOfYear)
      }),
    )
  })
})

describe('a charter’s calendar', () => {
  const own = (holidays: unknown[]) => holidayCalendarSchema.parse({ name: 'own', holidays })
  const datesOf = (holidays: unknown[], year: number) =>
    holidaysOf(own(holidays), year).map(({ date }) => date.toString())

  it('can be named, or extended with days of its own', () => {
    const office = holidayCalendar(calendarChoiceSchema.parse({ like: 'DK', also: [{ fixed: '12-24' }] }))
    expect(office.name).toBe('DK+')
    expect(holidayOn(day('2026-12-24'), office)).not.toBeNull()
    expect(holidayOn(day('2026-12-25'), office)?.name?.da).toBe('juledag')
    expect(holidayCalendar(calendarChoiceSchema.parse('DK'))).toBe(namedCalendars.DK)
  })

  it('has Saturday and Sunday off unless it says otherwise', () => {
    expect(own([]).weekend).toEqual([6, 7])
  })

  it('knows 29 February in leap years only', () => {
    expect(datesOf([{ fixed: '02-29' }], 2024)).toEqual(['2024-02-29'])
    expect(datesOf([{ fixed: '02-29' }], 2023)).toEqual([])
  })

  it('finds the last Monday of May, and what happens once', () => {
    expect(datesOf([{ weekday: 1, onOrBefore: '05-31' }], 2026)).toEqual(['2026-05-25'])
    expect(datesOf([{ date: '2017-10-31' }], 2017)).toEqual(['2017-10-31'])
    expect(datesOf([{ date: '2017-10-31' }], 2018)).toEqual([])
  })

  it('keeps a day that moved over the turn of the year', () => {
    const newYear = { fixed: '01-01', moved: { weekday: 7, by: -1 } }
    expect(datesOf([newYear], 2022)).toEqual(['2022-01-01', '2022-12-31'])
    expect(datesOf([newYear], 2023)).toEqual([])
  })

  it.each([
    [{ fixed: '02-30' }],
    [{ fixed: '13-01' }],
    [{ fixed: '1-1' }],
    [{ easter: 1.5 }],
    [{ easter: 1, fixed: '01-01' }],
    [{ weekday: 8, onOrAfter: '06-20' }],
    [{ date: '2023-02-29' }],
    [{}],
  ])('refuses %j', (rule) => {
    expect(holidayCalendarSchema.safeParse({ name: 'own', holidays: [rule] }).success).toBe(false)
  })

  it('refuses a week without a working day', () => {
    const weekend = [1, 2, 3, 4, 5, 6, 7]
    expect(holidayCalendarSchema.safeParse({ name: 'own', weekend, holidays: [] }).success).toBe(false)
  })

  it('can be published as JSON Schema', () => {
    expect(JSON.stringify(z.toJSONSchema(calendarChoiceSchema))).toContain('onOrAfter')
  })
})
