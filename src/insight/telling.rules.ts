import type { EntrySentences, JsonObject } from '../journal/index.ts'
import { type Language, say, type Text } from '../platform/words/index.ts'

/** What of an act serves where no room has a sentence: its name and what it does. */
export interface NamedAct {
  readonly name: string
  readonly summary: Readonly<Record<Language, string>>
}

interface Entry {
  readonly name: string
  readonly payload: JsonObject
}

/** The names that the reader may see, by id. */
export interface Names {
  readonly title: Text | undefined
  readonly organisation: Text | undefined
  readonly ofId: (id: string) => Text | undefined
}

/** `idea.submitted` comes of `idea.submit`, `seat.given` of `seat.give`: the same noun, and a verb that begins alike. */
function actBehind(name: string, acts: readonly NamedAct[]): NamedAct | undefined {
  const [noun, past = ''] = name.split('.')
  return acts.find((act) => {
    const [actNoun, verb = ''] = act.name.split('.')
    return noun === actNoun && past.startsWith(verb.slice(0, Math.max(3, verb.length - 1)))
  })
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** An entry as a sentence, without a full stop. */
export function tell(
  { name, payload }: Entry,
  { title, organisation, ofId }: Names,
  sentences: EntrySentences,
  acts: readonly NamedAct[],
  language: Language,
): string {
  const spoken = (text: Text | undefined) => (text === undefined ? '' : say(text, language).text)
  const named = (field: string) => {
    const value = payload[field]
    return typeof value === 'string' ? spoken(ofId(value)) : ''
  }
  const sentence = sentences[name]
  if (sentence)
    return capital(
      sentence[language]({ title: spoken(title), organisation: spoken(organisation), named, payload }),
    )
  const what = actBehind(name, acts)?.summary[language] ?? name
  return title === undefined ? what : `${what}: ${spoken(title)}`
}
