export { keyFrom, nameOf, type RecordDeclaration, type RecordType } from './declaration.ts'
export { recordFinder } from './finder.ts'
export { type Choice, type Choices, recordNames } from './record.access.ts'
export { type RecordPlaces, recordPages } from './record.pages.tsx'
export type { StoredRecord } from './record.store.ts'
export { recordType } from './record-type.ts'
export {
  AddLink,
  dateWords,
  EditLink,
  endOfToday,
  machineDate,
  NameList,
  RecordDone,
  todayIn,
  When,
} from './shown.tsx'
