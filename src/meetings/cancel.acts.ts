import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { act, done, refuse } from '../acts/index.ts'
import { language } from './fields.ts'
import { invitedTo } from './invited.store.ts'
import { endAsking, tellInvited } from './inviting.acts.ts'
import { updateMeeting } from './meeting.store.ts'
import { keepers, timeSubject } from './meeting-subject.acts.ts'
import { changeRefusals } from './refusals.ts'
import { happenedTo } from './sentences.ts'
import { type MeetingTime, timesOf, updateTime } from './time.store.ts'

export const cancelMeeting = act({
  name: 'meeting.cancel',
  summary: {
    da: 'Aflyser et møde: dette, dette og de følgende, eller alle i rækken',
    en: 'Calls off a meeting: this, this and following, or all of the series',
  },
  input: z.strictObject({
    language,
    scope: z.enum(['one', 'following', 'all']).default('one'),
    because: z.string().trim().max(500).default(''),
  }),
  result: z.object({ id: z.string() }),
  who: keepers,
  subject: timeSubject,
  refusals: { over: changeRefusals.over, cancelled: changeRefusals.cancelled },
  api: { method: 'POST', path: '/meetings/{id}/cancellation' },
  example: { language: 'en', because: 'Too few can come.' },
  async effect({ tx, input, subject: { meeting, time }, now, realNow }) {
    if (time.state === 'cancelled') return refuse('cancelled')
    if (isOver(time, now)) return refuse('over')
    const all = await timesOf(tx, [meeting.id])
    const coming = all.filter((one) => one.state !== 'cancelled' && !isOver(one, now))
    const off = coming.filter((one) => isMeant(one, time, input.scope))
    const because = input.because === '' ? undefined : { [input.language]: input.because }
    for (const { id } of off) await updateTime(tx, id, { state: 'cancelled', because })
    await updateMeeting(tx, meeting, meeting, { asksAnew: false, at: now })
    if (off.length === coming.length) await endAsking(tx, meeting.id, { now, realNow })
    const people = (await invitedTo(tx, meeting.id)).map(({ person }) => person)
    const isAll = off.length === all.length
    const named = isAll ? {} : { named: off.map((one) => one.named) }
    const next = { id: meeting.id, sequence: meeting.sequence + 1 }
    await tellInvited(tx, next, people, { what: 'cancelled', ...named }, { now, realNow })
    return done(
      { id: time.id as string },
      happenedTo('cancelled', meeting, { time: time.id, times: off.length }),
    )
  },
})

const isOver = ({ endsAt }: MeetingTime, now: Temporal.Instant) => Temporal.Instant.compare(endsAt, now) <= 0

const isMeant = (one: MeetingTime, time: MeetingTime, scope: 'one' | 'following' | 'all') =>
  scope === 'all' || one.id === time.id || (scope === 'following' && one.named > time.named)
