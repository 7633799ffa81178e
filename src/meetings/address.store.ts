import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'

/** Ends the secret address of a person's calendar. @returns how many there were: one or none. */
export const endAddress = (tx: Transaction, person: Id<'person'>, at: Temporal.Instant): Promise<number> =>
  tx.run(
    query
      .updateTable('calendar_address')
      .set({ ended_at: at })
      .where('partnership_id', '=', tx.partnership)
      .where('person_id', '=', person)
      .where('ended_at', 'is', null),
  )

export const insertAddress = (
  tx: Transaction,
  made: {
    readonly id: Id<'calendar_address'>
    readonly person: Id<'person'>
    readonly hash: Uint8Array
    readonly at: Temporal.Instant
  },
) =>
  tx.run(
    query.insertInto('calendar_address').values({
      partnership_id: tx.partnership,
      id: made.id,
      person_id: made.person,
      token_hash: made.hash,
      made_at: made.at,
    }),
  )

/** Whose calendar has this address. */
export const personWithAddress = async (
  tx: ReadTransaction,
  hash: Uint8Array,
): Promise<Id<'person'> | undefined> =>
  (
    await tx.first(
      query
        .selectFrom('calendar_address')
        .select('person_id')
        .where('partnership_id', '=', tx.partnership)
        .where('token_hash', '=', Buffer.from(hash))
        .where('ended_at', 'is', null),
    )
  )?.person_id

/** When the address was made that a person's calendar has. */
export const addressOf = async (
  tx: ReadTransaction,
  person: Id<'person'>,
): Promise<Temporal.Instant | undefined> =>
  (
    await tx.first(
      query
        .selectFrom('calendar_address')
        .select('made_at')
        .where('partnership_id', '=', tx.partnership)
        .where('person_id', '=', person)
        .where('ended_at', 'is', null),
    )
  )?.made_at
