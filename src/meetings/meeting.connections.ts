import type { Temporal } from 'temporal-polyfill'
import type { Connections, Finder } from '../acts/index.ts'
import type { Group } from '../groups/index.ts'
import { dateIn, startOfDay } from '../platform/calendar/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import { pathTo } from '../platform/words/index.ts'
import { meetingsById, timesOf, timesSeen } from './meeting.access.ts'
import { words } from './messages.ts'

const inBoth = (key: 'meetings' | 'meetingKind' | 'seeGroupMeetings') => ({
  da: words('da')[key],
  en: words('en')[key],
})

/** The way from a group's page to its meetings. */
export const meetingsOfGroup: Connections<Group> = async (_tx, { slug }) => [
  {
    heading: inBoth('meetings'),
    title: inBoth('seeGroupMeetings'),
    path: {
      da: `${pathTo('da', 'meetings')}?group=${slug}`,
      en: `${pathTo('en', 'meetings')}?group=${slug}`,
    },
  },
]

/** How an open meeting shows in the journal; a closed one has no name for others. */
export const meetingFinder: Finder = {
  type: 'meeting',
  async find(tx, ids) {
    const known = await meetingsById(tx, ids as readonly Id<'meeting'>[])
    const times = await timesOf(tx, [...known.keys()])
    return new Map(
      [...known.values()].flatMap(({ id, title, open }) => {
        const first = times.find(({ meeting }) => meeting === id)
        if (!open || !first) return []
        const path = {
          da: pathTo('da', 'meetings', { slug: first.id }),
          en: pathTo('en', 'meetings', { slug: first.id }),
        }
        return [[id as string, { kind: inBoth('meetingKind'), title, path }] as const]
      }),
    )
  },
}

const public_ = { all: false, groups: [], person: undefined }

/** The open meetings that come next, for the front page. */
export async function meetingsComing(tx: ReadTransaction, today: Temporal.PlainDate, most: number) {
  // The zone is each meeting's own; a day's difference at midnight shows a meeting that has just been.
  const from = startOfDay(today, 'UTC')
  const times = await timesSeen(tx, public_, { from, limit: most })
  const meetings = await meetingsById(
    tx,
    times.map(({ meeting }) => meeting),
  )
  return times.flatMap(({ id, meeting: of, title, startsAt, state }) => {
    const meeting = meetings.get(of)
    if (!meeting || state === 'cancelled') return []
    return [
      {
        due: dateIn(startsAt, meeting.zone).toString(),
        text: title ?? meeting.title,
        where: inBoth('meetingKind'),
        path: { da: pathTo('da', 'meetings', { slug: id }), en: pathTo('en', 'meetings', { slug: id }) },
        state: 'planned' as const,
      },
    ]
  })
}
