import { z } from 'zod'
import type { Given, Options } from './command.ts'

interface Shape {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly allOf?: readonly Shape[]
}

/** The fields that an act can be given, by name; of several forms, all of them. */
export function fieldsOf(input: z.ZodType): Readonly<Record<string, Shape>> {
  const shape = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Shape
  const gathered: Record<string, Shape> = {}
  const gather = ({ properties, anyOf = [], oneOf = [], allOf = [] }: Shape) => {
    Object.assign(gathered, properties)
    for (const part of [...anyOf, ...oneOf, ...allOf]) gather(part)
  }
  gather(shape)
  return gathered
}

const isList = (shape: Shape) => shape.type === 'array'

/** The same, as options of a command. */
export const fieldOptions = (input: z.ZodType): Options =>
  Object.fromEntries(
    Object.entries(fieldsOf(input)).map(([name, shape]) => [
      name,
      {
        type: shape.type === 'boolean' ? ('boolean' as const) : ('string' as const),
        multiple: isList(shape),
        value: valueOf(isList(shape) ? (shape.items ?? {}) : shape),
        about: 'A field of the act.',
      },
    ]),
  )

function valueOf({ type, enum: choices }: Shape): string {
  if (choices) return choices.join('|')
  if (type === 'integer' || type === 'number') return 'NUMBER'
  return type === undefined || type === 'object' ? 'JSON' : 'TEXT'
}

/** What was written, as the act's input: what is wrong with it is for the act to say. */
export function inputFrom(input: z.ZodType, given: Readonly<Record<string, Given>>): Record<string, unknown> {
  const fields = fieldsOf(input)
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, asValue(fields[name] ?? {}, value)]),
  )
}

function asValue(shape: Shape, given: Given): unknown {
  if (typeof given === 'boolean') return given
  if (typeof given !== 'string') return given.map((one) => asValue(shape.items ?? {}, one))
  if (shape.type === 'integer' || shape.type === 'number') {
    const number = Number(given)
    return given.trim() === '' || Number.isNaN(number) ? given : number
  }
  return shape.type === 'object' ? parsed(given) : given
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
