import type { Viewer } from '../access/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { itemsOf } from './item.store.ts'
import type { MeetingTime } from './meeting.access.ts'
import { attendanceOf, minutesOfTime, notesOn } from './minutes.store.ts'
import { maybe, type ShownItem, type WholeTime } from './shapes.ts'

/** The agenda; who presents and what was said is for those who are inside. */
export async function shownAgenda(
  tx: ReadTransaction,
  time: MeetingTime,
  inside: boolean,
): Promise<ShownItem[]> {
  const items = await itemsOf(tx, time.id)
  const ids = items.map(({ id }) => id)
  const notes = inside ? await notesOn(tx, ids) : new Map()
  return items.map(({ id, n, title, presenter, minutes, version }) => ({
    id: id as string,
    n,
    title,
    ...maybe('presenter', inside ? presenter : undefined),
    ...maybe('minutes', minutes),
    version,
    ...maybe('note', notes.get(id)?.text || undefined),
    noteVersion: notes.get(id)?.version ?? 0,
  }))
}

/** How the minutes stand, and how the viewer came. */
export async function shownMinutes(
  tx: ReadTransaction,
  time: MeetingTime,
  viewer: Viewer,
): Promise<Pick<WholeTime, 'minutes' | 'ownAttendance'>> {
  const { state, until, objection, approvedAt } = await minutesOfTime(tx, time.id)
  const own = viewer.person && (await attendanceOf(tx, time.id)).get(viewer.person.id)
  return {
    minutes: {
      state,
      ...maybe('until', until?.toString()),
      ...maybe('objection', objection),
      ...maybe('approvedAt', approvedAt?.toString()),
    },
    ...maybe('ownAttendance', own),
  }
}
