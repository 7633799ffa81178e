import { type Language, say, type Text } from '../platform/words/index.ts'

/** An organisation's name by its key; the key itself where the partnership does not know it. */
export const nameIn =
  (organisations: Readonly<Record<string, { readonly name: Text }>>, language: Language) =>
  (key: string): string => {
    const found = organisations[key]
    return found ? say(found.name, language).text : key
  }
