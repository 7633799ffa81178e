import { defineWords } from '../../words/index.ts'

interface Of {
  readonly ordinal: number
  readonly year: string
}
interface One {
  readonly date: string
}

const pick = (words: readonly string[], ordinal: number): string => words[ordinal - 1] ?? ''

const seasonsDa = ['foråret', 'sommeren', 'efteråret', 'vinteren']
const seasonsEn = ['spring', 'summer', 'autumn', 'winter']
const ordinalsDa = ['første', 'andet', 'tredje', 'fjerde']
const ordinalsEn = ['first', 'second', 'third', 'fourth']

export const words = defineWords({
  decade: {
    da: (p: { year: number }) => `${p.year}'erne`,
    en: (p) => `the ${p.year}s`,
  },
  century: {
    da: (p: { year: number; ordinal: string }) => (p.year === 0 ? '1. århundrede' : `${p.year}-tallet`),
    en: (p) => `the ${p.ordinal} century`,
  },
  season: {
    da: (p: Of) => `${pick(seasonsDa, p.ordinal)} ${p.year}`,
    en: (p) => `${pick(seasonsEn, p.ordinal)} ${p.year}`,
  },
  quarter: {
    da: (p: Of) => `${pick(ordinalsDa, p.ordinal)} kvartal ${p.year}`,
    en: (p) => `${pick(ordinalsEn, p.ordinal)} quarter of ${p.year}`,
  },
  third: {
    da: (p: Of) => `${p.ordinal === 2 ? 'anden' : pick(ordinalsDa, p.ordinal)} tredjedel af ${p.year}`,
    en: (p) => `${pick(ordinalsEn, p.ordinal)} third of ${p.year}`,
  },
  half: {
    da: (p: Of) => `${pick(ordinalsDa, p.ordinal)} halvår ${p.year}`,
    en: (p) => `${pick(ordinalsEn, p.ordinal)} half of ${p.year}`,
  },
  /** A quarter, third or half of a year that follows another word. */
  partInSentence: { da: (p: One) => p.date, en: (p) => `the ${p.date}` },
  north: {
    da: (p: One) => `${p.date} på den nordlige halvkugle`,
    en: (p) => `${p.date} in the northern hemisphere`,
  },
  south: {
    da: (p: One) => `${p.date} på den sydlige halvkugle`,
    en: (p) => `${p.date} in the southern hemisphere`,
  },
  someMonth: { da: (p: One) => `en måned i ${p.date}`, en: (p) => `a month in ${p.date}` },
  someDay: { da: (p: One) => `en dag i ${p.date}`, en: (p) => `a day in ${p.date}` },
  uncertain: { da: (p: One) => `muligvis ${p.date}`, en: (p) => `possibly ${p.date}` },
  approximate: { da: (p: One) => `omkring ${p.date}`, en: (p) => `around ${p.date}` },
  uncertainAndApproximate: {
    da: (p: One) => `muligvis omkring ${p.date}`,
    en: (p) => `possibly around ${p.date}`,
  },
  since: { da: (p: One) => `siden ${p.date}`, en: (p) => `since ${p.date}` },
  from: { da: (p: One) => `fra ${p.date}`, en: (p) => `from ${p.date}` },
  fromEndUnknown: {
    da: (p: One) => `fra ${p.date}, slutningen er ukendt`,
    en: (p) => `from ${p.date}, end unknown`,
  },
  through: { da: (p: One) => `til og med ${p.date}`, en: (p) => `up to and including ${p.date}` },
  throughStartUnknown: {
    da: (p: One) => `til og med ${p.date}, begyndelsen er ukendt`,
    en: (p) => `up to and including ${p.date}, start unknown`,
  },
  /** Where the ends are more than a word each, a dash alone would bind the wrong ones together. */
  fromTo: {
    da: (p: { start: string; end: string }) => `fra ${p.start} til ${p.end}`,
    en: (p) => `from ${p.start} to ${p.end}`,
  },
})

export const problemWords = defineWords({
  empty: { da: 'Skriv en dato.', en: 'Write a date.' },
  'not-edtf': {
    da: 'Datoen kan ikke læses. Skriv for eksempel 2026, 2026-03, 2026-03-29 eller 2026-03/2026-06.',
    en: 'The date cannot be read. Write for example 2026, 2026-03, 2026-03-29 or 2026-03/2026-06.',
  },
  'beyond-level-1': {
    da: 'Så sammensat en dato kan vi ikke tage imod. Skriv den mere enkelt, for eksempel 198X, 2026-XX eller 2026~.',
    en: 'We cannot take a date as complex as this. Write it more simply, for example 198X, 2026-XX or 2026~.',
  },
  'no-such-year': {
    da: 'Året findes ikke. Et årstal med Y foran har mindst fem cifre.',
    en: 'There is no such year. A year with Y in front has five digits or more.',
  },
  'no-such-month': {
    da: 'Måneden findes ikke. Måneder er 01 til 12; årstider, kvartaler og halvår er 21 til 41.',
    en: 'There is no such month. Months are 01 to 12; seasons, quarters and halves are 21 to 41.',
  },
  'no-such-day': { da: 'Den dag findes ikke i måneden.', en: 'The month has no such day.' },
  'no-such-time': {
    da: 'Klokkeslættet kan ikke læses. Skriv for eksempel 2026-03-29T12:00:00Z.',
    en: 'The time cannot be read. Write for example 2026-03-29T12:00:00Z.',
  },
  'time-in-interval': {
    da: 'Et tidsrum går fra dato til dato, uden klokkeslæt.',
    en: 'A period goes from date to date, without a time of day.',
  },
  'interval-without-date': {
    da: 'Skriv en dato i mindst den ene ende af tidsrummet.',
    en: 'Write a date at one end of the period at least.',
  },
  'interval-reversed': {
    da: 'Tidsrummet slutter, før det begynder.',
    en: 'The period ends before it begins.',
  },
})
