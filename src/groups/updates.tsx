import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { PageContext } from '../acts/index.ts'
import { formatDateTime } from '../platform/calendar/index.ts'
import {
  Actions,
  Button,
  Form,
  ItemList,
  Said,
  Section,
  SelectField,
  Status,
  TextField,
} from '../platform/html/index.ts'
import { pathTo } from '../platform/words/index.ts'
import { formWords } from './form-messages.ts'
import { failedForm } from './forms.tsx'
import { words } from './messages.ts'
import type { ShownUpdate, WholeGroup } from './shapes.ts'
import { tellGroup } from './update.acts.ts'

interface Props {
  readonly group: WholeGroup
  readonly context: PageContext
}

/** What the group told of itself last, and for those who lead it a line to tell more. */
export function Updates({ group, context }: Props): VNode | null {
  if (group.updates.length === 0 && !group.mayTell) return null
  const t = words(context.language)
  return (
    <Section id="updates" title={t.updates}>
      {group.updates.length > 0 ? (
        <ItemList items={group.updates.map((update) => asItem(update, context))} />
      ) : (
        <p class="quiet">{t.noUpdates}</p>
      )}
      {group.mayTell && (
        <Tell
          group={group}
          action={pathTo(context.language, 'groups', { slug: group.slug }, 'tell')}
          formId="tell"
          context={context}
        />
      )}
    </Section>
  )
}

function asItem({ line, light, at, by }: ShownUpdate, { language, site }: PageContext) {
  const t = words(language)
  const says = light && { kept: t.toldKept, risk: t.toldRisk, broken: t.toldBroken }[light]
  return {
    title: line ? <Said text={line} language={language} /> : says,
    when: formatDateTime(Temporal.Instant.from(at), site.zone, language),
    datetime: at,
    status: light && <Status kind={light}>{says}</Status>,
    ...(by ? { note: by } : {}),
  }
}

interface TellProps {
  readonly group: { readonly id: string }
  readonly action: string
  readonly formId: string
  readonly context: PageContext
}

/** A line on how it goes, written in place. */
export function Tell({ group, action, formId, context }: TellProps): VNode {
  const { language, form: failed } = context
  const t = formWords(language)
  const told = words(language)
  const own = failed?.values['subject'] === group.id ? failedForm(context, tellGroup.name) : {}
  return (
    <Form
      {...own}
      language={language}
      id={formId}
      action={action}
      hidden={{ key: `${context.formKey}${group.id.slice(-6)}`, subject: group.id, language }}
    >
      <TextField name="line" label={t.note} hint={t.noteHint} maxLength={500} optional />
      <SelectField
        name="light"
        label={t.report}
        optional
        options={[
          { value: '', label: t.noLight },
          { value: 'kept', label: told.toldKept },
          { value: 'risk', label: told.toldRisk },
          { value: 'broken', label: told.toldBroken },
        ]}
      />
      <Actions>
        <Button>{t.tell}</Button>
      </Actions>
    </Form>
  )
}
