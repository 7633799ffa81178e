import type { VNode } from 'preact'
import type { FormState } from '../acts/index.ts'
import {
  DateField,
  Document,
  type FormErrors,
  LongTextField,
  SelectField,
  TextField,
} from '../platform/html/index.ts'
import type { Language } from '../platform/words/index.ts'
import type { OfferedAsk, OfferedOption } from './ask.views.ts'
import { words } from './messages.ts'

export const errorsOf = (failed: FormState | undefined): FormErrors =>
  Object.fromEntries((failed?.issues ?? []).map(({ field, text }) => [field.replace(/^fields\./, ''), text]))

/** What stands around an ask: until when, what silence means, under which article. */
export function AskTerms({
  ask,
  language,
}: {
  readonly ask: OfferedAsk
  readonly language: Language
}): VNode {
  const t = words(language)
  const rows = [
    [t.until, ask.until],
    [t.ifSilent, ask.silence],
    [t.soFar, ask.answered],
  ].filter((row): row is [string, string] => row[1] !== undefined)
  return (
    <>
      {ask.document && <Document text={{ [ask.document.language]: ask.document.text }} language={language} />}
      <dl class="ask-terms">
        {rows.map(([term, content]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{content}</dd>
          </div>
        ))}
      </dl>
      {ask.ownAnswer && <p>{t.youAnswered({ answer: ask.ownAnswer })}</p>}
      <p>
        <a href={ask.page.path}>{ask.page.label}</a>
        {ask.article && (
          <>
            {' · '}
            <a href={ask.article.path}>{ask.article.label}</a>
          </>
        )}
      </p>
    </>
  )
}

/** The fields that an option needs. */
export const AskFields = ({ fields }: { readonly fields: OfferedOption['fields'] }): VNode => (
  <>
    {fields.map(({ name, label, is, required, description, value, choices }) => {
      const common = { key: name, name, label, optional: !required, description, value }
      if (is === 'long-text') return <LongTextField {...common} rows={4} maxLength={5_000} />
      if (is === 'date') return <DateField {...common} />
      if (is === 'choice') return <SelectField {...common} options={choices ?? []} />
      return <TextField {...common} />
    })}
  </>
)
