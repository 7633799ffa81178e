import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import { portions } from './ask.store.ts'

export interface NewRecipient {
  readonly ask: Id<'ask'>
  readonly person: Id<'person'>
}

/** Whoever comes back after having left is a recipient again. @returns those who were none. */
export async function insertRecipients(
  tx: Transaction,
  recipients: readonly NewRecipient[],
  now: Temporal.Instant,
): Promise<NewRecipient[]> {
  const added: NewRecipient[] = []
  for (const portion of portions(recipients)) {
    const rows = await tx.all(
      query
        .insertInto('ask_recipient')
        .values(
          portion.map(({ ask, person }) => ({
            partnership_id: tx.partnership,
            ask_id: ask,
            person_id: person,
            added_at: now,
          })),
        )
        .onConflict((conflict) =>
          conflict
            .columns(['partnership_id', 'ask_id', 'person_id'])
            .doUpdateSet({ ended_at: null })
            .where('ask_recipient.ended_at', 'is not', null),
        )
        .returning(['ask_id', 'person_id']),
    )
    added.push(...rows.map((row) => ({ ask: row.ask_id, person: row.person_id })))
  }
  return added
}

/** Whether the person can answer the ask. */
export const isRecipient = async (
  tx: ReadTransaction,
  ask: Id<'ask'>,
  person: Id<'person'>,
): Promise<boolean> =>
  (await tx.first(
    query
      .selectFrom('ask_recipient')
      .select('ask_id')
      .where('partnership_id', '=', tx.partnership)
      .where('ask_id', '=', ask)
      .where('person_id', '=', person)
      .where('ended_at', 'is', null),
  )) !== undefined

/** People who can answer these asks now, with where to write to them. */
export const recipientsOf = async (tx: ReadTransaction, ids: readonly Id<'ask'>[]) =>
  ids.length === 0
    ? []
    : tx.all(
        query
          .selectFrom('ask_recipient as r')
          .innerJoin('person as p', (join) =>
            join.onRef('p.partnership_id', '=', 'r.partnership_id').onRef('p.id', '=', 'r.person_id'),
          )
          .select(['r.ask_id', 'p.id', 'p.name', 'p.email', 'p.language'])
          .where('r.partnership_id', '=', tx.partnership)
          .where('r.ask_id', 'in', [...ids])
          .where('r.ended_at', 'is', null)
          .orderBy('p.email'),
      )

/** A person cannot answer for an organisation any more. */
export const endRecipient = (
  tx: Transaction,
  organisation: Id<'organisation'>,
  person: Id<'person'>,
  now: Temporal.Instant,
) =>
  tx.run(
    query
      .updateTable('ask_recipient')
      .set({ ended_at: now })
      .where('partnership_id', '=', tx.partnership)
      .where('person_id', '=', person)
      .where('ended_at', 'is', null)
      .where(
        'ask_id',
        'in',
        query
          .selectFrom('ask')
          .select('id')
          .where('partnership_id', '=', tx.partnership)
          .where('organisation_id', '=', organisation)
          .where('ended_at', 'is', null),
      ),
  )
