import { createHash } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { representativesOf } from '../access/index.ts'
import type { Happening } from '../acts/index.ts'
import { type Asking, ask } from '../asks/index.ts'
import type { Charter } from '../charter/index.ts'
import { type Audience, canonicalBytes, type JsonObject } from '../journal/index.ts'
import { callOff, makeDue } from '../moments/index.ts'
import type { Deadline } from '../platform/calendar/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { newId, type Transaction } from '../platform/db/index.ts'
import { changeDecision, type Decision, type DecisionText } from './decision.store.ts'
import { closingAfter, type WindowOf } from './freeze.ts'
import type { Electorate, FrozenRule } from './frozen.rules.ts'
import { insertRound, type KeptRound } from './round.store.ts'

export const subjectOf = ({ id }: Pick<Decision, 'id'>) => ({ type: 'decision', id: id as string })

/** SHA-256 of the canonical bytes (RFC 8785) of a text, as the protocol prints it. */
export const textHash = ({ title, question, background }: DecisionText): Uint8Array =>
  createHash('sha256').update(canonicalBytes({ title, question, background })).digest()

/** Who can be told: a decision that is confidential, the partners; any other, everybody. */
export const audienceOf = ({ confidential }: Decision): Audience => (confidential ? 'partners' : 'public')

export interface Opening {
  readonly rule: FrozenRule
  readonly electorate: Electorate
  readonly window: WindowOf
  readonly text: DecisionText
  readonly charter: Charter
}

/**
 * Opens a round: freezes it, asks every organisation with a vote, and lets its closing fall due; all in the transaction
 * of what opens it, whose lock on the decision it needs.
 */
export async function openRound(
  tx: Transaction,
  decision: Decision,
  { rule, electorate, window, text, charter }: Opening,
  times: Times,
): Promise<Happening> {
  const { now } = times
  const closing = closingAfter(now, charter, decision.matter, window)
  const { title, question, background } = text
  const textSha256 = textHash(text)
  await insertRound(tx, {
    decision: decision.id,
    round: rule.round,
    method: rule.method,
    title,
    question,
    background,
    textSha256,
    rule,
    electorate,
    opensAt: now,
    closesAt: closing.at,
    zone: closing.zone,
    counted: closing.counted,
  })
  await changeDecision(tx, decision.id, {
    round: rule.round,
    ...(decision.openedAt ? {} : { opened_at: now }),
  })
  await closeLater(tx, decision, rule.round, closing.at, times)
  await askElectors(tx, decision, rule.round, electorate, closing, times)
  return {
    name: 'decision.opened',
    subject: subjectOf(decision),
    audience: audienceOf(decision),
    ...citedArticle(rule),
    payload: openedPayload(rule, electorate, textSha256, closing),
  }
}

const citedArticle = ({ sources }: FrozenRule) => {
  const cited = sources.find(({ setting, source }) => setting === 'method' && source === 'agreement')
  const [article] = cited?.articles ?? []
  return article ? { article: article.key } : {}
}

const openedPayload = (
  rule: FrozenRule,
  electorate: Electorate,
  textSha256: Uint8Array,
  closing: Deadline,
): JsonObject => {
  const sha256 = (value: unknown) => createHash('sha256').update(canonicalBytes(value)).digest('hex')
  return {
    round: rule.round,
    method: rule.method,
    matter: rule.matter,
    electors: electorate.electors.length,
    text: Buffer.from(textSha256).toString('hex'),
    rule: sha256(rule),
    electorate: sha256(electorate),
    closesAt: closing.at.toString(),
  }
}

const closing = 'decision.close'
const reminding = 'decision.remind'

/** Before closing, those who have not answered are reminded once. */
const remindBefore = { hours: 72 }

/** Lets the closing of a round fall due, and calls off what was due for it before. */
export async function closeLater(
  tx: Transaction,
  decision: Pick<Decision, 'id'>,
  round: number,
  at: Temporal.Instant,
  { now, realNow }: Times,
): Promise<void> {
  const subject = subjectOf(decision)
  await callOff(tx, { subject, kinds: [closing, reminding] }, now)
  const remindAt = at.subtract(remindBefore)
  const moment = (kind: string, when: Temporal.Instant) => ({
    id: newId<'due_moment'>(realNow),
    kind,
    subject,
    reference: `${round}`,
    at: when,
  })
  const remind = remindAt.epochMilliseconds > now.epochMilliseconds
  await makeDue(tx, [moment(closing, at), ...(remind ? [moment(reminding, remindAt)] : [])], now)
}

async function askElectors(
  tx: Transaction,
  decision: Decision,
  round: number,
  { electors }: Electorate,
  closing: Deadline,
  times: Times,
): Promise<void> {
  const organisations = electors.map(({ organisation }) => organisation)
  const people = Map.groupBy(
    await representativesOf(tx, organisations, times.now),
    ({ organisation }) => organisation,
  )
  const asking: Asking[] = organisations.map((organisation) => ({
    id: newId<'ask'>(times.realNow),
    kind: 'decision.position',
    subject: subjectOf(decision),
    reference: `${round}`,
    organisation,
    dueAt: closing.at,
    recipients: (people.get(organisation) ?? []).map(({ person }) => person),
  }))
  await ask(tx, asking, times)
}

/** The text of a round, for the next one. */
export const textOf = ({ title, question, background }: KeptRound): DecisionText => ({
  title,
  question,
  background,
})
