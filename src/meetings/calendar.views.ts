import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '../access/index.ts'
import type { Site } from '../journal/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { type CalendarEvent, writeFeed } from '../platform/ical/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { meetingInCalendar, organizerAt } from './calendar.ts'
import { findTime } from './meeting.access.ts'
import { timesOf } from './time.store.ts'

/** Who reads a calendar, where and in which language. */
export interface Reading {
  readonly site: Pick<Site, 'name' | 'partnership' | 'zone'>
  readonly language: Language
  /** Without a slash at the end. */
  readonly origin: string
  readonly now: Temporal.Instant
}

/** A calendar as a file (RFC 5545), whose events say no more than their `telling` did. */
export function written(
  { site, language, origin }: Reading,
  name: string,
  events: readonly CalendarEvent[],
  more: { readonly source?: string; readonly url?: string } = {},
): string {
  const publisher = organizerAt({ origin, name: site.name }, language)
  return writeFeed({ name, language, publisher, events, ...more })
}

/** The meeting that a time is of, to take into a calendar once; none where the viewer may not see it. */
export async function calendarOfTime(
  tx: ReadTransaction,
  id: string,
  viewer: Viewer,
  reading: Reading,
): Promise<string | undefined> {
  const seen = await findTime(tx, id, viewer)
  if (!seen) return undefined
  const { meeting, inside } = seen
  const { language, origin, site } = reading
  const organizer = organizerAt({ origin, name: site.name }, language)
  // The stamp is when it was last changed, so that the file is the same until it is changed again.
  const telling = { language, origin, organizer, inside, stamp: meeting.editedAt ?? meeting.calledAt }
  const events = meetingInCalendar(meeting, await timesOf(tx, [meeting.id]), telling)
  return written(reading, say(meeting.title, language).text, events, {
    url: `${origin}${pathTo(language, 'meetings', { slug: seen.time.id })}`,
  })
}
