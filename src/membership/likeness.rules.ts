/** Forms of company say nothing of who it is. Widespread in Europe; no list is complete, and none needs to be. */
const forms = new Set(
  'a s aps as ivs ps is amba fmba smba ab oy oyj ag gmbh se sa sarl srl spa bv nv ltd limited llc inc plc ou uab sia'.split(
    ' ',
  ),
)

/** The words of a name as they are compared: small, without signs, accents and the form of company. */
const wordsOf = (name: string): string[] => {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[æäå]/g, 'a')
    .replace(/[øö]/g, 'o')
    .replace(/\p{M}/gu, '')
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const telling = words.filter((word) => !forms.has(word))
  return telling.length ? telling : words
}

const trigrams = (text: string): Set<string> => {
  const padded = `  ${text} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, n) => padded.slice(n, n + 3)))
}

/** How alike two names are: 1 where nothing but signs and form of company tells them apart, 0 where nothing is shared. */
export function likeness(one: string, other: string): number {
  const [a, b] = [trigrams(wordsOf(one).join(' ')), trigrams(wordsOf(other).join(' '))]
  const shared = [...a].filter((part) => b.has(part)).length
  return shared / (a.size + b.size - shared)
}

/** From here on two names are worth a look by a person. */
const worthALook = 0.4

export interface Resembled<Known> {
  readonly known: Known
  readonly because: 'cvr' | 'ror' | 'name'
}

interface Named {
  readonly names: readonly string[]
  readonly cvr?: string | undefined
  readonly ror?: string | undefined
}

/**
 * Those among the known that may be the same as the applicant, the surest first: the same number, else a name that is alike.
 */
export function resembling<Known extends Named>(
  applicant: { readonly name: string; readonly cvr?: string | undefined; readonly ror?: string | undefined },
  known: readonly Known[],
): Resembled<Known>[] {
  const found = known.flatMap((one): (Resembled<Known> & { readonly weight: number })[] => {
    if (applicant.cvr !== undefined && applicant.cvr === one.cvr)
      return [{ known: one, because: 'cvr', weight: 3 }]
    if (applicant.ror !== undefined && applicant.ror === one.ror)
      return [{ known: one, because: 'ror', weight: 2 }]
    const weight = Math.max(0, ...one.names.map((name) => likeness(applicant.name, name)))
    return weight >= worthALook ? [{ known: one, because: 'name', weight }] : []
  })
  return found.sort((a, b) => b.weight - a.weight).map(({ known: one, because }) => ({ known: one, because }))
}
