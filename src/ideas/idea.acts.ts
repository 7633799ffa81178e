import { z } from 'zod'
import { act, done, given, refuse, type SubjectKind } from '../acts/index.ts'
import { takeSlug } from '../platform/slugs/index.ts'
import type { Text } from '../platform/words/index.ts'
import { oweAnswer } from './answer-due.acts.ts'
import { deleteSupport, insertSupport } from './discussion.store.ts'
import { findIdea, standingOf } from './idea.access.ts'
import { type Idea, insertIdea, lockIdea, updateIdea } from './idea.store.ts'
import { isUndecided, noteSupport, ripen, subjectOf } from './ripening.acts.ts'

/** The interface's languages: an idea is written in one of them at a time. */
export const language = z.enum(['da', 'en'])
const line = z.string().trim().min(1).max(200)
export const prose = z.string().trim().max(20_000)

const written = z.strictObject({ language, title: line, aim: prose.min(1), why: prose.default('') })

export const ideaSubject: SubjectKind<Idea> = {
  type: 'idea',
  load: async (tx, id) => {
    const idea = await findIdea(tx, id)
    // Edits, supports and comments of one idea come one after the other; what is read next is what they left.
    if (idea) await lockIdea(tx, idea.id)
    return idea && (await findIdea(tx, idea.id))
  },
  standing: standingOf,
}

/** An edit names the version that the editor had seen. A comment or a support does not: it takes nothing away. */
const editedIdea: SubjectKind<Idea> = { ...ideaSubject, version: (idea) => idea.version }

const inLanguage = (language: string, text: string): Text => (text === '' ? {} : { [language]: text })

const idAndSlug = z.object({ id: z.string(), slug: z.string() })

export const submitIdea = act({
  name: 'idea.submit',
  summary: { da: 'Sender en idé ind', en: 'Submits an idea' },
  input: written,
  result: idAndSlug,
  who: ['signed-in'],
  onBehalf: 'optional',
  refusals: {},
  api: { method: 'POST', path: '/ideas' },
  example: { language: 'en', title: 'A rover in every school', aim: 'Let pupils drive one' },
  async effect({ tx, input, viewer, organisation, now, realNow, newId }) {
    const id = newId<'idea'>()
    const said = (text: string) => inLanguage(input.language, text)
    const title = said(input.title)
    await insertIdea(tx, {
      id,
      title,
      aim: said(input.aim),
      why: said(input.why),
      author: viewer.person?.id,
      organisation,
      at: now,
    })
    const slug = await takeSlug(tx, 'idea', input.title, id)
    await oweAnswer(tx, id, { now, realNow })
    const idea = await findIdea(tx, id)
    return done(
      { id, slug },
      { name: 'idea.submitted', subject: subjectOf(id), audience: 'public', payload: { title } },
      // Where one supporter is enough, the proposer may be the one.
      ...(idea ? await ripen(tx, idea, { now, realNow }) : []),
    )
  },
})

export const editIdea = act({
  name: 'idea.edit',
  summary: { da: 'Retter en idé', en: 'Edits an idea' },
  input: written,
  result: idAndSlug,
  who: ['self', 'its-representative', 'secretariat'],
  subject: editedIdea,
  refusals: {},
  api: { method: 'PUT', path: '/ideas/{id}' },
  example: { language: 'en', title: 'A rover in every school', aim: 'Let pupils drive one' },
  async effect({ tx, input, subject, now }) {
    const put = (text: Text, words: string): Text => {
      const { [input.language]: _before, ...others } = text
      return { ...others, ...inLanguage(input.language, words) }
    }
    const title = put(subject.title, input.title)
    const texts = { title, aim: put(subject.aim, input.aim), why: put(subject.why, input.why) }
    await updateIdea(tx, subject.id, texts, now)
    // The address follows the title of the language that the idea was first written in.
    const [first] = Object.keys(subject.title)
    const renamed = first === input.language && subject.title[input.language] !== input.title
    const slug = renamed ? await takeSlug(tx, 'idea', input.title, subject.id) : subject.slug
    return done(
      { id: subject.id as string, slug },
      { name: 'idea.edited', subject: subjectOf(subject.id), audience: 'public', payload: { title } },
    )
  },
})

/** Supports say nothing any more. */
export const decidedAlready = {
  status: 409,
  words: {
    da: 'Ideen er blevet til en gruppe, lagt sammen med en anden eller lukket.',
    en: 'The idea has become a group, was merged with another or is closed.',
  },
} as const

export const supportIdea = act({
  name: 'idea.support',
  summary: {
    da: 'Støtter en idé på en organisations vegne',
    en: 'Supports an idea on behalf of an organisation',
  },
  input: z.strictObject({}),
  result: z.object({ idea: z.string() }),
  who: ['any-representative'],
  onBehalf: 'required',
  subject: ideaSubject,
  refusals: {
    'decided-already': decidedAlready,
    'supported-already': {
      status: 409,
      words: {
        da: 'Jeres organisation støtter allerede ideen.',
        en: 'Your organisation supports the idea already.',
      },
    },
  },
  api: { method: 'PUT', path: '/ideas/{id}/support' },
  example: {},
  async effect({ tx, subject, viewer, organisation, now, realNow }) {
    if (!isUndecided(subject)) return refuse('decided-already')
    const added = await insertSupport(tx, subject.id, given(organisation), given(viewer.person).id, now)
    if (!added) return refuse('supported-already')
    await noteSupport(tx, subject.id, given(organisation), given(viewer.person).id, { now })
    return done(
      { idea: subject.slug },
      {
        name: 'idea.supported',
        subject: subjectOf(subject.id),
        audience: 'public',
        payload: { organisation: given(organisation) },
      },
      ...(await ripen(tx, subject, { now, realNow })),
    )
  },
})

export const endSupport = act({
  name: 'idea.end-support',
  summary: {
    da: 'Trækker en organisations støtte til en idé tilbage',
    en: 'Takes back an organisation’s support of an idea',
  },
  input: z.strictObject({}),
  result: z.object({ idea: z.string() }),
  who: ['any-representative'],
  onBehalf: 'required',
  subject: ideaSubject,
  refusals: {
    'decided-already': decidedAlready,
    'not-supported': {
      status: 409,
      words: {
        da: 'Jeres organisation støtter ikke ideen.',
        en: 'Your organisation does not support the idea.',
      },
    },
  },
  api: { method: 'DELETE', path: '/ideas/{id}/support' },
  example: {},
  async effect({ tx, subject, organisation }) {
    if (!isUndecided(subject)) return refuse('decided-already')
    const removed = await deleteSupport(tx, subject.id, given(organisation))
    if (!removed) return refuse('not-supported')
    return done(
      { idea: subject.slug },
      {
        name: 'idea.support-ended',
        subject: subjectOf(subject.id),
        audience: 'public',
        payload: { organisation: given(organisation) },
      },
    )
  },
})
