import { parseArgs } from 'node:util'
import { type Command, type Given, misspelt, type Options, type Values } from './command.ts'

export interface Arguments {
  readonly args: readonly string[]
  readonly options: Values<Options>
  readonly more: Readonly<Record<string, Given>>
}

const helpOption = { help: { type: 'boolean', about: 'Print this.' } } as const satisfies Options

/**
 * Reads what follows a command's name. Undefined where help is asked for.
 * @throws {CommandRefusal} with exit code 2
 */
export function readArguments(command: Command, given: readonly string[]): Arguments | undefined {
  const [first] = given
  const further = first === undefined || first.startsWith('-') ? undefined : command.moreOptions?.(first)
  const declared: Options = { ...further, ...command.options, ...helpOption }
  const { tokens, positionals, values } = parseArgs({
    args: [...given],
    options: {
      ...Object.fromEntries(
        Object.entries(declared).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
      ),
      help: { type: 'boolean', short: 'h' },
    },
    // What is not declared is found below: the parser's own complaints hold no remedy.
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of tokens) if (token.kind === 'option') checkOption(command, declared, token)
  if (values['help']) return undefined
  checkNumber(command, positionals)
  const own = Object.entries(values as Record<string, Given>)
  return {
    args: positionals,
    options: Object.fromEntries(
      own.filter(([name]) => Object.hasOwn(command.options, name)),
    ) as Values<Options>,
    more: Object.fromEntries(own.filter(([name]) => Object.hasOwn(further ?? {}, name))),
  }
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

const see = ({ name }: Command) => `See tovholder ${name} --help.`

function checkOption(command: Command, declared: Options, token: OptionToken): void {
  const { name, rawName, value, inlineValue } = token
  const option = Object.hasOwn(declared, name) ? declared[name] : undefined
  if (!option) throw misspelt(`“tovholder ${command.name}” has no option ${rawName}. ${see(command)}`)
  if (option.type === 'boolean') {
    if (value !== undefined) throw misspelt(`The option ${rawName} takes no value. ${see(command)}`)
    return
  }
  // A value that looks like an option is one whose value was forgotten, unless it is joined to its own.
  if (value === undefined || (!inlineValue && value.startsWith('-') && value !== '-')) {
    throw misspelt(
      `The option ${rawName} needs a value, as ${rawName}=${option.value ?? 'TEXT'}. ${see(command)}`,
    )
  }
}

function checkNumber(command: Command, found: readonly string[]): void {
  const { name, takes } = command
  const missing = takes.slice(found.length)
  if (missing.length > 0)
    throw misspelt(`“tovholder ${name}” needs ${missing.join(' and ')}. ${see(command)}`)
  const [surplus] = found.slice(takes.length)
  if (surplus !== undefined)
    throw misspelt(`“tovholder ${name}” does not know what to do with “${surplus}”. ${see(command)}`)
}
