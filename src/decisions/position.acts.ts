import { createHash } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type ActContext, act, type Done, done, given, type Refused, refuse } from '../acts/index.ts'
import { answerAsks } from '../asks/index.ts'
import { partnersAt } from '../partners/index.ts'
import type { Id, Transaction } from '../platform/db/index.ts'
import { castSecretly, insertPosition, lastAnswered, leavingsOf } from './answer.store.ts'
import { decisionSubject } from './decision.acts.ts'
import { type Decision, lockDecision } from './decision.store.ts'
import { ballotWeight, type Elector } from './frozen.rules.ts'
import type { Position, Vote } from './position.rules.ts'
import { decisionRefusals } from './refusals.ts'
import { subjectOf } from './round.acts.ts'
import { type OpenRound, roundFor } from './round.store.ts'
import { settle } from './settle.acts.ts'

type Says = Position['says']
type Why = 'not-open' | 'late' | 'no-vote' | 'recused' | 'left'

export const votes: readonly Says[] = ['for', 'against', 'abstain']

/** The open round with the organisation's place in it, or why there is none. To be asked under the decision's lock. */
export async function placeIn(
  tx: Transaction,
  decision: Decision | undefined,
  organisation: Id<'organisation'>,
  at: Temporal.Instant,
): Promise<{ readonly round: OpenRound; readonly elector: Elector } | Why> {
  if (!decision || decision.round === 0 || decision.settledAt || decision.withdrawnAt) return 'not-open'
  const place = await roundFor(tx, decision.id, decision.round, organisation)
  if (!place || place.round.endedAt) return 'not-open'
  const { round, elector, recused } = place
  // A lock that was waited for past the closing instant lets nothing in, whatever the sender's clock said.
  if (at.epochMilliseconds >= round.closingAt.epochMilliseconds) return 'late'
  if (recused) return 'recused'
  if (!elector) return 'no-vote'
  const gone = (await leavingsOf(tx, decision.id)).some((leaving) => leaving.organisation === organisation)
  return gone ? 'left' : { round, elector }
}

/**
 * The instant of receipt. A clock of milliseconds can show two answers of one organisation at the same instant, and the
 * later one must stay the later one.
 */
export async function stamp(
  tx: Transaction,
  { id }: Decision,
  organisation: Id<'organisation'>,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  const last = await lastAnswered(tx, id, organisation)
  return last && last.epochNanoseconds >= now.epochNanoseconds ? last.add({ microseconds: 1 }) : now
}

const reason = z.string().trim().max(20_000).default('')

export const takePosition = act({
  name: 'decision.answer',
  summary: {
    da: 'Svarer for en organisation: stemmer, samtykker, kommenterer eller gør indsigelse',
    en: 'Answers for an organisation: votes, agrees, comments or objects',
  },
  input: z.strictObject({
    language: z.enum(['da', 'en']),
    says: z.enum(['for', 'against', 'abstain', 'agree', 'comment', 'object']),
    reason,
  }),
  result: z.object({ id: z.string(), says: z.string() }),
  who: ['any-representative'],
  onBehalf: 'required',
  // No version: a vote is no edit, and what others answered in the meantime is no reason to refuse it.
  subject: { type: decisionSubject.type, load: decisionSubject.load, standing: decisionSubject.standing },
  refusals: decisionRefusals(
    'not-open',
    'late',
    'no-vote',
    'recused',
    'left',
    'other-answers',
    'reason-needed',
    'voted-already',
  ),
  api: { method: 'POST', path: '/decisions/{id}/answers' },
  example: { language: 'en', says: 'agree' },
  async effect(context) {
    const { tx, input, subject, nowAgain } = context
    const organisation = given(context.organisation)
    // An objection ends the round, and so holds it alone; all else is stamped side by side.
    const locked = await lockDecision(tx, subject.id, input.says === 'object' ? 'update' : 'share')
    const at = await stamp(tx, subject, organisation, nowAgain())
    const place = await placeIn(tx, locked, organisation, at)
    if (typeof place === 'string') return refuse(place)
    const { round, elector } = place
    if (votes.includes(input.says) !== (round.method === 'ballot')) return refuse('other-answers')
    const needsReason = input.says === 'object' || input.says === 'comment'
    if (needsReason && input.reason === '') return refuse('reason-needed', [reasonMissing])
    if (round.rule.secret && round.method === 'ballot')
      return voteSecretly(context, round, elector, input.says as Vote)
    return answerOpenly(context, given(locked), round, organisation, at)
  },
})

const reasonMissing = {
  field: 'reason',
  words: { da: 'Skriv en begrundelse.', en: 'Write a reason.' },
} as const

interface AnswerInput {
  readonly language: 'da' | 'en'
  readonly says: Says
  readonly reason: string
}
type Answering = ActContext<AnswerInput, Decision>
type Answered = { readonly id: string; readonly says: string }

async function voteSecretly(
  { tx, subject, viewer, now }: Answering,
  round: OpenRound,
  elector: Elector,
  says: Vote,
): Promise<Done<Answered> | Refused<'voted-already'>> {
  const { organisation } = elector
  const person = viewer.person?.id
  const weight = ballotWeight(round.rule, elector)
  const first = await castSecretly(tx, subject.id, round.round, { organisation, person }, { says, weight })
  if (!first) return refuse('voted-already')
  await answerAsks(tx, ofRound(subject, round, organisation), { answer: 'voted', by: person }, now)
  // Who voted, and not what.
  const payload = { round: round.round, organisation: organisation as string }
  return done(
    { id: subject.id as string, says: 'voted' },
    { name: 'decision.voted', subject: subjectOf(subject), audience: 'partners', payload },
  )
}

async function answerOpenly(
  { tx, input, subject, viewer, realNow, newId }: Answering,
  decision: Decision,
  round: OpenRound,
  organisation: Id<'organisation'>,
  at: Temporal.Instant,
): Promise<Done<Answered>> {
  const id = newId<'decision_position'>()
  const { says, language } = input
  const person = viewer.person?.id
  await insertPosition(tx, subject.id, {
    id,
    round: round.round,
    organisation,
    says,
    reason: input.reason === '' ? undefined : input.reason,
    language,
    via: 'mandate',
    person,
    at,
  })
  await answerAsks(tx, ofRound(subject, round, organisation), { answer: says, by: person }, at)
  const answered = positionHappening(decision, round, {
    id,
    organisation,
    says,
    via: 'mandate',
    reason: input.reason,
  })
  const followed = says === 'object' ? await settle(tx, subject.id, { now: at, realNow }) : []
  return done({ id: subject.id as string, says }, answered, ...followed)
}

export const ofRound = (decision: Decision, { round }: OpenRound, organisation: Id<'organisation'>) => ({
  subject: subjectOf(decision),
  kind: 'decision.position',
  reference: `${round}`,
  organisation,
})

/** The journal keeps what was said, and of the reason its hash: the words stand in the record of the decision. */
export function positionHappening(
  decision: Decision,
  { round }: OpenRound,
  said: { id: string; organisation: string; says: Says; via: Position['via']; reason: string },
) {
  const { id, organisation, says, via } = said
  const sha256 = createHash('sha256').update(said.reason).digest('hex')
  return {
    name: 'decision.answered',
    subject: subjectOf(decision),
    audience: 'partners' as const,
    payload: { round, position: id, organisation, says, via, ...(said.reason ? { reason: sha256 } : {}) },
  }
}

export const enterOnPaper = act({
  name: 'decision.enter-on-paper',
  summary: { da: 'Skriver et svar ind, der er kommet på papir', en: 'Enters an answer that came on paper' },
  input: z.strictObject({
    language: z.enum(['da', 'en']),
    organisation: z.string().max(100),
    says: z.enum(['for', 'against', 'abstain', 'agree', 'comment', 'object']),
    reason: reason.refine((text) => text !== ''),
  }),
  result: z.object({ id: z.string(), says: z.string() }),
  who: ['secretariat'],
  subject: { type: decisionSubject.type, load: decisionSubject.load, standing: decisionSubject.standing },
  refusals: decisionRefusals(
    'not-open',
    'late',
    'no-vote',
    'recused',
    'left',
    'other-answers',
    'secret-on-paper',
    'no-such-party',
  ),
  api: { method: 'POST', path: '/decisions/{id}/paper-answers' },
  example: { language: 'en', organisation: 'none', says: 'for', reason: 'A letter of 4 April.' },
  async effect({ tx, input, subject, viewer, now, realNow, nowAgain, newId }) {
    const partner = (await partnersAt(tx, now)).find(({ id }) => id === input.organisation)
    if (!partner) return refuse('no-such-party')
    const locked = await lockDecision(tx, subject.id, input.says === 'object' ? 'update' : 'share')
    const at = await stamp(tx, subject, partner.id, nowAgain())
    const place = await placeIn(tx, locked, partner.id, at)
    if (typeof place === 'string') return refuse(place)
    const { round } = place
    if (votes.includes(input.says) !== (round.method === 'ballot')) return refuse('other-answers')
    if (round.rule.secret && round.method === 'ballot') return refuse('secret-on-paper')
    const id = newId<'decision_position'>()
    const { says, language } = input
    const person = viewer.person?.id
    await insertPosition(tx, subject.id, {
      id,
      round: round.round,
      organisation: partner.id,
      says,
      reason: input.reason,
      language,
      via: 'paper',
      person,
      at,
    })
    const entered = positionHappening(subject, round, {
      id,
      organisation: partner.id,
      says,
      via: 'paper',
      reason: input.reason,
    })
    const followed = says === 'object' ? await settle(tx, subject.id, { now: at, realNow }) : []
    return done({ id: subject.id as string, says }, entered, ...followed)
  },
})
