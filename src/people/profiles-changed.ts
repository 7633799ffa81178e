import type { Temporal } from 'temporal-polyfill'
import type { Happening } from '../acts/index.ts'
import { contactsChanged, mandateState, mandatesOfPerson } from '../partners/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'

/** The public profiles of the organisations that a person acts for may show something else now. */
export async function profilesChangedBy(
  tx: ReadTransaction,
  person: Id<'person'>,
  now: Temporal.Instant,
): Promise<Happening[]> {
  const current = (await mandatesOfPerson(tx, person)).filter(
    (mandate) => mandateState(mandate, now) === 'current',
  )
  return [...new Set(current.map(({ organisation }) => organisation))].map(contactsChanged)
}
