import { Temporal } from 'temporal-polyfill'
import type { ActContext } from '../acts/index.ts'
import { type Id, newId, type Transaction } from '../platform/db/index.ts'
import { announce } from './announcing.acts.ts'
import { answersTo, insertAnswers } from './answer.store.ts'
import { splitAnswers } from './answers.rules.ts'
import { movedName, type Scope, spanOf } from './change.rules.ts'
import { insertInvited, invitedTo } from './invited.store.ts'
import type { SeenTime } from './meeting.access.ts'
import {
  groupsOfMeetings,
  insertMeeting,
  insertMeetingGroups,
  type Meeting,
  type MeetingParts,
  updateMeeting,
} from './meeting.store.ts'
import { keptOf, keptRule, seriesOf } from './planning.rules.ts'
import { moveTime, type Series } from './series.rules.ts'
import { changeAll, changeFollowing } from './series-edit.rules.ts'
import { type MeetingTime, updateTime } from './time.store.ts'

type Context = Pick<ActContext<unknown, SeenTime>, 'tx' | 'viewer' | 'now' | 'realNow'>

/** A meeting that is to be changed, with all its times. */
export interface Changing extends Pick<SeenTime, 'meeting' | 'time'> {
  readonly all: readonly MeetingTime[]
  readonly scope: Scope
  readonly to: string
  readonly minutes: number
  readonly isMoved: boolean
}

type Refusal = 'taken' | 'rule-needed'

const local = (text: string) => Temporal.PlainDateTime.from(text)

/** Of an edit that the rules refuse for another reason the caller has made sure. */
function knownRefusal(refused: string): Refusal {
  if (refused === 'taken' || refused === 'rule-needed') return refused
  throw new Error(`a time that the series does not have: ${refused}`)
}

/** One time of a series becomes different; the rest stay. */
export async function moveOne(
  context: Context,
  changing: Changing,
  parts: MeetingParts,
): Promise<undefined | Refusal> {
  const { tx, now } = context
  const { meeting, time, all, to, minutes, isMoved } = changing
  const series = seriesOf(meeting, all)
  const moved = isMoved ? moveTime(series, local(time.named), local(to), minutes) : series
  if (typeof moved === 'string') return knownRefusal(moved)
  const own = differing(parts, meeting)
  const span = spanOf({ zone: meeting.zone, minutes }, to)
  const asBefore = to === time.named && minutes === meeting.minutes && Object.values(own).every((one) => !one)
  const sequence = meeting.sequence + 1
  await updateTime(tx, time.id, {
    ...own,
    ...span,
    state: asBefore ? 'regular' : 'moved',
    ...(isMoved ? { answersSince: sequence } : {}),
  })
  await updateMeeting(tx, meeting, meeting, { asksAnew: false, at: now })
  await announce(context, { ...meeting, sequence }, isMoved)
  return undefined
}

/** What one time says otherwise than the rest. */
const differing = (parts: MeetingParts, meeting: Meeting) => ({
  title: JSON.stringify(parts.title) === JSON.stringify(meeting.title) ? undefined : parts.title,
  place: parts.place === meeting.place ? undefined : parts.place,
  link: parts.link === meeting.link ? undefined : parts.link,
})

/** All times move as far as one of them. @returns what is kept of the series then. */
export async function moveAll(
  tx: Transaction,
  changing: Changing,
): Promise<Pick<MeetingParts, 'starts' | 'minutes' | 'rule'> | Refusal> {
  const { meeting, time, all, to, minutes } = changing
  const series = seriesOf(meeting, all)
  const changed = changeAll(series, { at: local(time.named), to: local(to), minutes })
  if (typeof changed === 'string') return knownRefusal(changed)
  await rename(tx, all, changed.series, { at: time.named, to })
  return keptOf(changed.series)
}

/** Times that follow the rule go with it; one that was moved by hand stays where it was put, under its new name. */
async function rename(
  tx: Transaction,
  times: readonly MeetingTime[],
  series: Series,
  { at, to, meeting }: { readonly at: string; readonly to: string; readonly meeting?: Id<'meeting'> },
): Promise<void> {
  for (const { id, named, state } of times) {
    const name = movedName(named, at, to)
    const span = state === 'moved' ? {} : spanOf(series, name)
    await updateTime(tx, id, { named: name, ...span, ...(meeting ? { meeting } : {}) })
  }
}

/** A time and those that follow become a series of their own, with all that belongs to them. */
export async function splitOff(
  context: Context,
  changing: Changing,
  parts: MeetingParts,
): Promise<undefined | Refusal> {
  const { tx, now, realNow, viewer } = context
  const { meeting, time, all, to, minutes, isMoved } = changing
  const series = seriesOf(meeting, all)
  const at = local(time.named)
  const split = changeFollowing(series, { at, to: local(to), minutes })
  if (typeof split === 'string') return knownRefusal(split)
  const id = newId<'meeting'>(realNow)
  const { group, zone } = meeting
  const kept = keptOf(split.series)
  await insertMeeting(tx, {
    ...parts,
    ...kept,
    id,
    group,
    zone,
    continues: meeting.id,
    by: meeting.calledBy ?? viewer.person?.id,
    at: now,
  })
  await insertMeetingGroups(tx, id, (await groupsOfMeetings(tx, [meeting.id])).get(meeting.id) ?? [])
  const invited = await invitedTo(tx, meeting.id)
  await insertInvited(tx, id, invited, now)
  const later = all.filter(({ named }) => named >= time.named)
  await rename(tx, later, split.series, { at: time.named, to, meeting: id })
  // Answers to another time count no more; to the same, everybody keeps theirs.
  if (!isMoved) await copyAnswers(context, meeting, id, at)
  const rule = split.before ? keptRule(split.before) : meeting.rule
  await updateMeeting(tx, meeting, { ...meeting, rule }, { asksAnew: false, at: now })
  await announce(context, { ...meeting, sequence: meeting.sequence + 1 }, false)
  await announce(context, { id, sequence: 0 }, true)
  return undefined
}

async function copyAnswers(
  { tx, realNow }: Context,
  { id: from }: Meeting,
  to: Id<'meeting'>,
  at: Temporal.PlainDateTime,
): Promise<void> {
  const answers = (await answersTo(tx, [from])).get(from) ?? []
  const invited = new Set((await invitedTo(tx, to)).map(({ person }) => person))
  const kept = [...Map.groupBy(answers, ({ person }) => person).values()]
    .flatMap((own) => splitAnswers(own, at).after as typeof own)
    .filter(({ person }) => invited.has(person))
  await insertAnswers(
    tx,
    to,
    kept.map((one) => ({ ...one, id: newId<'meeting_answer'>(realNow), sequence: 0, stamp: undefined })),
  )
}
