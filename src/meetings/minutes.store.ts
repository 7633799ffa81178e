import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'

export type MinutesState = 'draft' | 'sent-round' | 'approved'

/** How the minutes of a time stand. */
export interface Minutes {
  readonly state: MinutesState
  readonly until: Temporal.Instant | undefined
  readonly objection: string | undefined
  readonly approvedAt: Temporal.Instant | undefined
}

/** Of a time of which nothing is written, a draft. */
export async function minutesOfTime(tx: ReadTransaction, time: Id<'meeting_time'>): Promise<Minutes> {
  const row = await tx.first(
    query
      .selectFrom('meeting_minutes')
      .select(['state', 'until', 'objection', 'approved_at'])
      .where('partnership_id', '=', tx.partnership)
      .where('time_id', '=', time),
  )
  return {
    state: (row?.state ?? 'draft') as MinutesState,
    until: row?.until ?? undefined,
    objection: row?.objection ?? undefined,
    approvedAt: row?.approved_at ?? undefined,
  }
}

export const setMinutes = (
  tx: Transaction,
  time: Id<'meeting_time'>,
  { state, until, objection, approvedAt, by }: Minutes & { readonly by?: Id<'person'> | undefined },
) => {
  const columns = {
    state,
    until: until ?? null,
    objection: objection ?? null,
    approved_at: approvedAt ?? null,
    approved_by: by ?? null,
  }
  return tx.run(
    query
      .insertInto('meeting_minutes')
      .values({ partnership_id: tx.partnership, time_id: time, ...columns })
      .onConflict((conflict) => conflict.columns(['partnership_id', 'time_id']).doUpdateSet(columns)),
  )
}

/** What was said on an item, in its newest version. */
export interface Note {
  readonly item: Id<'meeting_item'>
  readonly version: number
  readonly text: string
  readonly person: Id<'person'> | undefined
}

/** The newest notes on these items, by item. */
export async function notesOn(
  tx: ReadTransaction,
  items: readonly Id<'meeting_item'>[],
): Promise<ReadonlyMap<Id<'meeting_item'>, Note>> {
  if (items.length === 0) return new Map()
  const rows = await tx.all(
    query
      .selectFrom('meeting_note')
      .select(['item_id', 'version', 'text', 'person_id'])
      .distinctOn('item_id')
      .where('partnership_id', '=', tx.partnership)
      .where('item_id', 'in', [...items])
      .orderBy('item_id')
      .orderBy('version', 'desc'),
  )
  return new Map(
    rows.map((row) => [
      row.item_id,
      { item: row.item_id, version: row.version, text: row.text, person: row.person_id ?? undefined },
    ]),
  )
}

/** @returns false where that version is written already. */
export const insertNote = async (
  tx: Transaction,
  made: Note & { readonly id: Id<'meeting_note'>; readonly at: Temporal.Instant },
): Promise<boolean> =>
  (await tx.run(
    query
      .insertInto('meeting_note')
      .values({
        partnership_id: tx.partnership,
        id: made.id,
        item_id: made.item,
        version: made.version,
        text: made.text,
        person_id: made.person ?? null,
        written_at: made.at,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )) > 0

export type Attendance = 'on-site' | 'remote' | 'excused' | 'absent'

/** Who came to a time and how, by person. */
export async function attendanceOf(
  tx: ReadTransaction,
  time: Id<'meeting_time'>,
): Promise<ReadonlyMap<Id<'person'>, Attendance>> {
  const rows = await tx.all(
    query
      .selectFrom('meeting_attendance')
      .select(['person_id', 'how'])
      .where('partnership_id', '=', tx.partnership)
      .where('time_id', '=', time),
  )
  return new Map(rows.map(({ person_id, how }) => [person_id, how as Attendance]))
}

export const setAttendance = (
  tx: Transaction,
  time: Id<'meeting_time'>,
  {
    person,
    how,
    by,
    at,
  }: {
    readonly person: Id<'person'>
    readonly how: Attendance
    readonly by: Id<'person'> | undefined
    readonly at: Temporal.Instant
  },
) => {
  const columns = { how, entered_by: by ?? null, entered_at: at }
  return tx.run(
    query
      .insertInto('meeting_attendance')
      .values({ partnership_id: tx.partnership, time_id: time, person_id: person, ...columns })
      .onConflict((conflict) =>
        conflict.columns(['partnership_id', 'time_id', 'person_id']).doUpdateSet(columns),
      ),
  )
}
