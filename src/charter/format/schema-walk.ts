import type { z } from 'zod'

type Schema = z.core.$ZodType

/** A place in a file: keys of mappings and indices of lists, from the top. */
export type Path = readonly (string | number)[]

/** The schemas that one value goes through, from the outermost wrapper in. */
export type See = (schema: Schema, value: unknown, path: Path) => void

const definition = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def

/** Calls `see` for every value that the schema knows, wrappers and keys of records included, from the top down. */
export function walk(schema: Schema, value: unknown, see: See, path: Path = []): void {
  if (value === undefined) return
  see(schema, value, path)
  const def = definition(schema)
  const inner = innerOf(schema)
  if (inner) walk(inner, value, see, path)
  else if (def.type === 'union') walk(optionFor(def.options, value), value, see, path)
  else if (def.type === 'array' && Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(def.element, item, see, [...path, index])
  } else if (isMapping(value)) walkMapping(schema, value, see, path)
}

function walkMapping(schema: Schema, value: Record<string, unknown>, see: See, path: Path): void {
  const def = definition(schema)
  for (const [key, item] of Object.entries(value)) {
    if (def.type === 'record') see(def.keyType, key, [...path, key])
    const child = childOf(schema, key, value)
    if (child) walk(child, item, see, [...path, key])
  }
}

/** The schemas of one place, wrappers first and the innermost last, following the value where there is a choice. */
export function schemasAt(schema: Schema, value: unknown, path: Path): readonly Schema[] {
  let met: Schema[] = []
  let [here, at, rest]: [Schema | undefined, unknown, Path] = [schema, value, path]
  while (here) {
    met.push(here)
    const def: ReturnType<typeof definition> = definition(here)
    const inner: Schema | undefined =
      innerOf(here) ?? (def.type === 'union' ? optionFor(def.options, at) : undefined)
    if (inner) {
      here = inner
      continue
    }
    const [key, ...further] = rest
    if (key === undefined) break
    here = childOf(here, key, at)
    at = isMapping(at) || Array.isArray(at) ? (at as Record<string | number, unknown>)[key] : undefined
    rest = further
    met = []
  }
  return rest.length === 0 ? met : []
}

/** The keys that a mapping of this schema may have; empty where it is no such mapping. */
export function keysOf(schemas: readonly Schema[]): readonly string[] {
  const last = schemas.at(-1)
  const def = last && definition(last)
  return def?.type === 'object' ? Object.keys(def.shape) : []
}

/** The schema of the keys, where the last of the schemas is a record. */
export function keyTypeOf(schemas: readonly Schema[]): Schema | undefined {
  const last = schemas.at(-1)
  const def = last && definition(last)
  return def?.type === 'record' ? def.keyType : undefined
}

function innerOf(schema: Schema): Schema | undefined {
  const def = definition(schema)
  return 'innerType' in def ? (def.innerType as Schema) : undefined
}

function childOf(schema: Schema, key: string | number, value: unknown): Schema | undefined {
  const def = definition(schema)
  if (def.type === 'object') return Object.hasOwn(def.shape, key) ? def.shape[key] : undefined
  if (def.type === 'array') return def.element
  if (def.type === 'record') return def.valueType
  return def.type === 'union' ? childOf(optionFor(def.options, value), key, value) : undefined
}

/** The option that takes the value, or else the one whose `is` agrees, or else the first that is of its sort. */
function optionFor(options: readonly Schema[], value: unknown): Schema {
  const [first] = options
  if (!first) throw new Error('a union without options')
  const taking = options.find((option) => (option as z.ZodType).safeParse(value).success)
  return taking ?? options.find((option) => agrees(option, value)) ?? first
}

function agrees(option: Schema, value: unknown): boolean {
  const def = definition(option)
  if (def.type !== 'object' || !isMapping(value)) return false
  const is = def.shape.is
  if (is === undefined) return Object.keys(def.shape).some((key) => Object.hasOwn(value, key))
  return (is as z.ZodType).safeParse(value.is).success
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
