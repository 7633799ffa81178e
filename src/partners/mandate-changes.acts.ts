import { Temporal } from 'temporal-polyfill'
import { endGrants, grant } from '../access/index.ts'
import type { Happening } from '../acts/index.ts'
import type { Id, Transaction } from '../platform/db/index.ts'
import type { Mandate } from './mandate.access.ts'
import { insertMandate, updateMandateEnd } from './mandate.store.ts'

/** What a mandate gives its person, so that what access knows is enough to answer. */
const sourceOf = ({ id }: Mandate) => `mandate:${id}`

/** Keeps a mandate, and gives its person what it allows for as long as it lasts. */
export async function giveMandateTo(
  tx: Transaction,
  mandate: Mandate,
  grantId: Id<'access_grant'>,
): Promise<void> {
  const { person, role, organisation: scope, from, to } = mandate
  await insertMandate(tx, mandate)
  await grant(tx, { id: grantId, person, role, scope, from, to, source: sourceOf(mandate) })
}

/** Ends a mandate; one that has not begun never does. @returns it as it is now. */
export async function endOneMandate(
  tx: Transaction,
  mandate: Mandate,
  at: Temporal.Instant,
): Promise<Mandate> {
  const to = Temporal.Instant.compare(at, mandate.from) < 0 ? mandate.from : at
  await updateMandateEnd(tx, mandate.id, to)
  await endGrants(tx, sourceOf(mandate), to)
  return { ...mandate, to }
}

/** What the public sees of an organisation's people has changed, which only says so: who they are is not public. */
export const contactsChanged = (organisation: string): Happening => ({
  name: 'organisation.contacts-changed',
  subject: { type: 'organisation', id: organisation },
  audience: 'public',
  payload: {},
})

export const mandateHappened = (
  what: 'given' | 'ended',
  { id, organisation, person, role }: Mandate,
): Happening[] => [
  {
    name: `mandate.${what}`,
    subject: { type: 'organisation', id: organisation },
    audience: 'partners',
    payload: { mandate: id, person, role },
  },
  contactsChanged(organisation),
]
