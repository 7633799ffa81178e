import type { VNode } from 'preact'
import { type PageContext, page } from '../acts/index.ts'
import type { Facility } from '../charter/index.ts'
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
import { facilities } from './kinds.ts'
import { words } from './messages.ts'
import { axisOf, Strands } from './strand.tsx'
import { type InWorld, type Overview, overviewView, pageView } from './views.ts'
import { missionLinks, organisationLinks, type World } from './world.access.ts'

const list = overviewView({
  name: 'facility.overview',
  summary: { da: 'Faciliteterne, som siden viser dem', en: 'The facilities as the page shows them' },
  api: '/facilities/overview',
})

export const facilitiesPage = page({
  view: list,
  at: patternOf('facilities'),
  render: ({ world }: Overview, context) => {
    const { language } = context
    const t = words(language)
    return context.frame({
      title: t.facilities,
      description: t.facilitiesLead,
      body: (
        <>
          <Intro
            title={t.facilities}
            lead={t.facilitiesLead}
            actions={<AddLink type={facilities} at="facilities" context={context} />}
          >
            <RecordDone context={context} />
          </Intro>
          <Wrap>
            {world.facilities.length === 0 ? (
              <Empty title={t.facilitiesNone} />
            ) : (
              <ItemList
                level={2}
                items={world.facilities.map((facility) => listed(facility, world, context))}
              />
            )}
          </Wrap>
        </>
      ),
    })
  },
})

/** When it can be used, in a word or two. */
function inUse({ since, from, until }: Facility, context: PageContext) {
  const t = words(context.language)
  const date = (written: string) => ({ date: dateWords(written, context) })
  const said = [
    ...(since ? [t.sinceDate(date(since))] : []),
    ...(from ? [t.fromDate(date(from))] : []),
    ...(until ? [t.untilDate(date(until))] : []),
  ]
  return said.length ? { when: said.join(', '), datetime: machineDate(since ?? from ?? until) } : {}
}

function listed({ key, content }: StoredRecord<Facility>, world: World, context: PageContext) {
  const { language } = context
  const name = say(nameOf(content), language)
  const owners = [...(content.owner ? [content.owner] : []), ...(content.consortium ?? [])]
  return {
    title: name.text,
    lang: name.language === language ? undefined : name.language,
    href: pathTo(language, 'facilities', { slug: key }),
    ...inUse(content, context),
    note: (
      <>
        <Said text={content.where} language={language} />
        {owners.length > 0 && (
          <>
            {' · '}
            <NameList names={organisationLinks(world, owners, language)} language={language} />
          </>
        )}
      </>
    ),
  }
}

export const facilityPage = page({
  view: pageView(facilities),
  at: patternOf('facilities', { slug: ':id' }),
  path: ({ record }: InWorld<Facility>, language) => pathTo(language, 'facilities', { slug: record.key }),
  render: (data: InWorld<Facility>, context) => {
    const { language } = context
    const { content } = data.record
    const name = say(nameOf(content), language).text
    return context.frame({
      // A mission may be called the same.
      title: `${words(language).facility}: ${name}`,
      description: say(content.note ?? content.where, language).text.slice(0, 300),
      breadcrumb: [{ label: words(language).facilities, href: pathTo(language, 'facilities') }],
      jsonLd: [placeOf(data.record, context)],
      body: <FacilityBody {...data} context={context} />,
    })
  },
})

type BodyProps = InWorld<Facility> & { readonly context: PageContext }

function FacilityBody({ record, world, context }: BodyProps): VNode {
  const { language } = context
  const t = words(language)
  const { content, key } = record
  const title = say(nameOf(content), language)
  const missions = world.missions.filter((mission) => mission.content.facility === key)
  const activities = world.activities.filter((activity) => activity.content.facility === key)
  return (
    <>
      <Intro
        title={title.text}
        lang={title.language === language ? undefined : title.language}
        kicker={t.facility}
        lead={content.note && <Said text={content.note} language={language} />}
        actions={<EditLink type={facilities} at="facilities" slug={key} context={context} />}
      >
        <RecordDone context={context} />
      </Intro>
      <Wrap>
        <FacilityFacts record={record} world={world} context={context} />
      </Wrap>
      {missions.length > 0 && (
        <Section id="missions" title={t.missionsThere} beside>
          <ItemList
            items={missions.map(({ key: mission, content: { note } }) => ({
              title: (
                <Said text={missionLinks(world, [mission], language)[0]?.name ?? {}} language={language} />
              ),
              href: pathTo(language, 'missions', { slug: mission }),
              note: note && <Said text={note} language={language} />,
            }))}
          />
        </Section>
      )}
      {activities.length > 0 && (
        <Section id="activities" title={t.activitiesThere}>
          <Strands
            activities={activities}
            world={world}
            axis={axisOf(world.activities, context)}
            context={context}
            level={3}
          />
        </Section>
      )}
    </>
  )
}

function FacilityFacts({ record: { content }, world, context }: BodyProps): VNode {
  const { language } = context
  const t = words(language)
  const { where, owner, consortium, since, from, until, asWritten, name, called } = content
  const organisations = (keys: readonly string[]) => (
    <NameList names={organisationLinks(world, keys, language)} language={language} />
  )
  const date = (written: string, wording?: string) => (
    <When date={written} asWritten={wording} reader={context} />
  )
  const dated = since ?? from ?? until
  const calledSo = Object.values(called ?? { en: name }).includes(name)
  return (
    <Facts
      facts={[
        { term: t.where, content: <Said text={where} language={language} /> },
        ...(owner ? [{ term: t.owner, content: organisations([owner]) }] : []),
        ...(consortium ? [{ term: t.consortium, content: organisations(consortium) }] : []),
        ...(since ? [{ term: t.since, content: date(since, asWritten) }] : []),
        ...(from ? [{ term: t.from, content: date(from, since ? undefined : asWritten) }] : []),
        ...(until ? [{ term: t.until, content: date(until, (since ?? from) ? undefined : asWritten) }] : []),
        ...(asWritten && !dated
          ? [{ term: t.wording, content: <Wording words={asWritten} context={context} /> }]
          : []),
        ...(calledSo ? [] : [{ term: t.stableName, content: name }]),
      ]}
    />
  )
}

/** Words quoted from the partnership's own paper, in the language it is written in. */
export const Wording = ({
  words: quoted,
  context,
}: {
  readonly words: string
  readonly context: PageContext
}) => {
  const paper = context.site.languages[0]
  return <q lang={paper === context.language ? undefined : paper}>{quoted}</q>
}

const placeOf = ({ content }: StoredRecord<Facility>, { language }: PageContext) => ({
  '@context': 'https://schema.org',
  '@type': 'Place',
  name: say(nameOf(content), language).text,
  ...(content.note ? { description: say(content.note, language).text } : {}),
  address: say(content.where, language).text,
})
