import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import type { IdeaState } from './idea.store.ts'

/** What was said to become of an idea; `noted` where it stays where it is. */
export type Disposition = 'noted' | Extract<IdeaState, 'parked' | 'open' | 'closed' | 'merged'>

export interface NewAnswer {
  readonly id: Id<'idea_answer'>
  readonly idea: Id<'idea'>
  readonly disposition: Disposition
  readonly words: Text | undefined
  readonly person: Id<'person'> | undefined
  readonly at: Temporal.Instant
}

export const insertAnswer = (tx: Transaction, made: NewAnswer) =>
  tx.run(
    query.insertInto('idea_answer').values({
      partnership_id: tx.partnership,
      id: made.id,
      idea_id: made.idea,
      disposition: made.disposition,
      words: made.words ? json(made.words) : null,
      person_id: made.person ?? null,
      given_at: made.at,
    }),
  )

/** What was answered to an idea, the oldest first. */
export const answersTo = (tx: ReadTransaction, idea: Id<'idea'>) =>
  tx.all(
    query
      .selectFrom('idea_answer')
      .select(['disposition', 'words', 'given_at'])
      .where('partnership_id', '=', tx.partnership)
      .where('idea_id', '=', idea)
      .orderBy('given_at')
      .orderBy('id'),
  )

const one = (tx: Transaction, id: Id<'idea'>) =>
  query.updateTable('idea').where('partnership_id', '=', tx.partnership).where('id', '=', id)

/** Notes that the answer that was owed has been given; the first one counts. */
export const setAnswered = (tx: Transaction, id: Id<'idea'>, at: Temporal.Instant) =>
  tx.run(one(tx, id).set({ answered_at: sql<Temporal.Instant>`coalesce(answered_at, ${at})` }))

export const setAnswerDue = (tx: Transaction, id: Id<'idea'>, at: Temporal.Instant) =>
  tx.run(one(tx, id).set({ answer_due_at: at }))

/** The caller holds the idea. @param reason the key of one of the charter's */
export const setParked = (tx: Transaction, id: Id<'idea'>, reason: string) =>
  tx.run(one(tx, id).set({ state: 'parked', shelf_reason: reason }))

/**
 * Gives an idea's supporters and comments to another; of an organisation that supports both, the earlier support stays.
 * The caller holds both.
 */
export async function moveInto(tx: Transaction, from: Id<'idea'>, into: Id<'idea'>): Promise<void> {
  await tx.run(one(tx, from).set({ state: 'merged', merged_into: into, shelf_reason: null }))
  await tx.run(
    query
      .insertInto('idea_support')
      .columns(['partnership_id', 'idea_id', 'organisation_id', 'person_id', 'supported_at'])
      .expression(
        query
          .selectFrom('idea_support')
          .select(['partnership_id', sql<Id<'idea'>>`${into}::uuid`.as('idea_id'), 'organisation_id'])
          .select(['person_id', 'supported_at'])
          .where('partnership_id', '=', tx.partnership)
          .where('idea_id', '=', from),
      )
      .onConflict((conflict) => conflict.doNothing()),
  )
  await tx.run(
    query
      .updateTable('idea_comment')
      .set({ idea_id: into, said_on: sql<Id<'idea'>>`coalesce(said_on, ${from}::uuid)` })
      .where('partnership_id', '=', tx.partnership)
      .where('idea_id', '=', from),
  )
}

/** Ideas to which an answer is owed and not given, the most urgent first. */
export const unansweredIdeas = (tx: ReadTransaction) =>
  tx.all(
    query
      .selectFrom('idea')
      .select(['id', 'answer_due_at'])
      .where('partnership_id', '=', tx.partnership)
      .where('answered_at', 'is', null)
      .where('answer_due_at', 'is not', null)
      .where('state', 'in', ['open', 'parked'])
      .orderBy('answer_due_at')
      .limit(200),
  )
