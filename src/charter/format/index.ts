export type { Article, Charter, Rule } from './charter.ts'
export { charterSchema } from './charter.ts'
export { partOf } from './charter-parts.ts'
export { type DecisionRule, decisionRule, shareOf, weightOf } from './decision-rule.ts'
export { type Condition, type Matter, matters, type WholeRule } from './decision-settings.ts'
export {
  type ContentProblem,
  contentProblems,
  eachField,
  type FieldSort,
  fieldSort,
  wordsOfContent,
} from './field-sort.ts'
export type { Group, Milestone } from './group-records.ts'
export type { GroupKind } from './group-settings.ts'
export type { Organisation } from './organisation-records.ts'
export type { PartnershipFile } from './partnership-file.ts'
export { expectations, type Target } from './parts.ts'
export { describe, type Finding, type Problem, problemSentence } from './problem.ts'
export { type PartnershipFolder, readBesideCharter, readPartnershipFolder } from './read.ts'
export {
  type Activity,
  type Chapter,
  type CompetenceArea,
  type Evaluation,
  type Facility,
  type Idea,
  type Instrument,
  type Mission,
  type Moment,
  type OutreachFigures,
  type PublicEvent,
  type Records,
  recordShapes,
} from './records.ts'
export { countingOf } from './window.ts'
export { writePartnershipFolder } from './write.ts'
