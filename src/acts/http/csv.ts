import type { z } from 'zod'
import { byteOrderMark, csvLine, defused, type Separator } from '../../platform/spreadsheet/index.ts'

type Schema = z.core.$ZodType

const definition = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def

/** A column: where its values stand in a row. What stands in a list on the way there gives one value each. */
type Column = readonly string[]

/** Shapes within shapes deeper than this are written as JSON: a shape may hold itself. */
const deepest = 8

/**
 * A list as CSV after RFC 4180, in UTF-8 with a byte order mark: one line a row, and one column for each field of the
 * shape. Fields within fields have names with dots; a text has a column for each of its languages (`title.da`); what
 * stands in a list is joined by `; `. Texts that a spreadsheet would run as formulas get an apostrophe before them.
 * @param languages BCP 47 tags that texts have columns for, whether or not something is said in them
 * @param separator with `;`, numbers are written with a decimal comma, as the same spreadsheets expect
 */
export function csvOf(
  shape: Schema,
  rows: readonly unknown[],
  languages: readonly string[],
  separator: Separator = ',',
): string {
  const columns = columnsOf(shape, rows, languages)
  const head = columns.map((column) => defused(column.join('.')))
  const lines = rows.map((row) => columns.map((column) => cellOf(row, column, separator)))
  return byteOrderMark + [head, ...lines].map((cells) => csvLine(cells, separator)).join('')
}

function columnsOf(
  schema: Schema,
  values: readonly unknown[],
  languages: readonly string[],
  depth = 0,
): readonly Column[] {
  const def = definition(schema)
  const into = (child: Schema, below: readonly unknown[]) => columnsOf(child, below, languages, depth + 1)
  if (depth >= deepest) return [[]]
  if ('innerType' in def) return into(def.innerType as Schema, values)
  if (def.type === 'pipe') return into(def.out, values)
  if (def.type === 'lazy') return into(def.getter(), values)
  if (def.type === 'array') return into(def.element, values.flat())
  if (def.type === 'union') return unlike(def.options.flatMap((option) => into(option, values)))
  if (def.type === 'object') {
    return Object.entries(def.shape).flatMap(([name, child]) => under(name, into(child, at(values, name))))
  }
  if (def.type === 'record') {
    const tags = definition(def.valueType).type === 'string' ? languages : []
    return [...new Set([...tags, ...keysIn(values)])].flatMap((name) =>
      under(name, into(def.valueType, at(values, name))),
    )
  }
  return [[]]
}

const under = (name: string, columns: readonly Column[]): Column[] =>
  columns.map((column) => [name, ...column])

const unlike = (columns: readonly Column[]): Column[] => [
  ...new Map(columns.map((column) => [JSON.stringify(column), column])).values(),
]

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const own = (value: unknown, name: string): unknown =>
  isMapping(value) && Object.hasOwn(value, name) ? value[name] : undefined

const at = (values: readonly unknown[], name: string): unknown[] => values.map((value) => own(value, name))

const keysIn = (values: readonly unknown[]): string[] =>
  [...new Set(values.filter(isMapping).flatMap((value) => Object.keys(value)))].sort()

/** Everything in a row at a column's place; what is not there in one of several keeps its place empty. */
const valuesAt = (value: unknown, column: Column): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, column))
  const [name, ...rest] = column
  return name === undefined ? [value] : valuesAt(own(value, name), rest)
}

function cellOf(row: unknown, column: Column, separator: Separator): string {
  const parts = valuesAt(row, column).map((value) => said(value, separator))
  return parts.some((part) => part !== '') ? parts.join('; ') : ''
}

function said(value: unknown, separator: Separator): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return separator === ';' ? String(value).replace('.', ',') : String(value)
  return defused(typeof value === 'object' ? JSON.stringify(value) : String(value))
}
