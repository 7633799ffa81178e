import type { VNode } from 'preact'
import { words } from '../messages.ts'
import { controlAttributes, FieldFrame, type FieldProps, useField } from './field.tsx'

export interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'url' | 'tel' | 'search' | 'number' | 'password' | undefined
  readonly value?: string | undefined
  /** A token of the HTML autofill list: `email`, `name`, `organization`, `one-time-code`. */
  readonly autocomplete?: string | undefined
  /** About how many characters the answer has; the box is as wide. */
  readonly size?: number | undefined
  readonly maxLength?: number | undefined
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'tel' | undefined
}

export function TextField(props: TextFieldProps): VNode {
  const { type = 'text', value, autocomplete, size, maxLength, inputMode } = props
  const field = useField(props, value)
  return (
    <FieldFrame field={field} own={props}>
      <input
        class="ds-input"
        {...controlAttributes(field, props)}
        type={type as 'text'}
        value={type === 'password' ? undefined : (field.kept[0] ?? '')}
        autocomplete={autocomplete}
        size={size}
        maxLength={maxLength}
        inputMode={inputMode}
      />
    </FieldFrame>
  )
}

export interface LongTextFieldProps extends FieldProps {
  readonly value?: string | undefined
  readonly rows?: number | undefined
  readonly maxLength?: number | undefined
}

export function LongTextField(props: LongTextFieldProps): VNode {
  const field = useField(props, props.value)
  return (
    <FieldFrame field={field} own={props}>
      <textarea
        class="ds-input"
        {...controlAttributes(field, props)}
        rows={props.rows ?? 6}
        maxLength={props.maxLength}
      >
        {/* HTML drops one line break at the start of a textarea, so one that was typed needs another before it. */}
        {(field.kept[0] ?? '').replace(/^\r?\n/u, '\n\n')}
      </textarea>
    </FieldFrame>
  )
}

export interface DateFieldProps extends FieldProps {
  /** ISO 8601 calendar dates. */
  readonly value?: string | undefined
  readonly min?: string | undefined
  readonly max?: string | undefined
}

export function DateField(props: DateFieldProps): VNode {
  const field = useField(props, props.value)
  return (
    <FieldFrame field={field} own={props}>
      <input
        class="ds-input is-date"
        {...controlAttributes(field, props)}
        type="date"
        value={field.kept[0] ?? ''}
        min={props.min}
        max={props.max}
      />
    </FieldFrame>
  )
}

export interface FileFieldProps extends FieldProps {
  /** As the HTML attribute: `.pdf,image/png`. */
  readonly accept?: string | undefined
  readonly multiple?: boolean | undefined
}

/**
 * Files to send; the Form around it must have `files`. What was received already when the form comes back, as an id and a
 * name with a space between, can be kept or left out.
 */
export function FileField(props: FileFieldProps): VNode {
  const field = useField(props)
  return (
    <FieldFrame field={field} own={props}>
      {field.kept.map((kept, n) => (
        <div class="ds-field choice" key={kept}>
          <input
            class="ds-input"
            type="checkbox"
            id={`${field.id}-${n}`}
            name={props.name}
            value={kept}
            checked
          />
          <label for={`${field.id}-${n}`}>
            {words(field.language).received({ name: kept.slice(kept.indexOf(' ') + 1) })}
          </label>
        </div>
      ))}
      <input
        class="ds-input is-file"
        {...controlAttributes(field, props)}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
      />
    </FieldFrame>
  )
}
