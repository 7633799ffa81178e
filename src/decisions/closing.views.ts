import type { Temporal } from 'temporal-polyfill'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import { caseOf } from './decision.access.ts'
import { newestDecisions } from './decision.store.ts'

/** An open decision that anybody may see, with when it closes. */
export interface ClosingDecision {
  readonly id: Id<'decision'>
  readonly title: Text
  readonly closesAt: Temporal.Instant
  readonly openedAt: Temporal.Instant
}

/** More than are ever open at once. */
const most = 100

/** When the decisions close that anybody may see, for calendars. */
export async function decisionsClosing(tx: ReadTransaction): Promise<ClosingDecision[]> {
  const open = await newestDecisions(tx, ['open'], { drafts: [], confidential: false }, most, 0)
  const closing: ClosingDecision[] = []
  for (const decision of open) {
    const round = (await caseOf(tx, decision)).rounds.at(-1)
    const { id, title, openedAt } = decision
    if (round && openedAt) closing.push({ id, title, closesAt: round.closingAt, openedAt })
  }
  return closing
}
