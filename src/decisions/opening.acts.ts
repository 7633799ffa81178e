import { z } from 'zod'
import { isSecretariat } from '../access/index.ts'
import { type ActContext, act, done, refuse } from '../acts/index.ts'
import { decisionRule, keptCharter } from '../charter/index.ts'
import { partnersAt } from '../partners/index.ts'
import { json, type Transaction } from '../platform/db/index.ts'
import type { Decision } from './decision.access.ts'
import { asWritten, heldDecision, language, line, prose, result } from './decision.acts.ts'
import { changeDecision, partiesOf } from './decision.store.ts'
import { freezeElectorate, freezeRule } from './freeze.ts'
import type { Method } from './frozen.rules.ts'
import { decisionRefusals } from './refusals.ts'
import { audienceOf, openRound, subjectOf } from './round.acts.ts'
import { restart, settle } from './settle.acts.ts'

/** Where the charter leaves the method open, whoever it names chooses it; elsewhere it stands. */
export const openDecision = act({
  name: 'decision.open',
  summary: {
    da: 'Åbner en beslutning: en stille procedure eller en afstemning',
    en: 'Opens a decision: a silent procedure or a ballot',
  },
  input: z.strictObject({ method: z.enum(['silent', 'ballot']).optional() }),
  result,
  who: ['its-representative', 'secretariat'],
  subject: heldDecision,
  refusals: decisionRefusals(
    'opened-already',
    'choose-method',
    'not-the-method',
    'not-the-chooser',
    'nobody-votes',
  ),
  api: { method: 'POST', path: '/decisions/{id}/opening' },
  example: { method: 'silent' },
  async effect({ tx, input, subject, viewer, now, realNow }) {
    if (subject.round > 0 || subject.settledAt) return refuse('opened-already')
    const charter = await keptCharter(tx, now)
    const { method, choice } = decisionRule(charter.content, subject.matter)
    const chosen: Method | undefined = method.is === 'either' ? input.method : method.is
    if (chosen === undefined) return refuse('choose-method')
    if (input.method !== undefined && input.method !== chosen) return refuse('not-the-method')
    if (method.is === 'either' && choice.by === 'secretariat' && !isSecretariat(viewer))
      return refuse('not-the-chooser')
    const electorate = await electorateFor(tx, subject, charter.content, now)
    if (electorate.electors.length === 0) return refuse('nobody-votes')
    const opened = await openRound(
      tx,
      subject,
      {
        rule: freezeRule(charter, subject.matter, chosen),
        electorate,
        window: chosen,
        text: subject,
        charter: charter.content,
      },
      { now, realNow },
    )
    return done({ id: subject.id as string }, opened)
  },
})

/** Who would vote if the decision opened now. */
export async function electorateFor(
  tx: Transaction | Parameters<typeof partnersAt>[0],
  decision: Decision,
  content: Parameters<typeof freezeElectorate>[0],
  now: ActContext<unknown, unknown>['now'],
) {
  const candidates = (await partnersAt(tx, now)).map(({ id, key, kind, unit, representative }) => ({
    organisation: id,
    key,
    kind,
    unit,
    representative,
  }))
  return freezeElectorate(content, decision.matter, candidates, await partiesOf(tx, decision.id))
}

export const withdrawDecision = act({
  name: 'decision.withdraw',
  summary: {
    da: 'Trækker en beslutning tilbage, før den lukker',
    en: 'Withdraws a decision before it closes',
  },
  input: z.strictObject({ why: z.string().trim().min(1).max(5_000) }),
  result,
  who: ['its-representative', 'secretariat'],
  subject: heldDecision,
  refusals: decisionRefusals('not-open'),
  api: { method: 'POST', path: '/decisions/{id}/withdrawal' },
  example: { why: 'The fair was called off.' },
  async effect({ tx, input, subject, realNow, nowAgain }) {
    if (subject.round === 0 || subject.settledAt || subject.withdrawnAt) return refuse('not-open')
    await changeDecision(tx, subject.id, { withdrawn_at: nowAgain(), withdrawn_because: input.why })
    const happenings = await settle(tx, subject.id, { now: nowAgain(), realNow })
    if (!happenings.some(({ name }) => name === 'decision.withdrawn')) return refuse('not-open')
    return done({ id: subject.id as string }, ...happenings)
  },
})

/** A change of what is asked is another question: the round ends and a new one begins, with a window of its own. */
export const amendDecision = act({
  name: 'decision.amend',
  summary: {
    da: 'Ændrer det, der spørges om; fristen begynder forfra',
    en: 'Changes what is asked; the window begins anew',
  },
  input: z.strictObject({ language, title: line, question: prose.min(1), background: prose.default('') }),
  result,
  who: ['its-representative', 'secretariat'],
  subject: heldDecision,
  refusals: decisionRefusals('not-open'),
  api: { method: 'POST', path: '/decisions/{id}/amendment' },
  example: { language: 'en', title: 'A common stand at the fair', question: 'Shall we share a small stand?' },
  async effect({ tx, input, subject, now, realNow, nowAgain }) {
    const text = asWritten(input)
    const restarted = await restart(tx, subject, text, { now: nowAgain(), realNow })
    if (!restarted) return refuse('not-open')
    const { title, question, background } = text
    await changeDecision(tx, subject.id, {
      title: json(title),
      question: json(question),
      background: json(background),
      edited_at: now,
    })
    const amended = {
      name: 'decision.amended',
      subject: subjectOf(subject),
      audience: audienceOf(subject),
      payload: { round: subject.round },
    }
    return done({ id: subject.id as string }, amended, restarted)
  },
})
