import type { Temporal } from 'temporal-polyfill'
import { type Linked, linkAt, permits, tokenHash, type Viewer } from '../access/index.ts'
import { decisionsOn } from '../decisions/index.ts'
import { asId, type ReadTransaction } from '../platform/db/index.ts'
import { following } from './application.links.ts'
import { type Application, applicationById } from './application.store.ts'
import { type Stage, stageOf } from './stage.rules.ts'

export { applicantById as knownApplicant } from './applicant.store.ts'
export { applicationById as knownApplication, newestApplications } from './application.store.ts'
export type { Application }

export const subjectOf = ({ id }: Pick<Application, 'id'>) => ({ type: 'application', id: id as string })

/** Partners decide on applications, and see them. */
export const readers = ['any-representative', 'secretariat'] as const

export async function findApplication(
  tx: ReadTransaction,
  id: string,
  viewer: Viewer,
): Promise<Application | undefined> {
  const known = asId<'membership_application'>(id)
  return known && permits(readers, viewer) ? applicationById(tx, known) : undefined
}

/** The application that a secret link leads to. */
export async function applicationByLink(
  tx: ReadTransaction,
  token: string,
  realNow: Temporal.Instant,
): Promise<Application | undefined> {
  const linked: Linked | undefined = await linkAt(tx, tokenHash(token), following, realNow)
  const id = linked?.subject === undefined ? undefined : asId<'membership_application'>(linked.subject)
  return id && applicationById(tx, id)
}

/** How far it has come, and the decision that it came to that by. */
export async function standOf(tx: ReadTransaction, application: Application) {
  const [decision] = await decisionsOn(tx, subjectOf(application))
  const stage: Stage = stageOf(application, decision)
  return { stage, decision }
}
