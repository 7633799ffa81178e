import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type ActContext, act, done, refuse } from '../acts/index.ts'
import type { Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import { announce } from './announcing.acts.ts'
import { aboutFields, timeFields } from './fields.ts'
import type { SeenTime } from './meeting.access.ts'
import { type Meeting, type MeetingParts, updateMeeting } from './meeting.store.ts'
import { keepers, timeSubject } from './meeting-subject.acts.ts'
import { type Changing, moveAll, moveOne, splitOff } from './moving.acts.ts'
import { minutesOf } from './planning.rules.ts'
import { changeRefusals } from './refusals.ts'
import { happenedTo } from './sentences.ts'
import { type MeetingTime, timesOf, updateTime } from './time.store.ts'

const scope = z
  .enum(['one', 'following', 'all'])
  .default('one')
  .meta({ description: 'This meeting of the series, this and those that follow, or all.' })

const changed = z.strictObject({ ...aboutFields, ...timeFields, scope })
type Changed = z.infer<typeof changed>

const result = z.object({ id: z.string() })

export const editMeeting = act({
  name: 'meeting.edit',
  summary: {
    da: 'Ændrer et møde: dette, dette og de følgende, eller alle i rækken',
    en: 'Changes a meeting: this, this and following, or all of the series',
  },
  input: changed,
  result,
  who: keepers,
  subject: timeSubject,
  refusals: changeRefusals,
  api: { method: 'PUT', path: '/meetings/{id}' },
  example: { language: 'en', title: 'Spring meeting', date: '2030-03-06', time: '10:00', scope: 'one' },
  async effect(context) {
    const { subject, input } = context
    if (subject.time.state === 'cancelled') return refuse('cancelled')
    const all = await timesOf(context.tx, [subject.meeting.id])
    const scope = subject.meeting.rule === undefined ? 'all' : input.scope
    const outcome = await change(context, { ...subject, all, scope })
    if (typeof outcome === 'string') return refuse(outcome)
    return done(
      { id: subject.time.id as string },
      happenedTo('changed', subject.meeting, { time: subject.time.id, scope: input.scope }),
    )
  },
})

type Context = Pick<ActContext<Changed, SeenTime>, 'tx' | 'input' | 'viewer' | 'now' | 'realNow'>

async function change(
  context: Context,
  changing: Pick<Changing, 'meeting' | 'time' | 'all' | 'scope'>,
): Promise<undefined | keyof typeof changeRefusals> {
  const { tx, input, now } = context
  const { meeting, time, all, scope } = changing
  const to = Temporal.PlainDate.from(input.date)
    .toPlainDateTime(Temporal.PlainTime.from(input.time))
    .toString({ smallestUnit: 'second' })
  const { minutes } = input
  const now_ = time.startsAt.toZonedDateTimeISO(meeting.zone).toPlainDateTime()
  const isMoved = !now_.equals(Temporal.PlainDateTime.from(to)) || minutes !== minutesOf(time)
  const more = { ...changing, to, minutes, isMoved }
  const parts = partsOf(meeting, input)
  if (scope === 'one') return moveOne(context, more, parts)
  const isFirst = all[0]?.id === time.id
  if (scope === 'following' && !isFirst) return splitOff(context, more, parts)
  if (isMoved && meeting.rule !== undefined && isBegun(all, now)) return 'begun'
  const moved = isMoved ? await moveAll(tx, more) : undefined
  if (typeof moved === 'string') return moved
  await clearOwn(tx, all)
  await updateMeeting(tx, meeting, { ...parts, ...moved }, { asksAnew: isMoved, at: now })
  await announce(context, { ...meeting, sequence: meeting.sequence + 1 }, isMoved)
  return undefined
}

const isBegun = (all: readonly MeetingTime[], now: Temporal.Instant) =>
  all.some(({ startsAt }) => Temporal.Instant.compare(startsAt, now) <= 0)

/** What a meeting is to say: the words of one language are put beside those of the other. */
function partsOf(meeting: Meeting, input: Changed): MeetingParts {
  const { starts, minutes, rule } = meeting
  const put = (text: Text | undefined, words: string) => {
    const { [input.language]: _before, ...others } = text ?? {}
    const said = words === '' ? others : { ...others, [input.language]: words }
    return Object.keys(said).length === 0 ? undefined : said
  }
  return {
    starts,
    minutes,
    rule,
    title: put(meeting.title, input.title) ?? meeting.title,
    about: put(meeting.about, input.about),
    place: input.place || undefined,
    link: input.link || undefined,
    open: input.open,
  }
}

/** What is said of all is no longer said otherwise of one. */
async function clearOwn(tx: Transaction, all: readonly MeetingTime[]): Promise<void> {
  for (const { id, title, place, link } of all)
    if (title || place || link)
      await updateTime(tx, id, { title: undefined, place: undefined, link: undefined })
}
