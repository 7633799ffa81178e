export { type AutoSign, answerTo } from './auto-reply.ts'
export { type Classified, type ClassifyContext, classify, replyTokens, sentMarker } from './classify.ts'
export type { Delivery } from './delivery-report.ts'
export { type ImapPlace, type ImapSource, imapSource, readImapUrl } from './imap.ts'
export { type LocalDelivery, localDelivery } from './local-delivery.ts'
export {
  type Address,
  type Attachment,
  type CalendarPart,
  type Envelope,
  type IncomingMessage,
  type Limits,
  type RefusedMail,
  type RefusedReason,
  usualLimits,
} from './message.ts'
export { newText } from './new-text.ts'
export { readMessage } from './read.ts'
export { newReplyToken, type ReplyPlace, readReplyAddress, replyAddress } from './reply-address.ts'
export type { HandleMail, SourceTrouble } from './source.ts'
