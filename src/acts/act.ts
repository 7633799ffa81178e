import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { Allowance, Standing, Viewer } from '../access/index.ts'
import type { Audience, JournalDraft, JsonObject, Site, Subject } from '../journal/index.ts'
import type { Times } from '../platform/clock/index.ts'
import type { Id, Transaction } from '../platform/db/index.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { FieldProblem, RefusalDeclaration } from './refusals.ts'

/** What happened, for the journal: message keys and parameters, never prose. The runner adds who, when and how. */
export interface Happening {
  /** `noun.past`: `idea.submitted`. */
  readonly name: string
  /** The version of the payload's shape; 1 unless said. */
  readonly version?: number
  readonly subject: Subject
  readonly audience: Audience
  readonly payload: JsonObject
  /** Personal values: kept apart from the chain, and erasable. */
  readonly private?: JsonObject
  readonly article?: string | undefined
  /** A rule brought it about, whoever's act set it off: that one is not told with it. */
  readonly byRule?: true
}

export interface Done<Result> {
  readonly done: true
  readonly result: Result
  readonly happenings: readonly Happening[]
}

export interface Refused<Refusal extends string = string> {
  readonly done: false
  readonly refusal: Refusal
  readonly problems: readonly FieldProblem[]
  /** Where the refusal is that of an act within the act. */
  readonly declaration?: RefusalDeclaration
}

/** What the declaration promises to be there, by its policy or by `onBehalf: 'required'`. Its lack is a fault of ours. */
export function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('an act was let through without what its declaration requires')
  return value
}

export const done = <Result>(result: Result, ...happenings: Happening[]): Done<Result> => ({
  done: true,
  result,
  happenings,
})

/** Nothing of the act is kept. @param problems the fields that are at fault, where it is theirs. */
export const refuse = <const Refusal extends string>(
  refusal: Refusal,
  problems: readonly FieldProblem[] = [],
): Refused<Refusal> => ({ done: false, refusal, problems })

/** How an act finds the thing that it is done to: through the room's access, so that absent and hidden are alike. */
export interface SubjectKind<Loaded> {
  readonly type: string
  load(tx: Transaction, id: string, viewer: Viewer): Promise<Loaded | undefined>
  standing(loaded: Loaded): Standing
  /** Rises with every edit; compared with what the editor had seen. */
  version?(loaded: Loaded): number
}

export interface ActContext<Input, Loaded> extends Times {
  readonly tx: Transaction
  readonly site: Site
  readonly viewer: Viewer
  readonly input: Input
  readonly subject: Loaded
  /** The organisation acted for, where the act is done on behalf of one. */
  readonly organisation: Id<'organisation'> | undefined
  newId<Of extends string>(): Id<Of>
  /** The partnership's time at this moment, later than `now`: for what is stamped after a lock was waited for. */
  readonly nowAgain: () => Temporal.Instant
  /** The contents of files: what was sent, and what is to be kept. None where the act is done at the terminal. */
  readonly files: FileStore | undefined
}

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * Something that changes something, declared once. Form, API, signed link and command line are thin adapters
 * around it; so is the page that says who may do what.
 */
export interface Act<Input = unknown, Result = unknown, Loaded = unknown, Refusal extends string = string> {
  /** `noun.verb`: `idea.submit`. */
  readonly name: string
  /** What it does, as a sentence without a full stop. */
  readonly summary: { readonly da: string; readonly en: string }
  readonly input: z.ZodType<Input>
  readonly result: z.ZodType<Result>
  readonly who: readonly Allowance[]
  readonly subject?: SubjectKind<Loaded>
  /** Whether it is done on behalf of an organisation that the viewer represents. */
  readonly onBehalf?: 'required' | 'optional'
  /** Its answer is a secret, kept nowhere: a key sent along is not heeded, and what is sent twice is done twice. */
  readonly answersSecret?: true
  /** What follows from it is done before it is answered: the demonstration's clock, whose mover wants to see the new day. */
  readonly awaitsWhatFollows?: true
  readonly refusals: Readonly<Record<Refusal, RefusalDeclaration>>
  /** Its place in the API, below `/api/v1`; `{id}` is the subject's. */
  readonly api: { readonly method: Method; readonly path: string }
  /** A call that is well-formed, for the documentation and the tests of the policy. */
  readonly example: Record<string, unknown>
  effect(context: ActContext<Input, Loaded>): Promise<Done<Result> | Refused<Refusal>>
}

/** Declares an act, with the types of its parts held against each other. */
export const act = <Input, Result, Loaded, Refusal extends string = never>(
  declaration: Act<Input, Result, Loaded, Refusal>,
): Act<Input, Result, Loaded, Refusal> => declaration

/**
 * Lets a room take part in what another decides, in the same transaction: the deciding room does not know it.
 * Does no I/O but the transaction's.
 */
export interface Reactor {
  /** The name of the happening: `decision.adopted`. */
  readonly on: string
  react(tx: Transaction, happened: JournalDraft, times: Times): Promise<readonly Happening[]>
}
