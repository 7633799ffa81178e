import { sql } from 'kysely'
import { query, type ReadTransaction, type Transaction } from '../db/index.ts'

/** What can be found, in one language. */
export interface SearchDocument {
  readonly language: string
  readonly audience: 'public' | 'partners' | 'group' | 'secretariat' | 'person'
  readonly title: string
  readonly body: string
}

export interface SearchSubject {
  readonly type: string
  readonly id: string
}

/** Makes a subject found by these documents, and by no others. None at all takes it out of the search. */
export async function indexSubject(
  tx: Transaction,
  { type, id }: SearchSubject,
  documents: readonly SearchDocument[],
): Promise<void> {
  await tx.run(
    query
      .deleteFrom('search_document')
      .where('partnership_id', '=', tx.partnership)
      .where('subject_type', '=', type)
      .where('subject_id', '=', id),
  )
  for (const { language, audience, title, body } of documents) {
    await tx.run(
      query.insertInto('search_document').values({
        partnership_id: tx.partnership,
        subject_type: type,
        subject_id: id,
        language,
        audience,
        title,
        body,
        words: sql<string>`search_vector(${language}, ${title}, ${body})`,
      }),
    )
  }
}

export interface SearchQuestion {
  readonly types: readonly string[]
  readonly audiences: readonly string[]
  /** As typed: words, "phrases", -without. */
  readonly text: string
  /** At most 200. */
  readonly limit: number
}

/**
 * The subjects that answer a question, best first: by words in Danish or English, then by titles spelt nearly so.
 * Ids only. What they stand for is to be read through row-level security.
 */
export async function searchSubjects(
  tx: ReadTransaction,
  question: SearchQuestion,
): Promise<SearchSubject[]> {
  const { types, audiences, text, limit } = question
  // Signs alone match nothing, and would read the whole index to find that out.
  if (!/[\p{L}\p{N}]/u.test(text)) return []
  const rows = await tx.all<{ subject_type: string; subject_id: string }>({
    compile: () =>
      sql<{ subject_type: string; subject_id: string }>`
        select subject_type, subject_id
        from search_subjects(${tx.partnership}, ${[...types]}::text[], ${[...audiences]}::text[], ${text.slice(0, 500)}, ${limit})
      `.compile(query),
  })
  return rows.map((row) => ({ type: row.subject_type, id: row.subject_id }))
}

/** Every subject of these types that the public can find, in a steady order: what a sitemap lists. At most 40,000. */
export async function publicSubjects(
  tx: ReadTransaction,
  types: readonly string[],
): Promise<SearchSubject[]> {
  if (types.length === 0) return []
  const rows = await tx.all(
    query
      .selectFrom('search_document')
      .select(['subject_type', 'subject_id'])
      .distinct()
      .where('partnership_id', '=', tx.partnership)
      .where('audience', '=', 'public')
      .where('subject_type', 'in', [...types])
      .orderBy('subject_type')
      .orderBy('subject_id')
      .limit(40_000),
  )
  return rows.map((row) => ({ type: row.subject_type, id: row.subject_id }))
}
