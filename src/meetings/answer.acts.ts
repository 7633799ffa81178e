import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { act, done, given, refuse, type SubjectKind } from '../acts/index.ts'
import { answerAsks } from '../asks/index.ts'
import type { Id } from '../platform/db/index.ts'
import { insertAnswers } from './answer.store.ts'
import { comingAsk, meetingSubject } from './inviting.acts.ts'
import { findTime, type SeenTime } from './meeting.access.ts'
import { changeRefusals } from './refusals.ts'
import { happenedTo } from './sentences.ts'

/** A time that the viewer is invited to: to nobody else is it theirs to answer. */
export const ownInvitation: SubjectKind<SeenTime & { readonly viewer: Id<'person'> | undefined }> = {
  type: 'meeting',
  load: async (tx, id, viewer) => {
    const found = await findTime(tx, id, viewer)
    return found && { ...found, viewer: found.invited ? viewer.person?.id : undefined }
  },
  standing: ({ viewer }) => ({ person: viewer }),
}

export const answerMeeting = act({
  name: 'meeting.answer',
  summary: {
    da: 'Svarer på en indkaldelse: til dette møde, dette og de følgende, eller alle i rækken',
    en: 'Answers an invitation: to this meeting, this and following, or all of the series',
  },
  input: z.strictObject({
    answer: z.enum(['accepted', 'declined', 'tentative']),
    scope: z.enum(['one', 'following', 'all']).default('all'),
    note: z.string().trim().max(500).default(''),
  }),
  result: z.object({ id: z.string() }),
  who: ['self'],
  subject: ownInvitation,
  refusals: { over: changeRefusals.over, cancelled: changeRefusals.cancelled },
  api: { method: 'POST', path: '/meetings/{id}/answers' },
  example: { answer: 'accepted' },
  async effect({ tx, input, subject: { meeting, time }, viewer, now, realNow, newId }) {
    const { answer, scope, note } = input
    if (scope !== 'all' && time.state === 'cancelled') return refuse('cancelled')
    if (scope !== 'all' && Temporal.Instant.compare(time.endsAt, now) <= 0) return refuse('over')
    const person = given(viewer.person).id
    await insertAnswers(tx, meeting.id, [
      {
        id: newId<'meeting_answer'>(),
        person,
        scope,
        ...(scope === 'all' ? {} : { of: Temporal.PlainDateTime.from(time.named) }),
        answer,
        note: note || undefined,
        via: 'here',
        sequence: meeting.sequence,
        stamp: realNow,
        given: now,
      },
    ])
    const asked = { subject: meetingSubject(meeting.id), kind: comingAsk, person }
    await answerAsks(tx, asked, { answer, by: person }, now)
    return done({ id: time.id as string }, happenedTo('answered', meeting, { person, answer, scope }))
  },
})
