export { answerTo, type ScopedAnswer, splitAnswers } from './answers.rules.ts'
export { type Cadence, type CadencePeriod, cadenceKept, type DatedMeeting } from './cadence.rules.ts'
export {
  type Chasing,
  chasingDays,
  type DutyFact,
  type DutyStatus,
  type DutyTotals,
  dutyOf,
  toAsk,
  totalsOf,
} from './duty.rules.ts'
export {
  type Candidate,
  type HostReason,
  nextHost,
  type PassedOver,
  type Proposal,
  type RotationEntry,
  type Turn,
  turnsOf,
} from './rotation.rules.ts'
export {
  addTime,
  cancelTime,
  type Exception,
  type Local,
  moveTime,
  type Occurrence,
  restoreTime,
  type Series,
  type TimeRefusal,
  timeNamed,
  timesBetween,
} from './series.rules.ts'
export { seriesInCalendar } from './series-calendar.rules.ts'
export {
  type Changed,
  changeAll,
  changeFollowing,
  type EditRefusal,
  type SeriesChange,
  splitSeries,
} from './series-edit.rules.ts'
