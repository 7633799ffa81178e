import { discardDraft, draftDecision, editDecision } from './decision.acts.ts'
import { decisionPage } from './decision.page.tsx'
import { decisionList, oneDecision } from './decision.views.ts'
import { decisionListPage } from './decision-list.page.tsx'
import { editDecisionPage, newDecisionPage } from './draft.page.tsx'
import { extendDecision, giveCastingVote, proveNotice } from './keeper.acts.ts'
import { amendDecision, openDecision, withdrawDecision } from './opening.acts.ts'
import { enterOnPaper, takePosition } from './position.acts.ts'
import { previewPage } from './preview.page.tsx'
import { previewOpening } from './preview.views.ts'
import { protocolPage } from './protocol.page.tsx'
import { decisionProtocol } from './protocol.views.ts'

export { type ClosingDecision, decisionsClosing } from './closing.views.ts'
export {
  baseOf,
  type ConditionSum,
  type Count,
  type Counted,
  electorsLeft,
  type SecretBallot,
  type Sum,
  sumOf,
  type Tally,
  type Threshold,
  tallyOf,
} from './count.rules.ts'
export {
  type Case,
  caseOf,
  type Decision,
  decisionsOn,
  findDecision,
  noticeProofs,
} from './decision.access.ts'
export { decisionAsk } from './decision.asks.ts'
export { decisionFinder, decisionsInSearch } from './decision.finder.ts'
export { resultMails } from './decision.followers.ts'
export { decisionLetters } from './decision.mail.ts'
export { decisionMoments } from './decision.moments.ts'
export { decisionEntrySentences } from './entry-sentences.ts'
export { answerFor, beginOpen, draftOn, noteLeaving, openOn, withdrawOn } from './for-rooms.acts.ts'
export {
  type Candidate,
  closingAfter,
  freezeElectorate,
  freezeRule,
  type Version,
  type WindowOf,
  windowOf,
} from './freeze.ts'
export {
  ballotAfterObjection,
  ballotWeight,
  type Elector,
  type Electorate,
  type FrozenCondition,
  type FrozenQuorum,
  type FrozenRule,
  type FrozenSource,
  type Method,
  type OrganisationId,
  type Recused,
  type Share,
  secondRoundAfter,
  type Unit,
  weighs,
} from './frozen.rules.ts'
export { type Need, neededFor } from './needed.rules.ts'
export {
  type Notice,
  type Noticed,
  type Notices,
  noticeOf,
  type Proof,
  type Sending,
  type Unnoticed,
} from './notice.rules.ts'
export {
  type CastingVote,
  type Ended,
  type Facts,
  isFinal,
  mayExtend,
  noticesOf,
  type Outcome,
  outcomeOf,
  type Rejection,
  type Silence,
} from './outcome.rules.ts'
export { words as decisionWords } from './page-words.ts'
export {
  type Answer,
  type Leaving,
  type LeftOut,
  type Position,
  type Sifted,
  sift,
  type Vote,
} from './position.rules.ts'
export { paperPath } from './protocol.page.tsx'
export { type ProtocolFinding, verifyProtocol } from './protocol.verify.ts'
export { decisionProtocol } from './protocol.views.ts'
export { protocolPaper } from './protocol-paper.ts'
export { decisionRefusals } from './refusals.ts'
export {
  closingAsOf,
  closingOf,
  type Extension,
  type Happened,
  type Round,
  wasOpen,
} from './round.rules.ts'
export { ruleInWords, warningSentence } from './rule-sentences.ts'
export {
  blockedInWords,
  leftOutInWords,
  neededInWords,
  noticeSentence,
  outcomeSentence,
  type Speaking,
  silenceMeans,
  sumInWords,
} from './sentences.ts'
export { fewestInSecret, type Opening, openingWarnings, type Warning } from './warning.rules.ts'

export const decisionActs = [
  draftDecision,
  editDecision,
  discardDraft,
  openDecision,
  takePosition,
  withdrawDecision,
  amendDecision,
  enterOnPaper,
  proveNotice,
  extendDecision,
  giveCastingVote,
]

/** Those that only carry a form are served with its page. */
export const decisionViews = [decisionList, oneDecision, previewOpening, decisionProtocol]

export const decisionPages = [
  decisionListPage,
  decisionPage,
  newDecisionPage,
  editDecisionPage,
  previewPage,
  protocolPage,
]
