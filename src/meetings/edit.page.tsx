import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { form, type PageContext, page, view } from '../acts/index.ts'
import { formatClock } from '../platform/calendar/index.ts'
import {
  Actions,
  Button,
  Checkbox,
  Form,
  Intro,
  RadioField,
  Section,
  TextField,
} from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say } from '../platform/words/index.ts'
import { cancelMeeting } from './cancel.acts.ts'
import { editMeeting } from './change.acts.ts'
import { inviteToMeeting, uninviteFromMeeting } from './invite.acts.ts'
import { findTime, standingOf } from './meeting.access.ts'
import { words } from './messages.ts'
import { failedForm, JustDone } from './parts.tsx'
import { AboutFields, TimeFields } from './plan.page.tsx'
import { minutesOf } from './planning.rules.ts'
import { maybe, text } from './shapes.ts'

const editable = z.object({
  id: z.string(),
  title: text,
  about: text.optional(),
  place: z.string().optional(),
  link: z.string().optional(),
  open: z.boolean(),
  /** On the meeting's clocks. */
  date: z.string(),
  time: z.string(),
  minutes: z.int(),
  isSeries: z.boolean(),
  isCancelled: z.boolean(),
  version: z.int(),
})
type Editable = z.infer<typeof editable>

export const meetingToEdit = view({
  name: 'meeting.to-edit',
  summary: { da: 'Et møde, som det kan rettes', en: 'A meeting, as it can be changed' },
  parameters: z.object({ id: z.string().max(100) }),
  data: editable,
  who: editMeeting.who,
  freshness: 'journal',
  api: '/meetings/{id}/form',
  example: { id: 'none' },
  async load({ tx, viewer, parameters }) {
    const seen = await findTime(tx, parameters.id, viewer)
    if (!seen) return undefined
    const { time, meeting } = seen
    const local = time.startsAt.toZonedDateTimeISO(meeting.zone)
    const data: Editable = {
      id: time.id,
      title: time.title ?? meeting.title,
      ...maybe('about', meeting.about),
      ...maybe('place', time.place ?? meeting.place),
      ...maybe('link', time.link ?? meeting.link),
      open: meeting.open,
      date: local.toPlainDate().toString(),
      time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
      minutes: minutesOf(time),
      isSeries: meeting.rule !== undefined,
      isCancelled: time.state === 'cancelled',
      version: meeting.version,
    }
    return { data, standing: standingOf(seen), version: meeting.version }
  },
})

const id = { slug: ':id' }

const toMeeting =
  (done: string) =>
  ({ id: slug }: { readonly id: string }, { language }: { readonly language: Language }) =>
    `${pathTo(language, 'meetings', { slug })}?done=${done}`

export const editMeetingPage = page({
  view: meetingToEdit,
  at: patternOf('meetings', id, 'edit'),
  path: (shown: Editable, language) => pathTo(language, 'meetings', { slug: shown.id }, 'edit'),
  forms: [
    form({ act: editMeeting, at: patternOf('meetings', id, 'edit'), leadsTo: toMeeting('changed') }),
    form({
      act: cancelMeeting,
      at: patternOf('meetings', id, 'cancellation'),
      leadsTo: toMeeting('cancelled'),
    }),
    form({ act: inviteToMeeting, at: patternOf('meetings', id, 'invited'), leadsTo: toMeeting('invited') }),
    form({
      act: uninviteFromMeeting,
      at: patternOf('meetings', id, 'uninvited'),
      leadsTo: toMeeting('uninvited'),
    }),
  ],
  render: (shown: Editable, context) => {
    const { language } = context
    const t = words(language)
    const title = say(shown.title, language).text
    const here = pathTo(language, 'meetings', { slug: shown.id })
    return context.frame({
      title: t.editTitle({ title }),
      breadcrumb: [
        { label: t.meetings, href: pathTo(language, 'meetings') },
        { label: title, href: here },
      ],
      unlisted: true,
      body: (
        <>
          <Intro title={t.editTitle({ title })} lead={t.editNote}>
            <JustDone context={context} />
          </Intro>
          {!shown.isCancelled && <Edit shown={shown} context={context} />}
          {!shown.isCancelled && <CallOff shown={shown} context={context} />}
          <Invite shown={shown} context={context} />
        </>
      ),
    })
  },
})

interface Props {
  readonly shown: Editable
  readonly context: PageContext
}

const carried = ({ shown, context }: Props) => ({
  key: context.formKey,
  subject: shown.id,
  version: `${shown.version}`,
})

const ScopeField = ({ language }: { readonly language: Language }): VNode => {
  const t = words(language)
  return (
    <RadioField
      name="scope"
      label={t.scope}
      value="one"
      options={(['one', 'following', 'all'] as const).map((value) => ({ value, label: t[`scope ${value}`] }))}
    />
  )
}

function Edit({ shown, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const time = formatClock(Temporal.PlainTime.from(shown.time), language)
  return (
    <Section id="edit" title={t.save}>
      <Form
        {...failedForm(context, editMeeting.name)}
        language={language}
        id="edit-form"
        action={pathTo(language, 'meetings', { slug: shown.id }, 'edit')}
        hidden={{ ...carried({ shown, context }), language }}
      >
        <AboutFields
          language={language}
          value={{
            title: shown.title[language] ?? say(shown.title, language).text,
            about: shown.about?.[language],
            place: shown.place,
            link: shown.link,
          }}
        />
        <TimeFields language={language} value={{ date: shown.date, time, minutes: shown.minutes }} />
        <Checkbox name="open" label={t.open} hint={t.openHint} checked={shown.open} optional />
        {shown.isSeries && <ScopeField language={language} />}
        <Actions>
          <Button>{t.saveChange}</Button>
          <a href={pathTo(language, 'meetings', { slug: shown.id })}>{t.back}</a>
        </Actions>
      </Form>
    </Section>
  )
}

function CallOff({ shown, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  return (
    <Section id="call-off" title={t.callOffTitle}>
      <p class="quiet">{t.callOffNote}</p>
      <Form
        {...failedForm(context, cancelMeeting.name)}
        language={language}
        id="call-off-form"
        action={pathTo(language, 'meetings', { slug: shown.id }, 'cancellation')}
        hidden={{ ...carried({ shown, context }), language }}
      >
        <TextField name="because" label={t.callOffWhy} maxLength={500} optional />
        {shown.isSeries && <ScopeField language={language} />}
        <Actions>
          <Button kind="grave">{t.callOff}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function Invite({ shown, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const { version: _version, ...hidden } = carried({ shown, context })
  return (
    <>
      <Section id="invite" title={t.invite}>
        <Form
          {...failedForm(context, inviteToMeeting.name)}
          language={language}
          id="invite-form"
          action={pathTo(language, 'meetings', { slug: shown.id }, 'invited')}
          hidden={{ ...hidden, language }}
        >
          <TextField name="email" label={t.email} type="email" maxLength={254} />
          <TextField name="name" label={t.name} hint={t.nameHint} maxLength={200} optional />
          <Actions>
            <Button kind="plain">{t.inviteOne}</Button>
          </Actions>
        </Form>
      </Section>
      <Section id="uninvite" title={t.uninvite}>
        <Form
          {...failedForm(context, uninviteFromMeeting.name)}
          language={language}
          id="uninvite-form"
          action={pathTo(language, 'meetings', { slug: shown.id }, 'uninvited')}
          hidden={hidden}
        >
          <TextField name="email" label={t.email} type="email" maxLength={254} />
          <Actions>
            <Button kind="plain">{t.uninviteOne}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  )
}
