import type { Edtf, EdtfDate, EdtfInterval, EdtfMoment } from './edtf.ts'

/** The EDTF text, character for character what {@link parseEdtf} read. */
export function printEdtf(edtf: Edtf): string {
  if (edtf.kind === 'interval') return `${printEnd(edtf.start)}/${printEnd(edtf.end)}`
  return edtf.kind === 'moment' ? printMoment(edtf) : printDate(edtf)
}

function printEnd(end: EdtfInterval['start']): string {
  if (end === 'unknown') return ''
  return end === 'open' ? '..' : printDate(end)
}

const printMoment = ({ year, month, day, hour, minute, second, offset }: EdtfMoment): string =>
  `${printYear(year)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${offset ?? ''}`

const printDate = (date: EdtfDate): string => printUnqualified(date) + (date.qualifier ?? '')

function printUnqualified(date: EdtfDate): string {
  switch (date.kind) {
    case 'decade':
      return `${String(date.decade).padStart(3, '0')}X`
    case 'century':
      return `${two(date.century)}XX`
    case 'year':
      return printYear(date.year)
    case 'part':
      return `${printYear(date.year)}-${date.code}`
    case 'month':
      return `${printYear(date.year)}-${two(date.month)}`
    case 'someMonth':
      return `${printYear(date.year)}-XX`
    case 'day':
      return `${printYear(date.year)}-${two(date.month)}-${two(date.day)}`
    case 'someDay':
      return `${printYear(date.year)}-${date.month === null ? 'XX' : two(date.month)}-XX`
  }
}

function printYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

const two = (n: number): string => String(n).padStart(2, '0')
