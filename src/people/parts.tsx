import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { PageContext } from '../acts/index.ts'
import { formatDate } from '../platform/calendar/index.ts'
import { Notice, SelectField } from '../platform/html/index.ts'
import type { Language } from '../platform/words/index.ts'
import { words } from './messages.ts'

/** First and last day, as one says them. */
export function daysIn(
  { from, to }: { readonly from: string; readonly to?: string | undefined },
  language: Language,
): string {
  const t = words(language)
  const day = (date: string) => formatDate(Temporal.PlainDate.from(date), language)
  return to === undefined ? t.since({ from: day(from) }) : t.between({ from: day(from), to: day(to) })
}

export const LanguageField = ({
  language,
  value,
}: {
  readonly language: Language
  readonly value?: string | undefined
}): VNode => {
  const t = words(language)
  return (
    <SelectField
      name="language"
      label={t.language}
      hint={t.languageHint}
      value={value}
      options={(['da', 'en'] as const).map((one) => ({ value: one, label: t[one] }))}
    />
  )
}

/** What was typed into a form and what is wrong with it, where it is the one that was not accepted. */
export const failedIn = ({ form: failed }: PageContext, act: string) =>
  failed?.act === act
    ? {
        values: failed.values,
        errors: Object.fromEntries(failed.issues.map(({ field, text }) => [field, text])),
      }
    : {}

/** What the last form did, or why it did not. */
export function JustDone({ context }: { readonly context: PageContext }): VNode | null {
  const { form: failed, language, justDone } = context
  const t = words(language)
  if (failed) return <Notice kind="refused" title={failed.refusal.declaration.words[language]} />
  const said: Readonly<Record<string, string>> = {
    added: t.doneAdded,
    saved: t.doneSaved,
    tied: t.doneTied,
    ended: t.doneEnded,
    given: t.doneGiven,
  }
  const done = justDone === undefined ? undefined : said[justDone]
  return done === undefined ? null : <Notice kind="ok" title={done} />
}
