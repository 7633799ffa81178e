import { z } from 'zod'
import { isSecretariat } from '../access/index.ts'
import { type ActContext, act, done, type Happening, refuse, type SubjectKind } from '../acts/index.ts'
import { endAsks } from '../asks/index.ts'
import { charterOf } from '../charter/index.ts'
import type { JsonObject } from '../journal/index.ts'
import { callOff } from '../moments/index.ts'
import { type Disposition, insertAnswer, moveInto, setAnswered, setParked } from './answer.store.ts'
import { answerMoment } from './answer-due.acts.ts'
import { findIdea, standingOf } from './idea.access.ts'
import { decidedAlready, ideaSubject, language, prose } from './idea.acts.ts'
import { type Idea, lockIdea, setState } from './idea.store.ts'
import { ripen, subjectOf, supportQuestion } from './ripening.acts.ts'

const words = prose.max(5_000)
const result = z.object({ idea: z.string() })

/** What the partners decide on now is theirs; what has become something is done with. */
const isOpenToAnswer = ({ state }: Idea) => state === 'open' || state === 'parked'

const refusals = { 'decided-already': decidedAlready } as const

interface Said {
  readonly language: string
  readonly words: string
}

/** Keeps what was answered. An answer that was owed is given once the secretariat says something. */
async function keep(
  { tx, viewer, now, newId }: ActContext<unknown, unknown>,
  idea: Idea,
  disposition: Disposition,
  said: Said,
): Promise<void> {
  await insertAnswer(tx, {
    id: newId(),
    idea: idea.id,
    disposition,
    words: said.words === '' ? undefined : { [said.language]: said.words },
    person: viewer.person?.id,
    at: now,
  })
  if (!isSecretariat(viewer)) return
  await setAnswered(tx, idea.id, now)
  await callOff(tx, { subject: subjectOf(idea.id), kinds: [answerMoment] }, now)
}

const happened = (name: string, idea: Idea, payload: JsonObject = {}): Happening => ({
  name,
  subject: subjectOf(idea.id),
  audience: 'public',
  payload,
})

/** Nobody is asked to support it any more. */
const endSupportAsks = ({ tx, now }: ActContext<unknown, unknown>, idea: Idea) =>
  endAsks(tx, { subject: subjectOf(idea.id), kind: supportQuestion }, 'called-off', now)

export const answerIdea = act({
  name: 'idea.answer',
  summary: { da: 'Svarer på en idé', en: 'Answers an idea' },
  input: z.strictObject({ language, words: words.min(1) }),
  result,
  who: ['secretariat'],
  subject: ideaSubject,
  refusals,
  api: { method: 'POST', path: '/ideas/{id}/answers' },
  example: { language: 'en', words: 'Thank you. We take it up in March.' },
  async effect(context) {
    const { input, subject } = context
    if (!isOpenToAnswer(subject)) return refuse('decided-already')
    await keep(context as never, subject, 'noted', input)
    return done({ idea: subject.slug }, happened('idea.answered', subject))
  },
})

export const parkIdea = act({
  name: 'idea.park',
  summary: { da: 'Lægger en idé på hylden med en grund', en: 'Puts an idea on the shelf, with a reason' },
  input: z.strictObject({
    language,
    reason: z.string().min(1).max(80).meta({ description: 'The key of one of the charter’s reasons.' }),
    words: words.default(''),
  }),
  result,
  who: ['secretariat'],
  subject: ideaSubject,
  refusals: {
    ...refusals,
    'no-such-reason': {
      status: 422,
      words: { da: 'Vælg en af grundene.', en: 'Choose one of the reasons.' },
    },
  },
  api: { method: 'PUT', path: '/ideas/{id}/shelf' },
  example: { language: 'en', reason: 'other' },
  async effect(context) {
    const { tx, input, subject, now } = context
    if (!isOpenToAnswer(subject)) return refuse('decided-already')
    const { shelfReasons } = (await charterOf(tx, now)).ideaBank
    if (!shelfReasons.some(({ key }) => key === input.reason)) {
      const problem = { da: 'Vælg en af grundene.', en: 'Choose one of the reasons.' }
      return refuse('no-such-reason', [{ field: 'reason', words: problem }])
    }
    await setParked(tx, subject.id, input.reason)
    await endSupportAsks(context as never, subject)
    await keep(context as never, subject, 'parked', input)
    return done({ idea: subject.slug }, happened('idea.parked', subject, { reason: input.reason }))
  },
})

export const takeUpIdea = act({
  name: 'idea.take-up',
  summary: { da: 'Tager en idé ned fra hylden', en: 'Takes an idea down from the shelf' },
  input: z.strictObject({}),
  result,
  who: ['self', 'any-representative', 'secretariat'],
  subject: ideaSubject,
  refusals: {
    'not-on-shelf': {
      status: 409,
      words: { da: 'Ideen ligger ikke på hylden.', en: 'The idea is not on the shelf.' },
    },
  },
  api: { method: 'DELETE', path: '/ideas/{id}/shelf' },
  example: {},
  async effect(context) {
    const { tx, subject, now, realNow } = context
    if (subject.state !== 'parked') return refuse('not-on-shelf')
    await setState(tx, subject.id, 'open')
    await keep(context as never, subject, 'open', { language: 'en', words: '' })
    // Supports count on the shelf as well, and there may be enough of them already.
    const more = await ripen(tx, { ...subject, state: 'open' }, { now, realNow })
    return done({ idea: subject.slug }, happened('idea.taken-up', subject), ...more)
  },
})

export const closeIdea = act({
  name: 'idea.close',
  summary: { da: 'Lukker en idé med en begrundelse', en: 'Closes an idea, with a reason' },
  input: z.strictObject({ language, words: words.min(1) }),
  result,
  who: ['self', 'its-representative', 'secretariat'],
  subject: ideaSubject,
  refusals,
  api: { method: 'POST', path: '/ideas/{id}/close' },
  example: { language: 'en', words: 'Others have built it meanwhile.' },
  async effect(context) {
    const { tx, input, subject } = context
    if (!isOpenToAnswer(subject)) return refuse('decided-already')
    await setState(tx, subject.id, 'closed')
    await endSupportAsks(context as never, subject)
    await keep(context as never, subject, 'closed', input)
    return done({ idea: subject.slug }, happened('idea.closed', subject))
  },
})

/** Found and not yet held: the two are held together in one order, so that A into B and B into A do not wait for ever. */
const mergedIdea: SubjectKind<Idea> = { type: 'idea', load: findIdea, standing: standingOf }

export const mergeIdea = act({
  name: 'idea.merge',
  summary: {
    da: 'Lægger en idé sammen med en anden, som får dens støtter og kommentarer',
    en: 'Merges an idea with another, which gets its supporters and comments',
  },
  input: z.strictObject({
    language,
    into: z.string().min(1).max(100).meta({ description: 'The id or address of the other idea.' }),
    words: words.default(''),
  }),
  result,
  who: ['secretariat'],
  subject: mergedIdea,
  refusals: {
    ...refusals,
    'no-such-idea': {
      status: 422,
      words: { da: 'Vælg en anden idé, der er åben.', en: 'Choose another idea that is open.' },
    },
  },
  api: { method: 'POST', path: '/ideas/{id}/merge' },
  example: { language: 'en', into: 'none' },
  async effect(context) {
    const { tx, input, subject, now, realNow } = context
    const other = await findIdea(tx, input.into)
    const problem = { da: 'Vælg en anden idé, der er åben.', en: 'Choose another idea that is open.' }
    const refused = () => refuse('no-such-idea', [{ field: 'into', words: problem }])
    if (!other || other.id === subject.id) return refused()
    for (const id of [subject.id, other.id].sort()) await lockIdea(tx, id)
    const [from, into] = [await findIdea(tx, subject.id), await findIdea(tx, other.id)]
    if (!from || !isOpenToAnswer(from)) return refuse('decided-already')
    if (!into || !isOpenToAnswer(into)) return refused()
    await moveInto(tx, from.id, into.id)
    await endSupportAsks(context as never, from)
    await keep(context as never, from, 'merged', input)
    return done(
      { idea: into.slug },
      happened('idea.merged', from, { into: into.id }),
      ...(await ripen(tx, into, { now, realNow })),
    )
  },
})
