import {
  articleList,
  type CharterNeighbours,
  oneCharter,
  ruleList,
  signUp,
  versionList,
} from './charter.views.ts'
import { charterPage } from './page/charter.page.tsx'
import { signUpPage } from './page/sign-up.page.tsx'
import { versionsPage } from './page/versions.page.tsx'

export {
  articleOf,
  type CharterVersion,
  charterNumbered,
  charterOf,
  exportCharter,
  type KeptCharter,
  keptCharter,
} from './charter.access.ts'
export { importCharter } from './charter.import.ts'
export {
  articleFinder,
  articlesInSearch,
  type KeyedPart,
  partsById,
  partsInSearch,
} from './charter.search.ts'
export type { CharterNeighbours } from './charter.views.ts'
export { type Citation, type Cited, citationOf } from './citation.ts'
export { allOf, shareInWords } from './counted-words.ts'
export { type DecisionSentence, decisionSentences, type Spoken } from './decision-sentences.ts'
export { words as decisionRuleWords } from './decision-words.ts'
export { charterSentences } from './entry-sentences.ts'
export { isCvr, isRor } from './format/identifiers.rules.ts'
export type {
  Article,
  Charter,
  Condition,
  DecisionRule,
  Group as GroupRecord,
  GroupKind,
  Idea as IdeaRecord,
  Matter,
  Milestone as MilestoneRecord,
  Organisation,
  Rule,
  WholeRule,
} from './format/index.ts'
export {
  type Activity,
  type Chapter,
  type CompetenceArea,
  type ContentProblem,
  contentProblems,
  countingOf,
  decisionRule,
  describe as describeValue,
  type Evaluation,
  eachField,
  expectations,
  type Facility,
  type FieldSort,
  type Finding,
  fieldSort,
  type Instrument,
  type Mission,
  type Moment,
  matters,
  type OutreachFigures,
  type PublicEvent,
  type Records,
  readPartnershipFolder,
  recordShapes,
  shareOf,
  weightOf,
  wordsOfContent,
} from './format/index.ts'
export { words as charterWords } from './messages.ts'
export { CharterRefused, openBeside, openPartnership } from './open.ts'
export { articlePath } from './page/shown.ts'
export { RuleMark, ShownSource, SourceMark } from './page/source.tsx'
export { dropDemo, insertPartnership, moveClock, type NewPartnership } from './partnership.import.ts'
export { words as signUpWords } from './sign-up-words.ts'
export { type Term, termOn } from './term.rules.ts'
export { nextMidnight } from './zone.rules.ts'

/** @param neighbours what the charter's pages need of the rooms above. */
export const charterViews = (neighbours: CharterNeighbours) => [
  oneCharter(neighbours),
  articleList,
  ruleList,
  versionList(neighbours),
  signUp(neighbours),
]

/** @param neighbours as for the views. */
export const charterPages = (neighbours: CharterNeighbours) => [
  charterPage(neighbours),
  versionsPage(neighbours),
  signUpPage(neighbours),
]
