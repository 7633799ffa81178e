export { earliest, isLate, latest } from './bounds.ts'
export { compareEdtf } from './compare.ts'
export type {
  DueDate,
  Edtf,
  EdtfDate,
  EdtfInterval,
  EdtfMoment,
  EdtfProblem,
  EdtfReason,
  Qualifier,
} from './edtf.ts'
export { type EdtfWording, explainEdtfProblem, formatDueDate, formatEdtf } from './format.ts'
export { parseEdtf } from './parse.ts'
export { printEdtf } from './print.ts'
export { edtfTextSchema } from './schema.ts'
