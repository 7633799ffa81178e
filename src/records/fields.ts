import type { Text } from '../platform/words/index.ts'
import { say } from '../platform/words/index.ts'
import { keyFrom } from './declaration.ts'
import type { PlannedField } from './plan.ts'

/** What a form sends: names and what was typed. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

/** Names of a record's fields begin with this, so that its own `key` is not taken for the form's. */
export const prefix = 'record'

const one = (typed: Typed, name: string): string | undefined => {
  const value = typed[name]
  const last = typeof value === 'string' ? value : value?.at(-1)
  const trimmed = last?.replace(/\r\n?/g, '\n').trim()
  return trimmed === '' ? undefined : trimmed
}

const many = (typed: Typed, name: string): string[] =>
  [typed[name] ?? []].flat().filter((value) => value !== '')

const linesOf = (value: string | undefined): string[] => (value === undefined ? [] : value.split('\n'))

/** The tags of the languages that a text was typed in: what stands behind the field's name. */
const tagsUnder = (typed: Typed, name: string): string[] =>
  Object.keys(typed)
    .filter((each) => each.startsWith(`${name}.`) && !each.slice(name.length + 1).includes('.'))
    .map((each) => each.slice(name.length + 1))

function textUnder(typed: Typed, name: string): Text | undefined {
  const spoken = tagsUnder(typed, name).flatMap((tag) => {
    const words = one(typed, `${name}.${tag}`)
    return words === undefined ? [] : [[tag, words] as const]
  })
  return spoken.length ? Object.fromEntries(spoken) : undefined
}

/** Line by line over the languages; a line that is empty in all of them is none. */
function textLines(typed: Typed, name: string): Text[] {
  const written = tagsUnder(typed, name).map((tag) => [tag, linesOf(one(typed, `${name}.${tag}`))] as const)
  const most = Math.max(0, ...written.map(([, lines]) => lines.length))
  return Array.from({ length: most }, (_, line): Text => {
    const said = written.map(([tag, lines]) => [tag, (lines[line] ?? '').trim()] as const)
    return Object.fromEntries(said.filter(([, words]) => words !== ''))
  }).filter((text) => Object.keys(text).length > 0)
}

/** The numbers of the parts in which something was typed, in their order: where the form's numbers and the content's differ. */
export function filledParts(typed: Typed, name: string): number[] {
  const numbers = Object.keys(typed).flatMap((each) => {
    const found = each.startsWith(`${name}.`) && /^(\d{1,4})\.(.+)$/.exec(each.slice(name.length + 1))
    // A part's own key goes along unseen: alone it says nothing.
    return found && found[2] !== 'key' && many(typed, each).some((value) => value.trim() !== '')
      ? [Number(found[1])]
      : []
  })
  return [...new Set(numbers)].sort((a, b) => a - b)
}

function valueOf({ name, asks }: PlannedField, typed: Typed, under: string): unknown {
  const full = `${under}.${name}`
  switch (asks.is) {
    case 'text':
      return textUnder(typed, full)
    case 'count': {
      const number = one(typed, full)
      return number === undefined ? undefined : /^\d+$/.test(number) ? Number(number) : number
    }
    case 'flag':
      return one(typed, full) === undefined ? undefined : true
    case 'reference':
      return asks.many ? many(typed, full) : one(typed, full)
    case 'lines':
      return asks.of === 'text'
        ? textLines(typed, full)
        : linesOf(one(typed, full))
            .map((line) => line.trim())
            .filter((line) => line !== '')
    case 'parts':
      return filledParts(typed, full).map((part) => contentFrom(asks.fields, typed, `${full}.${part}`))
    default:
      return one(typed, full)
  }
}

const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0)

/** The content that was typed. Whether it fits the shape is for the act to say. */
export function contentFrom(
  plan: readonly PlannedField[],
  typed: Typed,
  under = prefix,
): Record<string, unknown> {
  const content: Record<string, unknown> = {}
  for (const field of plan) {
    const value = valueOf(field, typed, under)
    // A list that must be there may be empty; any other is left out, as the partnership's file does.
    if (!isEmpty(value) || (Array.isArray(value) && !field.optional)) content[field.name] = value
  }
  if (plan.some(({ name }) => name === 'key') && content['key'] === undefined) {
    const title = content['name'] ?? Object.values(content).find((value) => isText(value))
    if (title !== undefined) content['key'] = keyFrom(isText(title) ? say(title, 'en').text : String(title))
  }
  return content
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands in the form's fields for this content. */
export function typedFrom(
  plan: readonly PlannedField[],
  content: Readonly<Record<string, unknown>>,
  languages: readonly string[],
  under = prefix,
): Record<string, string | readonly string[]> {
  const typed: Record<string, string | readonly string[]> = {}
  for (const { name, asks } of plan) {
    const value = content[name]
    if (value === undefined) continue
    const full = `${under}.${name}`
    if (asks.is === 'text') {
      for (const [tag, words] of Object.entries(value as Text)) typed[`${full}.${tag}`] = words
    } else if (asks.is === 'lines' && asks.of === 'text') {
      for (const tag of languages)
        typed[`${full}.${tag}`] = asLines((value as Text[]).map((text) => text[tag]))
    } else if (asks.is === 'lines') typed[full] = asLines(value as string[])
    else if (asks.is === 'parts') {
      for (const [index, part] of (value as Record<string, unknown>[]).entries())
        Object.assign(typed, typedFrom(asks.fields, part, languages, `${full}.${index}`))
    } else if (asks.is === 'flag') {
      if (value === true) typed[full] = 'yes'
    } else typed[full] = Array.isArray(value) ? value.map(String) : String(value)
  }
  return typed
}

/** A line cannot hold a break of its own. */
const asLines = (lines: readonly (string | undefined)[]): string =>
  lines.map((line = '') => line.replaceAll('\n', ' ')).join('\n')
