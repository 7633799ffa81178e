import type { VNode } from 'preact'
import { z } from 'zod'
import { form, type PageContext, page, view } from '../acts/index.ts'
import { allGroups, findGroup, leadsIn, ledStanding } from '../groups/index.ts'
import {
  Actions,
  Button,
  Checkbox,
  CheckboxField,
  DateField,
  Form,
  Intro,
  LongTextField,
  SelectField,
  TextField,
  Wrap,
} from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say, type Text } from '../platform/words/index.ts'
import { words } from './messages.ts'
import { failedForm, JustDone } from './parts.tsx'
import { callMeeting, planGroupMeeting } from './plan.acts.ts'
import { repeatings } from './planning.rules.ts'
import { text } from './shapes.ts'

const choice = z.object({ id: z.string(), slug: z.string(), title: text })
const choices = z.object({ group: choice.optional(), groups: z.array(choice) })
type Choices = z.infer<typeof choices>

/** What the form needs to know: the group that is called together, and which others can be. */
const newMeeting = view({
  name: 'meeting.new',
  summary: { da: 'Formularen til at indkalde en gruppe', en: 'The form to call a group to a meeting' },
  parameters: z.object({ id: z.string().max(100) }),
  data: choices,
  who: planGroupMeeting.who,
  freshness: 'journal',
  api: '/groups/{id}/meetings/new',
  example: { id: 'none' },
  async load({ tx, parameters }) {
    const group = await findGroup(tx, parameters.id)
    if (!group) return undefined
    const groups = (await allGroups(tx)).filter(({ id }) => id !== group.id).map(chosen)
    const leads = (await leadsIn(tx, [group.id])).get(group.id) ?? []
    return { data: { group: chosen(group), groups }, standing: ledStanding(group.id, leads) }
  },
})

const newCall = view({
  name: 'meeting.new-call',
  summary: {
    da: 'Formularen til at indkalde på tværs af grupper',
    en: 'The form to call a meeting across groups',
  },
  parameters: z.object({}),
  data: choices,
  who: callMeeting.who,
  freshness: 'journal',
  api: '/meetings/new',
  example: {},
  load: async ({ tx }) => ({ data: { groups: (await allGroups(tx)).map(chosen) } }),
})

const chosen = ({
  id,
  slug,
  title,
}: {
  readonly id: string
  readonly slug: string
  readonly title: Text
}) => ({
  id,
  slug,
  title,
})

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Lines such as `Ida Lund <ida@firma.example>`, or an address alone, as people; the rest stays as it was typed. */
export function readPeople({ people = '', ...fields }: Fields) {
  const lines = String(people)
    .split(/[\r\n;,]+/)
    .map((line) => line.trim())
    .filter(Boolean)
  return {
    ...fields,
    people: lines.map((line) => {
      const [, name = '', email = ''] = /^(.*?)<([^<>]+)>$/.exec(line) ?? []
      return email === '' ? { email: line } : { email, ...(name.trim() ? { name: name.trim() } : {}) }
    }),
  }
}

const toPlanned = ({ id }: { readonly id: string }, { language }: { readonly language: Language }) =>
  `${pathTo(language, 'meetings', { slug: id })}?done=planned`

export const planGroupPage = page({
  view: newMeeting,
  at: patternOf('groups', { slug: ':id' }, 'newMeeting'),
  path: ({ group }: Choices, language) =>
    pathTo(language, 'groups', { slug: group?.slug ?? '' }, 'newMeeting'),
  forms: [
    form({
      act: planGroupMeeting,
      at: patternOf('groups', { slug: ':id' }, 'newMeeting'),
      lists: ['groups'],
      read: readPeople,
      leadsTo: toPlanned,
    }),
  ],
  render: (data: Choices, context) => planPage(data, context),
})

export const callPage = page({
  view: newCall,
  at: patternOf('newMeeting'),
  forms: [
    form({
      act: callMeeting,
      at: patternOf('newMeeting'),
      lists: ['groups'],
      read: readPeople,
      leadsTo: toPlanned,
    }),
  ],
  render: (data: Choices, context) => planPage(data, context),
})

function planPage(data: Choices, context: PageContext): VNode {
  const { language } = context
  const t = words(language)
  const { group } = data
  const title = group ? t.planFor({ group: say(group.title, language).text }) : t.call
  return context.frame({
    title,
    breadcrumb: [{ label: t.meetings, href: pathTo(language, 'meetings') }],
    unlisted: true,
    body: (
      <>
        <Intro title={title} lead={t.callLead}>
          <JustDone context={context} />
        </Intro>
        <Wrap narrow>
          <PlanForm data={data} context={context} />
        </Wrap>
      </>
    ),
  })
}

function PlanForm({ data, context }: { readonly data: Choices; readonly context: PageContext }): VNode {
  const { language } = context
  const t = words(language)
  const { group, groups } = data
  const act = group ? planGroupMeeting.name : callMeeting.name
  return (
    <Form
      {...failedForm(context, act)}
      language={language}
      id="plan"
      action={
        group
          ? pathTo(language, 'groups', { slug: group.slug }, 'newMeeting')
          : pathTo(language, 'newMeeting')
      }
      hidden={{ key: context.formKey, language, ...(group ? { subject: group.id } : {}) }}
    >
      <AboutFields language={language} />
      <TimeFields language={language} />
      <SelectField
        name="repeats"
        label={t.repeat}
        value="no"
        options={repeatings.map((value) => ({ value, label: t[`repeat ${value}`] }))}
      />
      <TextField name="count" label={t.count} hint={t.countHint} inputMode="numeric" size={4} value="4" />
      {groups.length > 0 && (
        <CheckboxField
          name="groups"
          label={group ? t.otherGroups : t.whichGroups}
          optional
          options={groups.map(({ slug, title }) => ({ value: slug, label: say(title, language).text }))}
        />
      )}
      {!group && <Checkbox name="partners" label={t.partners} optional />}
      <LongTextField name="people" label={t.people} hint={t.peopleHint} rows={3} optional />
      <Checkbox name="open" label={t.open} hint={t.openHint} optional />
      <Actions>
        <Button>{t.sendCall}</Button>
      </Actions>
    </Form>
  )
}

interface AboutProps {
  readonly language: Language
  readonly value?: {
    readonly title?: string | undefined
    readonly about?: string | undefined
    readonly place?: string | undefined
    readonly link?: string | undefined
  }
}

/** What is said of a meeting, in a form. */
export function AboutFields({ language, value = {} }: AboutProps): VNode {
  const t = words(language)
  return (
    <>
      <TextField name="title" label={t.title} value={value.title} maxLength={200} />
      <TextField name="place" label={t.place} value={value.place} maxLength={300} optional />
      <TextField name="link" label={t.link} hint={t.linkHint} value={value.link} type="url" optional />
      <LongTextField name="about" label={t.text} value={value.about} rows={4} maxLength={5_000} optional />
    </>
  )
}

interface TimeProps {
  readonly language: Language
  readonly value?: { readonly date: string; readonly time: string; readonly minutes: number }
}

/** When it is, in a form. */
export function TimeFields({ language, value }: TimeProps): VNode {
  const t = words(language)
  return (
    <>
      <DateField name="date" label={t.date} value={value?.date} />
      <TextField name="time" label={t.time} hint={t.timeHint} value={value?.time} size={6} />
      <TextField
        name="minutes"
        label={t.minutes}
        inputMode="numeric"
        size={5}
        value={`${value?.minutes ?? 60}`}
      />
    </>
  )
}

export const planViews = [newMeeting, newCall]
