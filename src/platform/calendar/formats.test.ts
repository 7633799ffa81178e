import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  formatBytes,
  formatDate,
  formatDateRange,
  formatDateTime,
  formatNumber,
  formatRelativeDay,
  formatRelativeTime,
  formatTime,
} from './index.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = Temporal.Instant.from('2026-03-29T07:05:00Z')
const zone = 'Europe/Copenhagen'

describe('dates and times', () => {
  it('are written as in Denmark', () => {
    const date = day('2026-03-29')
    expect(formatDate(date, 'da')).toBe('29. marts 2026')
    expect(formatDate(date, 'da', 'full')).toBe('søndag 29. marts 2026')
    expect(formatDate(date, 'da', 'numeric')).toBe('29.03.2026')
    expect(formatDate(day('2023-04-21'), 'da', 'medium')).toBe('21. apr. 2023')
    expect(formatTime(at, zone, 'da')).toBe('09.05')
    expect(formatDateTime(at, zone, 'da')).toBe('29. marts 2026 kl. 09.05')
  })

  it('are written day first in English', () => {
    const date = day('2026-03-29')
    expect(formatDate(date, 'en')).toBe('29 March 2026')
    expect(formatDate(date, 'en', 'full')).toBe('Sunday 29 March 2026')
    expect(formatDate(date, 'en', 'numeric')).toBe('29/03/2026')
    expect(formatTime(at, zone, 'en')).toBe('09:05')
    expect(formatDateTime(at, zone, 'en')).toBe('29 March 2026, 09:05')
  })

  it('are those of the zone asked for', () => {
    expect(formatDateTime(at, 'America/Los_Angeles', 'en')).toBe('29 March 2026, 00:05')
    expect(formatDateTime(Temporal.Instant.from('2026-03-29T22:30:00Z'), zone, 'da')).toBe(
      '30. marts 2026 kl. 00.30',
    )
  })

  it('say nothing twice in a range', () => {
    const range = (first: string, last: string) =>
      (['da', 'en'] as const).map((language) => formatDateRange(day(first), day(last), language))
    expect(range('2023-06-03', '2023-06-07')).toEqual(['3.–7. juni 2023', '3–7 June 2023'])
    expect(range('2023-06-28', '2023-07-02')).toEqual(['28. juni–2. juli 2023', '28 June – 2 July 2023'])
    expect(range('2023-12-30', '2024-01-02')).toEqual([
      '30. december 2023–2. januar 2024',
      '30 December 2023 – 2 January 2024',
    ])
    expect(range('2023-06-03', '2023-06-03')).toEqual(['3. juni 2023', '3 June 2023'])
  })

  it('are near or far by the days of the calendar', () => {
    const said = (date: string) => formatRelativeDay(day(date), day('2026-03-29'), 'da')
    expect(said('2026-03-29')).toBe('i dag')
    expect(said('2026-03-30')).toBe('i morgen')
    expect(said('2026-03-28')).toBe('i går')
    expect(said('2026-04-07')).toBe('om 9 dage')
    expect(said('2026-03-26')).toBe('for 3 dage siden')
  })

  it('are so old, in the largest unit that is full', () => {
    const said = (duration: Temporal.DurationLike) => formatRelativeTime(at.subtract(duration), at, 'da')
    expect(said({ milliseconds: 900 })).toBe('nu')
    expect(said({ seconds: 59 })).toBe('for 59 sekunder siden')
    expect(said({ minutes: 5, seconds: 59 })).toBe('for 5 minutter siden')
    expect(said({ hours: 25 })).toBe('for 1 dag siden')
    expect(said({ hours: 24 * 15 })).toBe('for 2 uger siden')
    expect(said({ hours: 24 * 31 })).toBe('for 1 måned siden')
    expect(said({ hours: 24 * 364 })).toBe('for 11 måneder siden')
    expect(said({ hours: 24 * 366 })).toBe('for 1 år siden')
    expect(said({ hours: -3 })).toBe('om 3 timer')
  })
})

describe('numbers', () => {
  it('are written as in the language', () => {
    expect(formatNumber(1234567.89, 'da')).toBe('1.234.567,89')
    expect(formatNumber(1234567.89, 'en')).toBe('1,234,567.89')
    expect(formatNumber(12.3, 'da', 2)).toBe('12,30')
    expect(formatNumber(9_007_199_254_740_993n, 'da')).toBe('9.007.199.254.740.993')
  })

  it('of bytes go up in thousands', () => {
    const said = (bytes: number) => formatBytes(bytes, 'da').replaceAll('\u00a0', ' ')
    expect(said(0)).toBe('0 bytes')
    expect(said(999)).toBe('999 bytes')
    expect(said(1000)).toBe('1 kB')
    expect(said(12_345_678)).toBe('12,3 MB')
    expect(said(999_960)).toBe('1 MB')
    expect(formatBytes(12_345_678, 'en').replaceAll('\u00a0', ' ')).toBe('12.3 MB')
  })
})
