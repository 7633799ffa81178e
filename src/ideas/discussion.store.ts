import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'

export interface NewComment {
  readonly id: Id<'idea_comment'>
  readonly idea: Id<'idea'>
  readonly person: Id<'person'>
  readonly organisation: Id<'organisation'> | undefined
  readonly body: string
  readonly language: string
  readonly at: Temporal.Instant
}

export const insertComment = (tx: Transaction, made: NewComment) =>
  tx.run(
    query.insertInto('idea_comment').values({
      partnership_id: tx.partnership,
      id: made.id,
      idea_id: made.idea,
      person_id: made.person,
      organisation_id: made.organisation ?? null,
      body: made.body,
      language: made.language,
      commented_at: made.at,
    }),
  )

/** Calls people in to a comment, each once. */
export const insertMentions = async (
  tx: Transaction,
  comment: Id<'idea_comment'>,
  people: readonly Id<'person'>[],
): Promise<void> => {
  if (people.length === 0) return
  const rows = [...new Set(people)].map((person) => ({
    partnership_id: tx.partnership,
    comment_id: comment,
    person_id: person,
  }))
  await tx.run(query.insertInto('idea_mention').values(rows))
}

const commentColumns = [
  'id',
  'person_id',
  'organisation_id',
  'body',
  'language',
  'commented_at',
  'said_on',
] as const

export const commentById = (tx: ReadTransaction, idea: Id<'idea'>, id: Id<'idea_comment'>) =>
  tx.first(
    query
      .selectFrom('idea_comment')
      .select(commentColumns)
      .where('partnership_id', '=', tx.partnership)
      .where('idea_id', '=', idea)
      .where('id', '=', id),
  )

/** Who wrote on an idea, each once; without an instant until now. */
export const writersOn = async (
  tx: ReadTransaction,
  idea: Id<'idea'>,
  before?: Temporal.Instant,
): Promise<Id<'person'>[]> => {
  const written = query
    .selectFrom('idea_comment')
    .select('person_id')
    .distinct()
    .where('partnership_id', '=', tx.partnership)
    .where('idea_id', '=', idea)
  const rows = await tx.all(before ? written.where('commented_at', '<', before) : written)
  return rows.map((row) => row.person_id)
}

/** Whom the comments of an idea called in, or one of them. */
export const mentionsOn = (tx: ReadTransaction, idea: Id<'idea'>, comment?: Id<'idea_comment'>) => {
  const mentions = query
    .selectFrom('idea_mention as m')
    .innerJoin('idea_comment as c', (join) =>
      join.onRef('c.partnership_id', '=', 'm.partnership_id').onRef('c.id', '=', 'm.comment_id'),
    )
    .select(['m.comment_id', 'm.person_id'])
    .where('m.partnership_id', '=', tx.partnership)
    .where('c.idea_id', '=', idea)
  return tx.all(comment ? mentions.where('m.comment_id', '=', comment) : mentions)
}

/** What is said on an idea, oldest first. */
export const commentsOn = (tx: ReadTransaction, idea: Id<'idea'>) =>
  tx.all(
    query
      .selectFrom('idea_comment')
      .select(commentColumns)
      .where('partnership_id', '=', tx.partnership)
      .where('idea_id', '=', idea)
      .orderBy('commented_at')
      .orderBy('id')
      .limit(500),
  )

/** @returns false where the organisation supports the idea already. */
export const insertSupport = async (
  tx: Transaction,
  idea: Id<'idea'>,
  organisation: Id<'organisation'>,
  person: Id<'person'>,
  at: Temporal.Instant,
): Promise<boolean> =>
  (await tx.run(
    query
      .insertInto('idea_support')
      .values({
        partnership_id: tx.partnership,
        idea_id: idea,
        organisation_id: organisation,
        person_id: person,
        supported_at: at,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )) > 0

/** @returns false where the organisation does not support the idea. */
export const deleteSupport = async (
  tx: Transaction,
  idea: Id<'idea'>,
  organisation: Id<'organisation'>,
): Promise<boolean> =>
  (await tx.run(
    query
      .deleteFrom('idea_support')
      .where('partnership_id', '=', tx.partnership)
      .where('idea_id', '=', idea)
      .where('organisation_id', '=', organisation),
  )) > 0

/** The organisations that support an idea, the first one first. */
export const supportersOf = (tx: ReadTransaction, idea: Id<'idea'>) =>
  tx.all(
    query
      .selectFrom('idea_support')
      .select(['organisation_id', 'person_id', 'supported_at'])
      .where('partnership_id', '=', tx.partnership)
      .where('idea_id', '=', idea)
      .orderBy('supported_at')
      .orderBy('organisation_id'),
  )

/** What a person wrote and supported, the oldest first. */
export const contributionsOf = async (tx: ReadTransaction, person: Id<'person'>) => ({
  ideas: await tx.all(
    query
      .selectFrom('idea')
      .select(['id', 'title', 'submitted_at as at'])
      .where('partnership_id', '=', tx.partnership)
      .where('author_id', '=', person)
      .orderBy('submitted_at'),
  ),
  comments: await tx.all(
    query
      .selectFrom('idea_comment')
      .select(['id', 'idea_id as idea', 'body', 'commented_at as at'])
      .where('partnership_id', '=', tx.partnership)
      .where('person_id', '=', person)
      .orderBy('commented_at'),
  ),
  supports: await tx.all(
    query
      .selectFrom('idea_support')
      .select(['idea_id as idea', 'organisation_id as organisation', 'supported_at as at'])
      .where('partnership_id', '=', tx.partnership)
      .where('person_id', '=', person)
      .orderBy('supported_at'),
  ),
})
/** The ideas that an organisation supports, in one order for everybody. */
export const supportsOf = async (
  tx: ReadTransaction,
  organisation: Id<'organisation'>,
): Promise<Id<'idea'>[]> =>
  (
    await tx.all(
      query
        .selectFrom('idea_support')
        .select('idea_id')
        .where('partnership_id', '=', tx.partnership)
        .where('organisation_id', '=', organisation)
        .orderBy('idea_id'),
    )
  ).map((row) => row.idea_id)
