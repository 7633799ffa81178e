import type { VNode } from 'preact'
import { type PageContext, page } from '../acts/index.ts'
import type { Activity } from '../charter/index.ts'
import { Facts, Intro, Said, Section, Wrap } from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { EditLink, NameList, RecordDone, When } from '../records/index.ts'
import { Wording } from './facilities.pages.tsx'
import { activities } from './kinds.ts'
import { words } from './messages.ts'
import { axisOf, Strands } from './strand.tsx'
import { type InWorld, pageView } from './views.ts'
import { facilityLink, missionLinks, organisationLinks } from './world.access.ts'

export const activityPage = page({
  view: pageView(activities),
  at: patternOf('activities', { slug: ':id' }),
  path: ({ record }: InWorld<Activity>, language) => pathTo(language, 'activities', { slug: record.key }),
  render: (data: InWorld<Activity>, context) => {
    const { language } = context
    const { title, note } = data.record.content
    return context.frame({
      title: say(title, language).text,
      description: say(note ?? title, language).text.slice(0, 300),
      breadcrumb: [{ label: words(language).activities, href: pathTo(language, 'activities') }],
      jsonLd: [projectOf(data, context)],
      body: <ActivityBody {...data} context={context} />,
    })
  },
})

type Props = InWorld<Activity> & { readonly context: PageContext }

function ActivityBody({ record, world, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const title = say(record.content.title, language)
  const beside = world.activities.filter(
    ({ key, content }) =>
      key !== record.key && content.missions.some((mission) => record.content.missions.includes(mission)),
  )
  return (
    <>
      <Intro
        title={title.text}
        lang={title.language === language ? undefined : title.language}
        kicker={t.activity}
        lead={record.content.note && <Said text={record.content.note} language={language} />}
        actions={<EditLink type={activities} at="activities" slug={record.key} context={context} />}
      >
        <RecordDone context={context} />
      </Intro>
      <Wrap>
        <ActivityFacts record={record} world={world} context={context} />
      </Wrap>
      {record.content.missions.map((mission) => {
        const others = beside.filter(({ content }) => content.missions.includes(mission))
        const [link] = missionLinks(world, [mission], language)
        if (!link || others.length === 0) return null
        return (
          <Section
            id={`mission-${mission}`}
            title={<Said text={link.name} language={language} />}
            more={link.href && <a href={link.href}>{t.aboutMission}</a>}
            key={mission}
          >
            <Strands
              activities={[record, ...others]}
              world={world}
              axis={axisOf(world.activities, context)}
              context={context}
              mission={mission}
              level={3}
            />
          </Section>
        )
      })}
    </>
  )
}

function ActivityFacts({ record: { content }, world, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const { missions, organisations, by, when, asWritten, facility, crew, leader, count, othersUnnamed } =
    content
  const said = (term: string, node: VNode | string) => [{ term, content: node }]
  const names = organisationLinks(world, organisations, language)
  return (
    <Facts
      facts={[
        ...(names.length ? said(t.organisations, <NameList names={names} language={language} />) : []),
        ...(by ? said(t.who, <Said text={by} language={language} />) : []),
        ...(othersUnnamed ? said(t.others, t.othersUnnamed) : []),
        ...(when ? said(t.when, <When date={when} asWritten={asWritten} reader={context} />) : []),
        ...(!when && asWritten ? said(t.wording, <Wording words={asWritten} context={context} />) : []),
        ...(missions.length
          ? said(
              missions.length > 1 ? t.missionsOf : t.mission,
              <NameList names={missionLinks(world, missions, language)} language={language} />,
            )
          : []),
        ...(facility
          ? said(
              t.facility,
              <NameList names={[facilityLink(world, facility, language)]} language={language} />,
            )
          : []),
        ...(crew ? said(t.crew, crew.join(', ')) : []),
        ...(leader ? said(t.leader, <Said text={leader} language={language} />) : []),
        ...(count === undefined ? [] : said(t.count, String(count))),
      ]}
    />
  )
}

const projectOf = ({ record: { content }, world }: InWorld<Activity>, { language }: PageContext) => ({
  '@context': 'https://schema.org',
  '@type': 'ResearchProject',
  name: say(content.title, language).text,
  ...(content.note ? { description: say(content.note, language).text } : {}),
  ...(content.organisations.length
    ? {
        member: organisationLinks(world, content.organisations, language).map(({ name }) => ({
          '@type': 'Organization',
          name: say(name, language).text,
        })),
      }
    : {}),
})
