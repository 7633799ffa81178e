import type { VNode } from 'preact'
import { type PageContext, page } from '../acts/index.ts'
import type { Mission } from '../charter/index.ts'
import { Empty, Facts, Intro, ItemList, Said, Section, Wrap } from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import {
  AddLink,
  dateWords,
  EditLink,
  machineDate,
  NameList,
  nameOf,
  RecordDone,
  type StoredRecord,
  When,
} from '../records/index.ts'
import { missions } from './kinds.ts'
import { words } from './messages.ts'
import { axisOf, Strands } from './strand.tsx'
import { type InWorld, type Overview, overviewView, pageView } from './views.ts'
import { facilityLink, organisationLinks, type World } from './world.access.ts'

const list = overviewView({
  name: 'mission.overview',
  summary: { da: 'Missionerne, som siden viser dem', en: 'The missions as the page shows them' },
  api: '/missions/overview',
})

export const missionsPage = page({
  view: list,
  at: patternOf('missions'),
  render: ({ world }: Overview, context) => {
    const { language } = context
    const t = words(language)
    return context.frame({
      title: t.missions,
      description: t.missionsLead,
      breadcrumb: [{ label: t.activities, href: pathTo(language, 'activities') }],
      body: (
        <>
          <Intro
            title={t.missions}
            lead={t.missionsLead}
            actions={<AddLink type={missions} at="missions" context={context} />}
          >
            <RecordDone context={context} />
          </Intro>
          <Wrap>
            {world.missions.length === 0 ? (
              <Empty title={t.missionsNone} />
            ) : (
              <ItemList level={2} items={world.missions.map((mission) => listed(mission, world, context))} />
            )}
          </Wrap>
        </>
      ),
    })
  },
})

function listed({ key, content }: StoredRecord<Mission>, world: World, context: PageContext) {
  const { language } = context
  const t = words(language)
  const name = say(nameOf(content), language)
  const count = world.activities.filter((activity) => activity.content.missions.includes(key)).length
  return {
    title: name.text,
    lang: name.language === language ? undefined : name.language,
    href: pathTo(language, 'missions', { slug: key }),
    ...(content.from
      ? { when: dateWords(content.from, context), datetime: machineDate(content.from) }
      : { when: '' }),
    note: content.note && <Said text={content.note} language={language} />,
    status: count > 0 ? <span class="quiet">{t.activityCount({ n: count })}</span> : undefined,
  }
}

export const missionPage = page({
  view: pageView(missions),
  at: patternOf('missions', { slug: ':id' }),
  path: ({ record }: InWorld<Mission>, language) => pathTo(language, 'missions', { slug: record.key }),
  render: (data: InWorld<Mission>, context) => {
    const { language } = context
    const t = words(language)
    const { content } = data.record
    const name = say(nameOf(content), language).text
    return context.frame({
      title: `${t.mission}: ${name}`,
      description: content.note ? say(content.note, language).text.slice(0, 300) : t.missionsLead,
      breadcrumb: [
        { label: t.activities, href: pathTo(language, 'activities') },
        { label: t.missions, href: pathTo(language, 'missions') },
      ],
      body: <MissionBody {...data} context={context} />,
    })
  },
})

function MissionBody({
  record,
  world,
  context,
}: InWorld<Mission> & { readonly context: PageContext }): VNode {
  const { language } = context
  const t = words(language)
  const { content, key } = record
  const title = say(nameOf(content), language)
  const own = world.activities.filter((activity) => activity.content.missions.includes(key))
  return (
    <>
      <Intro
        title={title.text}
        lang={title.language === language ? undefined : title.language}
        kicker={t.mission}
        lead={content.note && <Said text={content.note} language={language} />}
        actions={<EditLink type={missions} at="missions" slug={key} context={context} />}
      >
        <RecordDone context={context} />
      </Intro>
      <Wrap>
        <Facts facts={factsOf(content, world, context)} />
      </Wrap>
      <Section id="activities" title={t.onMission}>
        {own.length === 0 ? (
          <p class="quiet">{t.noActivities}</p>
        ) : (
          <Strands
            activities={own}
            world={world}
            axis={axisOf(world.activities, context)}
            context={context}
            mission={key}
            level={3}
          />
        )}
      </Section>
    </>
  )
}

function factsOf({ by, from, facility, crew, name, called }: Mission, world: World, context: PageContext) {
  const { language } = context
  const t = words(language)
  const calledSo = Object.values(called ?? { en: name }).includes(name)
  return [
    ...(by
      ? [
          {
            term: t.by,
            content: <NameList names={organisationLinks(world, by, language)} language={language} />,
          },
        ]
      : []),
    ...(from ? [{ term: t.from, content: <When date={from} reader={context} /> }] : []),
    ...(facility
      ? [
          {
            term: t.atFacility,
            content: <NameList names={[facilityLink(world, facility, language)]} language={language} />,
          },
        ]
      : []),
    ...(crew ? [{ term: t.crew, content: crew.join(', ') }] : []),
    ...(calledSo ? [] : [{ term: t.stableName, content: name }]),
  ]
}
