import type { Happening } from '../acts/index.ts'
import { endAsks } from '../asks/index.ts'
import { decisionRule, keptCharter } from '../charter/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { type Id, newId, type Transaction } from '../platform/db/index.ts'
import { insertLeaving } from './answer.store.ts'
import {
  addParty,
  decisionById,
  decisionsUnderWay,
  insertDecision,
  type NewDecision,
} from './decision.store.ts'
import { freezeRule } from './freeze.ts'
import type { Method } from './frozen.rules.ts'
import { electorateFor } from './opening.acts.ts'
import { openRound, subjectOf } from './round.acts.ts'

/** What another room lets the partners decide: an admission, the start of a group, an amendment. */
export interface DecisionOn extends Omit<NewDecision, 'id'> {
  readonly subject: NonNullable<NewDecision['subject']>
  /** Organisations that the matter is about. */
  readonly parties?: readonly Id<'organisation'>[]
}

/** Drafts a decision for another room. One that is under way on the same thing stays the only one: the insert fails. */
export async function draftOn(
  tx: Transaction,
  made: DecisionOn,
  { now, realNow }: Times,
): Promise<Id<'decision'>> {
  const id = newId<'decision'>(realNow)
  await insertDecision(tx, { ...made, id }, now)
  for (const party of made.parties ?? []) await addParty(tx, id, party, 'party')
  return id
}

/**
 * Opens such a decision at once, by the charter's method; where the charter leaves it open, by `preferred`.
 * @returns nothing where nobody has a vote: the room decides what that means.
 */
export async function openOn(
  tx: Transaction,
  id: Id<'decision'>,
  preferred: Method,
  times: Times,
): Promise<Happening | undefined> {
  const decision = await decisionById(tx, id)
  if (!decision) return undefined
  const charter = await keptCharter(tx, times.now)
  const { method } = decisionRule(charter.content, decision.matter)
  const chosen = method.is === 'either' ? preferred : method.is
  const electorate = await electorateFor(tx, decision, charter.content, times.now)
  if (electorate.electors.length === 0) return undefined
  const rule = freezeRule(charter, decision.matter, chosen)
  return openRound(
    tx,
    decision,
    { rule, electorate, window: chosen, text: decision, charter: charter.content },
    times,
  )
}

/** A partner leaves: in every decision under way its vote counts no more, and it is asked nothing any more. */
export async function noteLeaving(
  tx: Transaction,
  organisation: Id<'organisation'>,
  { now, realNow }: Times,
): Promise<void> {
  for (const decision of await decisionsUnderWay(tx)) {
    await insertLeaving(tx, decision.id, { id: newId(realNow), organisation, at: now })
    const which = { subject: subjectOf(decision), kind: 'decision.position', organisation }
    await endAsks(tx, which, 'called-off', now)
  }
}
