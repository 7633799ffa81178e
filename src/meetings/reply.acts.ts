import { Temporal } from 'temporal-polyfill'
import { peopleById } from '../access/index.ts'
import { takeEffect } from '../acts/index.ts'
import { answerAsks } from '../asks/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { type Id, newId, type Transaction } from '../platform/db/index.ts'
import { judgeReply, type KnownInvited, type Reply, readReply } from '../platform/ical/index.ts'
import { answersTo, type Coming, insertAnswers, type KeptAnswer, namedAt } from './answer.store.ts'
import { invitedTo } from './invited.store.ts'
import { comingAsk, meetingSubject } from './inviting.acts.ts'
import { knownMeeting, type Meeting, type MeetingTime } from './meeting.access.ts'
import { happenedTo } from './sentences.ts'

/** What came back from somebody's calendar. Nothing in it is proven. */
export interface CalendarAnswer {
  readonly calendar: { readonly text: string }
  /** The address in the mail's From, in lower case. */
  readonly from: string | undefined
}

/**
 * Takes an iTIP REPLY (RFC 5546) to an invitation of ours as its attendee's answer, where it is to be believed: from the
 * one who was invited, to what was sent, newer than what is known. Anything else changes nothing.
 * @returns whether it is about one of our meetings.
 */
export async function takeCalendarReply(
  tx: Transaction,
  { calendar, from }: CalendarAnswer,
  times: Times,
): Promise<boolean> {
  const replies = readReply(calendar.text, 'UTC')
  if (typeof replies === 'string') return false
  let ours = false
  for (const reply of replies) {
    const known = await knownMeeting(tx, reply.uid)
    if (!known) continue
    ours = true
    await take(tx, reply, { ...known, from: from === undefined ? [] : [from] }, times)
  }
  return ours
}

interface About {
  readonly meeting: Meeting
  readonly times: readonly MeetingTime[]
  readonly from: readonly string[]
}

async function take(tx: Transaction, reply: Reply, about: About, times: Times): Promise<void> {
  const { meeting, from } = about
  const time = timeOf(reply, about)
  if (time === 'none') return
  const invited = await invitedTo(tx, meeting.id)
  const ids = invited.map(({ person }) => person)
  const people = await peopleById(tx, ids)
  const all = (await answersTo(tx, [meeting.id])).get(meeting.id) ?? []
  const verdict = judgeReply(reply, {
    from,
    meeting: {
      sequence: meeting.sequence,
      answersSince: Math.max(meeting.answersSince, time?.answersSince ?? 0),
      invited: people.map(({ id, email }) =>
        knownAs(
          email,
          all.filter(({ person }) => person === id),
          time,
        ),
      ),
    },
  })
  const person = verdict.kind === 'accepted' && people.find(({ email }) => email === verdict.invited)
  const { answer } = reply
  // Who passed it on, or has not made up their mind, has not said whether they come.
  if (!person || answer === 'delegated' || answer === 'needs-action') return
  await keep(tx, meeting, { reply, answer, time, person: person.id }, times)
}

interface Believed {
  readonly reply: Reply
  readonly answer: Coming
  readonly time: MeetingTime | undefined
  readonly person: Id<'person'>
}

async function keep(
  tx: Transaction,
  meeting: Meeting,
  { reply, answer, time, person }: Believed,
  times: Times,
): Promise<void> {
  const scope = time ? 'one' : 'all'
  const of = time && Temporal.PlainDateTime.from(time.named)
  const { sequence, stamp, comment } = reply
  const note = comment?.slice(0, 500) || undefined
  const kept = { person, scope, answer, note, via: 'calendar', sequence, stamp } as const
  const id = newId<'meeting_answer'>(times.realNow)
  await insertAnswers(tx, meeting.id, [{ ...kept, id, given: times.now, ...(of ? { of } : {}) }])
  const asked = { subject: meetingSubject(meeting.id), kind: comingAsk, person }
  await answerAsks(tx, asked, { answer, by: person }, times.now)
  await takeEffect(tx, [], [happenedTo('answered', meeting, { person, answer, scope })], times, 'link')
}

/** Which time of a series is answered; undefined for all of it, and `none` for one that it does not have. */
function timeOf({ instead }: Reply, { meeting, times }: About): MeetingTime | 'none' | undefined {
  if (!instead) return undefined
  if (instead.kind !== 'instant') return 'none'
  const named = namedAt(instead.at.toZonedDateTimeISO(meeting.zone).toPlainDateTime())
  return times.find((time) => time.named === named) ?? 'none'
}

/** Somebody invited, with the newest answer that the reply must be newer than. */
function knownAs(address: string, own: readonly KeptAnswer[], time: MeetingTime | undefined): KnownInvited {
  const last = own.findLast(({ of }) => of === undefined || (time && namedAt(of) === time.named))
  if (!last) return { address }
  return { address, last: { sequence: last.sequence, ...(last.stamp ? { stamp: last.stamp } : {}) } }
}
