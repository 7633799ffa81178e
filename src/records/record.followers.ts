import { wordsOfContent } from '../charter/index.ts'
import type { Follower } from '../journal/index.ts'
import { asId } from '../platform/db/index.ts'
import { indexSubject } from '../platform/search/index.ts'
import type { RecordDeclaration } from './declaration.ts'
import { findRecord } from './record.access.ts'

/** Keeps the search in step. It reads the record as it is now, so that order and repetition do not matter. */
export function searchFollower<Content extends object>(declared: RecordDeclaration<Content>): Follower {
  const { type } = declared
  return {
    name: `search.${type}`,
    wants: (name) => name.startsWith(`${type}.`),
    async follow(tx, entry) {
      const id = asId<'record'>(entry.subject.id)
      if (!id) return
      const record = await findRecord<Content>(tx, type, id)
      const titles = record ? declared.titleOf(record.content) : {}
      const bodies = record ? wordsOfContent(declared.content, record.content, Object.keys(titles)) : {}
      const documents = Object.entries(titles).map(([language, title]) => ({
        language,
        audience: 'public' as const,
        title,
        body: bodies[language] ?? '',
      }))
      await indexSubject(tx, { type, id }, documents)
    },
  }
}
