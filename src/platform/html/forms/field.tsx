import { type ComponentChildren, createContext, type VNode } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '../../words/index.ts'
import { words } from '../messages.ts'

/** What was typed, by the field's name; several values where several can be chosen. */
export type FormValues = { readonly [name: string]: string | readonly string[] | undefined }

/** What is wrong, by the field's name: a sentence that says how to mend it. */
export type FormErrors = { readonly [name: string]: string | undefined }

interface FormState {
  readonly language: Language
  readonly prefix: string
  readonly values: FormValues
  readonly errors: FormErrors
}

export const FormContext = createContext<FormState>({ language: 'da', prefix: 'f', values: {}, errors: {} })

/** The id of a field's first control: where its label, its error and the error summary point. */
export const fieldId = (prefix: string, name: string): string => `${prefix}-${name.replace(/[^\w-]+/gu, '-')}`

/** What every field has. Value and error come from the Form around it, unless they are given here. */
export interface FieldProps {
  readonly name: string
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  /** Fields must be filled in unless they say that they need not be. */
  readonly optional?: boolean | undefined
}

export interface FieldState {
  readonly language: Language
  readonly id: string
  /** The values kept; empty when there are none. */
  readonly kept: readonly string[]
  readonly error: string | undefined
  /** For the control, or for the group of controls. */
  readonly describedBy: string | undefined
}

export function useField({ name, hint, error }: FieldProps, value?: string | readonly string[]): FieldState {
  const form = useContext(FormContext)
  const id = fieldId(form.prefix, name)
  const typed = form.values[name] ?? value ?? []
  const said = error ?? form.errors[name]
  const described = [hint ? `${id}-hint` : '', said === undefined ? '' : `${id}-error`].filter(
    (each) => each !== '',
  )
  return {
    language: form.language,
    id,
    kept: typeof typed === 'string' ? [typed] : typed,
    error: said,
    describedBy: described.length > 0 ? described.join(' ') : undefined,
  }
}

/** Hint and error, in the order in which they are read. */
export function FieldNotes({
  field,
  hint,
}: {
  readonly field: FieldState
  readonly hint: ComponentChildren
}): VNode {
  return (
    <>
      {hint && (
        <div class="field-hint" id={`${field.id}-hint`}>
          {hint}
        </div>
      )}
      {field.error !== undefined && (
        <p class="field-error" id={`${field.id}-error`}>
          <span class="unseen">{words(field.language).errorLabel}</span>
          {field.error}
        </p>
      )}
    </>
  )
}

export const OptionalMark = ({
  language,
  optional,
}: {
  readonly language: Language
  readonly optional: boolean | undefined
}) => (optional ? <span class="field-optional"> ({words(language).optional})</span> : null)

interface FrameProps {
  readonly field: FieldState
  readonly own: FieldProps
  readonly children?: ComponentChildren
}

/** Label, hint, error and one control. */
export const FieldFrame = ({ field, own, children }: FrameProps): VNode => (
  <div class={field.error === undefined ? 'ds-field field' : 'ds-field field is-wrong'}>
    <label for={field.id}>
      {own.label}
      <OptionalMark language={field.language} optional={own.optional} />
    </label>
    <FieldNotes field={field} hint={own.hint} />
    {children}
  </div>
)

/** Legend, hint, error and a group of controls. */
export const GroupFrame = ({ field, own, children }: FrameProps): VNode => (
  <fieldset
    class={field.error === undefined ? 'ds-fieldset field' : 'ds-fieldset field is-wrong'}
    aria-describedby={field.describedBy}
  >
    <legend>
      {own.label}
      <OptionalMark language={field.language} optional={own.optional} />
    </legend>
    <FieldNotes field={field} hint={own.hint} />
    {children}
  </fieldset>
)

/** What every single control carries. */
export const controlAttributes = (field: FieldState, own: FieldProps) => ({
  id: field.id,
  name: own.name,
  required: !own.optional,
  'aria-describedby': field.describedBy,
  'aria-invalid': field.error === undefined ? undefined : ('true' as const),
})
