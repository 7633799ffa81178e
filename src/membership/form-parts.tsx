import type { VNode } from 'preact'
import type { FormState, PageContext } from '../acts/index.ts'
import type { FormErrors } from '../platform/html/index.ts'
import { Notice } from '../platform/html/index.ts'

/** What is wrong with the form of an act; nothing where another form of the page was sent. */
export const failedAs = (context: PageContext, act: { readonly name: string }): FormState | undefined =>
  context.form?.act === act.name ? context.form : undefined

export const errorsOf = (failed: FormState | undefined): FormErrors =>
  Object.fromEntries((failed?.issues ?? []).map(({ field, text }) => [field, text]))

/** Why what was sent is not done. */
export const Refused = ({ context }: { readonly context: PageContext }): VNode | null =>
  context.form ? (
    <Notice kind="refused" title={context.form.refusal.declaration.words[context.language]} />
  ) : null
