import type { z } from 'zod'
import type { Language } from '../../platform/words/index.ts'
import type { Issue } from '../refusals.ts'
import { readIssues } from '../refusals.ts'
import type { View } from '../view.ts'
import { csvOf } from './csv.ts'

/** How a view can be had. `csv-semicolon` is what a spreadsheet on a Danish machine opens without being asked. */
export const formats = ['json', 'csv', 'csv-semicolon'] as const
export type Format = (typeof formats)[number]

/** Rows of one CSV file. Where there are more, the answer's `Link` header says where they go on. */
export const mostRows = 2_000

type Schema = z.core.$ZodType

/** The shape of a row, where a view is a list: what it shows has `items`. */
export function rowShape(view: Pick<View, 'data'>): Schema | undefined {
  const def = (view.data as Schema as z.core.$ZodTypes)._zod.def
  const items = def.type === 'object' ? (def.shape['items'] as z.core.$ZodTypes | undefined) : undefined
  const list = items?._zod.def
  return list?.type === 'array' ? list.element : undefined
}

/** What is asked for, by the address before the header (RFC 9110 §12.5.1). A format that there is not is at fault. */
export function wantedFormat(
  view: Pick<View, 'data'>,
  asked: unknown,
  accept: string | undefined,
  language: Language,
): { readonly format: Format } | { readonly issues: readonly Issue[] } {
  const isList = rowShape(view) !== undefined
  if (asked === undefined) return { format: isList && prefersCsv(accept ?? '') ? 'csv' : 'json' }
  const format = formats.find((one) => one === asked)
  if (format !== undefined && (isList || format === 'json')) return { format }
  return { issues: readIssues([{ code: 'invalid_value', path: ['format'] }], language) }
}

/** Only where it is named: a browser takes anything, and is given JSON. */
function prefersCsv(accept: string): boolean {
  const weights = new Map(
    accept.split(',').map((part) => {
      const [type = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase())
      const weight = parameters.find((each) => each.startsWith('q='))?.slice(2)
      return [type, Number(weight ?? 1)] as const
    }),
  )
  return (weights.get('text/csv') ?? 0) > (weights.get('application/json') ?? 0)
}

interface Page {
  readonly items: readonly unknown[]
  /** Where the list goes on, for the parameter `after`. */
  readonly next?: string
  /** The same where pages have numbers. */
  readonly page?: number
  readonly more?: boolean
}

const following = ({ next, page, more }: Page): Readonly<Record<string, string>> | undefined => {
  if (next !== undefined) return { after: next }
  return more === true && page !== undefined ? { page: String(page + 1) } : undefined
}

export interface CsvFile {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

interface Asked {
  readonly format: 'csv' | 'csv-semicolon'
  /** BCP 47 tags, the partnership's. */
  readonly languages: readonly string[]
  /** Reads another page of the same list; undefined where it cannot be had any more. */
  turn(parameters: Readonly<Record<string, string>>): Promise<unknown>
  /** The address of this list with these parameters besides. */
  addressWith(parameters: Readonly<Record<string, string>>): string
}

/**
 * A list as a file, all its pages together up to {@link mostRows}.
 * @param first the page that was asked for
 */
export async function listAsCsv(
  view: View,
  first: unknown,
  { format, languages, turn, addressWith }: Asked,
): Promise<CsvFile> {
  const shape = rowShape(view)
  if (!shape) throw new Error(`${view.name} is no list`)
  const rows = [...(first as Page).items]
  let onward = following(first as Page)
  while (onward && rows.length < mostRows) {
    const page = (await turn(onward)) as Page | undefined
    if (!page) break
    rows.push(...page.items)
    onward = following(page)
  }
  const name = view.api
    .replaceAll(/\{[^}]*\}/g, '')
    .split('/')
    .filter(Boolean)
    .join('-')
  return {
    body: csvOf(shape, rows, languages, format === 'csv' ? ',' : ';'),
    headers: {
      'content-disposition': `attachment; filename="${name}.csv"`,
      ...(onward ? { link: `<${addressWith(onward)}>; rel="next"` } : {}),
    },
  }
}
