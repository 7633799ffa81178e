import type { VNode } from 'preact'
import type { PageContext } from '../acts/index.ts'
import { Notice, SelectField, TextField } from '../platform/html/index.ts'
import { type Language, say, type Text } from '../platform/words/index.ts'
import { formWords } from './form-messages.ts'

/** What the last form on this group's pages did, or why it did not. */
export function JustDone({ context }: { readonly context: PageContext }): VNode | null {
  const { form: failed, language, justDone } = context
  const t = formWords(language)
  const said: Readonly<Record<string, string>> = {
    saved: t.doneSaved,
    added: t.doneAdded,
    reported: t.doneReported,
    moved: t.doneMoved,
    told: t.doneTold,
    milestone: t.doneMilestone,
    given: t.doneGiven,
    ended: t.doneEnded,
    filled: t.doneFilled,
    joined: t.doneJoined,
    left: t.doneLeft,
    over: t.doneOver,
    rested: t.doneRested,
    resumed: t.doneResumed,
    result: t.doneResult,
    settled: t.doneSettled,
  }
  if (failed) return <Notice kind="refused" title={failed.refusal.declaration.words[language]} />
  const done = justDone === undefined ? undefined : said[justDone]
  return done === undefined ? null : <Notice kind="ok" title={done} />
}

/** What was typed into a form and what is wrong with it, where it is the one that was not accepted. */
export function failedForm({ form: failed }: PageContext, act: string) {
  if (failed?.act !== act) return {}
  return {
    values: failed.values,
    errors: Object.fromEntries(failed.issues.map(({ field, text }) => [field, text])),
  }
}

/** A date as exact as it is known. */
export const DueField = ({
  language,
  label,
}: {
  readonly language: Language
  readonly label: string
}): VNode => (
  <TextField name="due" label={label} hint={formWords(language).dueHint} size={24} maxLength={60} />
)

interface OwnerProps {
  readonly language: Language
  readonly organisations: readonly { readonly key: string; readonly name: Text }[]
  readonly value?: string | undefined
}

export const OwnerField = ({ language, organisations, value }: OwnerProps): VNode => (
  <SelectField
    name="owner"
    label={formWords(language).owner}
    value={value}
    optional
    options={organisations.map(({ key, name }) => ({ value: key, label: say(name, language).text }))}
  />
)
