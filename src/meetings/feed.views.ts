import type { Temporal } from 'temporal-polyfill'
import { peopleById, tokenHash } from '../access/index.ts'
import { decisionsClosing } from '../decisions/index.ts'
import { findGroup, milestonesDue } from '../groups/index.ts'
import { parseEdtf } from '../platform/calendar/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import { type CalendarEvent, dueInCalendar } from '../platform/ical/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { personWithAddress } from './address.store.ts'
import { meetingInCalendar, organizerAt } from './calendar.ts'
import { type Reading, written } from './calendar.views.ts'
import { feedWords } from './feed-words.ts'
import { meetingsById, timesOf, timesSeen } from './meeting.access.ts'
import type { Onlooker, Wanted } from './time.store.ts'

/** What else than meetings a calendar can hold, by the reader's choice. */
export const extras = ['milestones', 'decisions'] as const
export type Extra = (typeof extras)[number]

/** From half a year back to two years on: what a calendar is looked into for. */
const span = (now: Temporal.Instant) => ({
  from: now.subtract({ hours: 24 * 183 }),
  until: now.add({ hours: 24 * 731 }),
})

/** More times than anybody goes to in that while. */
const most = 2_000

const everybody: Onlooker = { all: false, groups: [], person: undefined }

/** The calendar of everybody. */
export async function publicCalendar(
  tx: ReadTransaction,
  wanted: readonly Extra[],
  reading: Reading,
): Promise<string> {
  const meetings = await meetingEvents(tx, everybody, {}, { reading, inside: false })
  const others = await extraEvents(tx, wanted, undefined, reading)
  const { origin, language, site } = reading
  return written(
    reading,
    feedWords(language).name({ site: say(site.name, language).text }),
    [...meetings, ...others],
    {
      source: `${origin}${pathTo(language, 'calendar')}.ics`,
      url: `${origin}${pathTo(language, 'meetings')}`,
    },
  )
}

/** The calendar of a group, as everybody may see it; none where there is no such group. */
export async function groupCalendar(
  tx: ReadTransaction,
  id: string,
  wanted: readonly Extra[],
  reading: Reading,
): Promise<string | undefined> {
  const group = await findGroup(tx, id)
  if (!group) return undefined
  const meetings = await meetingEvents(tx, everybody, { group: group.id }, { reading, inside: false })
  const others = await extraEvents(
    tx,
    wanted.filter((one) => one === 'milestones'),
    [group.id],
    reading,
  )
  const url = `${reading.origin}${pathTo(reading.language, 'groups', { slug: group.slug })}`
  return written(reading, say(group.title, reading.language).text, [...meetings, ...others], { url })
}

/** The calendar that belongs to a secret address; none where it is no longer good. */
export async function ownCalendar(
  tx: ReadTransaction,
  secret: string,
  wanted: readonly Extra[],
  reading: Reading,
): Promise<string | undefined> {
  const person = await personWithAddress(tx, tokenHash(secret))
  const [known] = person ? await peopleById(tx, [person]) : []
  if (!person || !known) return undefined
  const onlooker = { ...everybody, person }
  const meetings = await meetingEvents(tx, onlooker, { invited: person }, { reading, inside: true })
  const others = await extraEvents(tx, wanted, undefined, reading)
  const { language, site } = reading
  const name = feedWords(language).ownName({ site: say(site.name, language).text })
  return written(reading, name, [...meetings, ...others])
}

interface ToWhom {
  readonly reading: Reading
  readonly inside: boolean
}

/** The meetings of which a time falls within the calendar's span, each whole. */
async function meetingEvents(
  tx: ReadTransaction,
  onlooker: Onlooker,
  wanted: Pick<Wanted, 'group' | 'invited'>,
  { reading, inside }: ToWhom,
): Promise<CalendarEvent[]> {
  const { language, origin, site, now } = reading
  const seen = await timesSeen(tx, onlooker, { ...wanted, ...span(now), limit: most })
  const ids = [...new Set(seen.map(({ meeting }) => meeting))]
  const meetings = await meetingsById(tx, ids)
  const times = Map.groupBy(await timesOf(tx, ids), ({ meeting }) => meeting)
  const organizer = organizerAt({ origin, name: site.name }, language)
  return ids.flatMap((id) => {
    const meeting = meetings.get(id)
    if (!meeting) return []
    const stamp = meeting.editedAt ?? meeting.calledAt
    const telling = { language, origin, organizer, inside, stamp }
    return [...meetingInCalendar(meeting, times.get(id) ?? [], telling)]
  })
}

async function extraEvents(
  tx: ReadTransaction,
  wanted: readonly Extra[],
  groups: readonly Id<'work_group'>[] | undefined,
  reading: Reading,
): Promise<CalendarEvent[]> {
  return [
    ...(wanted.includes('milestones') ? await milestoneEvents(tx, groups, reading) : []),
    ...(wanted.includes('decisions') ? await decisionEvents(tx, reading) : []),
  ]
}

async function milestoneEvents(
  tx: ReadTransaction,
  groups: readonly Id<'work_group'>[] | undefined,
  { language, origin, now }: Reading,
): Promise<CalendarEvent[]> {
  const due = await milestonesDue(tx, groups)
  return due.flatMap(({ id, n, text, due: edtf, version, group }) => {
    const read = parseEdtf(edtf)
    const title = `${say(text, language).text} (${say(group.title, language).text})`
    const placed = read.kind === 'problem' ? undefined : dueInCalendar(title, { edtf: read }, language)
    if (!placed) return []
    const url = `${origin}${pathTo(language, 'groups', { slug: group.slug })}#milestone-${n}`
    return [{ ...placed, ...plain(id, version, startOfHour(now), language), url, description: url }]
  })
}

async function decisionEvents(
  tx: ReadTransaction,
  { language, origin, site, now }: Reading,
): Promise<CalendarEvent[]> {
  const closing = await decisionsClosing(tx)
  return closing.map(({ id, title, closesAt }) => {
    const end = closesAt.toZonedDateTimeISO(site.zone)
    const url = `${origin}${pathTo(language, 'decisions', { slug: id })}`
    return {
      ...plain(id, 0, startOfHour(now), language),
      title: feedWords(language).closes({ title: say(title, language).text }),
      // The last quarter of an hour: a moment has no place in a calendar's day.
      when: { kind: 'time', start: end.subtract({ minutes: 15 }), end },
      leavesFree: true,
      url,
      description: url,
    }
  })
}

/** What is said of things that are no meetings. Stamped by the hour, so that a calendar that asks again is told it has all. */
const plain = (uid: string, sequence: number, stamp: Temporal.Instant, language: Language) => ({
  uid,
  sequence,
  stamp,
  status: 'confirmed' as const,
  language,
})

const startOfHour = (now: Temporal.Instant) => now.round({ smallestUnit: 'hour', roundingMode: 'floor' })
