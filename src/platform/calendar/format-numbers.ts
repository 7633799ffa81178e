import type { Language } from '../words/index.ts'
import { numberFormatter } from './formatters.ts'

/**
 * `1.234.567,89` in Danish, `1,234,567.89` in English.
 *
 * @param decimals how many are shown, with zeros where there are fewer; without it up to three, as needed
 */
export const formatNumber = (n: number | bigint, language: Language, decimals?: number): string =>
  numberFormatter(
    language,
    decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
  ).format(n)

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** `12,3 MB`: the size of a file, in steps of a thousand. */
export function formatBytes(bytes: number, language: Language): string {
  let step = 0
  // 999 950 bytes would be rounded to "1.000 kB".
  while (bytes / 1000 ** step >= 999.95 && step < units.length - 1) step++
  return numberFormatter(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step)
}
