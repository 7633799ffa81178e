import type { VNode } from 'preact'
import { form, type PageContext, page } from '../acts/index.ts'
import { Actions, Button, Form, Intro, LongTextField, Section, TextField } from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say, type Text } from '../platform/words/index.ts'
import { type EditableGroup, groupToEdit } from './edit.views.ts'
import { formWords } from './form-messages.ts'
import { DueField, failedForm, JustDone, OwnerField } from './forms.tsx'
import { editGroup } from './group.acts.ts'
import { paragraphs } from './lines.rules.ts'
import { words } from './messages.ts'
import { addMilestone } from './milestone.acts.ts'
import { endOneSeat, fillOneSeat, giveSeat } from './seat.acts.ts'
import { Seats } from './seats.tsx'

const id = { slug: ':id' }
const asLines = ['background', 'tasks', 'themes', 'workPlan', 'success', 'invited'] as const

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Each list comes in one field, an empty line between its points. */
function readTexts(fields: Fields): unknown {
  const lists = asLines.flatMap((field) => {
    const typed = fields[field]
    return typeof typed === 'string' ? [[field, paragraphs(typed)] as const] : []
  })
  const { codes } = fields
  const coded = typeof codes === 'string' ? { codes: codes.split(/[,;\s]+/u).filter(Boolean) } : {}
  return { ...fields, ...Object.fromEntries(lists), ...coded }
}

const toEdit =
  (done: string) =>
  ({ group }: { group: string }, { language }: { language: Language }) =>
    `${pathTo(language, 'groups', { slug: group }, 'edit')}?done=${done}`

export const editGroupPage = page({
  view: groupToEdit,
  at: patternOf('groups', id, 'edit'),
  path: (group: EditableGroup, language) => pathTo(language, 'groups', { slug: group.slug }, 'edit'),
  forms: [
    form({
      act: editGroup,
      at: patternOf('groups', id, 'edit'),
      read: readTexts,
      leadsTo: ({ slug }, { language }) => `${pathTo(language, 'groups', { slug })}?done=saved`,
    }),
    form({
      act: addMilestone,
      at: patternOf('groups', id, 'milestones'),
      leadsTo: ({ group }, { language }) =>
        `${pathTo(language, 'groups', { slug: group })}?done=added#milestones`,
    }),
    form({ act: giveSeat, at: patternOf('groups', id, 'seats'), leadsTo: toEdit('given') }),
    form({ act: fillOneSeat, at: patternOf('groups', id, 'seatFill'), leadsTo: toEdit('filled') }),
    form({ act: endOneSeat, at: patternOf('groups', id, 'seatEnd'), leadsTo: toEdit('ended') }),
  ],
  render: (group: EditableGroup, context) => {
    const { language } = context
    const t = formWords(language)
    const title = say(group.title, language).text
    return context.frame({
      title: t.editing({ title }),
      breadcrumb: [
        { label: words(language).groups, href: pathTo(language, 'groups') },
        { label: title, href: pathTo(language, 'groups', { slug: group.slug }) },
      ],
      unlisted: true,
      body: (
        <>
          <Intro title={t.editing({ title })}>
            <JustDone context={context} />
          </Intro>
          <Texts group={group} context={context} />
          <NewMilestone group={group} context={context} />
          <Seats group={group} context={context} />
        </>
      ),
    })
  },
})

interface Props {
  readonly group: EditableGroup
  readonly context: PageContext
}

function Texts({ group, context }: Props): VNode {
  const { language } = context
  const t = formWords(language)
  const here = pathTo(language, 'groups', { slug: group.slug })
  return (
    <Section id="texts" title={t.texts}>
      <p class="quiet">{t.inThisLanguage}</p>
      <Form
        {...failedForm(context, editGroup.name)}
        language={language}
        id="edit-texts"
        action={pathTo(language, 'groups', { slug: group.slug }, 'edit')}
        hidden={{ key: context.formKey, subject: group.id, version: `${group.version}`, language }}
      >
        <TextField name="title" label={t.title} value={group.title[language]} maxLength={300} />
        <LongTextField
          name="purpose"
          label={t.purpose}
          hint={t.purposeHint}
          value={group.purpose[language]}
          rows={4}
          maxLength={5_000}
          optional
        />
        <TextLists group={group} language={language} />
        <TextField
          name="codes"
          label={words(language).codes}
          hint={t.codesHint}
          value={group.codes.join(', ')}
          maxLength={600}
          optional
        />
        <OtherTexts group={group} language={language} />
        <Actions>
          <Button>{t.save}</Button>
          <a href={here}>{t.cancel}</a>
        </Actions>
      </Form>
    </Section>
  )
}

/** The paragraphs that are there in this language. */
const joined = (texts: readonly Text[], language: Language): string =>
  texts
    .map((text) => text[language])
    .filter(Boolean)
    .join('\n\n')

function TextLists({
  group,
  language,
}: {
  readonly group: EditableGroup
  readonly language: Language
}): VNode {
  return (
    <>
      {asLines.map((field) => (
        <LongTextField
          name={field}
          label={words(language)[field]}
          hint={formWords(language).linesHint}
          value={joined(group[field], language)}
          rows={field === 'background' ? 10 : 6}
          optional
          key={field}
        />
      ))}
    </>
  )
}

function OtherTexts({
  group,
  language,
}: {
  readonly group: EditableGroup
  readonly language: Language
}): VNode {
  const t = formWords(language)
  const fields = ['leadNote', 'coordinatesNote'] as const
  return (
    <>
      {group.cadence && (
        <LongTextField
          name="cadence"
          label={t.cadence}
          value={group.cadence[language]}
          rows={3}
          maxLength={5_000}
          optional
        />
      )}
      {fields.map((field) => (
        <LongTextField
          name={field}
          label={t[field]}
          value={group[field][language]}
          rows={2}
          maxLength={5_000}
          optional
          key={field}
        />
      ))}
    </>
  )
}

function NewMilestone({ group, context }: Props): VNode {
  const { language } = context
  const t = formWords(language)
  return (
    <Section id="new-milestone" title={t.addMilestone}>
      <Form
        {...failedForm(context, addMilestone.name)}
        language={language}
        id="add-milestone"
        action={pathTo(language, 'groups', { slug: group.slug }, 'milestones')}
        hidden={{ key: context.formKey, subject: group.id, language }}
      >
        <TextField name="text" label={t.milestoneText} maxLength={300} />
        <DueField language={language} label={t.due} />
        <OwnerField language={language} organisations={group.organisations} />
        <Actions>
          <Button>{t.add}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
