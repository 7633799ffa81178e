import { z } from 'zod'
import { act, done, refuse, type SubjectKind } from '../acts/index.ts'
import { proposeCoordination } from '../groups/index.ts'
import { findPair, type Pair, thingAt } from './pair.access.ts'
import { answerPair, lockPair } from './pair.store.ts'

const pairSubject: SubjectKind<Pair> = {
  type: 'overlap',
  load: async (tx, id) => {
    const pair = await findPair(tx, id)
    if (pair) await lockPair(tx, pair.id)
    return pair && findPair(tx, id)
  },
  standing: () => ({}),
}

const answered = {
  'answered-already': {
    status: 409,
    words: { da: 'Det er der taget stilling til.', en: 'That has been dealt with.' },
  },
} as const

const subjectOf = ({ id }: Pair) => ({ type: 'overlap', id: id as string })

export const dismissOverlap = act({
  name: 'overlap.dismiss',
  summary: {
    da: 'Afviser et overlap med en begrundelse; det bliver ikke foreslået igen',
    en: 'Dismisses an overlap with a reason; it is not offered again',
  },
  input: z.strictObject({ language: z.enum(['da', 'en']), why: z.string().trim().min(1).max(1_000) }),
  result: z.object({ id: z.string() }),
  who: ['secretariat'],
  subject: pairSubject,
  refusals: answered,
  api: { method: 'POST', path: '/overlaps/{id}/dismiss' },
  example: { language: 'en', why: 'One is on rocks, the other on robots.' },
  async effect({ tx, input, subject, viewer, now }) {
    if (subject.answer) return refuse('answered-already')
    const words = { [input.language]: input.why }
    await answerPair(tx, subject.id, { answer: 'dismissed', words, person: viewer.person?.id, at: now })
    return done(
      { id: subject.id as string },
      {
        name: 'overlap.dismissed',
        subject: subjectOf(subject),
        audience: 'secretariat',
        payload: { one: subject.one.id, other: subject.other.id },
      },
    )
  },
})

export const coordinateOverlap = act({
  name: 'overlap.coordinate',
  summary: {
    da: 'Foreslår en gruppe, der bringer to overlappende grupper sammen',
    en: 'Proposes a group that brings two overlapping groups together',
  },
  input: z.strictObject({}),
  result: z.object({ group: z.string() }),
  who: ['secretariat'],
  subject: pairSubject,
  refusals: {
    ...answered,
    'not-two-groups': {
      status: 409,
      words: { da: 'Det er ikke to grupper.', en: 'Those are not two groups.' },
    },
    'no-such-kind': {
      status: 409,
      words: {
        da: 'Aftalen har ingen slags grupper, der bringer andre sammen.',
        en: 'The agreement has no kind of group that brings others together.',
      },
    },
  },
  api: { method: 'POST', path: '/overlaps/{id}/coordinate' },
  example: {},
  async effect({ tx, subject, viewer, now, realNow }) {
    if (subject.answer) return refuse('answered-already')
    const [one, other] = [await thingAt(tx, subject.one), await thingAt(tx, subject.other)]
    if (one?.type !== 'group' || other?.type !== 'group') return refuse('not-two-groups')
    const proposed = await proposeCoordination(tx, [one, other], { now, realNow })
    if (!proposed) return refuse('no-such-kind')
    const answer = { answer: 'coordinated' as const, words: undefined, person: viewer.person?.id, at: now }
    await answerPair(tx, subject.id, answer)
    return done(
      { group: proposed.slug },
      {
        name: 'overlap.coordinated',
        subject: subjectOf(subject),
        audience: 'secretariat',
        payload: { one: one.id, other: other.id, group: proposed.id },
      },
      ...proposed.happened,
    )
  },
})
