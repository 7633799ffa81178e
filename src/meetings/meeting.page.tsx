import type { VNode } from 'preact'
import { form, type PageContext, page } from '../acts/index.ts'
import {
  Actions,
  Button,
  ButtonLink,
  Columns,
  Document,
  Facts,
  Form,
  Intro,
  ItemList,
  RadioField,
  SafeLink,
  Section,
  Status,
  Tag,
  TextField,
} from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say } from '../platform/words/index.ts'
import { Agenda } from './agenda.tsx'
import { answerMeeting } from './answer.acts.ts'
import { noteAttendance } from './attendance.acts.ts'
import { addItem, editItem, removeOneItem } from './item.acts.ts'
import { oneMeeting } from './meeting.views.ts'
import { words } from './messages.ts'
import { approveMinutes, objectToMinutes, sendMinutesRound, writeMinutes } from './minutes.acts.ts'
import { MinutesState, WereYouThere } from './minutes.tsx'
import { failedForm, JustDone, spanWords, timeItem } from './parts.tsx'
import type { WholeTime } from './shapes.ts'
import { WhoComes } from './who-comes.tsx'

const id = { slug: ':id' }
type Led = { readonly language: Language }

const toAgenda = ({ meeting: slug }: { readonly meeting: string }, { language }: Led) =>
  `${pathTo(language, 'meetings', { slug })}?done=agenda#agenda`

const toMinutes = ({ meeting: slug }: { readonly meeting: string }, { language }: Led) =>
  `${pathTo(language, 'meetings', { slug })}?done=noted#minutes`

export const meetingPage = page({
  view: oneMeeting,
  at: patternOf('meetings', id),
  path: (time: WholeTime, language) => pathTo(language, 'meetings', { slug: time.id }),
  forms: [
    form({
      act: answerMeeting,
      at: patternOf('meetings', id, 'answer'),
      leadsTo: ({ id: slug }, { language }) => `${pathTo(language, 'meetings', { slug })}?done=answered`,
    }),
    form({ act: addItem, at: patternOf('meetings', id, 'agenda'), leadsTo: toAgenda }),
    form({ act: editItem, at: patternOf('meetings', id, 'agendaEdit'), leadsTo: toAgenda }),
    form({ act: writeMinutes, at: patternOf('meetings', id, 'minutes'), leadsTo: toAgenda }),
    form({ act: sendMinutesRound, at: patternOf('meetings', id, 'minutesRound'), leadsTo: toMinutes }),
    form({ act: objectToMinutes, at: patternOf('meetings', id, 'minutesObject'), leadsTo: toMinutes }),
    form({ act: approveMinutes, at: patternOf('meetings', id, 'minutesApprove'), leadsTo: toMinutes }),
    form({
      act: noteAttendance,
      at: patternOf('meetings', id, 'attendance'),
      leadsTo: ({ id: slug }, { language }) =>
        `${pathTo(language, 'meetings', { slug })}?done=noted#who-comes`,
    }),
    form({ act: removeOneItem, at: patternOf('meetings', id, 'agendaRemove'), leadsTo: toAgenda }),
  ],
  render: (time: WholeTime, context) => {
    const { language } = context
    const title = say(time.title, language).text
    return context.frame({
      title,
      description: `${spanWords(time, language)}${time.place ? `, ${time.place}` : ''}`,
      breadcrumb: [{ label: words(language).meetings, href: pathTo(language, 'meetings') }],
      ...(time.open ? { jsonLd: [linkedData(time, context)] } : { unlisted: true }),
      body: <MeetingBody time={time} context={context} />,
    })
  },
})

/** https://schema.org/Event */
const linkedData = (time: WholeTime, { language }: PageContext) => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: say(time.title, language).text,
  startDate: time.startsAt,
  endDate: time.endsAt,
  eventStatus: `https://schema.org/${time.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
  ...(time.place ? { location: { '@type': 'Place', name: time.place } } : {}),
})

interface Props {
  readonly time: WholeTime
  readonly context: PageContext
}

function MeetingBody({ time, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const title = say(time.title, language)
  return (
    <>
      <Intro
        title={title.text}
        lang={title.language === language ? undefined : title.language}
        kicker={<Kicker time={time} language={language} />}
        lead={spanWords(time, language)}
        actions={
          time.mayEdit && (
            <ButtonLink kind="plain" href={pathTo(language, 'meetings', { slug: time.id }, 'edit')}>
              {t.change}
            </ButtonLink>
          )
        }
      >
        <JustDone context={context} />
      </Intro>
      <Columns side={<MeetingFacts time={time} context={context} />}>
        {time.isInvited && !time.isOver && time.state !== 'cancelled' && (
          <Answer time={time} context={context} />
        )}
        {time.about && (
          <Section id="about" level="small" title={t.text}>
            <Document text={time.about} language={language} />
          </Section>
        )}
        <WereYouThere time={time} context={context} />
        <Agenda time={time} context={context} />
        <MinutesState time={time} context={context} />
        {time.isInside && <WhoComes time={time} language={language} />}
        {time.others.length > 0 && (
          <Section id="series" title={t.series}>
            <ItemList items={time.others.map((other) => timeItem(other, context))} />
          </Section>
        )}
      </Columns>
    </>
  )
}

function Kicker({ time, language }: { readonly time: WholeTime; readonly language: Language }): VNode {
  const t = words(language)
  return (
    <>
      <span>{t.meetingKind}</span>
      <Tag>{time.open ? t.openTag : t.closedTag}</Tag>
      {time.state === 'cancelled' && <Status kind="broken">{t.cancelled}</Status>}
      {time.state !== 'cancelled' && time.isOver && <Status kind="idle">{t.held}</Status>}
    </>
  )
}

function MeetingFacts({ time, context }: Props): VNode {
  const { language, site } = context
  const t = words(language)
  const facts = [
    {
      term: t.when,
      content: `${spanWords(time, language)}${time.zone === site.zone ? '' : ` (${t.zoneNote({ zone: time.zone })})`}`,
    },
    ...(time.repeats ? [{ term: t.repeats, content: time.repeats }] : []),
    ...(time.because ? [{ term: t.because, content: say(time.because, language).text }] : []),
    ...(time.place ? [{ term: t.where, content: time.place }] : []),
    ...(time.link ? [{ term: t.online, content: <SafeLink href={time.link}>{time.link}</SafeLink> }] : []),
    ...(time.groups.length ? [{ term: t.groups, content: <Groups time={time} language={language} /> }] : []),
  ]
  return (
    <>
      <Facts side facts={facts} />
      <p>
        <a href={`${pathTo(language, 'meetings', { slug: time.id }, 'calendar')}.ics`}>{t.download}</a>
      </p>
    </>
  )
}

const Groups = ({ time, language }: { readonly time: WholeTime; readonly language: Language }): VNode => (
  <>
    {time.groups.map(({ slug, title }) => (
      <span class="line" key={slug}>
        <a href={pathTo(language, 'groups', { slug })}>{say(title, language).text}</a>
      </span>
    ))}
  </>
)

function Answer({ time, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  return (
    <Section id="answer" level="small" title={t.answerTitle}>
      <Form
        {...failedForm(context, answerMeeting.name)}
        language={language}
        id="answer-form"
        action={pathTo(language, 'meetings', { slug: time.id }, 'answer')}
        hidden={{ key: context.formKey, subject: time.id, ...(time.isSeries ? {} : { scope: 'all' }) }}
      >
        <RadioField
          name="answer"
          label={t.answerTitle}
          value={time.ownAnswer}
          options={[
            { value: 'accepted', label: t.yes },
            { value: 'tentative', label: t.maybe },
            { value: 'declined', label: t.no },
          ]}
        />
        {time.isSeries && (
          <RadioField
            name="scope"
            label={t.scope}
            value="one"
            options={(['one', 'following', 'all'] as const).map((value) => ({
              value,
              label: t[`scope ${value}`],
            }))}
          />
        )}
        <TextField name="note" label={t.note} hint={t.noteHint} maxLength={500} optional />
        <Actions>
          <Button>{t.send}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
