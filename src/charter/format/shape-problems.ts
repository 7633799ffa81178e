import type { z } from 'zod'
import { expectations } from './parts.ts'
import { describe, type Finding, nearest, type Said, said, shortened } from './problem.ts'
import { keysOf, keyTypeOf, type Path, schemasAt } from './schema-walk.ts'

type Issue = z.core.$ZodIssue

/** What the schema has against a value, as findings that people can act on. */
export function shapeFindings(schema: z.ZodType, value: unknown): readonly Finding[] {
  const result = schema.safeParse(value)
  if (result.success) return []
  const findings = result.error.issues.flatMap((issue) => findingsOf(schema, value, issue))
  // A misspelt field is missing as well: saying so once is enough.
  const meant = findings.flatMap(({ path, guess }) =>
    guess === undefined ? [] : [[...path.slice(0, -1), guess].join('.')],
  )
  return findings.filter(({ path, guess }) => guess !== undefined || !meant.includes(path.join('.')))
}

function findingsOf(schema: z.ZodType, value: unknown, issue: Issue): readonly Finding[] {
  const path = issue.path as Path
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(schemasAt(schema, value, path))
    const missing = known.filter((key) => !Object.hasOwn(valueAt(value, path) as object, key))
    return issue.keys.map((key) => unknownField([...path, key], key, missing))
  }
  if (issue.code === 'invalid_key') {
    return [{ path, at: 'key', expected: keyExpectation(schema, value, path), found: describe(path.at(-1)) }]
  }
  const found = valueAt(value, path)
  if (found === undefined && path.length > 0 && isMissing(value, path)) return [missingField(path, value)]
  return [
    {
      path,
      expected: expectation(schema, value, path, issue),
      found: describe(found),
      ...guess(issue, found),
    },
  ]
}

const unknownField = (path: Path, key: string, known: readonly string[]): Finding => ({
  path,
  at: 'key',
  expected: said((t) => t.knownField({ keys: shortened(known) })),
  found: describe(key),
  guess: nearest(key, known),
})

function missingField(path: Path, value: unknown): Finding {
  const around = valueAt(value, path.slice(0, -1))
  return { path, expected: said((t) => t.field({ key: String(path.at(-1)) })), found: describe(around) }
}

const isMissing = (value: unknown, path: Path): boolean => {
  const around = valueAt(value, path.slice(0, -1))
  return typeof around === 'object' && around !== null && !Array.isArray(around)
}

function guess(issue: Issue, found: unknown): { guess?: string } {
  if (issue.code !== 'invalid_value' || typeof found !== 'string') return {}
  const near = nearest(found, issue.values.map(String))
  return near === undefined ? {} : { guess: near }
}

function expectation(schema: z.ZodType, value: unknown, path: Path, issue: Issue): Said {
  const known = schemasAt(schema, value, path).map((met) => expectations.get(met as z.ZodType))
  const own = known.findLast((sentence) => sentence !== undefined)
  if (own && !isOfAnotherSort(issue)) return own
  return said((t) => plain(issue, t))
}

function keyExpectation(schema: z.ZodType, value: unknown, path: Path): Said {
  const keyType = keyTypeOf(schemasAt(schema, value, path.slice(0, -1)))
  return (keyType && expectations.get(keyType as z.ZodType)) ?? said((t) => t.something)
}

/** Where even the sort is wrong, the sentence about the content would mislead. */
const isOfAnotherSort = (issue: Issue): boolean =>
  issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'array')

type Speaker = Parameters<Parameters<typeof said>[0]>[0]

function plain(issue: Issue, t: Speaker): string {
  switch (issue.code) {
    case 'invalid_type':
      return sortOf(issue.expected, t)
    case 'invalid_value':
      return t.oneOf({ values: issue.values.map(String) })
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? t.oneOf({ values: issue.options.map(String) })
        : t.something
    case 'too_small':
      return t.atLeast({ n: Number(issue.minimum), of: measured(issue.origin) })
    case 'too_big':
      return t.atMost({ n: Number(issue.maximum), of: measured(issue.origin) })
    default:
      return t.something
  }
}

const measured = (origin: string) =>
  origin === 'array' ? 'items' : origin === 'string' ? 'characters' : 'value'

function sortOf(expected: string, t: Speaker): string {
  if (expected === 'object' || expected === 'record') return t.mapping
  if (expected === 'array') return t.list
  if (expected === 'string') return t.aText
  if (expected === 'boolean') return t.trueOrFalse
  return expected === 'number' || expected === 'int' ? t.aNumber : t.something
}

/** What stands at the place, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string | number, unknown>)[key]
        : undefined,
    value,
  )
}
