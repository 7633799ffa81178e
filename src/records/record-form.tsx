import type { ComponentChildren, VNode } from 'preact'
import { Checkbox, CheckboxField, LongTextField, SelectField, TextField } from '../platform/html/index.ts'
import { type Language, say } from '../platform/words/index.ts'
import { filledParts, prefix, type Typed } from './fields.ts'
import { fieldLabel, words } from './messages.ts'
import type { PlannedField } from './plan.ts'
import type { Choices } from './record.access.ts'

export interface RecordFormSetting {
  readonly type: string
  readonly language: Language
  /** The languages that texts are written in. */
  readonly languages: readonly string[]
  readonly choices: Choices
  /** What stands in the fields. */
  readonly typed: Typed
  /** The record has its key already. */
  readonly keyed: boolean
}

interface FieldsProps {
  readonly plan: readonly PlannedField[]
  readonly setting: RecordFormSetting
  readonly under?: string
  /** Nothing in here has to be filled in. */
  readonly spare?: boolean
}

/** The controls for a record, made from its shape. They stand in a Form that holds what was typed. */
export const RecordFields = ({ plan, setting, under = prefix, spare = false }: FieldsProps): VNode => (
  <>
    {plan.map((field) => (
      <RecordField field={field} setting={setting} under={under} spare={spare} key={field.name} />
    ))}
  </>
)

interface FieldOf {
  readonly field: PlannedField
  readonly setting: RecordFormSetting
  readonly under: string
  readonly spare: boolean
}

function RecordField(props: FieldOf): VNode {
  const { field, setting, under, spare } = props
  const { language } = setting
  const t = words(language)
  const own = {
    name: `${under}.${field.name}`,
    label: fieldLabel(setting.type, field.name, language),
    optional: field.optional || spare,
  }
  switch (field.asks.is) {
    case 'text':
      return <InLanguages {...props} />
    case 'lines':
      if (field.asks.of === 'text') return <InLanguages {...props} lines />
      return <LongTextField {...own} hint={t.wordLinesHint} rows={3} />
    case 'date':
      return <TextField {...own} hint={t.dateHint} size={24} />
    case 'count':
      return <TextField {...own} inputMode="numeric" size={8} />
    case 'flag':
      return <Checkbox {...own} optional />
    case 'key':
      return <KeyField {...props} name={own.name} label={own.label} />
    case 'choice':
      return <SelectField {...own} options={field.asks.options.map((value) => ({ value, label: value }))} />
    case 'reference':
      return <References {...props} />
    case 'parts':
      return <Parts {...props} fields={field.asks.fields} label={own.label} />
    default:
      return <TextField {...own} maxLength={500} />
  }
}

/** The key of a part goes along unseen; that of a record is asked for as long as it has none. */
function KeyField({
  setting,
  under,
  name,
  label,
}: FieldOf & { readonly name: string; readonly label: string }) {
  const kept = setting.typed[name]
  if (under !== prefix || setting.keyed) {
    return kept === undefined ? <></> : <input type="hidden" name={name} value={String(kept)} />
  }
  return <TextField name={name} label={label} hint={words(setting.language).keyHint} size={32} optional />
}

/** Fields whose texts are mostly more than a line. */
const longFields = new Set(['note', 'text', 'leader'])

function InLanguages({ field, setting, under, spare, lines }: FieldOf & { readonly lines?: boolean }): VNode {
  const { language, languages, typed, type } = setting
  const t = words(language)
  const names = new Intl.DisplayNames(language, { type: 'language' })
  const said = (tag: string) => String(typed[`${under}.${field.name}.${tag}`] ?? '')
  const long = longFields.has(field.name) || languages.some((tag) => said(tag).length > 80)
  return (
    <>
      {languages.map((tag) => {
        const own = {
          name: `${under}.${field.name}.${tag}`,
          label: t.inLanguage({
            label: fieldLabel(type, field.name, language),
            language: names.of(tag) ?? tag,
          }),
          optional: field.optional || spare,
        }
        const rows = Math.min(14, Math.max(2, Math.ceil(said(tag).length / 70)))
        if (lines) return <LongTextField {...own} hint={t.linesHint} rows={Math.max(4, rows)} key={tag} />
        return long ? (
          <LongTextField {...own} rows={rows} key={tag} />
        ) : (
          <TextField {...own} maxLength={500} key={tag} />
        )
      })}
    </>
  )
}

/** As many can stand open on a page. */
const fewChoices = 8

function References({ field, setting, under, spare }: FieldOf): VNode {
  if (field.asks.is !== 'reference') return <></>
  const { language, choices, typed, type } = setting
  const own = {
    name: `${under}.${field.name}`,
    label: fieldLabel(type, field.name, language),
    optional: field.optional || spare || field.asks.many,
  }
  const options = (choices.get(field.asks.to) ?? []).map(({ key, name }) => ({
    value: key,
    label: say(name, language).text,
  }))
  if (!field.asks.many) return <SelectField {...own} options={options} />
  // What is chosen stands first, in its own order: the browser sends it back in the order of the page.
  const chosen = [typed[own.name] ?? []].flat()
  const first = chosen.flatMap((key) => options.filter(({ value }) => value === key))
  const rest = options.filter(({ value }) => !chosen.includes(value))
  const choice = <CheckboxField {...own} options={[...first, ...rest]} />
  if (options.length <= fewChoices) return choice
  return (
    <details class="form-choices">
      <summary>
        {own.label}: {first.map(({ label }) => label).join(', ') || words(language).none}
      </summary>
      {choice}
    </details>
  )
}

/** Room for this many more. */
const spareParts = 2

interface PartsProps extends FieldOf {
  readonly fields: readonly PlannedField[]
  readonly label: string
}

function Parts({ field, setting, under, fields, label }: PartsProps): VNode {
  const t = words(setting.language)
  const full = `${under}.${field.name}`
  const last = filledParts(setting.typed, full).at(-1) ?? -1
  const count = last + 1 + spareParts
  return (
    <>
      {Array.from({ length: count }, (_, n) => (
        <PartFrame
          legend={n > last ? t.newPart({ label }) : t.part({ label, n: n + 1 })}
          hint={n === 0 ? t.partsHint : undefined}
          key={`${n}`}
        >
          <RecordFields plan={fields} setting={setting} under={`${full}.${n}`} spare={n > last} />
        </PartFrame>
      ))}
    </>
  )
}

const PartFrame = ({
  legend,
  hint,
  children,
}: {
  readonly legend: string
  readonly hint: string | undefined
  readonly children?: ComponentChildren
}): VNode => (
  <fieldset class="form-part">
    <legend>{legend}</legend>
    {hint && <p class="field-hint">{hint}</p>}
    {children}
  </fieldset>
)
