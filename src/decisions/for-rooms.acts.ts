import { representativesOf } from '../access/index.ts'
import type { Happening } from '../acts/index.ts'
import { answerAsks, endAsks } from '../asks/index.ts'
import { decisionRule, keptCharter } from '../charter/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { type Id, newId, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import { insertLeaving, insertPosition } from './answer.store.ts'
import {
  addParty,
  changeDecision,
  decisionById,
  decisionsUnderWay,
  insertDecision,
  lockDecision,
  type NewDecision,
} from './decision.store.ts'
import { freezeRule } from './freeze.ts'
import type { Method } from './frozen.rules.ts'
import { electorateFor } from './opening.acts.ts'
import { ofRound, placeIn, positionHappening, stamp, votes } from './position.acts.ts'
import type { Position } from './position.rules.ts'
import { openRound, subjectOf } from './round.acts.ts'
import { settle } from './settle.acts.ts'

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

/** Withdraws a decision that was opened for another room: what it was about is gone. */
export async function withdrawOn(
  tx: Transaction,
  id: Id<'decision'>,
  why: string,
  times: Times,
): Promise<readonly Happening[]> {
  const decision = await lockDecision(tx, id, 'update')
  if (!decision || decision.round === 0 || decision.settledAt || decision.withdrawnAt) return []
  await changeDecision(tx, id, { withdrawn_at: times.now, withdrawn_because: why })
  return settle(tx, id, times)
}

/** Drafts and opens a decision of the secretariat's at once. @returns what happened, where somebody has a vote. */
export async function beginOpen(
  tx: Transaction,
  { title, question, method }: { readonly title: Text; readonly question: Text; readonly method: Method },
  times: Times,
): Promise<{ readonly id: Id<'decision'>; readonly opened: Happening | undefined }> {
  const id = newId<'decision'>(times.realNow)
  await insertDecision(tx, { id, matter: 'other', title, question, background: {} }, times.now)
  return { id, opened: await openOn(tx, id, method, times) }
}

export interface AnswerFor {
  readonly decision: Id<'decision'>
  readonly organisation: Id<'organisation'>
  readonly says: Position['says']
  readonly reason: Text
}

/**
 * Answers for an organisation by its representative, under the same lock and rules as the act, where nobody is there to do
 * it: in a demonstration. @returns nothing where the answer has no place: the round is over, or of the other kind.
 */
export async function answerFor(
  tx: Transaction,
  { decision: id, organisation, says, reason }: AnswerFor,
  { now, realNow }: Times,
): Promise<readonly Happening[]> {
  const decision = await lockDecision(tx, id, 'update')
  if (!decision) return []
  const at = await stamp(tx, decision, organisation, now)
  const place = await placeIn(tx, decision, organisation, at)
  if (typeof place === 'string' || votes.includes(says) !== (place.round.method === 'ballot')) return []
  const { round } = place
  const [first] = await representativesOf(tx, [organisation], now)
  const person = first?.person
  const spoken = Object.entries(reason)[0]
  const position = newId<'decision_position'>(realNow)
  await insertPosition(tx, id, {
    id: position,
    round: round.round,
    organisation,
    says,
    reason: spoken?.[1],
    language: spoken?.[0] ?? 'da',
    via: 'mandate',
    person,
    at,
  })
  await answerAsks(tx, ofRound(decision, round, organisation), { answer: says, by: person }, at)
  const said = { id: position, organisation, says, via: 'mandate' as const, reason: spoken?.[1] ?? '' }
  const followed = says === 'object' ? await settle(tx, id, { now: at, realNow }) : []
  return [positionHappening(decision, round, said), ...followed]
}
