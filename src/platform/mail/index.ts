export { countMail, type Mail, queueMail } from './mail.store.ts'
export { MailRefused, type Relay, sendWaiting, smtpRelay } from './send.ts'
