import type { Finder } from '../acts/index.ts'
import type { Language, Text } from '../platform/words/index.ts'
import type { RecordType } from './declaration.ts'

/** Shows what a search found of a kind of record. @param read where the record is read */
export function recordFinder<Content extends object>(
  type: RecordType<Content>,
  read: (language: Language, key: string) => string,
  noteOf: (content: Content) => Text | undefined = () => undefined,
): Finder {
  return {
    type: type.type,
    async find(tx, ids) {
      const wanted = new Set(ids)
      const found = (await type.all(tx)).filter(({ id }) => wanted.has(id))
      return new Map(
        found.map(({ id, key, content }) => [
          id,
          {
            kind: type.name,
            title: type.titleOf(content),
            path: { da: read('da', key), en: read('en', key) },
            note: noteOf(content),
          },
        ]),
      )
    },
  }
}
