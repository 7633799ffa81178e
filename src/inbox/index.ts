export { answerMail } from './answer.mail.ts'
export { type CalendarReply, type Contribution, type Inbox, receive } from './receive.ts'
export { mintReply } from './reply.access.ts'
