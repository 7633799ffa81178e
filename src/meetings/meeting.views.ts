import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { permits, type Viewer } from '../access/index.ts'
import { view } from '../acts/index.ts'
import { allGroups, findGroup, leadsIn, ledStanding } from '../groups/index.ts'
import { formatRecurrence } from '../platform/calendar/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import type { Language } from '../platform/words/index.ts'
import { answersTo } from './answer.store.ts'
import { editMeeting } from './change.acts.ts'
import { answerAbout } from './coming.rules.ts'
import { shownInvited } from './invited.views.ts'
import { findTime, onlookerOf, type SeenTime, standingOf } from './meeting.access.ts'
import { groupsOfMeetings, meetingsById } from './meeting.store.ts'
import { shownAgenda, shownMinutes } from './minutes.views.ts'
import { callMeeting, planGroupMeeting } from './plan.acts.ts'
import { seriesOf } from './planning.rules.ts'
import { maybe, type ShortTime, shortTime, type WholeTime, wholeTime } from './shapes.ts'
import { type MeetingTime, timesOf, timesSeen, type Wanted } from './time.store.ts'

const rows = 50

/** Times in short, with what this viewer answered. */
export async function shownTimes(
  tx: ReadTransaction,
  times: readonly MeetingTime[],
  viewer: Viewer,
): Promise<ShortTime[]> {
  const ids = times.map(({ meeting }) => meeting)
  const meetings = await meetingsById(tx, ids)
  const groupsOf = await groupsOfMeetings(tx, ids)
  const groups = new Map(groupsOf.size ? (await allGroups(tx)).map((group) => [group.id, group]) : [])
  const given = viewer.person ? await answersTo(tx, ids, viewer.person.id) : new Map()
  return times.flatMap((time) => {
    const meeting = meetings.get(time.meeting)
    if (!meeting) return []
    const own = answerAbout(given.get(meeting.id) ?? [], meeting, time)?.answer
    return [
      {
        id: time.id as string,
        meeting: meeting.id as string,
        title: time.title ?? meeting.title,
        startsAt: time.startsAt.toString(),
        endsAt: time.endsAt.toString(),
        zone: meeting.zone,
        state: time.state,
        isSeries: meeting.rule !== undefined,
        open: meeting.open,
        ...maybe('place', time.place ?? meeting.place),
        groups: (groupsOf.get(meeting.id) ?? []).flatMap((id) => {
          const group = groups.get(id)
          return group ? [{ slug: group.slug, title: group.title }] : []
        }),
        ...maybe('ownAnswer', own as ShortTime['ownAnswer']),
      },
    ]
  })
}

const listed = z.object({
  items: z.array(shortTime),
  which: z.enum(['coming', 'past']),
  page: z.int(),
  more: z.boolean(),
  group: z.object({ slug: z.string(), title: z.record(z.string(), z.string()) }).optional(),
  mayCall: z.boolean(),
})
export type ListedTimes = z.infer<typeof listed>

export const meetingList = view({
  name: 'meeting.list',
  summary: { da: 'Møder, de kommende eller de holdte', en: 'Meetings, coming or past' },
  parameters: z.object({
    which: z.enum(['coming', 'past']).default('coming').catch('coming'),
    group: z.string().max(100).optional(),
    page: z.coerce.number().int().min(1).max(1_000).default(1).catch(1),
  }),
  data: listed,
  who: ['anyone'],
  freshness: 'journal',
  api: '/meetings',
  example: {},
  async load({ tx, viewer, now, parameters: { which, group: named, page } }) {
    const group = named === undefined ? undefined : await findGroup(tx, named)
    if (named !== undefined && !group) return undefined
    const wanted: Wanted = {
      ...(which === 'coming' ? { from: now } : { until: now, newestFirst: true }),
      group: group?.id,
      offset: (page - 1) * rows,
      limit: rows + 1,
    }
    const found = await timesSeen(tx, onlookerOf(viewer), wanted)
    const items = await shownTimes(tx, found.slice(0, rows), viewer)
    const data: ListedTimes = {
      items,
      which,
      page,
      more: found.length > rows,
      ...maybe('group', group && { slug: group.slug, title: group.title }),
      mayCall: await mayCall(tx, viewer, group?.id),
    }
    const next = found.find(({ endsAt }) => Temporal.Instant.compare(endsAt, now) > 0)
    return { data, ...maybe('validUntil', which === 'coming' ? next?.endsAt : undefined) }
  },
})

/** Whether the viewer may call a meeting: of that group, or of all. */
async function mayCall(
  tx: ReadTransaction,
  viewer: Viewer,
  group: Id<'work_group'> | undefined,
): Promise<boolean> {
  if (!group) return permits(callMeeting.who, viewer)
  const leads = (await leadsIn(tx, [group])).get(group) ?? []
  return permits(planGroupMeeting.who, viewer, ledStanding(group, leads))
}

export const oneMeeting = view({
  name: 'meeting.one',
  summary: { da: 'Et møde med dagsorden og svar', en: 'A meeting with its agenda and answers' },
  parameters: z.object({ id: z.string().max(100) }),
  data: wholeTime,
  who: ['anyone'],
  freshness: 'journal',
  api: '/meetings/{id}',
  example: { id: 'none' },
  async load({ tx, viewer, language, now, parameters }) {
    const seen = await findTime(tx, parameters.id, viewer)
    if (!seen) return undefined
    const data = await whole(tx, seen, viewer, { language, now })
    const ends = seen.time.endsAt
    return {
      data,
      standing: standingOf(seen),
      version: seen.meeting.version,
      ...maybe('validUntil', data.isOver ? undefined : ends),
    }
  },
})

async function whole(
  tx: ReadTransaction,
  seen: SeenTime,
  viewer: Viewer,
  { language, now }: { readonly language: Language; readonly now: Temporal.Instant },
): Promise<WholeTime> {
  const { meeting, time, invited, inside } = seen
  const all = await timesOf(tx, [meeting.id])
  const shown = await shownTimes(tx, all, viewer)
  const [own] = shown.filter(({ id }) => id === time.id)
  if (!own) throw new Error('a time that its own meeting does not have')
  const mayEdit = permits(editMeeting.who, viewer, standingOf(seen))
  const isOver = Temporal.Instant.compare(time.endsAt, now) <= 0
  return {
    ...own,
    ...maybe('about', meeting.about),
    ...maybe('because', time.because),
    ...maybe('link', inside && time.state !== 'cancelled' ? (time.link ?? meeting.link) : undefined),
    ...maybe(
      'repeats',
      meeting.rule === undefined ? undefined : formatRecurrence(seriesOf(meeting, all), language),
    ),
    agenda: await shownAgenda(tx, time, inside),
    ...(inside ? await shownMinutes(tx, time, viewer) : {}),
    invited: inside ? await shownInvited(tx, seen, mayEdit) : [],
    others: around(shown, time.id),
    isInvited: invited,
    isInside: inside,
    isOver,
    hasBegun: Temporal.Instant.compare(time.startsAt, now) <= 0,
    mayEdit,
    version: meeting.version,
  }
}

/** The times of the series around this one: no page shows more than fifty. */
function around(all: readonly ShortTime[], id: string): ShortTime[] {
  const at = all.findIndex((one) => one.id === id)
  const from = Math.max(0, Math.min(at - 10, all.length - rows))
  return all.slice(from, from + rows).filter((one) => one.id !== id)
}
