import type { z } from 'zod'
import type { Language } from '../platform/words/index.ts'
import { type FieldProblem, type Issue, readIssues } from './refusals.ts'
import { unkeepable } from './text.rules.ts'

/** What was sent, in its shape and fit to be kept. @param strange what is at fault beside it. */
export function read<Value>(
  schema: z.ZodType<Value>,
  sent: unknown,
  language: Language,
  strange?: readonly string[],
): { readonly ok: true; readonly data: Value } | { readonly ok: false; readonly issues: Issue[] } {
  const parsed = schema.safeParse(sent, { reportInput: true })
  if (!parsed.success) return { ok: false, issues: readIssues(parsed.error.issues, language) }
  const path = strange ?? unkeepable(parsed.data)
  return path ? { ok: false, issues: readIssues([{ path }], language) } : { ok: true, data: parsed.data }
}

/** Problems as an act states them, in the reader's words. */
export const spoken = (problems: readonly FieldProblem[], language: Language): Issue[] =>
  problems.map(({ field, words }) => ({ field, text: words[language] }))
