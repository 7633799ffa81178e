import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type EdtfWording, formatDueDate, formatEdtf, parseEdtf } from './index.ts'

const said = (text: string, wording: EdtfWording = {}) => {
  const edtf = parseEdtf(text)
  if (edtf.kind === 'problem') throw new Error(`${text}: ${edtf.reason}`)
  return [formatEdtf(edtf, 'da', wording), formatEdtf(edtf, 'en', wording)]
}

describe('an EDTF date in words', () => {
  it.each([
    ['2023', '2023', '2023'],
    ['0793', 'år 793', 'AD 793'],
    ['-0043', '44 f.Kr.', '44 BC'],
    ['Y17000', '17000', '17000'],
    ['198X', "1980'erne", 'the 1980s'],
    ['20XX', '2000-tallet', 'the 21st century'],
    ['11XX', '1100-tallet', 'the 12th century'],
    ['2023-06', 'juni 2023', 'June 2023'],
    ['2023-06-21', '21. juni 2023', '21 June 2023'],
    ['2023-XX', 'en måned i 2023', 'a month in 2023'],
    ['2023-06-XX', 'en dag i juni 2023', 'a day in June 2023'],
    ['2023-XX-XX', 'en dag i 2023', 'a day in 2023'],
    ['2023~', 'omkring 2023', 'around 2023'],
    ['2023?', 'muligvis 2023', 'possibly 2023'],
    ['2023-06%', 'muligvis omkring juni 2023', 'possibly around June 2023'],
    ['2023-21', 'foråret 2023', 'spring 2023'],
    ['2023-24', 'vinteren 2023–24', 'winter 2023–24'],
    ['1999-24', 'vinteren 1999–00', 'winter 1999–00'],
    ['2023-30', 'sommeren 2023–24 på den sydlige halvkugle', 'summer 2023–24 in the southern hemisphere'],
    ['2023-25', 'foråret 2023 på den nordlige halvkugle', 'spring 2023 in the northern hemisphere'],
    ['2023-34', 'andet kvartal 2023', 'second quarter of 2023'],
    ['2023-38', 'anden tredjedel af 2023', 'second third of 2023'],
    ['2024-40', 'første halvår 2024', 'first half of 2024'],
    ['2023-41', 'andet halvår 2023', 'second half of 2023'],
    ['2023-06/2023-07', 'juni–juli 2023', 'June–July 2023'],
    ['2022-11/2023-02', 'november 2022–februar 2023', 'November 2022 – February 2023'],
    ['2020/2023', '2020–2023', '2020–2023'],
    ['2023-06-03/2023-06-07', '3.–7. juni 2023', '3–7 June 2023'],
    ['2023-06-28/2023-07-02', '28. juni–2. juli 2023', '28 June – 2 July 2023'],
    ['2023-06/2023-41', 'fra juni 2023 til andet halvår 2023', 'from June 2023 to the second half of 2023'],
    ['2020~/2023', 'fra omkring 2020 til 2023', 'from around 2020 to 2023'],
    ['2010/..', 'siden 2010', 'since 2010'],
    ['2023-41/..', 'siden andet halvår 2023', 'since the second half of 2023'],
    ['2023-41~', 'omkring andet halvår 2023', 'around the second half of 2023'],
    ['2023-22/..', 'siden sommeren 2023', 'since summer 2023'],
    ['2022-11/..', 'siden november 2022', 'since November 2022'],
    ['2010/', 'fra 2010, slutningen er ukendt', 'from 2010, end unknown'],
    ['../2023', 'til og med 2023', 'up to and including 2023'],
    ['/2023', 'til og med 2023, begyndelsen er ukendt', 'up to and including 2023, start unknown'],
    ['2026-03-29T12:00:00Z', '29. marts 2026 kl. 12.00 UTC', '29 March 2026, 12:00 UTC'],
    ['2026-03-29T12:00:00-04:30', '29. marts 2026 kl. 12.00 UTC−04:30', '29 March 2026, 12:00 UTC−04:30'],
    ['2026-03-29T12:00:00', '29. marts 2026 kl. 12.00', '29 March 2026, 12:00'],
  ])('%s is %s, %s', (text, danish, english) => {
    expect(said(text)).toEqual([danish, english])
  })

  it('keeps the wording that it came with, in the language of that wording', () => {
    expect(said('2023-06/2023-07', { asWritten: 'medio 2023', writtenIn: 'da' })).toEqual([
      'medio 2023',
      'June–July 2023',
    ])
    expect(said('2023-06/2023-07', { asWritten: 'medio 2023' })).toEqual(['medio 2023', 'medio 2023'])
    expect(said('2023', { asWritten: '' })).toEqual(['2023', '2023'])
  })

  it('says "from" of what has not begun', () => {
    expect(said('2030/..', { today: Temporal.PlainDate.from('2026-01-01') })).toEqual([
      'fra 2030',
      'from 2030',
    ])
    expect(said('2010/..', { today: Temporal.PlainDate.from('2026-01-01') })).toEqual([
      'siden 2010',
      'since 2010',
    ])
  })

  it('of something due is as it was written', () => {
    const edtf = parseEdtf('2023-06/2023-12')
    if (edtf.kind === 'problem') throw new Error(edtf.reason)
    expect(formatDueDate({ edtf, asWritten: 'medio/ultimo 2023' }, 'da')).toBe('medio/ultimo 2023')
    expect(formatDueDate({ edtf, asWritten: 'medio/ultimo 2023' }, 'en', 'da')).toBe('June–December 2023')
    expect(formatDueDate({ edtf }, 'da')).toBe('juni–december 2023')
  })
})
