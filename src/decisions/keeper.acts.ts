import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { act, done, refuse } from '../acts/index.ts'
import { moveAsks } from '../asks/index.ts'
import { deadlineAtEndOf } from '../platform/calendar/index.ts'
import { asId, type Transaction } from '../platform/db/index.ts'
import { insertCastingVote, insertProof } from './answer.store.ts'
import { caseOf, type Decision } from './decision.access.ts'
import { heldDecision } from './decision.acts.ts'
import { mayExtend, type Outcome, outcomeOf } from './outcome.rules.ts'
import { decisionRefusals, fieldAtFault } from './refusals.ts'
import { audienceOf, closeLater, subjectOf } from './round.acts.ts'
import { insertExtension, type KeptRound } from './round.store.ts'
import { settle } from './settle.acts.ts'

const result = z.object({ id: z.string() })
const why = z.string().trim().min(1).max(5_000)

/** The last round and how it stands; nothing for a draft, or where all is settled. */
async function lastRound(
  tx: Transaction,
  decision: Decision,
  now: Temporal.Instant,
): Promise<{ readonly round: KeptRound; readonly outcome: Outcome } | undefined> {
  if (decision.round === 0 || decision.settledAt) return undefined
  const { rounds, facts } = await caseOf(tx, decision)
  const round = rounds.at(-1)
  const counted = round && facts.get(round.round)
  return round && counted && !round.endedAt ? { round, outcome: outcomeOf(counted, now) } : undefined
}

export const proveNotice = act({
  name: 'decision.prove-notice',
  summary: {
    da: 'Beviser på anden måde, at en organisation har fået besked',
    en: 'Proves in another way that an organisation had notice',
  },
  input: z.strictObject({
    organisation: z.string().max(100),
    hadAt: z.string().max(40).meta({ description: 'The day on which it had notice: 2023-04-12.' }),
    how: why,
  }),
  result,
  who: ['secretariat'],
  subject: heldDecision,
  refusals: decisionRefusals('not-open', 'no-vote', 'not-so-late'),
  api: { method: 'POST', path: '/decisions/{id}/proofs' },
  example: { organisation: 'none', hadAt: '2023-04-12', how: 'By telephone; see the note of that day.' },
  async effect({ tx, input, subject, viewer, now, realNow, newId }) {
    const last = await lastRound(tx, subject, now)
    if (!last || !mayExtend(last.outcome)) return refuse('not-open')
    const { round } = last
    const organisation = asId<'organisation'>(input.organisation)
    const elector = round.electorate.electors.find((one) => one.organisation === organisation)
    if (!elector) return refuse('no-vote')
    const hadAt = noonOf(input.hadAt, round.zone)
    const inTime = hadAt && isWithin(hadAt, round, now)
    if (!inTime) return refuse('not-so-late', [fieldAtFault('hadAt', 'not-so-late')])
    const id = newId<'decision_proof'>()
    await insertProof(tx, subject.id, {
      id,
      round: round.round,
      organisation: elector.organisation,
      hadAt,
      enteredAt: now,
      how: input.how,
      person: viewer.person?.id,
    })
    const proven = {
      name: 'decision.notice-proven',
      subject: subjectOf(subject),
      audience: 'partners' as const,
      payload: { round: round.round, organisation: elector.organisation as string, hadAt: hadAt.toString() },
    }
    return done({ id: subject.id as string }, proven, ...(await settle(tx, subject.id, { now, realNow })))
  },
})

/** Noon of the day: it is known to the day, and lies safely within it. */
function noonOf(day: string, zone: string): Temporal.Instant | undefined {
  try {
    return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant()
  } catch {
    return undefined
  }
}

const isWithin = (
  at: Temporal.Instant,
  { opensAt, closingAt }: KeptRound,
  now: Temporal.Instant,
): boolean => {
  const opened = opensAt.subtract({ hours: 12 })
  return (
    at.epochMilliseconds >= opened.epochMilliseconds &&
    at.epochMilliseconds < closingAt.epochMilliseconds &&
    at.epochMilliseconds <= now.add({ hours: 12 }).epochMilliseconds
  )
}

export const extendDecision = act({
  name: 'decision.extend',
  summary: { da: 'Forlænger fristen, med en grund', en: 'Extends the deadline, with a reason' },
  input: z.strictObject({
    until: z.string().max(40).meta({ description: 'The last day on which one can answer: 2023-05-12.' }),
    why,
  }),
  result,
  who: ['secretariat'],
  subject: heldDecision,
  refusals: decisionRefusals('not-open', 'not-later'),
  api: { method: 'POST', path: '/decisions/{id}/extensions' },
  example: { until: '2030-05-12', why: 'Easter fell in the middle of it.' },
  async effect({ tx, input, subject, viewer, now, realNow, newId }) {
    const last = await lastRound(tx, subject, now)
    if (!last || !mayExtend(last.outcome)) return refuse('not-open')
    const { round } = last
    const closesAt = endOf(input.until, round.zone)
    const later = (instant: Temporal.Instant) =>
      closesAt !== undefined && closesAt.epochMilliseconds > instant.epochMilliseconds
    if (!closesAt || !later(round.closingAt) || !later(now))
      return refuse('not-later', [fieldAtFault('until', 'not-later')])
    const id = newId<'decision_extension'>()
    await insertExtension(tx, subject.id, round.round, {
      id,
      at: now,
      closesAt,
      why: input.why,
      person: viewer.person?.id,
    })
    await closeLater(tx, subject, round.round, closesAt, { now, realNow })
    await moveAsks(tx, { subject: subjectOf(subject), reference: `${round.round}` }, closesAt)
    return done(
      { id: subject.id as string },
      {
        name: 'decision.extended',
        subject: subjectOf(subject),
        audience: audienceOf(subject),
        payload: { round: round.round, closesAt: closesAt.toString() },
      },
    )
  },
})

function endOf(day: string, zone: string): Temporal.Instant | undefined {
  try {
    return deadlineAtEndOf(Temporal.PlainDate.from(day), zone).at
  } catch {
    return undefined
  }
}

export const giveCastingVote = act({
  name: 'decision.casting-vote',
  summary: {
    da: 'Afgiver den udslagsgivende stemme, når stemmerne står lige',
    en: 'Gives the casting vote where the votes are equal',
  },
  input: z.strictObject({ says: z.enum(['for', 'against']), note: why }),
  result,
  who: ['secretariat'],
  subject: heldDecision,
  refusals: decisionRefusals('no-tie'),
  api: { method: 'POST', path: '/decisions/{id}/casting-vote' },
  example: { says: 'for', note: 'The chair, by letter of today.' },
  async effect({ tx, input, subject, viewer, now, realNow }) {
    const last = await lastRound(tx, subject, now)
    if (last?.outcome.is !== 'tied') return refuse('no-tie')
    const { round } = last
    const person = viewer.person?.id
    await insertCastingVote(tx, subject.id, round.round, {
      says: input.says,
      at: now,
      note: input.note,
      person,
    })
    const cast = {
      name: 'decision.casting-vote-given',
      subject: subjectOf(subject),
      audience: audienceOf(subject),
      payload: { round: round.round, says: input.says, by: last.outcome.by },
    }
    return done({ id: subject.id as string }, cast, ...(await settle(tx, subject.id, { now, realNow })))
  },
})
