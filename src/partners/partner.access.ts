import type { Temporal } from 'temporal-polyfill'
import { representativesOf } from '../access/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import { allOrganisations } from './organisation.store.ts'

/** A partner as it stands on a day, with who can answer for it. */
export interface Partner {
  readonly id: Id<'organisation'>
  readonly key: string
  readonly name: Text
  readonly kind: string
  /** Whether it is a unit of another organisation. */
  readonly unit: boolean
  readonly representative: Id<'person'> | null
  /** Representative and deputies. */
  readonly people: readonly Id<'person'>[]
}

/** The partners at the instant. */
export async function partnersAt(tx: ReadTransaction, now: Temporal.Instant): Promise<Partner[]> {
  const partners = (await allOrganisations(tx)).filter(({ standing }) => standing === 'partner')
  const standing = await representativesOf(
    tx,
    partners.map(({ id }) => id),
    now,
  )
  const byOrganisation = Map.groupBy(standing, ({ organisation }) => organisation)
  return partners.map(({ id, key, name, kind, unitOf }) => {
    const people = byOrganisation.get(id) ?? []
    return {
      id,
      key,
      name,
      kind,
      unit: unitOf !== undefined,
      representative: people.find(({ role }) => role === 'representative')?.person ?? null,
      people: people.map(({ person }) => person),
    }
  })
}
