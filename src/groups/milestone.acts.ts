import { z } from 'zod'
import { act, done, type FieldProblem, refuse, type SubjectKind } from '../acts/index.ts'
import { organisationsByKey } from '../partners/index.ts'
import { earliest, explainEdtfProblem, latest, parseEdtf } from '../platform/calendar/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import { findMilestone, milestoneStanding } from './group.access.ts'
import { groupSubject, isAddress, language, line, noAddress, subjectOf } from './group.acts.ts'
import type { Group } from './group.store.ts'
import { isOpen } from './milestone.rules.ts'
import {
  insertMilestone,
  lockMilestone,
  type Milestone,
  nextNumber,
  setDue,
  setStatus,
  updateMilestone,
} from './milestone.store.ts'
import { noteAnswer, passQuestion, planQuestions, replanQuestions } from './milestone-asking.acts.ts'
import { insertReport, insertSlip } from './milestone-history.store.ts'

interface GroupMilestone {
  readonly part: Milestone
  readonly group: Group
  readonly leads: readonly Id<'organisation'>[]
}

const milestoneSubject: SubjectKind<GroupMilestone> = {
  type: 'milestone',
  load: async (tx, id) => {
    const found = await findMilestone(tx, id)
    if (found) await lockMilestone(tx, found.part.id)
    return found && (await findMilestone(tx, id))
  },
  standing: ({ part, leads }) => milestoneStanding(part, leads),
  version: ({ part }) => part.version,
}

/** A plan reaches no further than this; a slip of the finger in the year does. */
const years = { first: 1900, last: 2199 }

const due = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .meta({ description: 'EDTF (ISO 8601-2): 2023-03, 2023-41, 2023-06/2023-07.' })

/** What is wrong with a date as it was typed, in words; nothing where it can be used. */
function dueProblem(typed: string): FieldProblem | undefined {
  const edtf = parseEdtf(typed)
  if (edtf.kind === 'problem') {
    const words = { da: explainEdtfProblem(edtf, 'da'), en: explainEdtfProblem(edtf, 'en') }
    return { field: 'due', words }
  }
  const within = [earliest(edtf), latest(edtf)].every(
    (day) => day === null || (day.year >= years.first && day.year <= years.last),
  )
  const words = {
    da: `Skriv et år mellem ${years.first} og ${years.last}.`,
    en: `Write a year between ${years.first} and ${years.last}.`,
  }
  return within ? undefined : { field: 'due', words }
}

const result = z.object({ id: z.string(), group: z.string(), n: z.int() })
const note = z.string().trim().max(500)
const owner = z.string().max(80).default('').meta({ description: 'The key of an organisation.' })

const noSuchOwner = {
  'no-such-organisation': {
    status: 422,
    words: { da: 'Vælg en organisation fra listen.', en: 'Choose an organisation from the list.' },
  },
} as const

const noSuchDate = {
  'no-such-date': {
    status: 422,
    words: { da: 'Fristen kan ikke læses.', en: 'The date cannot be read.' },
  },
} as const

const refuseOwner = () =>
  refuse('no-such-organisation', [{ field: 'owner', words: noSuchOwner['no-such-organisation'].words }])

/** The organisation of that key; undefined for none, and null for one that there is not. */
async function ownerOf(tx: ReadTransaction, key: string): Promise<Id<'organisation'> | undefined | null> {
  return key === '' ? undefined : ((await organisationsByKey(tx)).get(key)?.id ?? null)
}

const answer = ({ part, group }: GroupMilestone) => ({ id: part.id as string, group: group.slug, n: part.n })

const happened = (name: string, group: Group, payload: Readonly<Record<string, string | Text>>) => ({
  name,
  subject: subjectOf(group.id),
  audience: 'public' as const,
  payload,
})

export const addMilestone = act({
  name: 'milestone.add',
  summary: { da: 'Tilføjer en milepæl til en gruppe', en: 'Adds a milestone to a group' },
  input: z.strictObject({
    language,
    text: line,
    due,
    asWritten: z.string().trim().max(100).optional(),
    owner,
  }),
  result,
  who: ['its-lead', 'secretariat'],
  subject: groupSubject,
  refusals: { ...noSuchOwner, ...noSuchDate },
  api: { method: 'POST', path: '/groups/{id}/milestones' },
  example: { language: 'en', text: 'First draft', due: '2030-06' },
  async effect({ tx, input, subject, now, realNow, newId }) {
    const problem = dueProblem(input.due)
    if (problem) return refuse('no-such-date', [problem])
    const owner = await ownerOf(tx, input.owner)
    if (owner === null) return refuseOwner()
    const id = newId<'milestone'>()
    const n = await nextNumber(tx, subject.id)
    const text = { [input.language]: input.text }
    const { due, asWritten } = input
    await insertMilestone(tx, { id, group: subject.id, n, text, due, asWritten, owner, at: now })
    await planQuestions(tx, [{ id, due }], { now, realNow })
    return done(
      { id: id as string, group: subject.slug, n },
      happened('milestone.added', subject, { milestone: id, text, due }),
    )
  },
})

export const editMilestone = act({
  name: 'milestone.edit',
  summary: { da: 'Retter en milepæls tekst og ejer', en: 'Edits the text and owner of a milestone' },
  input: z.strictObject({ language, text: line, owner }),
  result,
  who: ['its-lead', 'secretariat'],
  subject: milestoneSubject,
  refusals: noSuchOwner,
  api: { method: 'PUT', path: '/milestones/{id}' },
  example: { language: 'en', text: 'First draft' },
  async effect({ tx, input, subject, now, realNow }) {
    const owner = await ownerOf(tx, input.owner)
    if (owner === null) return refuseOwner()
    const { part, group } = subject
    const text = { ...part.text, [input.language]: input.text }
    await updateMilestone(tx, part.id, { text, owner }, now)
    const passed = owner === part.owner ? [] : await passQuestion(tx, { ...part, owner }, { now, realNow })
    return done(answer(subject), happened('milestone.edited', group, { milestone: part.id, text }), ...passed)
  },
})

/** Who knows how it goes: who leads, and who owns it. */
const whoKnows = ['its-lead', 'its-representative', 'secretariat'] as const

export const reportMilestone = act({
  name: 'milestone.report',
  summary: { da: 'Siger, hvordan det går med en milepæl', en: 'Says how a milestone is going' },
  input: z.strictObject({
    language,
    status: z.enum(['on-track', 'at-risk', 'done', 'dropped']),
    note: note.default(''),
    evidence: z
      .string()
      .trim()
      .max(2_000)
      .default('')
      .meta({ description: 'Where it can be seen: an address that begins with https:// or http://.' }),
  }),
  result,
  who: whoKnows,
  subject: milestoneSubject,
  refusals: { 'no-address': { status: 422, words: noAddress } },
  api: { method: 'POST', path: '/milestones/{id}/reports' },
  example: { language: 'en', status: 'on-track' },
  async effect({ tx, input, subject, viewer, now, realNow, newId }) {
    const { part, group } = subject
    const { status, evidence } = input
    if (!isAddress(evidence)) return refuse('no-address', [{ field: 'evidence', words: noAddress }])
    const said = input.note === '' ? undefined : { [input.language]: input.note }
    await insertReport(tx, {
      id: newId(),
      milestone: part.id,
      status,
      note: said,
      evidence: evidence === '' ? undefined : evidence,
      person: viewer.person?.id,
      at: now,
    })
    await setStatus(tx, part.id, status, now)
    const over = !isOpen({ status })
    await noteAnswer(tx, part.id, { answer: status, by: viewer.person?.id, over }, { now, realNow })
    // Most say that all is well, and then what was planned stands.
    if (over || !isOpen(part)) await replanQuestions(tx, { ...part, status }, { now, realNow })
    return done(answer(subject), happened('milestone.reported', group, { milestone: part.id, status }))
  },
})

export const moveMilestone = act({
  name: 'milestone.move',
  summary: {
    da: 'Flytter en milepæls frist; den aftalte frist bliver stående',
    en: 'Moves the date of a milestone; the agreed date stays',
  },
  input: z.strictObject({ language, due, why: note.min(1) }),
  result,
  who: whoKnows,
  subject: milestoneSubject,
  refusals: {
    ...noSuchDate,
    'same-date': {
      status: 422,
      words: { da: 'Det er den frist, den har i forvejen.', en: 'That is the date it has already.' },
    },
    settled: {
      status: 409,
      words: {
        da: 'Milepælen er nået eller udgået. Meld først, at den er i gang igen.',
        en: 'The milestone is done or dropped. First report that it is under way again.',
      },
    },
  },
  api: { method: 'POST', path: '/milestones/{id}/moves' },
  example: { language: 'en', due: '2030-09', why: 'The laboratory was closed in May.' },
  async effect({ tx, input, subject, viewer, now, realNow, newId }) {
    const { part, group } = subject
    const problem = dueProblem(input.due)
    if (problem) return refuse('no-such-date', [problem])
    if (!isOpen(part)) return refuse('settled')
    if (part.due === input.due) return refuse('same-date')
    await insertSlip(tx, {
      id: newId(),
      milestone: part.id,
      oldDue: part.due,
      oldAsWritten: part.asWritten,
      newDue: input.due,
      why: { [input.language]: input.why },
      person: viewer.person?.id,
      at: now,
    })
    await setDue(tx, part.id, input.due, now)
    const moved = { answer: 'late', by: viewer.person?.id, over: true }
    await noteAnswer(tx, part.id, moved, { now, realNow })
    await replanQuestions(tx, { ...part, due: input.due }, { now, realNow })
    const payload = { milestone: part.id, from: part.due, to: input.due }
    return done(answer(subject), happened('milestone.moved', group, payload))
  },
})
