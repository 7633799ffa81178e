import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

const root = path.resolve(import.meta.dirname, '..')

export type Spoken = 'da' | 'en'

/** Words that only one of the languages has, and names, which both take over. */
export interface Vocabulary {
  readonly only: Readonly<Record<Spoken, ReadonlySet<string>>>
  readonly names: readonly string[]
}

const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/(?<![\p{L}\d])\p{L}{2,}(?![\p{L}\d])/gu) ?? []

/** `da: 'text'`, `en: (p) => \`text ${p.n}\``: what stands in the product's own words, without what is filled in. */
const spokenInCode = (source: string, language: Spoken): string[] => {
  const message = new RegExp(
    String.raw`\b${language}:\s*(?:\([^)]*\)\s*=>\s*)?(['"\x60])((?:\\.|(?!\1).)*)\1`,
    'gs',
  )
  return [...source.matchAll(message)].map((found) => (found[2] ?? '').replace(/\$\{[^}]*\}/g, ' '))
}

function gather(value: unknown, texts: Record<Spoken, string[]>, names: Set<string>): void {
  if (typeof value === 'string') names.add(value)
  else if (Array.isArray(value)) for (const one of value) gather(one, texts, names)
  else if (typeof value === 'object' && value !== null) {
    const spoken = 'da' in value && 'en' in value
    for (const [key, one] of Object.entries(value)) {
      if (spoken && (key === 'da' || key === 'en')) texts[key].push(String(one))
      // What somebody is called in one language is shown as their own name in the other.
      else if (key === 'name' && typeof one === 'object' && one !== null) {
        gather(one, texts, names)
        for (const name of Object.values(one)) names.add(String(name))
      } else gather(one, texts, names)
    }
  }
}

/** The vocabulary of the product's messages and of the partnerships that ship. */
export function readVocabulary(): Vocabulary {
  const texts: Record<Spoken, string[]> = { da: [], en: [] }
  const names = new Set<string>()
  for (const file of globSync('src/**/*.{ts,tsx}', { cwd: root })) {
    const source = readFileSync(path.join(root, file), 'utf8')
    for (const language of ['da', 'en'] as const) texts[language].push(...spokenInCode(source, language))
  }
  for (const file of globSync('partnerships/*/{charter,records,people}.yaml', { cwd: root }))
    gather(parse(readFileSync(path.join(root, file), 'utf8')), texts, names)
  const da = new Set(texts.da.flatMap(wordsOf))
  const en = new Set(texts.en.flatMap(wordsOf))
  return {
    only: { da: da.difference(en), en: en.difference(da) },
    names: [...names].filter((name) => /\p{L}{2}/u.test(name)).sort((a, b) => b.length - a.length),
  }
}

/** Leaves out a name where it stands as words of its own: “Men” is no part of “Menu”. */
const without = (text: string, name: string): string =>
  text.replace(
    new RegExp(
      String.raw`(?<![\p{L}\d])${name.replace(/[.*+?^$()|[\]{}\\]/g, String.raw`\$&`)}(?![\p{L}\d])`,
      'gu',
    ),
    ' ',
  )

/** Words in a text that belong to the other language alone, where they outweigh its own; empty for a text that is right. */
export function strangeWords(text: string, language: Spoken, { only, names }: Vocabulary): string[] {
  const known = names.reduce((rest, name) => (rest.includes(name) ? without(rest, name) : rest), text)
  const words = wordsOf(known)
  const strange = words.filter((word) => only[language === 'da' ? 'en' : 'da'].has(word))
  const own = words.filter((word) => only[language].has(word))
  return strange.length > own.length ? strange : []
}
