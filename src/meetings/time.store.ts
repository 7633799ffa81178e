import type { Temporal } from 'temporal-polyfill'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'

export type TimeState = 'regular' | 'moved' | 'cancelled'

/** One time of a meeting. */
export interface MeetingTime {
  readonly id: Id<'meeting_time'>
  readonly meeting: Id<'meeting'>
  /** The time that the rule gives, on the clocks of the meeting's zone: ISO 8601 without an offset. */
  readonly named: string
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly state: TimeState
  readonly because: Text | undefined
  /** Where this one differs from the rest. */
  readonly title: Text | undefined
  readonly place: string | undefined
  readonly link: string | undefined
  /** The lowest sequence whose answers to this one count. */
  readonly answersSince: number
}

const columns = [
  't.id',
  't.meeting_id',
  't.named',
  't.starts_at',
  't.ends_at',
  't.state',
  't.cancelled_because',
  't.title',
  't.place',
  't.link',
  't.answers_since',
] as const

const times = (tx: ReadTransaction) =>
  query.selectFrom('meeting_time as t').select(columns).where('t.partnership_id', '=', tx.partnership)

type Row = Awaited<ReturnType<typeof rows>>[number]
const rows = (tx: ReadTransaction) => tx.all(times(tx))

const asTime = (row: Row): MeetingTime => ({
  id: row.id,
  meeting: row.meeting_id,
  named: row.named,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  state: row.state as TimeState,
  because: row.cancelled_because ?? undefined,
  title: row.title ?? undefined,
  place: row.place ?? undefined,
  link: row.link ?? undefined,
  answersSince: row.answers_since,
})

export async function timeById(
  tx: ReadTransaction,
  id: Id<'meeting_time'>,
): Promise<MeetingTime | undefined> {
  const row = await tx.first(times(tx).where('t.id', '=', id))
  return row && asTime(row)
}

/** All times of these meetings, in order. */
export async function timesOf(
  tx: ReadTransaction,
  meetings: readonly Id<'meeting'>[],
): Promise<MeetingTime[]> {
  if (meetings.length === 0) return []
  const found = times(tx)
    .where('t.meeting_id', 'in', [...new Set(meetings)])
    .orderBy('t.starts_at')
    .orderBy('t.id')
  return (await tx.all(found)).map(asTime)
}

/** Whose meetings: of the public, and where given of these groups and this person; `all` for the secretariat. */
export interface Onlooker {
  readonly all: boolean
  readonly groups: readonly Id<'work_group'>[]
  readonly person: Id<'person'> | undefined
}

export interface Wanted {
  readonly from?: Temporal.Instant
  readonly until?: Temporal.Instant
  readonly group?: Id<'work_group'> | undefined
  /** Only what this person is invited to. */
  readonly invited?: Id<'person'> | undefined
  readonly newestFirst?: boolean
  readonly offset?: number
  readonly limit: number
}

/** Times that the onlooker may see, in order. */
export async function timesSeen(
  tx: ReadTransaction,
  onlooker: Onlooker,
  wanted: Wanted,
): Promise<MeetingTime[]> {
  let found = times(tx)
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.partnership_id', '=', 't.partnership_id').onRef('m.id', '=', 't.meeting_id'),
    )
    .orderBy('t.starts_at', wanted.newestFirst ? 'desc' : 'asc')
    .orderBy('t.id')
    .offset(wanted.offset ?? 0)
    .limit(wanted.limit)
  if (wanted.from) found = found.where('t.ends_at', '>', wanted.from)
  if (wanted.until) found = found.where('t.starts_at', '<', wanted.until)
  const { group, invited } = wanted
  if (group) found = found.where((is) => is.exists(ofGroups(tx, [group])))
  if (invited) found = found.where((is) => is.exists(invitedIn(tx, invited)))
  const { all, groups, person } = onlooker
  if (!all)
    found = found.where((is) =>
      is.or([
        is('m.open', '=', true),
        ...(groups.length ? [is.exists(ofGroups(tx, groups))] : []),
        ...(person ? [is.exists(invitedIn(tx, person)), is('m.called_by', '=', person)] : []),
      ]),
    )
  return (await tx.all(found)).map(asTime)
}

const ofGroups = (tx: ReadTransaction, groups: readonly Id<'work_group'>[]) =>
  query
    .selectFrom('meeting_group as g')
    .select('g.group_id')
    .where('g.partnership_id', '=', tx.partnership)
    .whereRef('g.meeting_id', '=', 't.meeting_id' as 'g.meeting_id')
    .where('g.group_id', 'in', [...groups])

const invitedIn = (tx: ReadTransaction, person: Id<'person'>) =>
  query
    .selectFrom('meeting_invited as i')
    .select('i.person_id')
    .where('i.partnership_id', '=', tx.partnership)
    .whereRef('i.meeting_id', '=', 't.meeting_id' as 'i.meeting_id')
    .where('i.person_id', '=', person)
    .where('i.ended_at', 'is', null)

export type NewTime = Pick<MeetingTime, 'id' | 'named' | 'startsAt' | 'endsAt'>

export const insertTimes = (tx: Transaction, meeting: Id<'meeting'>, made: readonly NewTime[]) =>
  tx.run(
    query.insertInto('meeting_time').values(
      made.map(({ id, named, startsAt, endsAt }) => ({
        partnership_id: tx.partnership,
        id,
        meeting_id: meeting,
        named,
        starts_at: startsAt,
        ends_at: endsAt,
      })),
    ),
  )

export type TimeChange = Partial<
  Pick<MeetingTime, 'meeting' | 'named' | 'startsAt' | 'endsAt' | 'state' | 'because' | 'title' | 'place'>
> &
  Partial<Pick<MeetingTime, 'link' | 'answersSince'>>

/** Writes what of a time is different; what is not named stays, and what is named and undefined goes. */
export const updateTime = (tx: Transaction, id: Id<'meeting_time'>, change: TimeChange) => {
  const { meeting, named, startsAt, endsAt, state, answersSince } = change
  const text = (value: Text | undefined) => (value ? json(value) : null)
  return tx.run(
    query
      .updateTable('meeting_time')
      .set({
        ...(meeting && { meeting_id: meeting }),
        ...(named && { named }),
        ...(startsAt && { starts_at: startsAt }),
        ...(endsAt && { ends_at: endsAt }),
        ...(state && { state }),
        ...(answersSince !== undefined && { answers_since: answersSince }),
        ...('because' in change && { cancelled_because: text(change.because) }),
        ...('title' in change && { title: text(change.title) }),
        ...('place' in change && { place: change.place ?? null }),
        ...('link' in change && { link: change.link ?? null }),
      })
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )
}
