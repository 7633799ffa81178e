import type { z } from 'zod'
import type { Text } from '../../platform/words/index.ts'
import { edtf } from './dates.ts'
import { count, flag, key, references, type Target, text, words } from './parts.ts'
import { type Path, walk } from './schema-walk.ts'

/** What a value of the records is, for whoever asks for it or reads it out. */
export type FieldSort =
  | { readonly is: 'text' | 'date' | 'words' | 'key' | 'count' | 'flag' }
  | { readonly is: 'reference'; readonly to: Target }

const sorts = new Map<unknown, FieldSort>([
  [text, { is: 'text' }],
  [edtf, { is: 'date' }],
  [words, { is: 'words' }],
  [key, { is: 'key' }],
  [count, { is: 'count' }],
  [flag, { is: 'flag' }],
])

/** What a schema of the records asks for; undefined for lists, mappings and choices, which say so themselves. */
export function fieldSort(schema: z.core.$ZodType): FieldSort | undefined {
  const named = references.get(schema)
  return named ? { is: 'reference', to: named.to } : sorts.get(schema)
}

/** Calls `see` for every value in a record whose sort is known, with its path. */
export function eachField(
  shape: z.ZodType,
  content: unknown,
  see: (sort: FieldSort, value: unknown, path: Path) => void,
): void {
  walk(shape, content, (met, value, path) => {
    const sort = fieldSort(met)
    if (sort) see(sort, value, path)
  })
}

/** Something in a record that the rest of the partnership does not bear out. */
export interface ContentProblem {
  /** The path, with dots. */
  readonly field: string
  readonly is: 'language-missing' | 'language-unknown' | 'not-there'
}

/**
 * What reading the whole partnership would find wrong with one record: texts that leave out one of its languages, and
 * names of things that are not there.
 * @param there whether the collection has that key
 */
export function contentProblems(
  shape: z.ZodType,
  content: unknown,
  languages: readonly string[],
  there: (to: Target, key: string) => boolean,
): ContentProblem[] {
  const problems: ContentProblem[] = []
  eachField(shape, content, (sort, value, path) => {
    if (sort.is === 'reference' && !there(sort.to, String(value))) {
      problems.push({ field: path.join('.'), is: 'not-there' })
    }
    if (sort.is !== 'text') return
    const spoken = Object.keys(value as Text)
    const missing = languages.filter((language) => !spoken.includes(language))
    const unknown = spoken.filter((language) => !languages.includes(language))
    for (const language of missing)
      problems.push({ field: [...path, language].join('.'), is: 'language-missing' })
    for (const language of unknown)
      problems.push({ field: [...path, language].join('.'), is: 'language-unknown' })
  })
  return problems
}

/** Every word of a record by language, for the search. What is in no language in particular is in all of them. */
export function wordsOfContent(shape: z.ZodType, content: unknown, languages: readonly string[]): Text {
  const said: Text[] = []
  eachField(shape, content, (sort, value) => {
    if (sort.is === 'text') said.push(value as Text)
    if (sort.is === 'words')
      said.push(Object.fromEntries(languages.map((language) => [language, String(value)])))
  })
  return Object.fromEntries(
    languages.map((language) => [language, said.map((text) => text[language] ?? '').join('\n')]),
  )
}
