import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'

/** What somebody can agree to have shown to anybody. */
export const consentFields = ['name', 'email', 'telephone'] as const
export type ConsentField = (typeof consentFields)[number]

export interface Contact {
  readonly telephone: string | undefined
  readonly consents: readonly { readonly field: ConsentField; readonly since: Temporal.Instant }[]
}

/** What these people can be reached by besides mail, and what they agreed to have shown. */
export async function contactsOf(
  tx: ReadTransaction,
  people: readonly Id<'person'>[],
): Promise<ReadonlyMap<string, Contact>> {
  if (people.length === 0) return new Map()
  const ids = [...new Set(people)]
  const [telephones, consents] = await Promise.all([
    tx.all(
      query
        .selectFrom('person_telephone')
        .select(['person_id', 'telephone'])
        .where('partnership_id', '=', tx.partnership)
        .where('person_id', 'in', ids),
    ),
    tx.all(
      query
        .selectFrom('person_consent')
        .select(['person_id', 'field', 'given_at'])
        .where('partnership_id', '=', tx.partnership)
        .where('person_id', 'in', ids)
        .orderBy('field'),
    ),
  ])
  const contactOf = (id: Id<'person'>): Contact => ({
    telephone: telephones.find(({ person_id }) => person_id === id)?.telephone,
    consents: consents
      .filter(({ person_id }) => person_id === id)
      .map(({ field, given_at }) => ({ field: field as ConsentField, since: given_at })),
  })
  return new Map(ids.map((id) => [id, contactOf(id)]))
}

export async function writeTelephone(
  tx: Transaction,
  person: Id<'person'>,
  telephone: string | undefined,
): Promise<void> {
  if (telephone === undefined) {
    await tx.run(
      query
        .deleteFrom('person_telephone')
        .where('partnership_id', '=', tx.partnership)
        .where('person_id', '=', person),
    )
    return
  }
  await tx.run(
    query
      .insertInto('person_telephone')
      .values({ partnership_id: tx.partnership, person_id: person, telephone })
      .onConflict((conflict) => conflict.columns(['partnership_id', 'person_id']).doUpdateSet({ telephone })),
  )
}

/** What was agreed to before keeps its time; what is left out is agreed to no more. */
export async function writeConsents(
  tx: Transaction,
  person: Id<'person'>,
  fields: readonly ConsentField[],
  at: Temporal.Instant,
): Promise<void> {
  const gone = consentFields.filter((field) => !fields.includes(field))
  if (gone.length)
    await tx.run(
      query
        .deleteFrom('person_consent')
        .where('partnership_id', '=', tx.partnership)
        .where('person_id', '=', person)
        .where('field', 'in', gone),
    )
  if (fields.length)
    await tx.run(
      query
        .insertInto('person_consent')
        .values(
          fields.map((field) => ({ partnership_id: tx.partnership, person_id: person, field, given_at: at })),
        )
        .onConflict((conflict) => conflict.columns(['partnership_id', 'person_id', 'field']).doNothing()),
    )
}
