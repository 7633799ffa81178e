import type { SubjectKind } from '../acts/index.ts'
import { findTime, type SeenTime, standingOf } from './meeting.access.ts'
import { lockMeeting } from './meeting.store.ts'

/** One time of a meeting, held against other changes of the same meeting. */
export const timeSubject: SubjectKind<SeenTime> = {
  type: 'meeting',
  load: async (tx, id, viewer) => {
    const found = await findTime(tx, id, viewer)
    if (found) await lockMeeting(tx, found.meeting.id)
    return found && (await findTime(tx, id, viewer))
  },
  standing: standingOf,
  version: ({ meeting }) => meeting.version,
}

/** Who may change a meeting. */
export const keepers = ['self', 'its-lead', 'its-representative', 'secretariat'] as const
