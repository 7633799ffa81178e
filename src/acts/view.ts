import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { Allowance, Standing, Viewer } from '../access/index.ts'
import type { Site } from '../journal/index.ts'
import type { Times } from '../platform/clock/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import type { Language } from '../platform/words/index.ts'

export interface ViewContext<Parameters> extends Times {
  readonly tx: ReadTransaction
  readonly site: Site
  readonly viewer: Viewer
  readonly parameters: Parameters
  readonly language: Language
}

/** What a view shows. */
export interface Seen<Data> {
  readonly data: Data
  readonly standing?: Standing
  /** The version of the one thing shown, which an edit must name. */
  readonly version?: number
  /** From when time itself will change what is shown. */
  readonly validUntil?: Temporal.Instant
}

/** Something that can be seen, declared once: served as page, JSON and more. Reading writes nothing. */
export interface View<Parameters = unknown, Data = unknown> {
  /** `noun.what`: `idea.list`. */
  readonly name: string
  readonly summary: { readonly da: string; readonly en: string }
  readonly parameters: z.ZodType<Parameters>
  readonly data: z.ZodType<Data>
  readonly who: readonly Allowance[]
  /** `session` where it shows what is not journalled, such as open sessions: never cached. */
  readonly freshness: 'journal' | 'session'
  /** Its place in the API, below `/api/v1`; `{…}` are parameters, and the others come in the query. */
  readonly api: string
  readonly example: Record<string, unknown>
  /** Through the room's access. Undefined where there is nothing that this viewer may see. */
  load(context: ViewContext<Parameters>): Promise<Seen<Data> | undefined>
}

export const view = <Parameters, Data>(declaration: View<Parameters, Data>): View<Parameters, Data> =>
  declaration
