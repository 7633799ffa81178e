import type { VNode } from 'preact'
import { z } from 'zod'
import { type PageContext, page, view } from '../acts/index.ts'
import type { OutreachFigures, PublicEvent } from '../charter/index.ts'
import { formatNumber } from '../platform/calendar/index.ts'
import { Figures, Intro, Said, Section } from '../platform/html/index.ts'
import { patternOf, say } from '../platform/words/index.ts'
import {
  AddLink,
  EditLink,
  machineDate,
  nameOf,
  RecordDone,
  type StoredRecord,
  When,
} from '../records/index.ts'
import { events, figures } from './kinds.ts'
import { words } from './messages.ts'
import { ReadOn } from './read-on.tsx'

interface Outreach {
  readonly figures?: StoredRecord<OutreachFigures> | undefined
  readonly events: readonly StoredRecord<PublicEvent>[]
}

const outreach = view({
  name: 'outreach-figures.overview',
  summary: { da: 'Formidlingen i tal og arrangementer', en: 'Outreach in figures and events' },
  parameters: z.object({}),
  data: z.custom<Outreach>(),
  who: ['anyone'],
  freshness: 'journal',
  api: '/outreach',
  example: {},
  async load({ tx }) {
    const [all] = await figures.all(tx)
    return { data: { figures: all, events: await events.all(tx) } }
  },
})

export const outreachPage = page({
  view: outreach,
  at: patternOf('outreach'),
  render: (data: Outreach, context) => {
    const { language } = context
    const t = words(language)
    return context.frame({
      title: t.outreach,
      description: t.outreachLead,
      jsonLd: data.events.map((event) => eventOf(event, context)),
      body: (
        <>
          <Intro
            title={t.outreach}
            lead={t.outreachLead}
            actions={
              <>
                {!data.figures && <AddLink type={figures} at="outreachFigures" context={context} />}
                <AddLink type={events} at="events" context={context} />
              </>
            }
          >
            <RecordDone context={context} />
          </Intro>
          {data.figures && <InFigures record={data.figures} context={context} />}
          {data.events.length > 0 && (
            <Section id="events" title={t.events} beside>
              {data.events.map((event) => (
                <Event event={event} context={context} key={event.key} />
              ))}
            </Section>
          )}
          <ReadOn language={language} />
        </>
      ),
    })
  },
})

interface FiguresProps {
  readonly record: StoredRecord<OutreachFigures>
  readonly context: PageContext
}

function InFigures({ record: { key, content }, context }: FiguresProps): VNode {
  const { language } = context
  const t = words(language)
  return (
    <Section
      id="figures"
      title={t.inFigures}
      beside
      more={
        <>
          {t.countedSince} <When date={content.since} reader={context} />{' '}
          <EditLink type={figures} at="outreachFigures" slug={key} title={content.text} context={context} />
        </>
      }
    >
      <Figures
        figures={content.figures.map(({ moreThan, title }) => ({
          value: t.moreThan({ n: formatNumber(moreThan, language) }),
          label: <Said text={title} language={language} />,
        }))}
      />
      <p class="passage-text">
        <Said text={content.text} language={language} />
      </p>
    </Section>
  )
}

interface EventProps {
  readonly event: StoredRecord<PublicEvent>
  readonly context: PageContext
}

function Event({ event: { key, content }, context }: EventProps): VNode {
  const { language } = context
  const t = words(language)
  const { name, called, when, facts } = content
  const calledSo = Object.values(called ?? { en: name }).includes(name)
  return (
    <article class="passage" id={key} aria-labelledby={`${key}-title`}>
      <h3 id={`${key}-title`}>
        <Said text={nameOf(content)} language={language} />
      </h3>
      <p class="passage-about">
        <When date={when} reader={context} />
        {!calledSo && (
          <>
            {' · '}
            {t.inRegister}: {name}
          </>
        )}{' '}
        <EditLink type={events} at="events" slug={key} title={nameOf(content)} context={context} />
      </p>
      <ul>
        {facts.map((fact, index) => (
          <li key={`${index}`}>
            <Said text={fact} language={language} />
          </li>
        ))}
      </ul>
    </article>
  )
}

const eventOf = ({ content }: StoredRecord<PublicEvent>, { language }: PageContext) => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: say(nameOf(content), language).text,
  ...(machineDate(content.when) ? { startDate: content.when } : {}),
  description: content.facts.map((fact) => say(fact, language).text).join(' '),
})
