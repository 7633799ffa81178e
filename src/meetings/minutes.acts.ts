import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { act, done, type Happening, refuse } from '../acts/index.ts'
import { callOff, type MomentKind, makeDue } from '../moments/index.ts'
import { dateIn, endOfDay } from '../platform/calendar/index.ts'
import { asId, type Id, newId } from '../platform/db/index.ts'
import { ownInvitation } from './answer.acts.ts'
import { invitedTo } from './invited.store.ts'
import { tellInvited } from './inviting.acts.ts'
import { itemSubject } from './item.acts.ts'
import { knownTime } from './meeting.access.ts'
import { keepers, timeSubject } from './meeting-subject.acts.ts'
import { insertNote, minutesOfTime, notesOn, setMinutes } from './minutes.store.ts'
import { changeRefusals, locked } from './refusals.ts'
import { happenedTo } from './sentences.ts'

const notHeld = {
  'not-held': {
    status: 409,
    words: { da: 'Mødet er ikke begyndt endnu.', en: 'The meeting has not begun yet.' },
  },
} as const

const result = z.object({ meeting: z.string() })
const approving = 'minutes.approve'
const timeAsSubject = (id: Id<'meeting_time'>) => ({ type: 'meeting-time', id })

export const writeMinutes = act({
  name: 'minutes.write',
  summary: { da: 'Skriver referat af et punkt', en: 'Writes the minutes of an item' },
  input: z.strictObject({
    text: z.string().trim().max(20_000).default(''),
    item: z.string().max(40).optional().meta({ description: 'The item’s id once more, as forms send it.' }),
    seen: z.coerce
      .number()
      .int()
      .min(0)
      .meta({ description: 'The version that the writer had seen; 0 for none.' }),
  }),
  result,
  who: keepers,
  subject: itemSubject,
  refusals: {
    ...locked,
    'written-meanwhile': {
      status: 409,
      words: {
        da: 'En anden har skrevet på punktet imens. Begge tekster står herunder: Saml dem, og gem igen.',
        en: 'Somebody else has written on the item meanwhile. Both texts stand below: put them together, and save again.',
      },
    },
  },
  api: { method: 'PUT', path: '/agenda-items/{id}/minutes' },
  example: { text: 'All agreed.', seen: 0 },
  async effect({ tx, input, subject: { item, of }, viewer, now, newId: made }) {
    const { state } = await minutesOfTime(tx, of.time.id)
    if (state === 'approved') return refuse('locked')
    const version = (await notesOn(tx, [item.id])).get(item.id)?.version ?? 0
    if (version !== input.seen) return refuse('written-meanwhile')
    const note = { item: item.id, version: version + 1, text: input.text, person: viewer.person?.id }
    const written = await insertNote(tx, { ...note, id: made<'meeting_note'>(), at: now })
    if (!written) return refuse('written-meanwhile')
    return done(
      { meeting: of.time.id as string },
      minutesHappened('written', of, { item: item.id, version: version + 1 }),
    )
  },
})

/** What was said is for those who were invited, whether the meeting is open or not. */
const minutesHappened = (
  what: 'written' | 'sent-round' | 'objected' | 'approved',
  {
    meeting,
    time,
  }: { readonly meeting: { readonly id: Id<'meeting'> }; readonly time: { readonly id: string } },
  payload: Readonly<Record<string, string | number>> = {},
): Happening => {
  const { subject } = happenedTo('answered', { ...meeting, open: false }, {})
  return {
    name: `minutes.${what}`,
    subject,
    audience: 'secretariat',
    payload: { time: time.id, ...payload },
  }
}

export const sendMinutesRound = act({
  name: 'minutes.send-round',
  summary: {
    da: 'Sender referatet rundt: Siger ingen fra inden fristen, er det godkendt',
    en: 'Sends the minutes round: if nobody objects in time, they are approved',
  },
  input: z.strictObject({ days: z.coerce.number().int().min(1).max(60).default(7) }),
  result,
  who: keepers,
  subject: timeSubject,
  refusals: { ...locked, ...notHeld, cancelled: changeRefusals.cancelled },
  api: { method: 'POST', path: '/meetings/{id}/minutes/round' },
  example: { days: 7 },
  async effect({ tx, input, subject, now, realNow }) {
    const { meeting, time } = subject
    if (time.state === 'cancelled') return refuse('cancelled')
    if (Temporal.Instant.compare(time.startsAt, now) > 0) return refuse('not-held')
    if ((await minutesOfTime(tx, time.id)).state === 'approved') return refuse('locked')
    const last = dateIn(now, meeting.zone).add({ days: input.days })
    const until = endOfDay(last, meeting.zone)
    await setMinutes(tx, time.id, { state: 'sent-round', until, objection: undefined, approvedAt: undefined })
    await callOff(tx, { subject: timeAsSubject(time.id), kinds: [approving] }, now)
    const moment = { id: newId<'due_moment'>(realNow), kind: approving, at: until }
    await makeDue(tx, [{ ...moment, subject: timeAsSubject(time.id), reference: `${until}` }], now)
    const people = (await invitedTo(tx, meeting.id)).map(({ person }) => person)
    const told = { what: 'minutes', time: time.id as string, until: last.toString() } as const
    await tellInvited(tx, meeting, people, told, { now, realNow })
    return done({ meeting: time.id as string }, minutesHappened('sent-round', subject, { until: `${until}` }))
  },
})

export const objectToMinutes = act({
  name: 'minutes.object',
  summary: {
    da: 'Siger fra over for et referat, der er sendt rundt',
    en: 'Objects to minutes that were sent round',
  },
  input: z.strictObject({ because: z.string().trim().min(1).max(1_000) }),
  result,
  who: ['self'],
  subject: ownInvitation,
  refusals: {
    'not-round': {
      status: 409,
      words: { da: 'Referatet er ikke sendt rundt.', en: 'The minutes have not been sent round.' },
    },
  },
  api: { method: 'POST', path: '/meetings/{id}/minutes/objections' },
  example: { because: 'Item 2 was put off.' },
  async effect({ tx, input, subject, now }) {
    const { time } = subject
    if ((await minutesOfTime(tx, time.id)).state !== 'sent-round') return refuse('not-round')
    const draft = { state: 'draft', until: undefined, approvedAt: undefined } as const
    await setMinutes(tx, time.id, { ...draft, objection: input.because })
    await callOff(tx, { subject: timeAsSubject(time.id), kinds: [approving] }, now)
    return done({ meeting: time.id as string }, minutesHappened('objected', subject))
  },
})

export const approveMinutes = act({
  name: 'minutes.approve',
  summary: { da: 'Godkender et referat og låser det', en: 'Approves minutes and locks them' },
  input: z.strictObject({}),
  result,
  who: keepers,
  subject: timeSubject,
  refusals: { ...locked, ...notHeld },
  api: { method: 'POST', path: '/meetings/{id}/minutes/approval' },
  example: {},
  async effect({ tx, subject, viewer, now }) {
    const { time } = subject
    if (Temporal.Instant.compare(time.startsAt, now) > 0) return refuse('not-held')
    const { state } = await minutesOfTime(tx, time.id)
    if (state === 'approved') return refuse('locked')
    await setMinutes(tx, time.id, { ...approved(now), by: viewer.person?.id })
    await callOff(tx, { subject: timeAsSubject(time.id), kinds: [approving] }, now)
    return done({ meeting: time.id as string }, minutesHappened('approved', subject))
  },
})

const approved = (at: Temporal.Instant) =>
  ({ state: 'approved', until: undefined, objection: undefined, approvedAt: at }) as const

/** Nobody objected in time. */
export const minutesMoment: MomentKind = {
  kind: approving,
  async fallDue(tx, { subject }, { now }) {
    const id = asId<'meeting_time'>(subject.id)
    const known = id && (await knownTime(tx, id))
    if (!known || (await minutesOfTime(tx, known.time.id)).state !== 'sent-round') return []
    await setMinutes(tx, known.time.id, approved(now))
    return [minutesHappened('approved', known)]
  },
}
