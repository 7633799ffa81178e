import type { Temporal } from 'temporal-polyfill'
import type { Answer, CalendarEvent, CalendarPerson } from '../platform/ical/index.ts'
import { type Language, pathTo, say, type Text } from '../platform/words/index.ts'
import type { Meeting, MeetingTime } from './meeting.access.ts'
import { seriesOf } from './planning.rules.ts'
import { seriesInCalendar } from './series-calendar.rules.ts'

/** How calendars are to be told of a meeting. */
export interface Telling {
  readonly language: Language
  /** Without a slash at the end. */
  readonly origin: string
  readonly organizer: CalendarPerson
  readonly stamp: Temporal.Instant
  /** Whether the reader may know where to dial in. */
  readonly inside: boolean
}

interface Place {
  readonly origin: string
  readonly name: Text
  readonly replies?: { readonly domain: string; readonly mailbox?: string | undefined } | undefined
}

/** Who takes the answers of calendars where no single mailbox takes all replies. */
export const organizerOf = (domain: string): string => `meetings@${domain}`

/** Who invites, and where calendars send their answers: the mailbox that takes replies, where there is one. */
export const organizerAt = ({ origin, name, replies }: Place, language: Language): CalendarPerson => ({
  address:
    replies?.mailbox === undefined
      ? organizerOf(replies?.domain ?? new URL(origin).hostname)
      : `${replies.mailbox}@${replies.domain}`,
  name: say(name, language).text,
})

/** A meeting with all its times as calendars are told of it: of one UID, the whole before what differs. */
export function meetingInCalendar(
  meeting: Meeting,
  times: readonly MeetingTime[],
  telling: Telling,
): readonly CalendarEvent[] {
  const about = aboutIt(meeting, times[0], telling)
  if (meeting.rule === undefined) {
    const [only] = times
    if (!only) return []
    return [{ ...about, ...aboutTime(only, meeting, telling), when: whenOf(only, meeting.zone) }]
  }
  const byName = new Map(times.map((time) => [time.named, time]))
  return seriesInCalendar(seriesOf(meeting, times), about, (of) => {
    const time = byName.get(of)
    return time ? aboutTime(time, meeting, telling) : {}
  })
}

const whenOf = ({ startsAt, endsAt }: MeetingTime, zone: string): CalendarEvent['when'] => ({
  kind: 'time',
  start: startsAt.toZonedDateTimeISO(zone),
  end: endsAt.toZonedDateTimeISO(zone),
})

type About = Omit<CalendarEvent, 'when' | 'repeats' | 'instead'>

function aboutIt(meeting: Meeting, first: MeetingTime | undefined, telling: Telling): About {
  const { language, organizer, stamp, inside } = telling
  const { about, link, place } = meeting
  const page = first && pageOf(first, telling)
  const said = about ? say(about, language).text : ''
  return {
    uid: meeting.id,
    sequence: meeting.sequence,
    stamp,
    created: meeting.calledAt,
    ...(meeting.editedAt ? { changed: meeting.editedAt } : {}),
    status: 'confirmed',
    title: say(meeting.title, language).text,
    language,
    description: [said, page ?? ''].filter(Boolean).join('\n\n'),
    ...(place ? { location: place } : inside && link ? { location: link } : {}),
    ...(page ? { url: page } : {}),
    ...(inside && link ? { conference: [{ uri: link, features: ['VIDEO'] as const }] } : {}),
    organizer,
  }
}

const pageOf = ({ id }: MeetingTime, { origin, language }: Telling) =>
  `${origin}${pathTo(language, 'meetings', { slug: id })}`

/** What one time says otherwise. */
function aboutTime(time: MeetingTime, { about }: Meeting, telling: Telling): Partial<About> {
  const { title, place, link, state } = time
  const page = pageOf(time, telling)
  const said = about ? say(about, telling.language).text : ''
  return {
    url: page,
    description: [said, page].filter(Boolean).join('\n\n'),
    ...(state === 'cancelled' ? { status: 'cancelled' as const } : {}),
    ...(title ? { title: say(title, telling.language).text } : {}),
    ...(place ? { location: place } : {}),
    ...(telling.inside && link ? { conference: [{ uri: link, features: ['VIDEO'] as const }] } : {}),
  }
}

/** For one who is invited: alone on the list, since who else comes is for the page to say. */
export const invitedAs = (
  events: readonly CalendarEvent[],
  organizer: CalendarPerson,
  person: CalendarPerson,
  answer: Answer,
) =>
  events.map((event) => ({
    ...event,
    organizer,
    attendees: [{ ...person, answer, role: 'required' as const, asked: true }],
  }))
