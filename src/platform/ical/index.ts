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
export { type ReadFeed, readFeed, type Skipped } from './feed.ts'
export type { FeedEvent, FeedWanted, ReadWhen, SkipReason } from './feed-event.ts'
export { judgeReply, type Known, type KnownInvited, type Verdict } from './judge.rules.ts'
export { type CalendarPart, calendarPart } from './mail-part.ts'
export type { Unread } from './read-blocks.ts'
export type { ReadMoment } from './read-values.ts'
export { ianaZone } from './read-zones.ts'
export { type Reply, type ReplyRefusal, readReply } from './reply.ts'
export { type Feed, type Invited, writeFeed, writeInvitation } from './write.ts'
