import { answerPage } from './answer.page.tsx'
import { answerAsk } from './ask.acts.ts'
import type { AskKind } from './ask.types.ts'
import { ownAsks } from './ask.views.ts'
import { leaveStream } from './leave.acts.ts'
import { leavePage } from './leave.page.tsx'

export { answerInput } from './answer-form.ts'
export { mintAskLink } from './ask.access.ts'
export { answerAsk } from './ask.acts.ts'
export { askMail, mintLeaving } from './ask.mail.ts'
export {
  type NewAsk,
  openAsks,
  setAnswered as answerAsks,
  setDue as moveAsks,
  setEnded as endAsks,
  type Which,
} from './ask.store.ts'
export type { Asked, AskField, AskKind, AskOption, AskReader, ShownAsk } from './ask.types.ts'
export { type OfferedAsk, ownAsks } from './ask.views.ts'
export { AskFields } from './ask-parts.tsx'
export { type Asking, ask, askAlso, remind } from './asking.ts'
export { type Duty, dutiesPage, openAmong } from './duty.store.ts'
export {
  asksBeside,
  type LedgerLine,
  ledgerOf,
  ledgerOfAsks,
  noticesSent,
} from './ledger.access.ts'
export { words as askWords } from './messages.ts'
export { OwnAsks } from './own-asks.tsx'
export { endRecipient } from './recipient.store.ts'

/** @param kinds of all rooms, here and below. */
export const askActs = (kinds: readonly AskKind[]) => [answerAsk(kinds), leaveStream]
export const askViews = (kinds: readonly AskKind[]) => [ownAsks(kinds)]
export const askPages = (kinds: readonly AskKind[]) => [answerPage(kinds), leavePage]
