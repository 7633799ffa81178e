import { z } from 'zod'
import { type ActContext, act, done, type FieldProblem, type Happening, refuse } from '../acts/index.ts'
import { endAsks } from '../asks/index.ts'
import { callOff } from '../moments/index.ts'
import type { Times } from '../platform/clock/index.ts'
import type { Id, Transaction } from '../platform/db/index.ts'
import { language, subjectOf } from './group.acts.ts'
import { type Group, setGroupState } from './group.store.ts'
import { ledGroup, whoSpeaks } from './led-group.access.ts'
import { canTurn, type Turned } from './lifecycle.rules.ts'
import { isOpen } from './milestone.rules.ts'
import { milestonesOf } from './milestone.store.ts'
import { milestoneQuestion, milestoneSubjectOf, planQuestions } from './milestone-asking.acts.ts'
import { leadQuestion } from './proposing.acts.ts'
import { dormancyQuestion, planStatus, statusQuestion } from './status-asking.acts.ts'
import { insertTurn, insertVerdicts } from './turn.store.ts'

const words = z.string().trim().max(2_000)
const result = z.object({ group: z.string() })

const refusals = {
  'not-now': {
    status: 409,
    words: {
      da: 'Det kan ikke ske fra den tilstand, gruppen er i nu.',
      en: 'It cannot happen from the state that the group is in now.',
    },
  },
} as const

interface Turning {
  readonly group: Group
  readonly to: Turned
  readonly why: Readonly<Record<string, string>> | undefined
}

/** Turns the group, with its reason. The caller has seen that it can be. */
async function turn(
  { tx, viewer, now, newId }: ActContext<unknown, unknown>,
  { group, to, why }: Turning,
): Promise<Id<'group_turn'>> {
  const id = newId<'group_turn'>()
  await insertTurn(tx, {
    id,
    group: group.id,
    from: group.state,
    to,
    why,
    person: viewer.person?.id,
    at: now,
  })
  await setGroupState(tx, group.id, to, now)
  return id
}

/** Nobody is asked about a group that rests or has ended. */
async function stopAsking(tx: Transaction, group: Group, { now }: Times): Promise<void> {
  const subject = subjectOf(group.id)
  for (const kind of [statusQuestion.ask, leadQuestion, dormancyQuestion])
    await endAsks(tx, { subject, kind }, 'settled', now)
  await callOff(tx, { subject, kinds: [statusQuestion.moment] }, now)
  for (const milestone of (await milestonesOf(tx, [group.id])).filter(isOpen)) {
    const about = milestoneSubjectOf(milestone.id)
    await endAsks(tx, { subject: about, kind: milestoneQuestion.ask }, 'settled', now)
    await callOff(tx, { subject: about, kinds: [milestoneQuestion.moment] }, now)
  }
}

const happened = (group: Group, to: Turned, more: Readonly<Record<string, string>> = {}): Happening => ({
  name: {
    active: 'group.resumed',
    dormant: 'group.rested',
    completed: 'group.completed',
    closed: 'group.closed',
  }[to],
  subject: subjectOf(group.id),
  audience: 'public',
  payload: { from: group.state, ...more },
})

export const restGroup = act({
  name: 'group.rest',
  summary: {
    da: 'Lader en gruppe hvile med en begrundelse; ingen bliver spurgt imens',
    en: 'Lets a group rest, with a reason; nobody is asked meanwhile',
  },
  input: z.strictObject({ language, why: words.min(1) }),
  result,
  who: whoSpeaks,
  subject: ledGroup,
  refusals,
  api: { method: 'POST', path: '/groups/{id}/rest' },
  example: { language: 'en', why: 'We wait for the next call.' },
  async effect(context) {
    const { tx, input, now, realNow } = context
    const { group } = context.subject
    if (!canTurn(group.state, 'dormant')) return refuse('not-now')
    const why = { [input.language]: input.why }
    await turn(context as never, { group, to: 'dormant', why })
    await stopAsking(tx, group, { now, realNow })
    return done({ group: group.slug }, happened(group, 'dormant'))
  },
})

export const resumeGroup = act({
  name: 'group.resume',
  summary: {
    da: 'Tager arbejdet op igen i en gruppe, der hviler eller er slut',
    en: 'Takes up the work again in a group that rests or has ended',
  },
  input: z.strictObject({ language, why: words.default('') }),
  result,
  who: whoSpeaks,
  subject: ledGroup,
  refusals,
  api: { method: 'POST', path: '/groups/{id}/resume' },
  example: { language: 'en' },
  async effect(context) {
    const { tx, input, now, realNow } = context
    const { group } = context.subject
    if (!canTurn(group.state, 'active')) return refuse('not-now')
    const why = input.why === '' ? undefined : { [input.language]: input.why }
    await turn(context as never, { group, to: 'active', why })
    await planStatus(tx, [group.id], { now, realNow })
    await planQuestions(tx, (await milestonesOf(tx, [group.id])).filter(isOpen), { now, realNow })
    return done({ group: group.slug }, happened(group, 'active'))
  },
})

const verdict = z.strictObject({
  n: z.coerce.number().int().min(1).max(1_000),
  verdict: z.enum(['met', 'partly', 'unmet']),
  words: words.default(''),
})
type Said = z.infer<typeof verdict>

const missing = (n: number): FieldProblem => ({
  field: `verdict-${n}`,
  words: { da: 'Svar på dette kriterium.', en: 'Answer this criterion.' },
})

/** The criteria that the report leaves open: every one is answered, and what never began has nothing to answer for. */
function unanswered({ details, state }: Group, verdicts: readonly Said[]): FieldProblem[] {
  if (state === 'proposed') return []
  const answered = new Set(verdicts.map(({ n }) => n))
  return (details.success ?? []).filter(({ n }) => !answered.has(n)).map(({ n }) => missing(n))
}

const verdictsIn = ({ details }: Group, said: readonly Said[], language: string) =>
  (details.success ?? []).flatMap(({ n }) => {
    const own = said.find((one) => one.n === n)
    return own
      ? [{ n, verdict: own.verdict, words: own.words === '' ? undefined : { [language]: own.words } }]
      : []
  })

export const endGroup = act({
  name: 'group.end',
  summary: {
    da: 'Slutter en gruppe med en rapport, der svarer på hvert af dens succeskriterier',
    en: 'Ends a group with a report that answers each of its success criteria',
  },
  input: z.strictObject({
    language,
    as: z.enum(['completed', 'closed']).meta({ description: 'Its work is done, or it stops without.' }),
    why: words.min(1),
    verdicts: z.array(verdict).max(60).default([]),
  }),
  result,
  who: whoSpeaks,
  subject: ledGroup,
  refusals: {
    ...refusals,
    'criteria-open': {
      status: 422,
      words: {
        da: 'Rapporten skal svare på hvert af gruppens succeskriterier.',
        en: 'The report must answer each of the group’s success criteria.',
      },
    },
  },
  api: { method: 'POST', path: '/groups/{id}/end' },
  example: { language: 'en', as: 'closed', why: 'Nobody has the time.' },
  async effect(context) {
    const { tx, input, now, realNow } = context
    const { group } = context.subject
    if (!canTurn(group.state, input.as)) return refuse('not-now')
    const open = unanswered(group, input.verdicts)
    if (open.length > 0) return refuse('criteria-open', open)
    const why = { [input.language]: input.why }
    const id = await turn(context as never, { group, to: input.as, why })
    await insertVerdicts(tx, id, verdictsIn(group, input.verdicts, input.language))
    await stopAsking(tx, group, { now, realNow })
    return done({ group: group.slug }, happened(group, input.as, { turn: id }))
  },
})
