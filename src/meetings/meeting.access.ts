import { isSecretariat, type Standing, type Viewer } from '../access/index.ts'
import { leadsIn, ledStanding } from '../groups/index.ts'
import { asId, type Id, type ReadTransaction } from '../platform/db/index.ts'
import { answersTo } from './answer.store.ts'
import { isInvited } from './invited.store.ts'
import { groupsOfMeetings, type Meeting, meetingById, meetingsById } from './meeting.store.ts'
import { type MeetingTime, type Onlooker, timeById, timesOf, timesSeen } from './time.store.ts'

export type { Meeting, MeetingTime }
/** For the platform's own work, and for lists of what the viewer may see. */
export { answersTo, isInvited, meetingsById, timesOf, timesSeen }

/** The groups that the viewer leads or takes part in. */
const groupsOfViewer = ({ grants }: Viewer): Id<'work_group'>[] =>
  grants
    .filter(({ role }) => role === 'lead' || role === 'participant')
    .map(({ scope }) => scope as Id<'work_group'>)

/** Whose meetings the viewer may see, for lists. */
export const onlookerOf = (viewer: Viewer): Onlooker => ({
  all: isSecretariat(viewer),
  groups: groupsOfViewer(viewer),
  person: viewer.person?.id,
})

/** One time of a meeting, as a viewer may see it. */
export interface SeenTime {
  readonly time: MeetingTime
  readonly meeting: Meeting
  readonly groups: readonly Id<'work_group'>[]
  /** The organisations that lead the group that keeps it. */
  readonly leads: readonly Id<'organisation'>[]
  readonly invited: boolean
  /** Whether they may see more than that it takes place: links, who comes, minutes. */
  readonly inside: boolean
}

/** Whose a meeting is: who called it, and those who lead the group that keeps it. */
export const standingOf = ({ meeting, leads }: Pick<SeenTime, 'meeting' | 'leads'>): Standing => ({
  person: meeting.calledBy,
  ...(meeting.group ? ledStanding(meeting.group, leads) : {}),
})

/** A meeting with all its times, for the platform's own work. */
export async function knownMeeting(
  tx: ReadTransaction,
  id: string,
): Promise<{ readonly meeting: Meeting; readonly times: readonly MeetingTime[] } | undefined> {
  const known = asId<'meeting'>(id)
  const meeting = known && (await meetingById(tx, known))
  return meeting && { meeting, times: await timesOf(tx, [meeting.id]) }
}

/** Who leads the group that keeps the meeting: what they see follows from what they may do. */
async function leadersOfIt(tx: ReadTransaction, { group }: Meeting) {
  return group ? ((await leadsIn(tx, [group])).get(group) ?? []) : []
}

/** A time by its id, if the viewer may see it. The only way to load one for somebody. */
export async function findTime(
  tx: ReadTransaction,
  id: string,
  viewer: Viewer,
): Promise<SeenTime | undefined> {
  const known = await knownTime(tx, id)
  if (!known) return undefined
  const { meeting, groups, leads } = known
  const person = viewer.person?.id
  const invited = person !== undefined && (await isInvited(tx, meeting.id, person))
  const own = groupsOfViewer(viewer)
  const represents = viewer.grants.some(
    ({ role, scope }) =>
      (role === 'representative' || role === 'deputy') && leads.some((lead) => lead === scope),
  )
  const inside =
    invited ||
    represents ||
    isSecretariat(viewer) ||
    (person !== undefined && meeting.calledBy === person) ||
    groups.some((group) => own.includes(group))
  return inside || meeting.open ? { ...known, invited, inside } : undefined
}

/** A time by its id, for the platform's own work: whom it concerns was settled when they were invited. */
export async function knownTime(
  tx: ReadTransaction,
  id: string,
): Promise<Omit<SeenTime, 'invited' | 'inside'> | undefined> {
  const known = asId<'meeting_time'>(id)
  const time = known && (await timeById(tx, known))
  const meeting = time && (await meetingById(tx, time.meeting))
  if (!time || !meeting) return undefined
  const groups = (await groupsOfMeetings(tx, [meeting.id])).get(meeting.id) ?? []
  return { time, meeting, groups, leads: await leadersOfIt(tx, meeting) }
}
