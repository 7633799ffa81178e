import type { ComponentChildren, VNode } from 'preact'
import type { FormState, PageContext } from '../acts/index.ts'
import { decisionRuleWords, type Matter } from '../charter/index.ts'
import {
  Actions,
  Button,
  Checkbox,
  CheckboxField,
  Form,
  type FormErrors,
  LongTextField,
  RadioField,
  TextField,
} from '../platform/html/index.ts'
import { type Language, say } from '../platform/words/index.ts'
import type { EditableDraft, NewDraft } from './draft.views.ts'
import { words } from './form-words.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** The form's fields as the acts want them: a box that is not ticked is not sent. */
export const readDraft = (fields: Fields): unknown => ({
  ...fields,
  confidential: fields['confidential'] === 'yes',
})

export const formErrors = (failed: FormState | undefined): FormErrors =>
  Object.fromEntries((failed?.issues ?? []).map(({ field, text }) => [field, text]))

interface Props {
  readonly context: PageContext
  readonly action: string
  readonly back: string
  readonly choices: Pick<NewDraft, 'matters' | 'organisations'>
  readonly draft?: EditableDraft
  /** Whom one drafts for, where that is to be chosen. */
  readonly children?: ComponentChildren
  readonly hidden?: Readonly<Record<string, string>>
}

export function DraftForm({ context, action, back, choices, draft, children, hidden }: Props): VNode {
  const { language, form: failed } = context
  const t = words(language)
  const subject: Record<string, string> = draft ? { subject: draft.id, version: `${draft.version}` } : {}
  return (
    <Form
      language={language}
      action={action}
      hidden={{ key: context.formKey, language, ...subject, ...hidden }}
      values={failed?.values}
      errors={formErrors(failed)}
    >
      {children}
      <TextFields language={language} {...(draft ? { draft } : {})} />
      <RadioField
        name="matter"
        label={t.matter}
        hint={t.matterHint}
        value={draft?.matter ?? choices.matters.find(({ matter }) => matter === 'other')?.matter}
        options={choices.matters.map(({ matter, how }) => ({
          value: matter,
          label: decisionRuleWords(language)[`matter ${matter as Matter}`],
          hint: how,
        }))}
      />
      <Parties organisations={choices.organisations} draft={draft} failed={failed} language={language} />
      <Checkbox
        name="confidential"
        label={t.confidential}
        hint={t.confidentialHint}
        checked={draft?.confidential}
        optional
      />
      <Actions>
        <Button>{t.saveDraft}</Button>
        <a href={back}>{t.cancel}</a>
      </Actions>
    </Form>
  )
}

/** Title, question and background, which an amendment asks for as well. */
export function TextFields({
  language,
  draft,
}: {
  readonly language: Language
  readonly draft?: Pick<EditableDraft, 'title' | 'question' | 'background'>
}): VNode {
  const t = words(language)
  return (
    <>
      <TextField
        name="title"
        label={t.title}
        hint={t.titleHint}
        value={draft?.title[language]}
        maxLength={300}
      />
      <LongTextField
        name="question"
        label={t.question}
        hint={t.questionHint}
        value={draft?.question[language]}
        rows={6}
        maxLength={20_000}
      />
      <LongTextField
        name="background"
        label={t.background}
        hint={t.backgroundHint}
        value={draft?.background[language]}
        rows={8}
        maxLength={20_000}
        optional
      />
    </>
  )
}

interface PartiesProps {
  readonly organisations: NewDraft['organisations']
  readonly draft: EditableDraft | undefined
  readonly failed: FormState | undefined
  readonly language: Language
}

/** Seldom needed, and long: folded, unless somebody is chosen. */
function Parties({ organisations, draft, failed, language }: PartiesProps): VNode {
  const t = words(language)
  const chosen = failed?.values['parties'] ?? draft?.parties ?? []
  return (
    <details class="form-choices" open={chosen.length > 0}>
      <summary>{t.chooseParties}</summary>
      <CheckboxField
        name="parties"
        label={t.parties}
        hint={t.partiesHint}
        values={draft?.parties}
        optional
        options={organisations.map(({ id, name }) => ({ value: id, label: say(name, language).text }))}
      />
    </details>
  )
}
