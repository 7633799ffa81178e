import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { PageContext } from '../acts/index.ts'
import { dateIn, formatDate } from '../platform/calendar/index.ts'
import { Actions, Button, Form, RadioField, Said, Section, TextField } from '../platform/html/index.ts'
import { pathTo, say } from '../platform/words/index.ts'
import { dueWords } from './due.tsx'
import { formWords } from './form-messages.ts'
import { failedForm } from './forms.tsx'
import { words } from './messages.ts'
import { settleConflict } from './settling.acts.ts'
import { conflictsIn, type Side, sidesOf } from './settling.rules.ts'
import type { ShownConflict, WholeGroup } from './shapes.ts'

/** Where the source says two things: this side's own sentence, the way to the other, and what was settled. */
export function ConflictNote({
  conflict,
  context,
}: {
  readonly conflict: ShownConflict
  readonly context: PageContext
}): VNode {
  const { language, site } = context
  const t = words(language)
  const { settled } = conflict
  return (
    <span class={settled ? 'line cell-note' : 'line cell-note is-conflict'}>
      {t.conflict} <Said text={conflict.text} language={language} />{' '}
      <a href={`#${conflict.with}`}>{t.seeOther}</a>
      {settled && (
        <span class="line">
          {settled.holds ? t.thisHolds : t.otherHolds}{' '}
          {settled.was && `${t.wasBefore({ due: dueWords(settled.was, context) })} `}
          <Said text={settled.why} language={language} /> (
          {formatDate(dateIn(Temporal.Instant.from(settled.at), site.zone), language, 'medium')})
        </span>
      )}
    </span>
  )
}

interface Props {
  readonly group: WholeGroup
  readonly context: PageContext
}

/** For those who speak for the group: the dates that contradict each other, and the way to settle which holds. */
export function Conflicts({ group, context }: Props): VNode | null {
  if (!group.mayTell) return null
  const open = conflictsIn(sidesOf(group.milestones, group.success)).filter(
    (pair) => !pair.some(({ conflict }) => (conflict as ShownConflict | undefined)?.settled),
  )
  if (open.length === 0) return null
  const t = formWords(context.language)
  return (
    <Section id="conflicts" title={t.conflicts}>
      <p class="quiet">{t.conflictsNote}</p>
      {open.map((pair) => (
        <Settle pair={pair} group={group} context={context} key={pair[0].name} />
      ))}
    </Section>
  )
}

function Settle({ pair, group, context }: Props & { readonly pair: readonly [Side, Side] }): VNode {
  const { language } = context
  const t = formWords(language)
  const dated = ({ text, due, asWritten }: Side) =>
    [say(text, language).text, due && dueWords({ due, asWritten }, context)].filter(Boolean).join(' – ')
  return (
    <Form
      {...failedForm(context, settleConflict.name)}
      language={language}
      id={`settle-${pair[0].name}`}
      action={pathTo(language, 'groups', { slug: group.slug }, 'settle')}
      hidden={{ key: `${context.formKey}${pair[0].name}`, subject: group.id, language }}
    >
      <RadioField
        name="holds"
        label={t.whichHolds}
        options={pair.map((side) => ({ value: side.name, label: dated(side) }))}
      />
      <TextField name="why" label={t.why} hint={t.noteHint} maxLength={2_000} />
      <Actions>
        <Button kind="plain">{t.settle}</Button>
      </Actions>
    </Form>
  )
}
