export { answerMail } from './answer.mail.ts'
export type { CalendarReply, CalendarTaker, Contribution, Inbox, Taking } from './inbox.types.ts'
export { receive } from './receive.ts'
export { mintReply, sweepInbox } from './reply.access.ts'
