import type { ComponentChildren, VNode } from 'preact'
import type { Language } from '../../words/index.ts'
import { words } from '../messages.ts'
import { Button } from '../parts/button.tsx'
import { FormContext, type FormErrors, type FormValues, fieldId } from './field.tsx'

export interface FormProps {
  readonly language: Language
  readonly action: string
  /** Tells the fields of several forms on one page apart. */
  readonly id?: string | undefined
  readonly hidden?: { readonly [name: string]: string } | undefined
  /** What was typed, when the form is shown again. It goes before the fields' own values. */
  readonly values?: FormValues | undefined
  /** What must be mended, in the order of the fields. */
  readonly errors?: FormErrors | undefined
  /** The form sends files. */
  readonly files?: boolean | undefined
  readonly children?: ComponentChildren
}

/**
 * A form that posts. When there are errors, a summary that links to each field stands above it and takes the focus.
 *
 * The browser's own checks are off: the server's say in the reader's language what to mend, and keep what was typed.
 */
export function Form({
  language,
  action,
  id,
  hidden,
  values = {},
  errors = {},
  files,
  children,
}: FormProps): VNode {
  const prefix = id ?? 'f'
  return (
    <FormContext.Provider value={{ language, prefix, values, errors }}>
      <ErrorSummary language={language} prefix={prefix} errors={errors} />
      <form
        class="form"
        method="post"
        action={action}
        id={id}
        encType={files ? 'multipart/form-data' : undefined}
        noValidate
      >
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        {children}
      </form>
    </FormContext.Provider>
  )
}

interface SummaryProps {
  readonly language: Language
  readonly prefix: string
  readonly errors: FormErrors
}

/** All errors at the top, each a link to its field; after the manner of GOV.UK. */
export function ErrorSummary({ language, prefix, errors }: SummaryProps): VNode | null {
  const wrong = Object.entries(errors).filter((entry): entry is [string, string] => entry[1] !== undefined)
  if (wrong.length === 0) return null
  return (
    <div class="ds-error-summary error-summary" role="alert" tabindex={-1} autofocus>
      <h2>{words(language).mend({ n: wrong.length })}</h2>
      <ul>
        {wrong.map(([name, sentence]) => (
          <li key={name}>
            <a href={`#${fieldId(prefix, name)}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export interface FilterFormProps {
  readonly language: Language
  readonly action: string
  /** Fields, and a button at their end. */
  readonly children?: ComponentChildren
}

/** What to show of a list, in the address. A field that is left empty is sent empty. */
export const FilterForm = ({ language, action, children }: FilterFormProps): VNode => (
  <FormContext.Provider value={{ language, prefix: 'filter', values: {}, errors: {} }}>
    <search>
      <form class="search-form search-filters" method="get" action={action}>
        {children}
      </form>
    </search>
  </FormContext.Provider>
)

/** The buttons at the end of a form, side by side. */
export const Actions = ({ children }: { readonly children?: ComponentChildren }): VNode => (
  <div class="actions">{children}</div>
)

export interface SearchFormProps {
  readonly language: Language
  readonly action: string
  /** What is searched, for the label: “Søg blandt ideer”. */
  readonly label: string
  readonly name?: string | undefined
  readonly value?: string | undefined
  /** Filters: fields that go with the question. */
  readonly children?: ComponentChildren
}

/** A question in the address, so that an answer can be linked to. */
export function SearchForm({
  language,
  action,
  label,
  name = 'q',
  value = '',
  children,
}: SearchFormProps): VNode {
  const id = fieldId('search', name)
  return (
    <FormContext.Provider value={{ language, prefix: 'search', values: {}, errors: {} }}>
      <search>
        <form class="search-form" method="get" action={action}>
          <div class="ds-field">
            <label for={id}>{label}</label>
            <div class="search-row">
              <input class="ds-input" type="search" id={id} name={name} value={value} enterkeyhint="search" />
              <Button>{words(language).search}</Button>
            </div>
          </div>
          {children && <div class="search-filters">{children}</div>}
        </form>
      </search>
    </FormContext.Provider>
  )
}
