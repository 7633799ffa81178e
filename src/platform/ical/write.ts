import type { Language } from '../words/index.ts'
import { contentLine, escapeText, type Parameters, safeUri } from './content-line.ts'
import type { Attendee, CalendarEvent, CalendarPerson } from './event.ts'
import { eventLines } from './write-event.ts'
import { zonesUsed } from './zones-used.ts'

/** A calendar to subscribe to, or to take in once. */
export interface Feed {
  readonly name: string
  readonly description?: string
  readonly language: Language
  /** Who publishes it: RFC 5546, 3.2.1 wants an organizer on every event that has none of its own. */
  readonly publisher: CalendarPerson
  /** Where it is read again from; none for a file to take in once. */
  readonly source?: string
  /** The page that shows the same. */
  readonly url?: string
  /** How often a reader may ask again, in whole hours. */
  readonly refreshHours?: number
  /** A colour name of CSS 3. */
  readonly color?: string
  /** Who takes part is nobody's business in a feed, and RFC 5546 forbids it. */
  readonly events: readonly Omit<CalendarEvent, 'attendees'>[]
}

/** What a mail invites to: one meeting or one series, with those of its times that differ; all of one UID. */
export type Invited = CalendarEvent & {
  readonly organizer: CalendarPerson
  readonly attendees: readonly Attendee[]
}

/** An iCalendar stream (RFC 5545) of published events. Lines end in CR LF, text is UTF-8 once encoded. */
export function writeFeed(feed: Feed): string {
  const { name, description, publisher, source, url, refreshHours, color } = feed
  const language: Parameters = [['LANGUAGE', feed.language]]
  const events = feed.events.map((event) => ({
    ...event,
    organizer: event.organizer ?? publisher,
    // Types can be got around, and addresses that got out do not come back.
    attendees: [],
  }))
  return written('PUBLISH', feed.language, events, [
    contentLine('NAME', escapeText(name), language),
    contentLine('X-WR-CALNAME', escapeText(name)),
    ...(description
      ? [
          contentLine('DESCRIPTION', escapeText(description), language),
          contentLine('X-WR-CALDESC', escapeText(description)),
        ]
      : []),
    ...(url ? [contentLine('URL', safeUri(url))] : []),
    ...(source ? [contentLine('SOURCE;VALUE=URI', safeUri(source))] : []),
    ...(refreshHours
      ? [`REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`, `X-PUBLISHED-TTL:PT${refreshHours}H`]
      : []),
    ...(color ? [contentLine('COLOR', escapeText(color))] : []),
  ])
}

/**
 * An iTIP message (RFC 5546): REQUEST invites or tells of a change, CANCEL calls off what its events say – all of a
 * series, or the times that they stand `instead` of.
 *
 * @throws RangeError where the events are not all of one UID: a client would file them as different meetings
 */
export function writeInvitation(method: 'REQUEST' | 'CANCEL', events: readonly Invited[]): string {
  const [first] = events
  if (!first || events.some(({ uid }) => uid !== first.uid)) {
    throw new RangeError('an invitation is to one meeting or one series')
  }
  const said =
    method === 'CANCEL' ? events.map((event) => ({ ...event, status: 'cancelled' as const })) : events
  return written(method, first.language, said, [])
}

function written(
  method: string,
  language: Language,
  events: readonly CalendarEvent[],
  about: readonly string[],
): string {
  const zones = zonesUsed(events)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Tovholder//Tovholder//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...about,
    ...[...zones.values()].flatMap(({ lines }) => lines),
  ]
  for (const event of events) lines.push(...eventLines(event, zones))
  lines.push('END:VCALENDAR', '')
  return lines.join('\r\n')
}
