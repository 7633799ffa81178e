import { type Language, languages } from '../../platform/words/index.ts'
import { words } from './messages.ts'
import type { Path } from './schema-walk.ts'

/** The same sentence, or piece of one, in each language of the interface. */
export type Said = Readonly<Record<Language, string>>

type Spoken = ReturnType<typeof words>

/** Says something in every language of the interface. */
export const said = (speak: (t: Spoken, language: Language) => string): Said =>
  Object.fromEntries(languages.map((language) => [language, speak(words(language), language)])) as Record<
    Language,
    string
  >

/** Something wrong, before anyone has looked up where in the text it stands. */
export interface Finding {
  readonly path: Path
  /** Whether the field's name is meant rather than its value. */
  readonly at?: 'key' | 'value'
  readonly expected: Said
  readonly found: Said
  /** What was probably meant. */
  readonly guess?: string | undefined
}

/** What is wrong with a partnership's files, and where. Lines and columns count from 1. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  /** Fields and list places from the top, such as `groups.2.leads.0`; empty for the file itself. */
  readonly path: string
  readonly expected: Said
  readonly found: Said
  readonly guess?: string
}

/** One line for a person: where, what was expected, what was found, what was probably meant. */
export function problemSentence(problem: Problem, language: Language): string {
  const t = words(language)
  const sentence = t.sentence({
    place: t.place(problem),
    expected: problem.expected[language],
    found: problem.found[language],
  })
  return problem.guess === undefined ? sentence : sentence + t.didYouMean({ guess: problem.guess })
}

/** A value of the file, as briefly as it can be told from others. */
export const describe = (value: unknown): Said =>
  said((t) => {
    if (value === undefined || value === null) return t.nothing
    if (Array.isArray(value)) return t.listOf({ n: value.length })
    if (typeof value === 'object') return t.fields({ keys: shortened(Object.keys(value)) })
    return t.value({ value: cut(String(value)) })
  })

const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

/** A list of names that is short enough for a sentence. */
export const shortened = (keys: readonly string[]) => (keys.length > 8 ? [...keys.slice(0, 8), '…'] : keys)

/** The known word nearest to the one written, if any is near enough to have been meant. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const [best] = [...known]
    .map((word) => ({ word, distance: distance(written.toLowerCase(), word.toLowerCase()) }))
    .filter(
      ({ word, distance }) => distance <= Math.max(1, Math.floor(Math.max(word.length, written.length) / 3)),
    )
    .sort((a, b) => a.distance - b.distance)
  return best?.word
}

/** Edits between two words, a swap of neighbours counted as one. Source: optimal string alignment. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    rows.push([i])
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const plain = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same)
      rows[i]?.push(swapped ? Math.min(plain, at(i - 2, j - 2) + 1) : plain)
    }
  }
  return at(a.length, b.length)
}
