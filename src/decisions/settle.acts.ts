import type { Happening } from '../acts/index.ts'
import { endAsks } from '../asks/index.ts'
import { charterNumbered } from '../charter/index.ts'
import type { JsonObject } from '../journal/index.ts'
import { callOff } from '../moments/index.ts'
import type { Times } from '../platform/clock/index.ts'
import type { Transaction } from '../platform/db/index.ts'
import { shuffleBallots } from './answer.store.ts'
import { caseOf } from './decision.access.ts'
import {
  changeDecision,
  type Decision,
  type DecisionText,
  lockDecision,
  type Settled,
} from './decision.store.ts'
import { ballotAfterObjection, type FrozenRule, secondRoundAfter } from './frozen.rules.ts'
import { type Ended, mayExtend, type Outcome, outcomeOf } from './outcome.rules.ts'
import { audienceOf, openRound, subjectOf, textOf } from './round.acts.ts'
import { endRound, type KeptRound } from './round.store.ts'

/**
 * Reads how the last round stands at `now`, and lets follow what follows: another round, the end, or nothing yet. To be
 * called with the decision locked for update. What it reads depends on nothing but what was received before the closing
 * instant, so whoever calls it first, and how late, makes no difference.
 */
export async function settle(
  tx: Transaction,
  id: Decision['id'],
  times: Times,
): Promise<readonly Happening[]> {
  const decision = await lockDecision(tx, id, 'update')
  if (!decision || decision.settledAt || decision.round === 0) return []
  const { rounds, facts } = await caseOf(tx, decision)
  const round = rounds.at(-1)
  const counted = round && facts.get(round.round)
  if (!round || !counted || round.endedAt) return []
  const outcome = outcomeOf(counted, times.now)
  if (outcome.is === 'open') return []
  // What waits for somebody stays where it is: notice to be proven, a casting vote to be given.
  if (outcome.is === 'blocked' || outcome.is === 'tied') return waiting(tx, decision, round, outcome, times)
  return ended(tx, decision, round, outcome, times)
}

/** Asks are over at closing all the same: nothing that comes now counts. */
async function waiting(
  tx: Transaction,
  decision: Decision,
  round: KeptRound,
  outcome: Extract<Outcome, { is: 'blocked' | 'tied' }>,
  { now }: Times,
): Promise<readonly Happening[]> {
  const ended = await endAsks(tx, { subject: subjectOf(decision), reference: `${round.round}` }, 'over', now)
  // The second look at the same state tells nothing new.
  if (ended === 0 && outcome.at.epochMilliseconds !== now.epochMilliseconds) return []
  return [happened(`decision.${outcome.is}`, decision, round, payloadOf(outcome))]
}

async function ended(
  tx: Transaction,
  decision: Decision,
  round: KeptRound,
  outcome: Ended,
  times: Times,
): Promise<readonly Happening[]> {
  const { now } = times
  await endRound(tx, decision.id, round.round, outcome)
  if (round.rule.secret) await shuffleBallots(tx, decision.id, round.round)
  await endAsks(tx, { subject: subjectOf(decision), reference: `${round.round}` }, 'over', now)
  const told = happened(`decision.${outcome.is}`, decision, round, payloadOf(outcome))
  const next = nextRule(outcome, round.rule)
  if (next) return [told, await openNext(tx, decision, round, next, times)]
  await callOff(tx, { subject: subjectOf(decision) }, now)
  await changeDecision(tx, decision.id, { settled_at: outcome.at, outcome: settledAs(outcome) })
  const settled = happened('decision.settled', decision, round, { outcome: settledAs(outcome) })
  return [told, settled]
}

/** The rule of the round that follows, if one does. */
function nextRule(outcome: Ended, rule: FrozenRule): FrozenRule | undefined {
  if (outcome.is === 'objected' && outcome.leadsTo === 'ballot') return ballotAfterObjection(rule)
  return outcome.is === 'no-quorum' ? secondRoundAfter(rule) : undefined
}

async function openNext(
  tx: Transaction,
  decision: Decision,
  round: KeptRound,
  rule: FrozenRule,
  times: Times,
): Promise<Happening> {
  // By the same version of the charter as the first round: a version that came into force meanwhile changes nothing here.
  const charter = await charterNumbered(tx, rule.charterVersion)
  if (!charter) throw new Error('a decision was frozen from a version of the charter that is not there')
  return openRound(
    tx,
    decision,
    {
      rule,
      electorate: round.electorate,
      window: round.method === 'silent' ? 'ballot' : 'second-round',
      text: textOf(round),
      charter: charter.content,
    },
    times,
  )
}

/**
 * Ends the open round because its question was changed, and asks anew by the same rule.
 * @returns nothing where no round is open.
 */
export async function restart(
  tx: Transaction,
  decision: Decision,
  text: DecisionText,
  times: Times,
): Promise<Happening | undefined> {
  if (decision.settledAt || decision.round === 0) return undefined
  const { rounds, facts } = await caseOf(tx, decision)
  const round = rounds.at(-1)
  const counted = round && facts.get(round.round)
  if (!round || !counted || !mayExtend(outcomeOf(counted, times.now))) return undefined
  const { now } = times
  await endRound(tx, decision.id, round.round, { is: 'withdrawn', at: now }, now)
  await endAsks(tx, { subject: subjectOf(decision), reference: `${round.round}` }, 'called-off', now)
  const charter = await charterNumbered(tx, round.rule.charterVersion)
  if (!charter) throw new Error('a decision was frozen from a version of the charter that is not there')
  const rule = { ...round.rule, round: round.round + 1 }
  const { electorate, method } = round
  return openRound(tx, decision, { rule, electorate, window: method, text, charter: charter.content }, times)
}

function settledAs({ is }: Ended): Settled {
  if (is === 'objected' || is === 'no-quorum' || is === 'blocked' || is === 'tied') return 'stopped'
  return is
}

const happened = (name: string, decision: Decision, round: KeptRound, payload: JsonObject): Happening => ({
  name,
  subject: subjectOf(decision),
  audience: audienceOf(decision),
  // Who objected is told in its own entry, to the partners.
  byRule: true,
  payload: {
    matter: decision.matter,
    round: round.round,
    ...(decision.subject ? { of: { type: decision.subject.type, id: decision.subject.id } } : {}),
    ...payload,
  },
})

/** What the journal keeps of an outcome: the numbers, and who objected only where positions are open. */
function payloadOf(outcome: Exclude<Outcome, { is: 'open' }>): JsonObject {
  const sum = 'sum' in outcome && outcome.sum ? outcome.sum.tally : undefined
  return {
    at: outcome.at.toString(),
    ...('because' in outcome ? { because: outcome.because } : {}),
    ...(sum
      ? {
          for: sum.for.organisations,
          against: sum.against.organisations,
          abstain: sum.abstain.organisations,
          entitled: sum.entitled.organisations,
        }
      : {}),
    ...('silence' in outcome ? { agreed: outcome.silence.agreed, silent: outcome.silence.silent } : {}),
    ...('leadsTo' in outcome ? { leadsTo: outcome.leadsTo } : {}),
    // How many, and not who: that is for each of them and the secretariat to see.
    ...(outcome.is === 'blocked' ? { missing: outcome.missing.length } : {}),
  }
}
