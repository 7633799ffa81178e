import type { VNode } from 'preact'
import type { FormState } from '../acts/index.ts'
import type { Represented } from '../partners/index.ts'
import { type FormErrors, SelectField } from '../platform/html/index.ts'
import { type Language, say } from '../platform/words/index.ts'
import { words } from './messages.ts'

/** What was wrong with a form, by field; nothing where there is no such form. */
export const formErrors = (failed: FormState | undefined): FormErrors =>
  Object.fromEntries((failed?.issues ?? []).map(({ field, text }) => [field, text]))

interface ActForProps {
  readonly language: Language
  /** The organisations to choose from. */
  readonly choices: readonly Represented[]
  readonly optional?: boolean
}

/** “You act for …”: shown only where there is something to choose. */
export function ActFor({ language, choices, optional }: ActForProps): VNode | null {
  if (choices.length < 2) return null
  const t = words(language)
  const options = choices.map(({ id, name }) => ({ value: id, label: say(name, language).text }))
  return (
    <SelectField
      name="for"
      label={t.actFor}
      optional={optional}
      options={optional ? [{ value: '', label: t.nobody }, ...options] : options}
    />
  )
}
