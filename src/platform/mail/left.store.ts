import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../db/index.ts'
import type { Stream } from './mail.store.ts'

/** What can be left: not mail about signing in, and not what a member owes an answer to. */
export type Leavable = Extract<Stream, 'talk' | 'news' | 'digest'>

export interface Leaving {
  readonly person: Id<'person'>
  readonly stream: Leavable
  /** The thread's subject; the whole stream where there is none. */
  readonly subject?: string | undefined
}

/** A person wants no more of a stream, or of one thread in it. */
export const leave = (tx: Transaction, { person, stream, subject }: Leaving, realNow: Temporal.Instant) =>
  tx.run(
    query
      .insertInto('mail_left')
      .values({
        partnership_id: tx.partnership,
        person_id: person,
        stream,
        subject_id: subject ?? null,
        left_at: realNow,
      })
      .onConflict((conflict) =>
        conflict.columns(['partnership_id', 'person_id', 'stream', 'subject_id']).doNothing(),
      ),
  )

/** A person wants it again. */
export const rejoin = (tx: Transaction, { person, stream, subject }: Leaving) =>
  tx.run(
    query
      .deleteFrom('mail_left')
      .where('partnership_id', '=', tx.partnership)
      .where('person_id', '=', person)
      .where('stream', '=', stream)
      .where('subject_id', subject === undefined ? 'is' : '=', subject ?? null),
  )

/** Those of the people who have left the stream, or this thread of it. */
export async function whoLeft(
  tx: ReadTransaction,
  people: readonly Id<'person'>[],
  stream: Leavable,
  subject: string,
): Promise<Set<Id<'person'>>> {
  if (people.length === 0) return new Set()
  const rows = await tx.all(
    query
      .selectFrom('mail_left')
      .select('person_id')
      .where('partnership_id', '=', tx.partnership)
      .where('person_id', 'in', [...people])
      .where('stream', '=', stream)
      .where((is) => is.or([is('subject_id', 'is', null), is('subject_id', '=', subject)])),
  )
  return new Set(rows.map((row) => row.person_id))
}

/** What a person has left. */
export const leftBy = (tx: ReadTransaction, person: Id<'person'>) =>
  tx.all(
    query
      .selectFrom('mail_left')
      .select(['stream', 'subject_id', 'left_at'])
      .where('partnership_id', '=', tx.partnership)
      .where('person_id', '=', person)
      .orderBy('left_at', 'desc'),
  )
