import type { Temporal } from 'temporal-polyfill'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'

/** One time, or a series of them: what calendars know by one UID, which is its id. */
export interface Meeting {
  readonly id: Id<'meeting'>
  /** The group whose lead keeps it; none where the secretariat does. */
  readonly group: Id<'work_group'> | undefined
  readonly title: Text
  readonly about: Text | undefined
  readonly zone: string
  /** On the clocks of the zone, as ISO 8601 without an offset. */
  readonly starts: string
  readonly minutes: number
  /** RRULE, with an end; none where there is one time. */
  readonly rule: string | undefined
  readonly place: string | undefined
  readonly link: string | undefined
  readonly open: boolean
  readonly sequence: number
  readonly answersSince: number
  readonly calledBy: Id<'person'> | undefined
  readonly calledAt: Temporal.Instant
  readonly editedAt: Temporal.Instant | undefined
  readonly version: number
}

const meetings = (tx: ReadTransaction) =>
  query
    .selectFrom('meeting')
    .select(['id', 'group_id', 'title', 'about', 'zone', 'starts', 'minutes', 'rule', 'place', 'link'])
    .select(['open', 'sequence', 'answers_since', 'called_by', 'called_at', 'edited_at', 'version'])
    .where('partnership_id', '=', tx.partnership)

type Row = Awaited<ReturnType<typeof rows>>[number]
const rows = (tx: ReadTransaction) => tx.all(meetings(tx))

const asMeeting = (row: Row): Meeting => ({
  id: row.id,
  group: row.group_id ?? undefined,
  title: row.title,
  about: row.about ?? undefined,
  zone: row.zone,
  starts: row.starts,
  minutes: row.minutes,
  rule: row.rule ?? undefined,
  place: row.place ?? undefined,
  link: row.link ?? undefined,
  open: row.open,
  sequence: row.sequence,
  answersSince: row.answers_since,
  calledBy: row.called_by ?? undefined,
  calledAt: row.called_at,
  editedAt: row.edited_at ?? undefined,
  version: row.version,
})

export async function meetingsById(
  tx: ReadTransaction,
  ids: readonly Id<'meeting'>[],
): Promise<ReadonlyMap<Id<'meeting'>, Meeting>> {
  if (ids.length === 0) return new Map()
  const found = await tx.all(meetings(tx).where('id', 'in', [...new Set(ids)]))
  return new Map(found.map((row) => [row.id, asMeeting(row)]))
}

export const meetingById = async (tx: ReadTransaction, id: Id<'meeting'>): Promise<Meeting | undefined> =>
  (await meetingsById(tx, [id])).get(id)

/** Holds a meeting against other changes until the transaction ends. */
export const lockMeeting = (tx: Transaction, id: Id<'meeting'>) =>
  tx.first(
    query
      .selectFrom('meeting')
      .select('id')
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id)
      .forUpdate(),
  )

export type MeetingParts = Pick<
  Meeting,
  'title' | 'about' | 'starts' | 'minutes' | 'rule' | 'place' | 'link' | 'open'
>

const columnsOf = ({ title, about, starts, minutes, rule, place, link, open }: MeetingParts) => ({
  title: json(title),
  about: about ? json(about) : null,
  starts,
  minutes,
  rule: rule ?? null,
  place: place ?? null,
  link: link ?? null,
  open,
})

export interface NewMeeting extends MeetingParts {
  readonly id: Id<'meeting'>
  readonly group: Id<'work_group'> | undefined
  readonly zone: string
  readonly continues?: Id<'meeting'> | undefined
  readonly by: Id<'person'> | undefined
  readonly at: Temporal.Instant
}

export const insertMeeting = (tx: Transaction, made: NewMeeting) =>
  tx.run(
    query.insertInto('meeting').values({
      ...columnsOf(made),
      partnership_id: tx.partnership,
      id: made.id,
      group_id: made.group ?? null,
      zone: made.zone,
      continues_id: made.continues ?? null,
      called_by: made.by ?? null,
      called_at: made.at,
    }),
  )

/**
 * Writes what has changed, under the next sequence.
 * @param asksAnew whether answers to what was before count no more: it is at another time.
 */
export const updateMeeting = (
  tx: Transaction,
  { id, sequence }: Pick<Meeting, 'id' | 'sequence'>,
  parts: MeetingParts,
  { asksAnew, at }: { readonly asksAnew: boolean; readonly at: Temporal.Instant },
) =>
  tx.run(
    query
      .updateTable('meeting')
      .set(({ eb }) => ({
        ...columnsOf(parts),
        sequence: sequence + 1,
        edited_at: at,
        version: eb('version', '+', 1),
        ...(asksAnew ? { answers_since: sequence + 1 } : {}),
      }))
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )

export const insertMeetingGroups = (
  tx: Transaction,
  meeting: Id<'meeting'>,
  groups: readonly Id<'work_group'>[],
) =>
  groups.length === 0
    ? Promise.resolve(0)
    : tx.run(
        query
          .insertInto('meeting_group')
          .values(
            [...new Set(groups)].map((group) => ({
              partnership_id: tx.partnership,
              meeting_id: meeting,
              group_id: group,
            })),
          )
          .onConflict((conflict) => conflict.doNothing()),
      )

/** The groups that meet, by meeting. */
export async function groupsOfMeetings(
  tx: ReadTransaction,
  ids: readonly Id<'meeting'>[],
): Promise<ReadonlyMap<Id<'meeting'>, Id<'work_group'>[]>> {
  if (ids.length === 0) return new Map()
  const found = await tx.all(
    query
      .selectFrom('meeting_group')
      .select(['meeting_id', 'group_id'])
      .where('partnership_id', '=', tx.partnership)
      .where('meeting_id', 'in', [...new Set(ids)])
      .orderBy('group_id'),
  )
  const byMeeting = Map.groupBy(found, ({ meeting_id }) => meeting_id)
  return new Map([...byMeeting].map(([id, groups]) => [id, groups.map(({ group_id }) => group_id)]))
}
