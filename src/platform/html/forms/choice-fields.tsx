import type { ComponentChildren, VNode } from 'preact'
import { words } from '../messages.ts'
import {
  controlAttributes,
  FieldFrame,
  FieldNotes,
  type FieldProps,
  type FieldState,
  GroupFrame,
  useField,
} from './field.tsx'

export interface Option {
  readonly value: string
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
}

export interface SelectFieldProps extends FieldProps {
  /** One without a value stands for “choose”, where that has words of its own: “all kinds”. */
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value?: string | undefined
}

export function SelectField(props: SelectFieldProps): VNode {
  const field = useField(props, props.value)
  const [kept = ''] = field.kept
  return (
    <FieldFrame field={field} own={props}>
      <select class="ds-input" {...controlAttributes(field, props)}>
        {!props.options.some(({ value }) => value === '') && (
          <option value="" selected={kept === ''}>
            {words(field.language).choose}
          </option>
        )}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === kept} key={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox'
  readonly field: FieldState
  readonly name: string
  readonly option: Option
  readonly index: number
  readonly required?: boolean | undefined
}

function Choice({ type, field, name, option, index, required }: ChoiceProps): VNode {
  const id = index === 0 ? field.id : `${field.id}-${index + 1}`
  return (
    <div class="ds-field choice">
      <input
        class="ds-input"
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={field.kept.includes(option.value)}
        required={required}
        aria-describedby={option.hint ? `${id}-about` : undefined}
        aria-invalid={field.error !== undefined && type === 'checkbox' ? 'true' : undefined}
      />
      <label for={id}>{option.label}</label>
      {option.hint && (
        <div class="field-hint" id={`${id}-about`}>
          {option.hint}
        </div>
      )}
    </div>
  )
}

export interface RadioFieldProps extends FieldProps {
  readonly options: readonly Option[]
  readonly value?: string | undefined
}

export function RadioField(props: RadioFieldProps): VNode {
  const field = useField(props, props.value)
  return (
    <GroupFrame field={field} own={props}>
      {props.options.map((option, index) => (
        <Choice
          type="radio"
          {...{ field, option, index }}
          name={props.name}
          required={!props.optional}
          key={option.value}
        />
      ))}
    </GroupFrame>
  )
}

export interface CheckboxFieldProps extends FieldProps {
  readonly options: readonly Option[]
  readonly values?: readonly string[] | undefined
}

/** Several of several; all arrive under one name. */
export function CheckboxField(props: CheckboxFieldProps): VNode {
  const field = useField(props, props.values)
  return (
    <GroupFrame field={field} own={props}>
      {props.options.map((option, index) => (
        <Choice type="checkbox" {...{ field, option, index }} name={props.name} key={option.value} />
      ))}
    </GroupFrame>
  )
}

export interface CheckboxProps extends FieldProps {
  /** What arrives when it is ticked; “yes” unless said otherwise. */
  readonly value?: string | undefined
  readonly checked?: boolean | undefined
}

/** One thing to say yes to. */
export function Checkbox(props: CheckboxProps): VNode {
  const { value = 'yes', checked } = props
  const field = useField(props, checked ? value : [])
  return (
    <div class={field.error === undefined ? 'field' : 'field is-wrong'}>
      <FieldNotes field={field} hint={undefined} />
      <div class="ds-field choice">
        <input
          class="ds-input"
          type="checkbox"
          {...controlAttributes(field, props)}
          value={value}
          checked={field.kept.includes(value)}
        />
        <label for={field.id}>{props.label}</label>
        {props.hint && (
          <div class="field-hint" id={`${field.id}-hint`}>
            {props.hint}
          </div>
        )}
      </div>
    </div>
  )
}
