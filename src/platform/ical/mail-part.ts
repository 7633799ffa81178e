import { type Invited, writeInvitation } from './write.ts'

/** The part of a mail that calendars read (iMIP, RFC 6047), as plain values for whatever sends mail. */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL'
  /** The method must be the one that stands in the text, or clients take it for an attachment. */
  readonly contentType: string
  readonly filename: string
  readonly content: string
}

/** An alternative to the text of the mail: the last one, since a client shows the last that it understands. */
export const calendarPart = (method: 'REQUEST' | 'CANCEL', events: readonly Invited[]): CalendarPart => ({
  method,
  contentType: `text/calendar; method=${method}; charset=utf-8`,
  filename: method === 'CANCEL' ? 'cancel.ics' : 'invite.ics',
  content: writeInvitation(method, events),
})
