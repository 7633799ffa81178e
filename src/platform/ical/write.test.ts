import ICAL from 'ical.js'
import { simpleParser } from 'mailparser'
import { createTransport } from 'nodemailer'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { parseEdtf, parseRecurrence, type Recurrence } from '../calendar/index.ts'
import {
  type CalendarEvent,
  calendarPart,
  dueInCalendar,
  type Feed,
  type Invited,
  writeFeed,
  writeInvitation,
} from './index.ts'

const stamp = Temporal.Instant.from('2026-02-01T08:00:00Z')
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Copenhagen]`)
const rule = (text: string) => parseRecurrence(text, 'Europe/Copenhagen') as Recurrence

const meeting = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: '0192-a@partnership.example',
  sequence: 0,
  stamp,
  when: { kind: 'time', start: at('2026-03-24T10:00'), end: at('2026-03-24T11:30') },
  status: 'confirmed',
  title: 'Gruppemøde',
  language: 'da',
  ...more,
})
const invited = (more: Partial<Invited> = {}): Invited => ({
  ...meeting(),
  organizer: { address: 'moede@partnership.example', name: 'Sekretariatet' },
  attendees: [{ address: 'eva@partner.example', name: 'Eva', answer: 'needs-action', asked: true }],
  ...more,
})
const feed = (events: Feed['events'], more: Partial<Feed> = {}): Feed => ({
  name: 'Møder',
  language: 'da',
  publisher: { address: 'post@partnership.example' },
  events,
  ...more,
})

const linesOf = (text: string) => text.split('\r\n')
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as never)
const eventsIn = (text: string) => read(text).getAllSubcomponents('vevent')

describe('a feed', () => {
  it('says who it is, how often it changes, and what method it has', () => {
    const lines = unfolded(
      writeFeed(
        feed([meeting()], {
          description: 'Alt, hvad vi holder',
          source: 'https://partnership.example/kalender.ics',
          url: 'https://partnership.example/da/moeder',
          refreshHours: 6,
          color: 'navy',
        }),
      ),
    )
    for (const line of [
      'VERSION:2.0',
      'METHOD:PUBLISH',
      'NAME;LANGUAGE=da:Møder',
      'X-WR-CALNAME:Møder',
      'SOURCE;VALUE=URI:https://partnership.example/kalender.ics',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'COLOR:navy',
      'ORGANIZER:mailto:post@partnership.example',
      'DTSTAMP:20260201T080000Z',
      'DTSTART;TZID=Europe/Copenhagen:20260324T100000',
      'DTEND;TZID=Europe/Copenhagen:20260324T113000',
      'SUMMARY;LANGUAGE=da:Gruppemøde',
      'STATUS:CONFIRMED',
    ]) {
      expect(lines).toContain(line)
    }
  })

  it('never says who takes part, even where it is given them', () => {
    const leaky = { ...invited() }
    expect(writeFeed(feed([leaky]))).not.toMatch(/ATTENDEE|eva@/)
  })

  it('ends a whole day on the day after the last', () => {
    const day = Temporal.PlainDate.from
    const text = writeFeed(
      feed([meeting({ when: { kind: 'days', first: day('2026-02-27'), last: day('2026-02-28') } })]),
    )
    expect(unfolded(text)).toContain('DTSTART;VALUE=DATE:20260227')
    expect(unfolded(text)).toContain('DTEND;VALUE=DATE:20260301')
    expect(text).not.toContain('VTIMEZONE')
  })

  it('folds at 75 octets without breaking a character, and reads back as it was', () => {
    const title = `${'Ærø – øl & å '.repeat(9)}🚀🚀🚀; slut, "ja" \\ nej`
    const text = writeFeed(feed([meeting({ title, description: 'a\nb\r\nc' })]))
    for (const line of linesOf(text)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const [event] = eventsIn(text)
    expect(event?.getFirstPropertyValue('summary')).toBe(title)
    expect(event?.getFirstPropertyValue('description')).toBe('a\nb\nc')
  })

  it('lets no value begin a line of its own', () => {
    const evil = 'x\r\nATTENDEE:mailto:evil@example.org\nEND:VEVENT\u0085\u2028'
    const text = writeFeed(
      feed(
        [
          meeting({
            uid: evil,
            title: evil,
            location: evil,
            url: `https://a.example/${evil}`,
            categories: [evil],
            color: evil,
            conference: [{ uri: evil, label: evil, features: ['VIDEO'] }],
            organizer: { address: evil, name: evil },
          }),
        ],
        { name: evil, source: evil, description: evil, color: evil },
      ),
    )
    expect(linesOf(text).filter((line) => /^(ATTENDEE|END:VEVENT)/.test(line))).toEqual(['END:VEVENT'])
    expect(eventsIn(text)).toHaveLength(1)
  })

  it('keeps what cannot be said out of a text, and the tab in', () => {
    const [event] = eventsIn(writeFeed(feed([meeting({ title: 'a\u0000b\u001b[2J\tc\u007f\ud800' })])))
    expect(event?.getFirstPropertyValue('summary')).toBe('ab[2J\tc\ufffd')
  })

  it('says which of two an hour that comes twice is', () => {
    const second = Temporal.Instant.from('2026-10-25T01:30Z').toZonedDateTimeISO('Europe/Copenhagen')
    const text = writeFeed(
      feed([meeting({ when: { kind: 'time', start: second, end: second.add({ minutes: 45 }) } })]),
    )
    expect(unfolded(text)).toContain('DTSTART:20261025T013000Z')
    expect(unfolded(text)).toContain('DURATION:PT45M')
  })

  it('keeps places on the net and categories apart from the text', () => {
    const text = writeFeed(
      feed([
        meeting({
          conference: [
            { uri: 'https://møde.example/a b', label: 'Video: rum 1', features: ['AUDIO', 'VIDEO'] },
          ],
          categories: ['Gruppe', 'Rum, maskiner'],
        }),
      ]),
    )
    expect(unfolded(text)).toContain(
      'CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL="Video: rum 1";LANGUAGE=da:https://m%C3%B8de.example/a%20b',
    )
    expect(unfolded(text)).toContain('CATEGORIES;LANGUAGE=da:Gruppe,Rum\\, maskiner')
  })

  it('carries a series with its exceptions under one UID', () => {
    const series = meeting({
      repeats: {
        rule: rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20260630T080000Z'),
        without: [at('2026-04-07T10:00')],
        also: [at('2026-04-09T10:00')],
      },
    })
    const moved = meeting({
      instead: at('2026-04-21T10:00'),
      when: { kind: 'time', start: at('2026-04-22T09:00'), end: at('2026-04-22T10:30') },
    })
    const text = writeFeed(feed([series, moved]))
    expect(unfolded(text)).toContain('RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20260630T080000Z')
    expect(unfolded(text)).toContain('RECURRENCE-ID;TZID=Europe/Copenhagen:20260421T100000')
    const [master, other] = eventsIn(text).map((each) => new ICAL.Event(each))
    master!.relateException(other!)
    const iterator = master!.iterator()
    const found = Array.from({ length: 4 }, () =>
      master!.getOccurrenceDetails(iterator.next()).startDate.toString(),
    )
    expect(found).toEqual([
      '2026-03-24T10:00:00',
      '2026-04-09T10:00:00',
      '2026-04-22T09:00:00',
      '2026-05-05T10:00:00',
    ])
  })
})

describe('an invitation', () => {
  it('asks each for an answer, and names them as they are', () => {
    const text = writeInvitation('REQUEST', [
      invited({
        attendees: [
          {
            address: 'eva@partner.example',
            name: 'Hansen, Eva "Ev"',
            answer: 'needs-action',
            asked: true,
            role: 'chair',
          },
          {
            address: 'per@partner.example',
            answer: 'delegated',
            delegatedTo: 'ole@partner.example',
            role: 'optional',
          },
        ],
      }),
    ])
    expect(unfolded(text)).toContain('METHOD:REQUEST')
    expect(unfolded(text)).toContain(
      'ATTENDEE;CN="Hansen, Eva ’Ev’";CUTYPE=INDIVIDUAL;ROLE=CHAIR;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:eva@partner.example',
    )
    expect(unfolded(text)).toContain(
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=OPT-PARTICIPANT;PARTSTAT=DELEGATED;RSVP=FALSE;DELEGATED-TO="mailto:ole@partner.example":mailto:per@partner.example',
    )
  })

  it('that calls off says so of the event as well, and frees the time', () => {
    const lines = unfolded(writeInvitation('CANCEL', [invited({ sequence: 3 })]))
    for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:3', 'TRANSP:TRANSPARENT']) {
      expect(lines).toContain(line)
    }
  })

  it('is to one meeting', () => {
    expect(() => writeInvitation('REQUEST', [invited(), invited({ uid: 'other' })])).toThrow(RangeError)
    expect(() => writeInvitation('REQUEST', [])).toThrow(RangeError)
  })

  it('travels as the part of a mail that calendars look for', async () => {
    const part = calendarPart('REQUEST', [invited({ title: 'Møde om Månen' })])
    const sent = await createTransport({ streamTransport: true, buffer: true }).sendMail({
      from: 'moede@partnership.example',
      to: 'eva@partner.example',
      subject: 'Møde',
      text: 'Du er inviteret.',
      alternatives: [{ contentType: part.contentType, content: part.content }],
    })
    const mail = (sent.message as Buffer).toString()
    expect(mail).toContain('multipart/alternative')
    expect(mail).toMatch(/Content-Type: text\/calendar; method=REQUEST; charset=utf-8/)
    const parsed = await simpleParser(mail)
    const calendar = parsed.attachments.find(({ contentType }) => contentType === 'text/calendar')
    expect(calendar?.content.toString().trim()).toBe(part.content.trim())
  })
})

describe('a due date in a calendar', () => {
  const due = (text: string, asWritten?: string) => {
    const edtf = parseEdtf(text)
    if (edtf.kind === 'problem') throw new Error(edtf.reason)
    return dueInCalendar('Rapport', { edtf, ...(asWritten !== undefined && { asWritten }) }, 'da')
  }

  it.each([
    ['2026-03-05', undefined, 'Rapport', '2026-03-05'],
    ['2026-03', undefined, 'Rapport (frist: marts 2026)', '2026-03-31'],
    ['2026-06', 'medio 2026', 'Rapport (frist: medio 2026)', '2026-06-30'],
    ['2026', undefined, 'Rapport (frist: 2026)', '2026-12-31'],
    ['2026-06/2026-07', undefined, 'Rapport (frist: juni–juli 2026)', '2026-07-31'],
  ])('%s stands on its last day and says how it is known', (text, written, title, day) => {
    const last = Temporal.PlainDate.from(day)
    const placed = due(text, written)
    expect(placed).toMatchObject({ title, leavesFree: true, when: { kind: 'days' } })
    expect(
      placed?.when.kind === 'days' && placed.when.first.equals(last) && placed.when.last.equals(last),
    ).toBe(true)
  })

  it('stands nowhere where it has no last day', () => {
    expect(due('2026/..')).toBeUndefined()
  })
})
