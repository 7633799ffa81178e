import { Temporal } from 'temporal-polyfill'
import type { Language } from '../../words/index.ts'
import { formatDate, formatYear, monthName } from '../format-dates.ts'
import { pluralRules } from '../formatters.ts'
import type { EdtfDate, Qualifier } from './edtf.ts'
import { words } from './messages.ts'
import { yearPart } from './parts.ts'

/** A date that is no interval and has no time of day, with its qualifier: `muligvis juni 2023`. */
export const formatDateAlone = (date: EdtfDate, language: Language): string =>
  date.qualifier === null ? formatPlain(date, language) : formatAfterWord(date, language)

/** As {@link formatDateAlone}, to stand behind a word such as "since": `the second half of 2023`. */
export function formatAfterWord(date: EdtfDate, language: Language): string {
  const plain = formatPlain(date, language)
  const divides = date.kind === 'part' && yearPart(date.code).kind !== 'season'
  const named = divides ? words(language).partInSentence({ date: plain }) : plain
  return qualified(named, date.qualifier, language)
}

function qualified(date: string, qualifier: Qualifier | null, language: Language): string {
  const t = words(language)
  if (qualifier === '?') return t.uncertain({ date })
  if (qualifier === '~') return t.approximate({ date })
  return qualifier === '%' ? t.uncertainAndApproximate({ date }) : date
}

function formatPlain(date: EdtfDate, language: Language): string {
  const t = words(language)
  switch (date.kind) {
    case 'year':
      return formatYear(date.year, language)
    case 'decade':
      return t.decade({ year: date.decade * 10 })
    case 'century':
      return t.century({ year: date.century * 100, ordinal: ordinal(date.century + 1) })
    case 'part':
      return formatPart(date.year, date.code, language)
    case 'month':
      return formatMonth(date.year, date.month, language)
    case 'someMonth':
      return t.someMonth({ date: formatYear(date.year, language) })
    case 'someDay':
      return t.someDay({
        date:
          date.month === null
            ? formatYear(date.year, language)
            : formatMonth(date.year, date.month, language),
      })
    case 'day':
      return formatDate(plainDate(date), language)
  }
}

/** A day always has a year of four digits, and so fits into a plain date. */
export const plainDate = ({ year, month, day }: Extract<EdtfDate, { kind: 'day' }>): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year, month, day })

const formatMonth = (year: number, month: number, language: Language): string =>
  `${monthName(month, language)} ${formatYear(year, language)}`

function formatPart(year: number, code: number, language: Language): string {
  const t = words(language)
  const part = yearPart(code)
  const overNewYear = part.firstMonth + part.months > 13 && year > 999
  const named = overNewYear
    ? `${year}–${String((year + 1) % 100).padStart(2, '0')}`
    : formatYear(year, language)
  const date = t[part.kind]({ ordinal: part.ordinal, year: named })
  return part.hemisphere === null ? date : t[part.hemisphere]({ date })
}

/** 1st, 2nd, 3rd, 21st: English only; Danish writes a point after the number. */
function ordinal(n: number): string {
  const suffixes: Record<string, string> = { one: 'st', two: 'nd', few: 'rd' }
  return `${n}${suffixes[pluralRules('en', { type: 'ordinal' }).select(n)] ?? 'th'}`
}
