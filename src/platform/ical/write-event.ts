import { Temporal } from 'temporal-polyfill'
import { printRecurrence } from '../calendar/index.ts'
import { contentLine, escapeText, fold, mailto, type Parameters, safeUri } from './content-line.ts'
import type { Attendee, CalendarEvent, CalendarPerson, Conference, Moment, Repeats, When } from './event.ts'
import { utc, type WrittenZone } from './zone.ts'

type Zones = ReadonlyMap<string, WrittenZone>

/** A VEVENT (RFC 5545, 3.6.1), a line each. */
export function eventLines(event: CalendarEvent, zones: Zones): readonly string[] {
  const { when, repeats, instead } = event
  return [
    'BEGIN:VEVENT',
    contentLine('UID', escapeText(event.uid)),
    `DTSTAMP:${utc(event.stamp.epochMilliseconds)}`,
    ...(event.created ? [`CREATED:${utc(event.created.epochMilliseconds)}`] : []),
    ...(event.changed ? [`LAST-MODIFIED:${utc(event.changed.epochMilliseconds)}`] : []),
    `SEQUENCE:${event.sequence}`,
    ...(instead ? [momentLine('RECURRENCE-ID', instead, zones)] : []),
    ...whenLines(when, zones),
    ...(repeats ? repeatLines(repeats, when, zones) : []),
    `STATUS:${event.status.toUpperCase()}`,
    `TRANSP:${event.leavesFree || event.status === 'cancelled' ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...aboutLines(event),
    ...(event.organizer ? [organizerLine(event.organizer)] : []),
    ...(event.attendees ?? []).map(attendeeLine),
    'END:VEVENT',
  ]
}

function aboutLines(event: CalendarEvent): readonly string[] {
  const language: Parameters = [['LANGUAGE', event.language]]
  const text = (name: string, value: string | undefined) =>
    value ? [contentLine(name, escapeText(value), language)] : []
  return [
    ...text('SUMMARY', event.title),
    ...text('DESCRIPTION', event.description),
    ...text('LOCATION', event.location),
    ...(event.url ? [contentLine('URL', safeUri(event.url))] : []),
    ...(event.conference ?? []).map((each) => conferenceLine(each, event.language)),
    ...(event.categories?.length
      ? [contentLine('CATEGORIES', event.categories.map(escapeText).join(','), language)]
      : []),
    ...(event.color ? [contentLine('COLOR', escapeText(event.color))] : []),
  ]
}

function whenLines(when: When, zones: Zones): readonly string[] {
  if (when.kind === 'days') {
    // The end is the day after the last.
    return [momentLine('DTSTART', when.first, zones), momentLine('DTEND', when.last.add({ days: 1 }), zones)]
  }
  const start = momentLine('DTSTART', when.start, zones)
  const { start: first, end } = when
  // One in UTC and the other not would be no pair for some clients: a length says the same.
  if (isTold(first, zones) && isTold(end, zones)) return [start, momentLine('DTEND', end, zones)]
  const minutes = Math.round((end.epochMilliseconds - first.epochMilliseconds) / 60_000)
  return [start, `DURATION:PT${minutes}M`]
}

function repeatLines(
  { rule, without = [], also = [] }: Repeats,
  when: When,
  zones: Zones,
): readonly string[] {
  const allDay = when.kind === 'days' ? { allDayIn: 'UTC' } : {}
  return [
    ...(rule ? [fold(`RRULE:${printRecurrence(rule, allDay)}`)] : []),
    ...without.map((each) => momentLine('EXDATE', each, zones)),
    ...also.map((each) => momentLine('RDATE', each, zones)),
  ]
}

/** Whether the clocks of its zone alone tell which instant is meant. */
const isTold = (at: Temporal.ZonedDateTime, zones: Zones): boolean =>
  !zones.get(at.timeZoneId)?.isSecond(at.epochMilliseconds)

function momentLine(name: string, at: Moment, zones: Zones): string {
  if (at instanceof Temporal.PlainDate) return `${name};VALUE=DATE:${at.toString().replaceAll('-', '')}`
  const zone = zones.get(at.timeZoneId)
  const instant = at.epochMilliseconds
  if (zone === undefined || zone.isSecond(instant)) return `${name}:${utc(instant)}`
  return fold(`${name};TZID=${at.timeZoneId}:${zone.local(instant)}`)
}

const conferenceLine = ({ uri, label, features = [] }: Conference, language: string): string => {
  // A list of features is several values of one parameter, which quoting would make one.
  const feature = features.length > 0 ? `;FEATURE=${features.join(',')}` : ''
  const parameters: Parameters = label
    ? [
        ['LABEL', label],
        ['LANGUAGE', language],
      ]
    : []
  return contentLine(`CONFERENCE;VALUE=URI${feature}`, safeUri(uri), parameters)
}

const nameOf = ({ name }: CalendarPerson): Parameters => (name ? [['CN', name]] : [])

const organizerLine = (person: CalendarPerson): string =>
  contentLine('ORGANIZER', mailto(person.address), nameOf(person))

const roles = {
  chair: 'CHAIR',
  required: 'REQ-PARTICIPANT',
  optional: 'OPT-PARTICIPANT',
  informed: 'NON-PARTICIPANT',
} as const

function attendeeLine(person: Attendee): string {
  const delegates: Parameters = [
    ...(person.delegatedTo ? [['DELEGATED-TO', mailto(person.delegatedTo)] as const] : []),
    ...(person.delegatedFrom ? [['DELEGATED-FROM', mailto(person.delegatedFrom)] as const] : []),
  ]
  return contentLine('ATTENDEE', mailto(person.address), [
    ...nameOf(person),
    ['CUTYPE', 'INDIVIDUAL'],
    ['ROLE', roles[person.role ?? 'required']],
    ['PARTSTAT', person.answer.toUpperCase()],
    ['RSVP', person.asked ? 'TRUE' : 'FALSE'],
    ...delegates,
  ])
}
