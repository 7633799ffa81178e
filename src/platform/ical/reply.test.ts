import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  appleReply,
  asSent,
  delegateReply,
  googleReply,
  outlookCounter,
  outlookReply,
} from '../../testing/replies.ts'
import { isTimeZone } from '../calendar/index.ts'
import { ianaZone, judgeReply, type Known, type Reply, readReply } from './index.ts'
import windows from './windows-zones.json' with { type: 'json' }

const zone = 'Europe/Copenhagen'
const instant = Temporal.Instant.from
const read = (text: string) => {
  const replies = readReply(text, zone)
  if (typeof replies === 'string') throw new Error(replies)
  return JSON.parse(JSON.stringify(replies)) as unknown[]
}
const firstOf = (text: string) => (readReply(text, zone) as readonly Reply[])[0]!
const reply = (lines: string, method = 'REPLY') =>
  asSent(`BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:${method}\nBEGIN:VEVENT\n${lines}\nEND:VEVENT\nEND:VCALENDAR`)
const valid = 'UID:a\nDTSTAMP:20260302T080000Z\nATTENDEE;PARTSTAT=ACCEPTED:mailto:eva@partner.example'

describe('an answer', () => {
  it('of Outlook is read with its own name for the zone, for one time of a series', () => {
    expect(read(outlookReply)).toEqual([
      {
        uid: '0192-a@partnership.example',
        sequence: 1,
        attendee: 'eva.hansen@partner.example',
        answer: 'accepted',
        instead: { kind: 'instant', at: '2026-03-31T08:00:00Z', zone: 'Europe/Paris' },
        comment: 'Jeg kommer ti minutter for sent, desværre.',
        stamp: '2026-03-02T07:30:00Z',
      },
    ])
  })

  it('of Google is read, and so is one of Apple', () => {
    expect(read(googleReply)).toMatchObject([
      { attendee: 'per@partner.example', answer: 'declined', sequence: 1 },
    ])
    expect(read(appleReply)).toMatchObject([
      { attendee: 'ole@partner.example', answer: 'tentative', stamp: '2026-03-02T09:15:00Z' },
    ])
  })

  it('that proposes another time is no yes, and keeps the proposal', () => {
    expect(read(outlookCounter)).toMatchObject([
      {
        answer: 'tentative',
        comment: 'Kan det blive onsdag?',
        proposed: { start: { at: '2026-03-25T12:00:00Z' } },
      },
    ])
  })

  it('of a delegate is the delegate’s', () => {
    expect(read(delegateReply)).toMatchObject([
      { attendee: 'ida@partner.example', delegatedFrom: 'eva@partner.example', answer: 'accepted' },
    ])
  })

  it('may come in a zone that only the mail itself defines', () => {
    const own = `BEGIN:VTIMEZONE\nTZID:Customized Time Zone\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE`
    const text = asSent(
      `BEGIN:VCALENDAR\nMETHOD:REPLY\n${own}\nBEGIN:VEVENT\n${valid}\nRECURRENCE-ID;TZID=Customized Time Zone:20260324T120000\nEND:VEVENT\nEND:VCALENDAR`,
    )
    expect(read(text)).toMatchObject([{ instead: { at: '2026-03-24T09:00:00Z' } }])
  })

  it.each([
    ['no calendar', 'Hej, jeg kommer.', 'unreadable'],
    ['an invitation', reply(valid, 'REQUEST'), 'not-a-reply'],
    ['nothing', asSent('BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR'), 'no-event'],
    ['nobody', reply('UID:a'), 'no-attendee'],
    ['somebody without an address', reply('UID:a\nATTENDEE;PARTSTAT=ACCEPTED:urn:x'), 'no-attendee'],
    [
      'two people',
      reply(`${valid}\nATTENDEE;PARTSTAT=ACCEPTED:mailto:per@partner.example`),
      'several-attendees',
    ],
    ['no meeting', reply('ATTENDEE;PARTSTAT=ACCEPTED:mailto:eva@partner.example'), 'no-uid'],
    ['a UID without end', reply(valid.replace('UID:a', `UID:${'a'.repeat(300)}`)), 'no-uid'],
    ['no answer', reply('UID:a\nATTENDEE:mailto:eva@partner.example'), 'no-answer'],
    [
      'an answer that is none',
      reply('UID:a\nATTENDEE;PARTSTAT=MAYBE:mailto:eva@partner.example'),
      'no-answer',
    ],
    ['something never closed', 'BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:a', 'unreadable'],
    ['a line that is none', reply(`${valid}\nnonsense`), 'unreadable'],
    ['ten thousand components', reply('BEGIN:VALARM\nEND:VALARM\n'.repeat(10_000) + valid), 'too-many'],
    ['half a megabyte', reply(`${valid}\nCOMMENT:${'x'.repeat(500_000)}`), 'too-large'],
  ])('from %s is refused', (_, text, refusal) => {
    expect(readReply(text, zone)).toBe(refusal)
  })

  it('carries no control character out of its values', () => {
    const text = reply(`${valid}\nCOMMENT:a\\r\\nBcc: x@y\u0000\u001b[2J`)
    expect(firstOf(text).comment).not.toMatch(/[^\P{Cc}\n\t]/u)
    const forged = reply(`UID:a\nATTENDEE;PARTSTAT=ACCEPTED:mailto:eva@partner.example%0D%0ABcc:x@y`)
    expect(readReply(forged, zone)).toBe('no-attendee')
  })

  it('never breaks the reader, whatever stands in it', () => {
    const lines = fc.array(
      fc.oneof(
        fc.constantFrom(
          'BEGIN:VEVENT',
          'END:VEVENT',
          'BEGIN:VTIMEZONE',
          'END:VTIMEZONE',
          'METHOD:REPLY',
          'UID:a',
        ),
        fc.constantFrom(
          'DTSTAMP:20269999T999999Z',
          'RECURRENCE-ID;TZID=__proto__:2026',
          'constructor;__proto__=x:y',
        ),
        fc.constantFrom(
          'ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b',
          'SEQUENCE:-1',
          'COMMENT;X="a:b',
          'DTSTART:',
          ' ',
        ),
        fc.string({ maxLength: 30 }),
      ),
      { maxLength: 25 },
    )
    fc.assert(
      fc.property(lines, (all) => {
        const text = `BEGIN:VCALENDAR\nMETHOD:REPLY\n${all.join('\n')}\nEND:VCALENDAR`
        expect(['string', 'object']).toContain(typeof readReply(text, zone))
      }),
    )
  })
})

describe('the names that Windows has for zones', () => {
  it('all mean one that there is', () => {
    expect(Object.values(windows).filter((name) => !isTimeZone(name))).toEqual([])
  })

  it.each([
    ['Romance Standard Time', 'Europe/Paris'],
    ['w. europe standard time', 'Europe/Berlin'],
    ['Europe/Copenhagen', 'Europe/Copenhagen'],
    ['/freeassociation.sourceforge.net/Europe/Copenhagen', 'Europe/Copenhagen'],
    ['/citadel.org/20210210_1/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['tzone://Microsoft/Utc', 'UTC'],
    ['Customized Time Zone', undefined],
    ['+01:00', undefined],
  ])('%s is %s', (name, iana) => {
    expect(ianaZone(name)).toBe(iana)
  })
})

describe('whether an answer counts', () => {
  const meeting: NonNullable<Known['meeting']> = {
    sequence: 3,
    answersSince: 1,
    invited: [
      {
        address: 'eva@partner.example',
        alsoFrom: ['sekretaer@partner.example'],
        delegatedTo: 'ida@partner.example',
      },
      { address: 'per@partner.example', last: { sequence: 2, stamp: instant('2026-03-02T08:00Z') } },
    ],
  }
  const answer = (more: Partial<Reply> = {}): Reply => ({
    uid: 'a',
    sequence: 2,
    attendee: 'per@partner.example',
    answer: 'declined',
    stamp: instant('2026-03-02T09:00Z'),
    ...more,
  })
  const judge = (more: Partial<Reply>, from: readonly string[], known: Partial<Known> = { meeting }) =>
    judgeReply(answer(more), { from, ...known })
  const per = ['per@partner.example']

  it('accepts a newer one of somebody invited, sent by that person', () => {
    expect(judge({}, per)).toEqual({ kind: 'accepted', invited: 'per@partner.example' })
    expect(judge({ sequence: 3, stamp: instant('2026-03-01T00:00Z') }, per).kind).toBe('accepted')
  })

  it('refuses a forged one: somebody else’s name in somebody’s mail', () => {
    expect(judge({}, ['evil@example.org']).kind).toBe('wrong-sender')
    expect(judge({ sentBy: 'evil@example.org' }, ['evil@example.org']).kind).toBe('wrong-sender')
    expect(judge({}, []).kind).toBe('wrong-sender')
  })

  it('refuses what comes a second time, or is older than what we have', () => {
    expect(judge({ stamp: instant('2026-03-02T08:00Z') }, per).kind).toBe('too-old')
    expect(judge({ stamp: instant('2026-03-02T07:59Z') }, per).kind).toBe('too-old')
    expect(judge({ sequence: 1 }, per).kind).toBe('too-old')
    const { stamp: _, ...unstamped } = answer()
    expect(judgeReply(unstamped, { from: per, meeting }).kind).toBe('too-old')
  })

  it('refuses an answer to a time that no longer holds, also from somebody who had not answered', () => {
    const eva = { attendee: 'eva@partner.example', sequence: 0 }
    expect(judge(eva, ['eva@partner.example']).kind).toBe('too-old')
    expect(judge({ ...eva, sequence: 1 }, ['eva@partner.example']).kind).toBe('accepted')
  })

  it('refuses a meeting that we do not know and a change that we never made', () => {
    expect(judge({}, per, {}).kind).toBe('unknown-event')
    expect(judge({ sequence: 4 }, per).kind).toBe('future-sequence')
  })

  it('takes the word of an assistant and of a delegate that we know of, and of no other', () => {
    expect(judge({ attendee: 'eva@partner.example' }, ['sekretaer@partner.example'])).toEqual({
      kind: 'accepted',
      invited: 'eva@partner.example',
    })
    const ida = { attendee: 'ida@partner.example', delegatedFrom: 'eva@partner.example' }
    expect(judge(ida, ['ida@partner.example'])).toEqual({
      kind: 'accepted',
      invited: 'eva@partner.example',
      delegate: 'ida@partner.example',
    })
    expect(judge(ida, ['sekretaer@partner.example']).kind).toBe('wrong-sender')
    const stranger = { attendee: 'x@example.org', delegatedFrom: 'eva@partner.example' }
    expect(judge(stranger, ['x@example.org']).kind).toBe('not-invited')
  })
})
