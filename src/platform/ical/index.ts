/** Calendars as others speak them (RFC 5545, 5546, 6047, 7986): written exactly, read with suspicion. */
export { dueInCalendar } from './due.ts'
export type {
  Answer,
  Attendee,
  CalendarEvent,
  CalendarPerson,
  Conference,
  Moment,
  Repeats,
  When,
} from './event.ts'
export { type CalendarPart, calendarPart } from './mail-part.ts'
export { type Feed, type Invited, writeFeed, writeInvitation } from './write.ts'
