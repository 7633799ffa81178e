import type { VNode } from 'preact'
import type { Viewer } from '../../access/index.ts'
import type { Site } from '../../journal/index.ts'
import type { Times } from '../../platform/clock/index.ts'
import type { Transaction } from '../../platform/db/index.ts'
import type { Language } from '../../platform/words/index.ts'
import type { Act } from '../act.ts'
import type { Issue, RefusalDeclaration } from '../refusals.ts'
import type { ByLink } from '../run.ts'
import type { View } from '../view.ts'

/** A form that was not accepted, to be shown again with what was typed. */
export interface FormState {
  readonly act: string
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly issues: readonly Issue[]
  readonly refusal: { readonly name: string; readonly declaration: RefusalDeclaration }
}

export interface PageContext extends Times {
  readonly site: Site
  /** The host that was asked, in lower case and without port. */
  readonly host: string
  readonly viewer: Viewer
  readonly language: Language
  /** Path and query as asked for. */
  readonly url: string
  /** This page in each language. */
  readonly alternates: Readonly<Record<Language, string>>
  /** Goes with every form of this showing, so that sending it twice does it once. */
  readonly formKey: string
  readonly form: FormState | undefined
  /** What the last act of this viewer was, where the page was led to by it. */
  readonly justDone: string | undefined
  /** Puts the content into the partnership's page. */
  readonly frame: (content: PageContent) => VNode
}

export interface PageContent {
  /** Left out on the front page. */
  readonly title?: string
  readonly description?: string
  readonly breadcrumb?: readonly { readonly label: string; readonly href: string }[]
  readonly body: VNode | readonly VNode[]
  readonly unlisted?: boolean
  readonly jsonLd?: readonly object[]
  /** Where the page shows a list: the list's view in the API, below its root, as `/ideas?q=mars`. */
  readonly data?: string
}

type RouteParameters = Readonly<Record<string, string>>
type Fields = Readonly<Record<string, string | readonly string[]>>

/** A form on a page: the act it does, where it is sent, and where it leads. */
export interface PageForm {
  readonly act: Act<never, never, never, string>
  /** Route patterns; parameters in them are those of the page. */
  readonly at: Readonly<Record<Language, string>>
  /** Fields of the act's input that can come more than once; `any` where the form's `read` sorts it out. */
  readonly lists?: readonly string[] | 'any'
  /** Fields that hold files. The act's input has a list of their ids. */
  readonly files?: readonly string[]
  /** Makes the act's input of the fields, where they are not it already. What was typed is kept as it was. */
  read?(fields: Fields, parameters: RouteParameters): unknown
  /** Whether a machine sent the form, which wants no redirect and gets a bare yes: RFC 8058 §3.1. */
  byMachine?(fields: Fields): boolean
  /** Where a done act leads. */
  leadsTo(
    result: never,
    context: { readonly language: Language; readonly parameters: RouteParameters },
  ): string
  /** Further headers of the answer, such as a session's cookie. */
  headers?(result: never): Readonly<Record<string, string>>
  /** Where a link in the address vouches for who acts, instead of a session. */
  by?(parameters: RouteParameters): Omit<ByLink, 'via'>
}

export interface PageDeclaration<Parameters = unknown, Data = unknown> {
  readonly view: View<Parameters, Data>
  /** Route patterns. */
  readonly at: Readonly<Record<Language, string>>
  /** Where this data belongs in a language: leads old addresses to the present one, and from language to language. */
  path?(data: Data, language: Language): string
  render(data: Data, context: PageContext): VNode
  readonly forms?: readonly PageForm[]
  /** What is noted after it was shown: that a link was fetched. Decides nothing, and may be lost. */
  note?(tx: Transaction, parameters: RouteParameters, times: Times): Promise<unknown>
}

/** Declares a page. */
export const page = <Parameters, Data>(declaration: PageDeclaration<Parameters, Data>): PageDeclaration =>
  declaration as unknown as PageDeclaration

/** Declares a form of a page. */
export const form = <Input, Result, Loaded, Refusal extends string>(declaration: {
  readonly act: Act<Input, Result, Loaded, Refusal>
  readonly at: Readonly<Record<Language, string>>
  readonly lists?: readonly string[] | 'any'
  readonly files?: readonly string[]
  read?(fields: Fields, parameters: RouteParameters): unknown
  byMachine?(fields: Fields): boolean
  leadsTo(
    result: Result,
    context: { readonly language: Language; readonly parameters: RouteParameters },
  ): string
  headers?(result: Result): Readonly<Record<string, string>>
  by?(parameters: RouteParameters): Omit<ByLink, 'via'>
}): PageForm => declaration as unknown as PageForm
