import { z } from 'zod'
import { act, done, given, refuse } from '../acts/index.ts'
import type { Id } from '../platform/db/index.ts'
import { insertComment, insertMentions } from './discussion.store.ts'
import { participantsOf } from './idea.access.ts'
import { ideaSubject, language, prose } from './idea.acts.ts'
import { subjectOf } from './ripening.acts.ts'

export const commentOnIdea = act({
  name: 'idea.comment',
  summary: { da: 'Kommenterer en idé', en: 'Comments on an idea' },
  input: z.strictObject({
    language,
    body: prose.min(1),
    mentions: z
      .array(z.string().max(40))
      .max(20)
      .default([])
      .meta({ description: 'The ids of people who take part in the thread, to be called in.' }),
  }),
  result: z.object({ id: z.string(), idea: z.string() }),
  who: ['signed-in'],
  onBehalf: 'optional',
  subject: ideaSubject,
  refusals: {
    'no-such-participant': {
      status: 422,
      words: {
        da: 'Man kan kun kalde på dem, der er med i tråden.',
        en: 'Only those who take part in the thread can be called in.',
      },
    },
  },
  api: { method: 'POST', path: '/ideas/{id}/comments' },
  example: { language: 'en', body: 'We have a workshop that could help.' },
  async effect({ tx, input, subject, viewer, organisation, now, newId }) {
    const id = newId<'idea_comment'>()
    const person = given(viewer.person).id
    const { body, language } = input
    const mentionable = new Set<string>(input.mentions.length ? await participantsOf(tx, subject) : [])
    if (!input.mentions.every((mentioned) => mentionable.has(mentioned))) return refuse('no-such-participant')
    await insertComment(tx, { id, idea: subject.id, person, organisation, body, language, at: now })
    await insertMentions(tx, id, input.mentions as Id<'person'>[])
    return done(
      { id: id as string, idea: subject.slug },
      {
        name: 'idea.commented',
        subject: subjectOf(subject.id),
        audience: 'public',
        payload: { comment: id },
      },
    )
  },
})
