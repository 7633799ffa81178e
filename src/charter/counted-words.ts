import type { Language } from '../platform/words/index.ts'
import { shareOf } from './format/index.ts'

const lists = {
  and: { da: new Intl.ListFormat('da-DK'), en: new Intl.ListFormat('en-GB') },
  or: {
    da: new Intl.ListFormat('da-DK', { type: 'disjunction' }),
    en: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
  },
} as const

/** `a, b og c`; `a, b and c`. */
export const allOf = (items: readonly string[], language: Language): string =>
  lists.and[language].format(items)

/** `a, b eller c`; `a, b or c`. */
export const oneOf = (items: readonly string[], language: Language): string =>
  lists.or[language].format(items)

export const capitalised = (sentence: string): string =>
  sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)

const numbers: Readonly<Record<Language, readonly string[]>> = {
  da: ['', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni'],
  en: ['', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
}

/** One of so many equal parts, and several of them. */
const fractions: Readonly<Record<Language, Readonly<Record<number, readonly [string, string]>>>> = {
  da: {
    3: ['tredjedel', 'tredjedele'],
    4: ['fjerdedel', 'fjerdedele'],
    5: ['femtedel', 'femtedele'],
    6: ['sjettedel', 'sjettedele'],
    10: ['tiendedel', 'tiendedele'],
  },
  en: {
    3: ['third', 'thirds'],
    4: ['quarter', 'quarters'],
    5: ['fifth', 'fifths'],
    6: ['sixth', 'sixths'],
    10: ['tenth', 'tenths'],
  },
}

/** A share as it is said: `to tredjedele`, `halvdelen`, `55 %`, and `5/7` where there is no better word. */
export function shareInWords(written: string, language: Language): string {
  const { n, m } = shareOf(written)
  if (m === 100) return language === 'da' ? `${n} %` : `${n}%`
  if (n * 2 === m) return language === 'da' ? 'halvdelen' : 'half'
  const [one, several] = fractions[language][m] ?? []
  const number = numbers[language][n]
  return one !== undefined && number ? `${number} ${n === 1 ? one : several}` : written
}

/** Whether the share is the whole: `1/1`, `3/3`. */
export const isWhole = (written: string): boolean => {
  const { n, m } = shareOf(written)
  return n === m
}
