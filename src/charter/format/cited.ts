import { z } from 'zod'
import { expectations, maybe, ref } from './parts.ts'

/**
 * Where a setting comes from. Exactly one of:
 * - `rule`: the rule in `rules` that says so; its source is the setting's source;
 * - `source: agreement` with `basis`: the agreement says so in these articles;
 * - `source: practice`: the partners do so, and nobody wrote a rule of it;
 * - `source: default`, perhaps with the gap that it `fills`: ours, where the agreement is silent.
 */
const cited = {
  rule: maybe(ref('rule')),
  source: maybe(z.enum(['agreement', 'practice', 'default'])),
  basis: maybe(z.array(ref('article')).min(1)),
  fills: maybe(ref('gap')),
}

interface Citation {
  readonly rule?: string
  readonly source?: 'agreement' | 'practice' | 'default'
  readonly basis?: readonly string[]
  readonly fills?: string
}

/** A setting that says where it comes from; without that it is refused, so that no default passes for the agreement. */
export function setting<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z
    .strictObject({ ...shape, ...cited })
    .refine((value) => isCited(value as Citation))
    .register(expectations, {
      da: 'en angivelse af, hvor indstillingen kommer fra: rule, eller source: agreement med basis, source: practice eller source: default',
      en: 'where the setting comes from: rule, or source: agreement with basis, source: practice, or source: default',
    })
}

function isCited({ rule, source, basis, fills }: Citation): boolean {
  if (rule !== undefined) return source === undefined && basis === undefined && fills === undefined
  if (source === 'agreement') return basis !== undefined && fills === undefined
  return source !== undefined && basis === undefined && (fills === undefined || source === 'default')
}
