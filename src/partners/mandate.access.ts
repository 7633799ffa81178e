import { isSecretariat, type Viewer } from '../access/index.ts'
import { asId, type Id, type ReadTransaction } from '../platform/db/index.ts'
import { type Mandate, mandateById } from './mandate.store.ts'

export { allMandates, type Mandate, mandatesFor, mandatesOfPerson } from './mandate.store.ts'

/** A mandate belongs to its organisation, and to whom it names. */
export const mandateStanding = ({ organisation, person }: Mandate) => ({ organisation, person })

export async function findMandate(tx: ReadTransaction, id: string): Promise<Mandate | undefined> {
  const known = asId<'mandate'>(id)
  return known && mandateById(tx, known)
}

/** Whether the viewer decides who speaks for an organisation: a deputy speaks for it, and does not choose who else does. */
export const decidesFor = (viewer: Viewer, organisation: Id<'organisation'>): boolean =>
  isSecretariat(viewer) ||
  viewer.grants.some(({ role, scope }) => role === 'representative' && scope === organisation)
