import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  compareEdtf,
  type Edtf,
  type EdtfReason,
  earliest,
  edtfTextSchema,
  explainEdtfProblem,
  isLate,
  latest,
  parseEdtf,
  printEdtf,
} from './index.ts'

const read = (text: string): Edtf => {
  const edtf = parseEdtf(text)
  if (edtf.kind === 'problem') throw new Error(`${text}: ${edtf.reason}`)
  return edtf
}
const day = (text: string) => Temporal.PlainDate.from(text)
const bounds = (text: string) =>
  [earliest(read(text)), latest(read(text))].map((date) => date?.toString() ?? null)

const year = fc.oneof(
  fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0')),
  fc.integer({ min: 1, max: 9999 }).map((n) => `-${String(n).padStart(4, '0')}`),
)
const two = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'))
const dayText = fc.tuple(year, two(1, 12), two(1, 28)).map((parts) => parts.join('-'))
const unqualified = fc.oneof(
  year,
  fc
    .tuple(fc.constantFrom('', '-'), fc.integer({ min: 10_000, max: 999_999_999 }))
    .map(([sign, n]) => `Y${sign}${n}`),
  fc.integer({ min: 0, max: 999 }).map((n) => `${String(n).padStart(3, '0')}X`),
  two(0, 99).map((n) => `${n}XX`),
  fc.tuple(year, fc.oneof(two(1, 12), two(21, 41), fc.constant('XX'))).map((parts) => parts.join('-')),
  dayText,
  fc.tuple(year, fc.oneof(two(1, 12), fc.constant('XX'))).map(([y, m]) => `${y}-${m}-XX`),
)
const dateText = fc.tuple(unqualified, fc.constantFrom('', '', '?', '~', '%')).map((parts) => parts.join(''))
const offset = fc.constantFrom('', 'Z', '+02', '-04:30', '+00:00')
const momentText = fc
  .tuple(dayText, two(0, 23), two(0, 59), two(0, 59), offset)
  .map(([date, h, m, s, zone]) => `${date}T${h}:${m}:${s}${zone}`)
const end = fc.oneof(dateText, fc.constantFrom('', '..'))
const intervalText = fc
  .tuple(end, end)
  .map((ends) => ends.join('/'))
  .filter((text) => parseEdtf(text).kind !== 'problem')
const validText = fc.oneof(dateText, momentText, intervalText)
const muchAlike = fc.constantFrom(
  '2023',
  '2023?',
  '2023~',
  '2023%',
  '2023-XX',
  '2023-XX-XX',
  '2023/2023',
  '2023/',
  '2023/..',
)

describe('EDTF', () => {
  it('reads and prints the same text', () => {
    fc.assert(
      fc.property(validText, (text) => {
        expect(printEdtf(read(text))).toBe(text)
      }),
    )
  })

  it('refuses or gives back any text at all, and never breaks', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...'0123456789-/.XYTZ:+?~%[]ES '), maxLength: 14 })
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string()), (text) => {
        const edtf = parseEdtf(text)
        if (edtf.kind === 'problem') {
          expect(edtf.text).toBe(text)
          expect(explainEdtfProblem(edtf, 'da')).not.toBe('')
        } else expect(printEdtf(edtf)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023?', '2023-01-01', '2023-12-31'],
    ['2023-06', '2023-06-01', '2023-06-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-12-31', '2023-12-31', '2023-12-31'],
    ['198X', '1980-01-01', '1989-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2023-XX', '2023-01-01', '2023-12-31'],
    ['2023-06-XX', '2023-06-01', '2023-06-30'],
    ['2023-XX-XX', '2023-01-01', '2023-12-31'],
    ['2023-21', '2023-03-01', '2023-05-31'],
    ['2023-24', '2023-12-01', '2024-02-29'],
    ['2023-28', '2023-12-01', '2024-02-29'],
    ['2023-29', '2023-09-01', '2023-11-30'],
    ['2023-30', '2023-12-01', '2024-02-29'],
    ['2023-32', '2023-06-01', '2023-08-31'],
    ['2023-34', '2023-04-01', '2023-06-30'],
    ['2023-36', '2023-10-01', '2023-12-31'],
    ['2023-37', '2023-01-01', '2023-04-30'],
    ['2023-39', '2023-09-01', '2023-12-31'],
    ['2024-40', '2024-01-01', '2024-06-30'],
    ['2023-41', '2023-07-01', '2023-12-31'],
    ['2023-06/2023-07', '2023-06-01', '2023-07-31'],
    ['2023-06-01/2023-06-01', '2023-06-01', '2023-06-01'],
    ['2022-11/..', '2022-11-01', null],
    ['2023/', '2023-01-01', null],
    ['../2023', null, '2023-12-31'],
    ['/2023~', null, '2023-12-31'],
    ['2026-03-29T23:30:00-04', '2026-03-29', '2026-03-29'],
    ['-0044-03-15', '-000044-03-15', '-000044-03-15'],
    ['Y17000', '+017000-01-01', '+017000-12-31'],
    ['Y170000002', '+275760-09-13', '+275760-09-13'],
    ['Y-170000002', '-271821-04-19', '-271821-04-19'],
  ])('%s lasts from %s to %s', (text, first, last) => {
    expect(bounds(text)).toEqual([first, last])
  })

  it('begins no later than it ends', () => {
    fc.assert(
      fc.property(validText, (text) => {
        const [first, last] = [earliest(read(text)), latest(read(text))]
        if (first && last) expect(Temporal.PlainDate.compare(first, last)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

const refusals: readonly [string, EdtfReason][] = [
  ['', 'empty'],
  [' 2023', 'not-edtf'],
  ['medio 2023', 'not-edtf'],
  ['31-12-2023', 'not-edtf'],
  ['2023/12/31', 'not-edtf'],
  ['2023-1', 'not-edtf'],
  ['20230601', 'not-edtf'],
  ['2023??', 'beyond-level-1'],
  ['2023-06?-11', 'beyond-level-1'],
  ['[1667,1668]', 'beyond-level-1'],
  ['{1960..1962}', 'beyond-level-1'],
  ['1XXX', 'beyond-level-1'],
  ['198X-06', 'beyond-level-1'],
  ['2023-XX-12', 'beyond-level-1'],
  ['1950S2', 'beyond-level-1'],
  ['Y-17E7', 'beyond-level-1'],
  ['Y2023', 'no-such-year'],
  ['Y012345', 'no-such-year'],
  ['Y9999999999999', 'no-such-year'],
  ['-0000', 'no-such-year'],
  ['2023-00', 'no-such-month'],
  ['2023-13', 'no-such-month'],
  ['2023-20', 'no-such-month'],
  ['2023-42', 'no-such-month'],
  ['2023-21-01', 'no-such-month'],
  ['2023-02-29', 'no-such-day'],
  ['2023-06-00', 'no-such-day'],
  ['2023-06-01T24:00:00', 'no-such-time'],
  ['2023-06-01T12:00', 'no-such-time'],
  ['2023-06-01T12:00:00-00:00', 'no-such-time'],
  ['2023-06-01T12:00:00+24', 'no-such-time'],
  ['2023-06T12:00:00', 'not-edtf'],
  ['2023-06-01T12:00:00Z/2023', 'time-in-interval'],
  ['/', 'interval-without-date'],
  ['../..', 'interval-without-date'],
  ['2023-13/..', 'no-such-month'],
  ['2023/2023-00', 'no-such-month'],
  ['2023-07/2023-06', 'interval-reversed'],
]

describe('what is no EDTF', () => {
  it.each(refusals)('%j is refused: %s', (text, reason) => {
    expect(parseEdtf(text)).toEqual({ kind: 'problem', reason, text })
  })

  it('is refused by the schema with the reason', () => {
    expect(edtfTextSchema.safeParse('2023-41').success).toBe(true)
    expect(edtfTextSchema.safeParse('2023-13').error?.issues[0]?.message).toBe('no-such-month')
  })
})

describe('the order of dates', () => {
  it('puts an unknown start first, the precise before the vague, an open end last', () => {
    const sorted = [
      '../2023',
      '2022',
      '2023-01-01',
      '2023-01',
      '2023-33',
      '2023',
      '2023~',
      '2023/..',
      '2023-02',
    ]
    const shuffled = [...sorted].sort()
    expect(shuffled).not.toEqual(sorted)
    expect(shuffled.map(read).sort(compareEdtf).map(printEdtf)).toEqual(sorted)
  })

  it('puts two times of one day in order', () => {
    const [early, late] = [read('2026-03-29T12:00:00+02'), read('2026-03-29T11:00:00Z')]
    expect(compareEdtf(early, late)).toBeLessThan(0)
  })

  it('agrees with the bounds', () => {
    fc.assert(
      fc.property(validText, validText, (a, b) => {
        const [lastA, firstB] = [latest(read(a)), earliest(read(b))]
        const [firstA, order] = [earliest(read(a)), compareEdtf(read(a), read(b))]
        if (lastA && firstB && Temporal.PlainDate.compare(lastA, firstB) < 0) expect(order).toBeLessThan(0)
        if (firstA && firstB && Temporal.PlainDate.compare(firstA, firstB) < 0) expect(order).toBeLessThan(0)
      }),
    )
  })

  it('is total: alike only when written alike, the same from both sides, and without circles', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.tuple(validText, validText, validText), fc.tuple(muchAlike, muchAlike, muchAlike)),
        ([a, b, c]) => {
          const order = (x: string, y: string) => compareEdtf(read(x), read(y))
          expect(order(a, b) === 0).toBe(a === b)
          expect(Math.sign(order(a, b)) + Math.sign(order(b, a))).toBe(0)
          if (order(a, b) < 0 && order(b, c) < 0) expect(order(a, c)).toBeLessThan(0)
        },
      ),
    )
  })
})

describe('lateness', () => {
  it.each([
    ['2023', '2023-12-31', '2024-01-01'],
    ['2023-06/2023-07', '2023-07-31', '2023-08-01'],
    ['2023-41', '2023-12-31', '2024-01-01'],
    ['2023-24', '2024-02-29', '2024-03-01'],
    ['2023~', '2023-12-31', '2024-01-01'],
    ['198X', '1989-12-31', '1990-01-01'],
  ])('of %s begins after %s', (text, lastDay, after) => {
    expect(isLate(read(text), day(lastDay))).toBe(false)
    expect(isLate(read(text), day(after))).toBe(true)
  })

  it('never begins where the end is open or unknown', () => {
    for (const text of ['2010/..', '2010/']) expect(isLate(read(text), day('9999-12-31'))).toBe(false)
  })
})
