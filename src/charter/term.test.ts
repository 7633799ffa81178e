import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { termInWords } from './page/term.tsx'
import { startOfAgreement, termOn } from './term.rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

const fixed = {
  agreements: [
    { number: 1, from: '2020' },
    { number: 2, from: '2023', until: '2025-12-31' },
  ],
  term: { is: 'fixed' as const, text: {}, source: 'practice' as const },
  zone: 'Europe/Copenhagen',
}

const openEnded = {
  agreements: [{ number: 1, from: '2022-05-09' }],
  term: {
    is: 'open-ended' as const,
    text: {},
    source: 'practice' as const,
    review: { everyYears: 3, text: {} },
  },
  zone: 'Europe/Helsinki',
}

const left = (today: string) => termInWords(termOn(fixed, day(today)), day(today), 'da')

describe('the time of an agreement', () => {
  it('counts down in years, months and days to the last day', () => {
    expect(left('2023-04-04')).toBe('2 år, 8 måneder og 27 dage tilbage')
    expect(left('2025-12-30')).toBe('1 dag tilbage')
    expect(left('2025-12-31')).toBe('I dag er den sidste dag.')
  })

  it('is over from the day after, and not before', () => {
    expect(termOn(fixed, day('2025-12-31')).state).toBe('running')
    expect(termOn(fixed, day('2026-01-01')).state).toBe('over')
    expect(left('2026-01-01')).toBe('Aftalen udløb 31. december 2025.')
  })

  it('is ahead until the first day that its precision allows', () => {
    expect(termOn(fixed, day('2022-12-31')).state).toBe('ahead')
    expect(termOn(fixed, day('2023-01-01')).state).toBe('running')
  })

  it('begins at midnight in the zone of the charter', () => {
    expect(startOfAgreement(fixed)?.toString()).toBe('2022-12-31T23:00:00Z')
    expect(startOfAgreement({ ...fixed, agreements: [{ number: 1, from: '../2024' }] })).toBeUndefined()
  })

  it('has no end where none is said, but a next review', () => {
    const { until, review, state } = termOn(openEnded, day('2025-05-09'))
    expect([until, state, review?.toString()]).toEqual([undefined, 'running', '2025-05-09'])
    expect(termOn(openEnded, day('2025-05-10')).review?.toString()).toBe('2028-05-09')
  })

  it('is reviewed when the evaluation is set for, while that lies ahead', () => {
    const evaluation = {
      key: 'e',
      is: 'evaluation' as const,
      by: 'partners' as const,
      due: '2025-06',
      text: {},
    }
    const charter = { ...openEnded, reporting: [{ ...evaluation, source: 'practice' as const }] }
    expect(termOn(charter, day('2025-05-10')).review?.toString()).toBe('2025-06-30')
    expect(termOn(charter, day('2025-07-01')).review?.toString()).toBe('2028-05-09')
  })
})
