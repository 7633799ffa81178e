import type { Temporal } from 'temporal-polyfill'
import type { Happening } from '../acts/index.ts'
import { listNewcomer, nameRepresentative, noteMembership } from '../partners/index.ts'
import type { Times } from '../platform/clock/index.ts'
import type { Id, Transaction } from '../platform/db/index.ts'
import { tellApplicant } from './application.mail.ts'
import { type Application, changeApplication } from './application.store.ts'

export interface Joining {
  /** By signing a version of the agreement, or by the decision alone where the agreement says so. */
  readonly by: { readonly fact: 'signed'; readonly version: number } | { readonly fact: 'joined' }
  readonly at: Temporal.Instant
  readonly representative: { readonly name: string; readonly email: string }
}

/** The organisation of an application, put on the partnership's list where it was not there. */
export async function organisationOf(
  tx: Transaction,
  application: Application,
  times: Times,
): Promise<{ readonly id: Id<'organisation'>; readonly added: readonly Happening[] }> {
  if (application.organisation) return { id: application.organisation, added: [] }
  const { name, kind, cvr, ror, web } = application
  // The directory links to what is shown as safe; an address without TLS is left to the partner to correct.
  const shown = web?.startsWith('https://') ? { web } : {}
  const details = { name, ...(cvr ? { cvr } : {}), ...(ror ? { ror } : {}), ...shown }
  const { id, added } = await listNewcomer(tx, { name: { da: name, en: name }, kind, details }, times)
  return { id, added: [added] }
}

/** Makes the organisation of an application a partner, with whoever represents it, and welcomes it. */
export async function joinPartnership(
  tx: Transaction,
  application: Application,
  organisation: Id<'organisation'>,
  { by, at, representative }: Joining,
  times: Times,
): Promise<readonly Happening[]> {
  const { submittedAt, admittedAt, language } = application
  const facts = [
    { organisation, fact: 'applied' as const, at: submittedAt },
    ...(admittedAt ? [{ organisation, fact: 'admitted' as const, at: admittedAt }] : []),
    { organisation, at, ...by },
  ]
  await noteMembership(tx, facts, times)
  await changeApplication(tx, application.id, { organisation_id: organisation, joined_at: times.now })
  const named = await nameRepresentative(tx, organisation, { ...representative, language }, times)
  await tellApplicant(tx, application, 'welcome', times)
  return [partnerJoined(organisation, by), ...named]
}

const partnerJoined = (organisation: string, by: Joining['by']): Happening => ({
  name: 'partner.joined',
  subject: { type: 'organisation', id: organisation },
  audience: 'public',
  payload: { by: by.fact, ...('version' in by ? { version: by.version } : {}) },
})
