import { representativesOf } from '../access/index.ts'
import type { Happening } from '../acts/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { type Id, newId, type Transaction } from '../platform/db/index.ts'
import { putOnList } from './add.acts.ts'
import { giveMandateTo, mandateHappened } from './mandate-changes.acts.ts'
import { insertFacts, type MembershipFact } from './membership.store.ts'
import { personFor, type Somebody } from './named-person.ts'
import type { NewOrganisation } from './organisation.store.ts'

/** Notes what happened to memberships. Whether an organisation is a partner follows from it at once. */
export const noteMembership = (tx: Transaction, facts: readonly MembershipFact[], { realNow }: Times) =>
  insertFacts(
    tx,
    facts.map((one) => ({ ...one, id: newId<'membership_fact'>(realNow) })),
  )

/** Puts an organisation that comes from outside on the partnership's list. */
export async function listNewcomer(
  tx: Transaction,
  made: Pick<NewOrganisation, 'name' | 'kind' | 'details'>,
  { realNow }: Times,
): Promise<{ readonly id: Id<'organisation'>; readonly added: Happening }> {
  const id = newId<'organisation'>(realNow)
  const { added } = await putOnList(tx, { ...made, id, standing: 'external', unitOf: undefined })
  return { id, added }
}

/** Names whoever represents an organisation that has nobody to; where it has somebody, they stay. */
export async function nameRepresentative(
  tx: Transaction,
  organisation: Id<'organisation'>,
  somebody: Somebody,
  times: Times,
): Promise<readonly Happening[]> {
  const standing = await representativesOf(tx, [organisation], times.now)
  if (standing.some(({ role }) => role === 'representative')) return []
  const { person, added } = await personFor(tx, somebody, times)
  // Who is its deputy stays so: the organisation says itself who comes first.
  if (standing.some((one) => one.person === person)) return added
  const mandate = {
    id: newId<'mandate'>(times.realNow),
    organisation,
    person,
    role: 'representative' as const,
    from: times.now,
    to: undefined,
    source: 'organisation' as const,
    givenBy: undefined,
  }
  await giveMandateTo(tx, mandate, newId(times.realNow))
  return [...added, ...mandateHappened('given', mandate)]
}
