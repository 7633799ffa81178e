import { z } from 'zod'
import { caseOf } from '../decisions/index.ts'
import { organisationKinds } from '../partners/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { type Application, standOf } from './application.access.ts'
import { stages } from './stage.rules.ts'

const text = z.record(z.string(), z.string())
const step = z.object({
  what: z.enum(['submitted', 'opened', 'closes', 'said-no', 'admitted', 'joined', 'refused', 'withdrawn']),
  at: z.string(),
})

export const followed = z.object({
  id: z.string(),
  name: z.string(),
  kind: text,
  stage: z.enum(stages),
  steps: z.array(step),
  /** Where it can be read by anybody. */
  decision: z.string().optional(),
  refusal: z.object({ text: z.string(), language: z.string() }).optional(),
})

/** What has happened to it, in the order of time; and what will, where that has a time. */
export async function followedData(tx: ReadTransaction, application: Application) {
  const { stage, decision } = await standOf(tx, application)
  const kinds = await organisationKinds(tx)
  const known = decision && stage === 'deciding' ? await caseOf(tx, decision) : undefined
  const closing = known?.rounds.at(-1)?.closingAt
  const saidNo = stage === 'turned-down' || (stage === 'refused' && decision?.outcome !== 'withdrawn')
  const steps = [
    { what: 'submitted' as const, at: application.submittedAt },
    { what: 'opened' as const, at: decision?.openedAt },
    { what: 'closes' as const, at: closing },
    { what: 'said-no' as const, at: saidNo ? decision?.settledAt : undefined },
    { what: 'admitted' as const, at: application.admittedAt },
    { what: 'joined' as const, at: application.joinedAt },
    { what: 'refused' as const, at: application.refusedAt },
    { what: 'withdrawn' as const, at: application.withdrawnAt },
  ].flatMap(({ what, at }) => (at ? [{ what, at: at.toString() }] : []))
  return {
    id: application.id as string,
    name: application.name,
    kind: kinds.get(application.kind) ?? {},
    stage,
    steps,
    ...(decision && decision.round > 0 ? { decision: decision.id as string } : {}),
    ...(application.refusal
      ? { refusal: { text: application.refusal, language: application.language } }
      : {}),
  }
}
