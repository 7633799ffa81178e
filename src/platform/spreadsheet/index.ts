export { byteOrderMark, csvLine, defused, type Separator } from './csv-cells.ts'
export type { Encoding } from './encoding.ts'
export {
  isRefusal,
  readTable,
  type Table,
  type TableLimits,
  type TableRow,
  usualLimits,
} from './read.ts'
export type { TableProblem, TableRefusal } from './refusal.ts'
export { type Sheet, type SheetCell, type SheetColumn, writeXlsx } from './write.ts'
