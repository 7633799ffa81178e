import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { asSent } from '../../testing/replies.ts'
import { parseRecurrence, type Recurrence } from '../calendar/index.ts'
import { type ReadFeed, readFeed, writeFeed } from './index.ts'

const wanted = {
  from: Temporal.Instant.from('2026-03-01T00:00Z'),
  until: Temporal.Instant.from('2026-05-01T00:00Z'),
  zone: 'Europe/Copenhagen',
}
const event = (lines: string) => `BEGIN:VEVENT\n${lines}\nEND:VEVENT`
const calendar = (...events: string[]) =>
  asSent(`BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:Opsendelser\n${events.join('\n')}\nEND:VCALENDAR`)
const read = (text: string) => {
  const feed = readFeed(text, wanted)
  if (typeof feed === 'string') throw new Error(feed)
  return feed
}
const starts = ({ events }: ReadFeed) =>
  events.map(({ when }) => (when.kind === 'time' ? when.start.toString() : when.first.toString()))

describe('a feed of others', () => {
  it('is read with what it says of each event', () => {
    const feed = read(
      calendar(
        event(
          'UID:1\nSUMMARY:Ariane 6\\, VA270\nDTSTART:20260315T120000Z\nDURATION:PT2H\nLOCATION:Kourou\nURL:https://esa.example/va270\nCATEGORIES:Launch,ESA\nSTATUS:TENTATIVE\nSEQUENCE:4\nLAST-MODIFIED:20260301T100000Z',
        ),
        event('UID:2\nSUMMARY:Rådsmøde\nDTSTART;VALUE=DATE:20260401\nDTEND;VALUE=DATE:20260403'),
      ),
    )
    expect(JSON.parse(JSON.stringify(feed))).toEqual({
      name: 'Opsendelser',
      skipped: [],
      events: [
        {
          uid: '1',
          sequence: 4,
          changed: '2026-03-01T10:00:00Z',
          status: 'tentative',
          title: 'Ariane 6, VA270',
          location: 'Kourou',
          url: 'https://esa.example/va270',
          categories: ['Launch', 'ESA'],
          when: { kind: 'time', start: '2026-03-15T12:00:00Z', end: '2026-03-15T14:00:00Z', zone: 'UTC' },
        },
        {
          uid: '2',
          sequence: 0,
          status: 'confirmed',
          title: 'Rådsmøde',
          categories: [],
          when: { kind: 'days', first: '2026-04-01', last: '2026-04-02' },
        },
      ],
    })
  })

  it('gives each time of a series by itself, over daylight saving, as far as one looks', () => {
    const feed = read(
      calendar(
        event(
          'UID:1\nSUMMARY:Brief\nDTSTART;TZID=W. Europe Standard Time:20200107T100000\nDTEND;TZID=W. Europe Standard Time:20200107T110000\nRRULE:FREQ=MONTHLY;BYDAY=-1TU\nEXDATE;TZID=W. Europe Standard Time:20260428T100000',
        ),
      ),
    )
    expect(starts(feed)).toEqual(['2026-03-31T08:00:00Z'])
  })

  it('puts a moved time in the place of the one that the rule gives', () => {
    const feed = read(
      calendar(
        event(
          'UID:1\nSUMMARY:Brief\nDTSTART:20260302T100000Z\nDTEND:20260302T110000Z\nRRULE:FREQ=WEEKLY;COUNT=3',
        ),
        event(
          'UID:1\nSUMMARY:Brief, flyttet\nRECURRENCE-ID:20260309T100000Z\nDTSTART:20260310T120000Z\nDTEND:20260310T130000Z',
        ),
      ),
    )
    expect(starts(feed)).toEqual(['2026-03-02T10:00:00Z', '2026-03-10T12:00:00Z', '2026-03-16T10:00:00Z'])
    expect(feed.events[1]).toMatchObject({ time: '2026-03-09T10:00:00Z', title: 'Brief, flyttet' })
  })

  it('leaves out a bad event, says why, and reads the rest', () => {
    const feed = read(
      calendar(
        event('UID:good\nSUMMARY:God\nDTSTART:20260315T120000Z'),
        event('UID:broken\nSUMMARY:Brudt\nthis is no line'),
        event('SUMMARY:Uden UID\nDTSTART:20260315T120000Z'),
        event('UID:untitled\nDTSTART:20260315T120000Z'),
        event('UID:never\nSUMMARY:Aldrig'),
        event('UID:nonsense\nSUMMARY:Vrøvl\nDTSTART:20261399T999999Z'),
        event('UID:back\nSUMMARY:Baglæns\nDTSTART:20260315T120000Z\nDTEND:20260315T110000Z'),
        event('UID:rule\nSUMMARY:Tit\nDTSTART:20260315T120000Z\nRRULE:FREQ=SECONDLY'),
        event('UID:often\nSUMMARY:Tit\nDTSTART:20260315T120000Z\nRRULE:FREQ=DAILY;BYSETPOS=1'),
      ),
    )
    expect(feed.events.map(({ uid }) => uid)).toEqual(['good'])
    expect(feed.skipped).toEqual([
      { reason: 'unreadable' },
      { reason: 'no-uid' },
      { reason: 'no-title', uid: 'untitled' },
      { reason: 'no-start', uid: 'never' },
      { reason: 'no-start', uid: 'nonsense' },
      { reason: 'ends-before-start', uid: 'back' },
      { reason: 'rule-not-read', uid: 'rule' },
      { reason: 'rule-not-read', uid: 'often' },
    ])
  })

  it('takes no address that is none of the web', () => {
    const feed = read(calendar(event('UID:1\nSUMMARY:A\nDTSTART:20260315T120000Z\nURL:javascript:alert(1)')))
    expect(feed.events[0]).not.toHaveProperty('url')
  })

  it('is refused whole where it is no calendar, or too much of one', () => {
    expect(readFeed('<html>', wanted)).toBe('unreadable')
    expect(readFeed(calendar(`${event('UID:1')}\n`.repeat(10_000)), wanted)).toBe('too-many')
    expect(readFeed('x'.repeat(6 * 1024 * 1024), wanted)).toBe('too-large')
  })

  it('reads what we write', () => {
    const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Copenhagen]`)
    const text = writeFeed({
      name: 'Vores',
      language: 'da',
      publisher: { address: 'post@partnership.example' },
      events: [
        {
          uid: 'x',
          sequence: 2,
          stamp: wanted.from,
          when: { kind: 'time', start: at('2026-03-24T10:00'), end: at('2026-03-24T11:00') },
          repeats: {
            rule: parseRecurrence('FREQ=WEEKLY;COUNT=4', wanted.zone) as Recurrence,
            without: [at('2026-04-07T10:00')],
            also: [at('2026-04-09T10:00')],
          },
          status: 'confirmed',
          title: 'Møde',
          language: 'da',
        },
      ],
    })
    expect(starts(read(text))).toEqual([
      '2026-03-24T09:00:00Z',
      '2026-03-31T08:00:00Z',
      '2026-04-09T08:00:00Z',
      '2026-04-14T08:00:00Z',
    ])
  })
})
