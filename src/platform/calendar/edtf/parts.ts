/** Which twelfths of a year a code of ISO 8601-2 stands for. */
export interface YearPart {
  readonly kind: 'season' | 'quarter' | 'third' | 'half'
  /** 1 is spring, or the first of its kind. */
  readonly ordinal: number
  /** The month in which it begins, 1 to 12, and how many months it has. */
  readonly firstMonth: number
  readonly months: number
  /** Set where the code names a hemisphere. */
  readonly hemisphere: 'north' | 'south' | null
}

const northernFirstMonths = [3, 6, 9, 12]
const southernFirstMonths = [9, 12, 3, 6]

/**
 * The part that a code stands for. EDTF leaves open when seasons begin. Ours are whole months: spring is March to
 * May, and a season without a hemisphere (21–24) is a northern one. A winter (in the south: a summer) belongs to the
 * year in whose December it *begins*, so that what is due "winter 2023" is not late until March 2024.
 *
 * @param code 21–24 season, 25–28 northern, 29–32 southern, 33–36 quarter, 37–39 third, 40–41 half
 */
export function yearPart(code: number): YearPart {
  if (code <= 32) return season(code)
  if (code <= 36) return division('quarter', code - 32, 3)
  return code <= 39 ? division('third', code - 36, 4) : division('half', code - 39, 6)
}

function season(code: number): YearPart {
  const ordinal = ((code - 21) % 4) + 1
  const hemisphere = code <= 24 ? null : code <= 28 ? 'north' : 'south'
  const firstMonths = hemisphere === 'south' ? southernFirstMonths : northernFirstMonths
  return { kind: 'season', ordinal, firstMonth: firstMonths[ordinal - 1] ?? 1, months: 3, hemisphere }
}

const division = (kind: YearPart['kind'], ordinal: number, months: number): YearPart => ({
  kind,
  ordinal,
  firstMonth: (ordinal - 1) * months + 1,
  months,
  hemisphere: null,
})
