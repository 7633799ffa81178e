import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'

/** Who is invited, for an organisation or for themselves. */
export interface Invited {
  readonly person: Id<'person'>
  readonly organisation?: Id<'organisation'> | undefined
}

/** Those who are invited to a meeting now. */
export async function invitedTo(tx: ReadTransaction, meeting: Id<'meeting'>): Promise<Invited[]> {
  const rows = await tx.all(
    query
      .selectFrom('meeting_invited')
      .select(['person_id', 'organisation_id'])
      .where('partnership_id', '=', tx.partnership)
      .where('meeting_id', '=', meeting)
      .where('ended_at', 'is', null)
      .orderBy('person_id'),
  )
  return rows.map((row) => ({ person: row.person_id, organisation: row.organisation_id ?? undefined }))
}

export const isInvited = async (
  tx: ReadTransaction,
  meeting: Id<'meeting'>,
  person: Id<'person'>,
): Promise<boolean> =>
  (await tx.first(
    query
      .selectFrom('meeting_invited')
      .select('person_id')
      .where('partnership_id', '=', tx.partnership)
      .where('meeting_id', '=', meeting)
      .where('person_id', '=', person)
      .where('ended_at', 'is', null),
  )) !== undefined

/** Invites; who was once, and no longer is, is invited again. @returns those who were not. */
export async function insertInvited(
  tx: Transaction,
  meeting: Id<'meeting'>,
  people: readonly Invited[],
  at: Temporal.Instant,
): Promise<Id<'person'>[]> {
  const once = [...new Map(people.map((one) => [one.person, one])).values()]
  if (once.length === 0) return []
  const rows = await tx.all(
    query
      .insertInto('meeting_invited')
      .values(
        once.map(({ person, organisation }) => ({
          partnership_id: tx.partnership,
          meeting_id: meeting,
          person_id: person,
          organisation_id: organisation ?? null,
          invited_at: at,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['partnership_id', 'meeting_id', 'person_id'])
          .doUpdateSet({ ended_at: null, invited_at: at })
          .where('meeting_invited.ended_at', 'is not', null),
      )
      .returning('person_id'),
  )
  return rows.map(({ person_id }) => person_id)
}

/** Takes an invitation back. */
export const endInvited = (
  tx: Transaction,
  meeting: Id<'meeting'>,
  person: Id<'person'>,
  at: Temporal.Instant,
) =>
  tx.run(
    query
      .updateTable('meeting_invited')
      .set({ ended_at: at })
      .where('partnership_id', '=', tx.partnership)
      .where('meeting_id', '=', meeting)
      .where('person_id', '=', person)
      .where('ended_at', 'is', null),
  )
