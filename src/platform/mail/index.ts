export {
  forgetFailures,
  noteFailure,
  stoppedAddresses,
  stoppedAmong,
} from './address.store.ts'
export { type Leavable, leave, leftBy, rejoin, whoLeft } from './left.store.ts'
export type { Address, Letter, LetterAction, LetterFile, LetterPart, Secret } from './letter.types.ts'
export {
  countGivenUp,
  countMail,
  mailById,
  type QueuedMail,
  queueMail,
  type StoredMail,
  type Stream,
  sendStopped,
} from './mail.store.ts'
export { type AskMail, asksWithLostMail, mailsOfAsks } from './notice.store.ts'
export { countWritten, outboxPage } from './outbox.store.ts'
export { MailRefused, type OutgoingMail, outbox, type Relay, smtpRelay } from './relay.ts'
export { mailOfMessageId, noteReturned, type SentMail, sentMailById } from './return.store.ts'
export { type Post, type ReadTimes, type SendTimes, sendWaiting } from './send.ts'
export { filled, type MailWriter, type Mint, type Mints, type Place, type WriteContext } from './write.ts'
