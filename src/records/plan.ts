import type { z } from 'zod'
import { type FieldSort, fieldSort } from '../charter/index.ts'

type Schema = z.core.$ZodType

/** What a form asks for, made from the shape of a record. */
export interface PlannedField {
  readonly name: string
  readonly optional: boolean
  readonly asks:
    | Exclude<FieldSort, { is: 'reference' }>
    | { readonly is: 'reference'; readonly to: string; readonly many: boolean }
    /** One line each: words, or texts, which have a box for each language. */
    | { readonly is: 'lines'; readonly of: 'words' | 'text' }
    | { readonly is: 'choice'; readonly options: readonly string[] }
    | { readonly is: 'parts'; readonly fields: readonly PlannedField[] }
}

const definition = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def

function unwrapped(schema: Schema): { readonly inner: Schema; readonly optional: boolean } {
  let inner = schema
  let optional = false
  for (let def = definition(inner); def.type === 'optional'; def = definition(inner)) {
    inner = def.innerType
    optional = true
  }
  return { inner, optional }
}

/**
 * The fields of a form for a shape, in its order.
 * @throws where the shape holds something that no form of ours can ask for: told at start, not to a user.
 */
export function planOf(shape: Schema): readonly PlannedField[] {
  const def = definition(shape)
  if (def.type !== 'object') throw new Error('only a mapping can be asked for by a form')
  return Object.entries(def.shape).map(([name, schema]) => planned(name, schema))
}

function planned(name: string, schema: Schema): PlannedField {
  const { inner, optional } = unwrapped(schema)
  const sort = fieldSort(inner)
  if (sort?.is === 'reference') return { name, optional, asks: { ...sort, many: false } }
  if (sort) return { name, optional, asks: sort }
  const def = definition(inner)
  if (def.type === 'enum') {
    return { name, optional, asks: { is: 'choice', options: Object.values(def.entries).map(String) } }
  }
  if (def.type !== 'array') throw new Error(`no form can ask for ${name}`)
  return { name, optional, asks: plannedList(name, def.element) }
}

function plannedList(name: string, element: Schema): PlannedField['asks'] {
  const sort = fieldSort(element)
  if (sort?.is === 'reference') return { ...sort, many: true }
  if (sort?.is === 'words' || sort?.is === 'text') return { is: 'lines', of: sort.is }
  if (definition(element).type !== 'object') throw new Error(`no form can ask for the list ${name}`)
  return { is: 'parts', fields: planOf(element) }
}

/** The collections that a form offers choices from. */
export function targetsOf(plan: readonly PlannedField[]): ReadonlySet<string> {
  const found = plan.flatMap(({ asks }) => {
    if (asks.is === 'reference') return [asks.to as string]
    return asks.is === 'parts' ? [...targetsOf(asks.fields)] : []
  })
  return new Set(found)
}
