import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'

/** What an invented partner will answer. */
export interface DemoAnswer {
  readonly id: Id<'demo_answer'>
  readonly decision: Id<'decision'>
  readonly organisation: Id<'organisation'>
  readonly says: 'for' | 'against' | 'abstain' | 'agree' | 'comment' | 'object'
  readonly reason: Text
}

export const insertDemoAnswer = (tx: Transaction, { id, decision, organisation, says, reason }: DemoAnswer) =>
  tx.run(
    query.insertInto('demo_answer').values({
      partnership_id: tx.partnership,
      id,
      decision_id: decision,
      organisation_id: organisation,
      says,
      reason: json(reason),
    }),
  )

export async function demoAnswerById(
  tx: ReadTransaction,
  id: Id<'demo_answer'>,
): Promise<DemoAnswer | undefined> {
  const row = await tx.first(
    query
      .selectFrom('demo_answer')
      .select(['id', 'decision_id', 'organisation_id', 'says', 'reason'])
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )
  return (
    row && {
      id: row.id,
      decision: row.decision_id,
      organisation: row.organisation_id,
      says: row.says as DemoAnswer['says'],
      reason: row.reason,
    }
  )
}
