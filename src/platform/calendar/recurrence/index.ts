export { countBefore, firstOccurrence, isOccurrence, occurrencesOf, type Window } from './expand.ts'
export { formatRecurrence } from './format.ts'
export { parseRecurrence } from './parse.ts'
export { printRecurrence } from './print.ts'
export {
  dayCodes,
  type Recurrence,
  type RecurrenceProblem,
  type RecurrenceReason,
  type Repeating,
  type RuleDay,
  type RuleEnd,
  recurrence,
} from './recurrence.ts'
