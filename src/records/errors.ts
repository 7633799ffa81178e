import type { Issue } from '../acts/index.ts'
import type { Language } from '../platform/words/index.ts'
import { filledParts, prefix, type Typed } from './fields.ts'
import { words } from './messages.ts'
import type { PlannedField } from './plan.ts'

interface Spot {
  readonly name: string
  readonly field: PlannedField
  /** From 0, where the control holds one thing a line. */
  readonly line?: number
}

type FormPath = readonly string[]

/** Where in the form the thing stands that the content has at this path. */
function spotOf(
  plan: readonly PlannedField[],
  path: FormPath,
  typed: Typed,
  languages: readonly string[],
  under = prefix,
): Spot | undefined {
  const [head, ...rest] = path
  const field = plan.find(({ name }) => name === head)
  if (!field) return undefined
  const { asks } = field
  const full = `${under}.${field.name}`
  const [first = 'da'] = languages
  if (asks.is === 'text') return { name: `${full}.${rest[0] ?? first}`, field }
  if (asks.is === 'lines') {
    const line = rest[0] === undefined ? {} : { line: Number(rest[0]) }
    return { name: asks.of === 'text' ? `${full}.${rest[1] ?? first}` : full, field, ...line }
  }
  if (asks.is !== 'parts') return { name: full, field }
  const part = filledParts(typed, full)[Number(rest[0] ?? 0)] ?? 0
  const inner = rest.length > 1 ? rest.slice(1) : [asks.fields.find(({ name }) => name !== 'key')?.name ?? '']
  return spotOf(asks.fields, inner, typed, languages, `${full}.${part}`)
}

/** What is wrong with the content, by the form's fields, in the reader's words. */
export function recordErrors(
  plan: readonly PlannedField[],
  issues: readonly Issue[],
  typed: Typed,
  languages: readonly string[],
  language: Language,
): Record<string, string> {
  const t = words(language)
  const errors: Record<string, string> = {}
  for (const { field: path, text } of issues) {
    const spot = spotOf(plan, path.split('.'), typed, languages)
    if (!spot) continue
    const { is } = spot.field.asks
    const said =
      typed[spot.name] === undefined
        ? text
        : is === 'date'
          ? t.dateWrong
          : is === 'count'
            ? t.countWrong
            : text
    errors[spot.name] ??= spot.line === undefined ? said : t.onLine({ n: spot.line + 1, text: said })
  }
  return errors
}
