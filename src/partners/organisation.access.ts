import type { Standing } from '../access/index.ts'
import { asId, type Id, type ReadTransaction } from '../platform/db/index.ts'
import { subjectAt } from '../platform/slugs/index.ts'
import { type Organisation, organisationById } from './organisation.store.ts'

export {
  allOrganisations,
  type Named,
  type Organisation,
  organisationNames,
  organisationsByKey,
  type Represented,
  representedOrganisations,
} from './organisation.store.ts'

/** An organisation belongs to itself: who represents it may speak for it. */
export const standingOf = (organisation: Organisation): Standing => ({ organisation: organisation.id })

/** The organisation by its id, or by an address that it has or had. The only way to load one; all of them are public. */
export async function findOrganisation(
  tx: ReadTransaction,
  idOrSlug: string,
): Promise<Organisation | undefined> {
  const id = asId<'organisation'>(idOrSlug) ?? (await subjectAt(tx, 'organisation', idOrSlug))
  return id === undefined ? undefined : organisationById(tx, id as Id<'organisation'>)
}
