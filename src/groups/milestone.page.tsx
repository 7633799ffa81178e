import type { VNode } from 'preact'
import { form, type PageContext, page } from '../acts/index.ts'
import {
  Actions,
  Button,
  Facts,
  Form,
  Intro,
  RadioField,
  Section,
  TextField,
} from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say } from '../platform/words/index.ts'
import { DueDate } from './due.tsx'
import { type EditableMilestone, milestoneToEdit } from './edit.views.ts'
import { formWords } from './form-messages.ts'
import { DueField, failedForm, JustDone, OwnerField } from './forms.tsx'
import { MilestoneStatus } from './light.tsx'
import { words } from './messages.ts'
import { editMilestone, moveMilestone, reportMilestone } from './milestone.acts.ts'

const at = (what: 'report' | 'move' | 'edit') =>
  patternOf('groups', { slug: ':id' }, 'milestones', { slug: ':n' }, what)

const toGroup =
  (done: string) =>
  ({ group, n }: { group: string; n: number }, { language }: { language: Language }) =>
    `${pathTo(language, 'groups', { slug: group })}?done=${done}#milestone-${n}`

const own = ({ group, milestone }: EditableMilestone) =>
  ['groups', { slug: group.slug }, 'milestones', { slug: `${milestone.n}` }] as const

export const milestonePage = page({
  view: milestoneToEdit,
  at: patternOf('groups', { slug: ':id' }, 'milestones', { slug: ':n' }),
  path: (shown: EditableMilestone, language) => pathTo(language, ...own(shown)),
  forms: [
    form({ act: reportMilestone, at: at('report'), leadsTo: toGroup('reported') }),
    form({ act: moveMilestone, at: at('move'), leadsTo: toGroup('moved') }),
    form({ act: editMilestone, at: at('edit'), leadsTo: toGroup('milestone') }),
  ],
  render: (shown: EditableMilestone, context) => {
    const { language } = context
    const { group, milestone } = shown
    const title = say(milestone.text, language)
    return context.frame({
      title: title.text,
      breadcrumb: [
        { label: words(language).groups, href: pathTo(language, 'groups') },
        { label: say(group.title, language).text, href: pathTo(language, 'groups', { slug: group.slug }) },
      ],
      unlisted: true,
      body: (
        <>
          <Intro
            title={title.text}
            lang={title.language === language ? undefined : title.language}
            kicker={<MilestoneStatus milestone={milestone} language={language} />}
          >
            <JustDone context={context} />
            <Dates shown={shown} context={context} />
          </Intro>
          <Report shown={shown} context={context} />
          <Move shown={shown} context={context} />
          <Edit shown={shown} context={context} />
        </>
      ),
    })
  },
})

interface Props {
  readonly shown: EditableMilestone
  readonly context: PageContext
}

function Dates({ shown: { milestone }, context }: Props): VNode {
  const t = words(context.language)
  return (
    <Facts
      facts={[
        { term: t.agreed, content: <DueDate date={milestone.agreed} context={context} /> },
        { term: t.now, content: <DueDate date={milestone} context={context} /> },
      ]}
    />
  )
}

/** What every form about the milestone carries. */
const carried = ({ shown, context }: Props, withVersion: boolean) => ({
  key: context.formKey,
  subject: shown.milestone.id,
  language: context.language,
  ...(withVersion ? { version: `${shown.milestone.version}` } : {}),
})

const statuses = ['on-track', 'at-risk', 'done', 'dropped'] as const

function Report({ shown, context }: Props): VNode {
  const { language } = context
  const t = formWords(language)
  const now = statuses.find((status) => status === shown.milestone.report?.status)
  return (
    <Section id="report" title={t.report}>
      <Form
        {...failedForm(context, reportMilestone.name)}
        language={language}
        id="report-form"
        action={pathTo(language, ...own(shown), 'report')}
        hidden={carried({ shown, context }, false)}
      >
        <RadioField
          name="status"
          label={t.report}
          value={now}
          options={statuses.map((status) => ({ value: status, label: t[status] }))}
        />
        <TextField name="note" label={t.note} hint={t.noteHint} maxLength={500} optional />
        <TextField name="evidence" type="url" label={t.resultLink} maxLength={2_000} optional />
        <Actions>
          <Button>{t.send}</Button>
          <a href={pathTo(language, 'groups', { slug: shown.group.slug })}>{t.back}</a>
        </Actions>
      </Form>
    </Section>
  )
}

function Move({ shown, context }: Props): VNode {
  const { language } = context
  const t = formWords(language)
  return (
    <Section id="move" title={t.move}>
      <p class="quiet">{t.moveNote}</p>
      <Form
        {...failedForm(context, moveMilestone.name)}
        language={language}
        id="move-form"
        action={pathTo(language, ...own(shown), 'move')}
        hidden={carried({ shown, context }, true)}
      >
        <DueField language={language} label={t.newDue} />
        <TextField name="why" label={t.why} hint={t.noteHint} maxLength={500} />
        <Actions>
          <Button kind="plain">{t.moveIt}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function Edit({ shown, context }: Props): VNode | null {
  if (!shown.mayEdit) return null
  const { language } = context
  const t = formWords(language)
  const { milestone, organisations } = shown
  return (
    <Section id="edit" title={t.editMilestone}>
      <p class="quiet">{t.inThisLanguage}</p>
      <Form
        {...failedForm(context, editMilestone.name)}
        language={language}
        id="edit-form"
        action={pathTo(language, ...own(shown), 'edit')}
        hidden={carried({ shown, context }, true)}
      >
        <TextField name="text" label={t.milestoneText} value={milestone.text[language]} maxLength={300} />
        <OwnerField language={language} organisations={organisations} value={milestone.owner?.key} />
        <Actions>
          <Button kind="plain">{t.saveMilestone}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
