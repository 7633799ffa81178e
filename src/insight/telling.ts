import { peopleById } from '../access/index.ts'
import type { Finder } from '../acts/index.ts'
import type { EntrySentences, JournalEntry } from '../journal/index.ts'
import { organisationNames } from '../partners/index.ts'
import { asId, type ReadTransaction } from '../platform/db/index.ts'
import { type Language, pathTo, type Text } from '../platform/words/index.ts'
import { type NamedAct, tell } from './telling.rules.ts'

/** What the rooms give in so that entries can be told. */
export interface Telling {
  readonly sentences: EntrySentences
  readonly acts: () => readonly NamedAct[]
  /** How each room shows its own, which makes a subject a name and a link. */
  readonly finders: readonly Finder[]
}

export interface ToldEntry {
  readonly entry: JournalEntry
  readonly sentence: string
  readonly path: string | undefined
  /** Who did it, by name; only where people are told. */
  readonly actor: string | undefined
  readonly organisation: Text | undefined
}

const idsIn = ({ payload, subject, actor, organisation }: JournalEntry) =>
  [subject.id, actor, organisation, ...Object.values(payload)].filter(
    (value): value is string => typeof value === 'string' && asId(value) !== undefined,
  )

const isText = (value: unknown): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((text) => typeof text === 'string')

/** What the entry itself calls its subject: the last that is known of what is there no more. */
const calledThen = ({ payload }: JournalEntry): Text | undefined =>
  [payload['title'], payload['name']].find(isText)

async function found(tx: ReadTransaction, entries: readonly JournalEntry[], finders: readonly Finder[]) {
  const byType = await Promise.all(
    finders.map((finder) => {
      const ids = entries
        .filter(({ subject }) => subject.type === finder.type)
        .map(({ subject }) => subject.id)
      return ids.length ? finder.find(tx, [...new Set(ids)]) : new Map<string, never>()
    }),
  )
  return new Map(byType.flatMap((things) => [...things]))
}

/** The names of the organisations and people in entries, by id; of people only where they are told. */
async function namesIn(
  tx: ReadTransaction,
  entries: readonly JournalEntry[],
  language: Language,
  withPeople: boolean,
): Promise<ReadonlyMap<string, Text>> {
  const ids = [...new Set(entries.flatMap(idsIn))]
  const as = <Of extends string>() => ids.flatMap((id) => asId<Of>(id) ?? [])
  const [organisations, people] = await Promise.all([
    organisationNames(tx, as<'organisation'>()),
    withPeople ? peopleById(tx, as<'person'>()) : [],
  ])
  return new Map<string, Text>([
    ...organisations,
    ...people.map(({ id, name }) => [id as string, { [language]: name }] as const),
  ])
}

/**
 * Entries as sentences in a language.
 * @param withPeople whether people are told by name. To the public they are not, whatever an entry holds.
 */
export async function tellEntries(
  tx: ReadTransaction,
  entries: readonly JournalEntry[],
  { sentences, acts, finders }: Telling,
  language: Language,
  withPeople: boolean,
): Promise<ToldEntry[]> {
  const [things, names] = await Promise.all([
    found(tx, entries, finders),
    namesIn(tx, entries, language, withPeople),
  ])
  return entries.map((entry) => {
    const { subject, actor, organisation } = entry
    const thing = things.get(subject.id)
    const title = thing?.title ?? names.get(subject.id) ?? calledThen(entry)
    const acting = organisation === undefined ? undefined : names.get(organisation)
    const told = { title, organisation: acting, ofId: (id: string) => names.get(id) }
    const person =
      withPeople && subject.type === 'person' ? pathTo(language, 'people', { slug: subject.id }) : undefined
    return {
      entry,
      sentence: tell(entry, told, sentences, acts(), language),
      path: thing?.path[language] ?? person,
      actor: actor === undefined ? undefined : names.get(actor)?.[language],
      organisation: acting,
    }
  })
}
