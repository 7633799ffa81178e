import { z } from 'zod'
import { type ActContext, act, done, refuse } from '../acts/index.ts'
import { language, subjectOf } from './group.acts.ts'
import { type Group, updateGroup } from './group.store.ts'
import { type LedGroup, ledGroup, whoSpeaks } from './led-group.access.ts'
import { isOpen } from './milestone.rules.ts'
import { milestonesOf, setDue } from './milestone.store.ts'
import { noteAnswer, replanQuestions } from './milestone-asking.acts.ts'
import { insertSlip } from './milestone-history.store.ts'
import { insertSettlement } from './settlement.store.ts'
import { conflictWith, type Side, sidesOf } from './settling.rules.ts'

const noConflict = {
  da: 'Vælg en af de to datoer.',
  en: 'Choose one of the two dates.',
}

type Settling = ActContext<{ readonly language: string; readonly why: string }, LedGroup>

/** Gives a criterion the date of the side that holds. */
async function giveCriterion({ tx, now }: Settling, group: Group, n: number, { due }: Side): Promise<void> {
  const success = (group.details.success ?? []).map((criterion) => {
    if (criterion.n !== n) return criterion
    const { asWritten: _gaveWay, ...rest } = criterion
    return due === undefined ? rest : { ...rest, due }
  })
  await updateGroup(tx, group.id, { ...group, details: { ...group.details, success } }, now)
}

/** Moves a milestone to the date of the side that holds, as any other slip; one that is done keeps its date. */
async function moveTo(context: Settling, group: Group, n: number, { due }: Side): Promise<void> {
  const { tx, input, viewer, now, realNow, newId } = context
  const milestone = (await milestonesOf(tx, [group.id])).find((one) => one.n === n)
  if (!milestone || due === undefined || due === milestone.due || !isOpen(milestone)) return
  await insertSlip(tx, {
    id: newId(),
    milestone: milestone.id,
    oldDue: milestone.due,
    oldAsWritten: milestone.asWritten,
    newDue: due,
    why: { [input.language]: input.why },
    person: viewer.person?.id,
    at: now,
  })
  await setDue(tx, milestone.id, due, now)
  const moved = { answer: 'late', by: viewer.person?.id, over: true }
  await noteAnswer(tx, milestone.id, moved, { now, realNow })
  await replanQuestions(tx, { ...milestone, due }, { now, realNow })
}

export const settleConflict = act({
  name: 'group.settle-conflict',
  summary: {
    da: 'Afklarer, hvilken af to datoer der gælder, hvor aftalen siger to ting',
    en: 'Settles which of two dates holds, where the agreement says two things',
  },
  input: z.strictObject({
    language,
    holds: z
      .string()
      .regex(/^(milestone|success)-[1-9]\d*$/u)
      .meta({ description: 'The side that holds: milestone-N or success-N.' }),
    why: z.string().trim().min(1).max(2_000),
  }),
  result: z.object({ group: z.string() }),
  who: whoSpeaks,
  subject: ledGroup,
  refusals: {
    'no-such-conflict': { status: 422, words: noConflict },
    'settled-already': {
      status: 409,
      words: { da: 'Det er afklaret i forvejen.', en: 'It is settled already.' },
    },
  },
  api: { method: 'POST', path: '/groups/{id}/settlements' },
  example: { language: 'en', holds: 'milestone-1', why: 'We meet in August.' },
  async effect(context) {
    const { tx, input, viewer, now, newId } = context
    const { group } = context.subject
    const sides = sidesOf(await milestonesOf(tx, [group.id]), group.details.success ?? [])
    const pair = conflictWith(sides, input.holds)
    if (!pair) return refuse('no-such-conflict', [{ field: 'holds', words: noConflict }])
    const [holds, yields] = pair
    const settled = await insertSettlement(tx, {
      id: newId(),
      group: group.id,
      holds: holds.name,
      yields: yields.name,
      wasDue: yields.due,
      wasAsWritten: yields.asWritten,
      why: { [input.language]: input.why },
      person: viewer.person?.id,
      at: now,
    })
    if (!settled) return refuse('settled-already')
    const n = Number(yields.name.split('-')[1])
    const give = yields.name.startsWith('success') ? giveCriterion : moveTo
    await give(context as never, group, n, holds)
    const payload = { holds: holds.name, yields: yields.name }
    return done(
      { group: group.slug },
      { name: 'group.conflict-settled', subject: subjectOf(group.id), audience: 'public', payload },
    )
  },
})
