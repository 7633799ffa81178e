import type { Settings } from '../../platform/settings/index.ts'
import type { Program } from '../installation.ts'

/** Where a command speaks: answers to `say` (standard output), all else to `complain` (standard error). */
export interface Terminal {
  say(line: string): void
  complain(line: string): void
}

export interface Option {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
  /** What stands for the value in the help: `KEY`. */
  readonly value?: string
  readonly about: string
}
export type Options = { readonly [name: string]: Option }

type One<Of extends Option> = Of['type'] extends 'boolean' ? boolean : string
export type Values<Of extends Options> = {
  readonly [Name in keyof Of]?: Of[Name] extends { readonly multiple: true }
    ? readonly One<Of[Name]>[]
    : One<Of[Name]>
}
export type Given = string | boolean | readonly string[]

/** What a command stands on, whatever it was asked. */
export interface Surroundings {
  readonly settings: Settings
  readonly program: Program
  readonly terminal: Terminal
}

export interface Invocation<Takes extends readonly string[] = readonly string[], Of extends Options = Options>
  extends Surroundings {
  /** As many as the command takes. */
  readonly args: { readonly [Place in keyof Takes]: string }
  readonly options: Values<Of>
  /** The options that depend on the first argument. */
  readonly more: Readonly<Record<string, Given>>
}

interface Declaration<Takes extends readonly string[], Of extends Options> {
  /** One word, or two: `user add`. */
  readonly name: string
  /** What has to be named, in capitals: `EMAIL`. */
  readonly takes: Takes
  /** A sentence. */
  readonly about: string
  /** Further lines of its help. @param first its first argument, where one is given */
  notes?(first: string | undefined): readonly string[]
  readonly options: Of
  /** Further options, which depend on the first argument. */
  moreOptions?(first: string): Options
  /** @returns the exit code. */
  run(invocation: Invocation<Takes, Of>): Promise<number>
}

export type Command = Declaration<readonly string[], Options>

/** Declares a command, with what it is given held against what it takes. */
export const command = <const Takes extends readonly string[], const Of extends Options>(
  declaration: Declaration<Takes, Of>,
): Command => declaration as unknown as Command

/** Something stands in the way: a sentence with the remedy. Exit code 2 where the command was misspelt, 1 otherwise. */
export class CommandRefusal extends Error {
  override readonly name = 'CommandRefusal'
  readonly exit: 1 | 2

  constructor(sentence: string, exit: 1 | 2 = 1) {
    super(sentence)
    this.exit = exit
  }
}

export const misspelt = (sentence: string) => new CommandRefusal(sentence, 2)

export const partnershipOption = {
  type: 'string',
  value: 'KEY',
  about: 'The partnership. Needed where there are several.',
} as const satisfies Option
