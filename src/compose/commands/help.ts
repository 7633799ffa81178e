import { settingsHelp } from '../../platform/settings/index.ts'
import type { Command, Option, Options } from './command.ts'

const usage = ({ name, takes }: Command) => [name, ...takes].join(' ')

const columns = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

/** Every command, and the settings. */
export function help(commands: readonly Command[]): string {
  const rows = commands.map((command) => [usage(command), command.about] as const)
  return [
    'Usage: tovholder [COMMAND]',
    '',
    ...columns(rows),
    '',
    'tovholder COMMAND --help says more. Commands work beside a running server, and without one.',
    '',
    'Settings, by environment:',
    '',
    settingsHelp(),
  ].join('\n')
}

const written = (name: string, { type, value, multiple }: Option) =>
  `--${name}${type === 'boolean' ? '' : ` ${value ?? 'TEXT'}`}${multiple ? ' …' : ''}`

const optionRows = (options: Options) =>
  Object.entries(options).map(([name, option]) => [written(name, option), option.about] as const)

/** One command. @param first its first argument, where that decides on further options. */
export function commandHelp(command: Command, first: string | undefined): string {
  const { about, options, moreOptions } = command
  const further = first === undefined ? {} : (moreOptions?.(first) ?? {})
  const rows = optionRows({ ...further, ...options })
  const shown = rows.length > 0 ? ['', ...columns(rows)] : []
  return [
    `Usage: tovholder ${usage(command)}${rows.length > 0 ? ' [OPTION]…' : ''}`,
    '',
    about,
    ...(command.notes?.(first) ?? []),
    ...shown,
  ].join('\n')
}
