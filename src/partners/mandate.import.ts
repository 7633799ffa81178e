import type { Temporal } from 'temporal-polyfill'
import { imported, type JournalDraft } from '../journal/index.ts'
import { type Id, newId, type Transaction } from '../platform/db/index.ts'
import type { MandateRole } from './mandate.rules.ts'
import { mandatesFor } from './mandate.store.ts'
import { giveMandateTo } from './mandate-changes.acts.ts'

/**
 * Lets a person who the partnership starts with speak for an organisation: as its representative, or as a deputy where
 * it has one already.
 */
export async function importMandate(
  tx: Transaction,
  person: Id<'person'>,
  organisation: Id<'organisation'>,
  at: Temporal.Instant,
): Promise<JournalDraft> {
  const taken = (await mandatesFor(tx, organisation)).some(({ role }) => role === 'representative')
  const role: MandateRole = taken ? 'deputy' : 'representative'
  const id = newId<'mandate'>(at)
  const mandate = {
    id,
    organisation,
    person,
    role,
    from: at,
    to: undefined,
    source: 'import' as const,
    givenBy: undefined,
  }
  await giveMandateTo(tx, mandate, newId(at))
  const draft = imported(
    'mandate.given',
    { type: 'organisation', id: organisation },
    { mandate: id, person, role },
    at,
  )
  return { ...draft, audience: 'partners' }
}
