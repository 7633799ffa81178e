export { type Noun, pathTo, patternOf } from './nouns.ts'

/** A language that the interface speaks. Content may be in others as well; see {@link Text}. */
export type Language = 'da' | 'en'

export const languages: readonly Language[] = ['da', 'en']

export const isLanguage = (tag: string): tag is Language => tag === 'da' || tag === 'en'

/** Content in one or more languages: BCP 47 tag → text (CommonMark or plain, as the field says). */
export type Text = { readonly [tag: string]: string }

/** A text with the language that it really is in, so that a fallback can carry its own `lang`. */
export interface SpokenText {
  readonly text: string
  readonly language: string
}

/** One message in both languages. Leaving one out, or giving it other parameters, fails the type check. */
type Message<P> =
  | { readonly da: string; readonly en: string }
  | { readonly da: (parameters: P) => string; readonly en: (parameters: NoInfer<P>) => string }

/** A room's words in one language: `t.submit`, `t.days({ n: 3 })`. */
export type Words<P> = {
  readonly [K in keyof P]: unknown extends P[K] ? string : (parameters: P[K]) => string
}

/**
 * Declares a room's words, Danish and English side by side, and answers with a reader of them.
 *
 * Each word is a string, or a function of one parameter object that returns a string.
 */
export function defineWords<P extends object>(
  messages: {
    readonly [K in keyof P]: Message<P[K]>
  },
): (language: Language) => Words<P> {
  const spoken = Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(
        Object.entries(messages as Record<string, Message<never>>).map(([key, message]) => [
          key,
          message[language],
        ]),
      ),
    ]),
  ) as Record<Language, Words<P>>
  return (language) => spoken[language]
}

/**
 * The text in the wanted language, or else in the first language there is, in the order of the text itself.
 * An empty {@link Text} speaks an empty text.
 */
export function say(text: Text, wanted: Language): SpokenText {
  const own = text[wanted]
  if (own !== undefined && own !== '') return { text: own, language: wanted }
  const first = Object.entries(text).find(([, words]) => words !== '')
  return first ? { text: first[1], language: first[0] } : { text: '', language: wanted }
}
