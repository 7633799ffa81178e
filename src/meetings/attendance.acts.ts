import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { permits, personAt } from '../access/index.ts'
import { act, done, given, refuse, type SubjectKind } from '../acts/index.ts'
import { invitedTo } from './invited.store.ts'
import { findTime, type SeenTime, standingOf } from './meeting.access.ts'
import { keepers } from './meeting-subject.acts.ts'
import { minutesOfTime, setAttendance } from './minutes.store.ts'
import { happenedTo } from './sentences.ts'

/** A time as whoever may see it sees it. */
const seenTime: SubjectKind<SeenTime> = { type: 'meeting', load: findTime, standing: standingOf }

/** Whoever was invited says it of themselves, and whoever keeps the meeting of anybody. */
export const noteAttendance = act({
  name: 'meeting.note-attendance',
  summary: {
    da: 'Noterer, hvem der var med til et møde, og hvordan',
    en: 'Notes who came to a meeting, and how',
  },
  input: z.strictObject({
    how: z.enum(['on-site', 'remote', 'excused', 'absent']),
    email: z
      .string()
      .trim()
      .toLowerCase()
      .max(254)
      .default('')
      .meta({ description: 'Of whom, where it is not of oneself.' }),
  }),
  result: z.object({ id: z.string() }),
  who: ['signed-in'],
  subject: seenTime,
  refusals: {
    'not-invited': {
      status: 403,
      words: {
        da: 'Kun de inviterede kan stå på listen, og du kan rette dig selv.',
        en: 'Only those invited can be on the list, and you can correct yourself.',
      },
    },
    'not-held': {
      status: 409,
      words: { da: 'Mødet er ikke begyndt endnu.', en: 'The meeting has not begun yet.' },
    },
    locked: {
      status: 409,
      words: {
        da: 'Referatet er godkendt, og listen er låst.',
        en: 'The minutes are approved, and the list is locked.',
      },
    },
  },
  api: { method: 'POST', path: '/meetings/{id}/attendance' },
  example: { how: 'remote' },
  async effect({ tx, input, subject, viewer, now }) {
    const { meeting, time } = subject
    const self = given(viewer.person)
    const keeps = permits(keepers, viewer, standingOf(subject))
    const email = input.email === '' ? self.email : input.email
    const person = email === self.email ? self.id : keeps ? (await personAt(tx, email))?.id : undefined
    const invited = (await invitedTo(tx, meeting.id)).some((one) => one.person === person)
    if (!person || !invited) return refuse('not-invited')
    if (Temporal.Instant.compare(time.startsAt, now) > 0) return refuse('not-held')
    if ((await minutesOfTime(tx, time.id)).state === 'approved') return refuse('locked')
    await setAttendance(tx, time.id, { person, how: input.how, by: self.id, at: now })
    const noted = { time: time.id, person, how: input.how }
    return done(
      { id: time.id as string },
      { ...happenedTo('answered', meeting, noted), name: 'meeting.attendance-noted' },
    )
  },
})
