import type { VNode } from 'preact'
import { type PageContext, page } from '../acts/index.ts'
import type { Activity } from '../charter/index.ts'
import { Empty, Intro, Said, Section, Wrap } from '../platform/html/index.ts'
import { pathTo, patternOf, say, type Text } from '../platform/words/index.ts'
import { AddLink, nameOf, RecordDone, type StoredRecord } from '../records/index.ts'
import { activities } from './kinds.ts'
import { words } from './messages.ts'
import { type Axis, decadeOf, spanOf } from './strand.rules.ts'
import { axisOf, Strands } from './strand.tsx'
import { type Overview, overviewView } from './views.ts'
import type { World } from './world.access.ts'

const overview = overviewView({
  name: 'activity.overview',
  summary: { da: 'Aktiviteterne efter mission eller periode', en: 'The activities by mission or period' },
  api: '/activities/overview',
})

export const activitiesPage = page({
  view: overview,
  at: patternOf('activities'),
  render: (data: Overview, context) => {
    const t = words(context.language)
    return context.frame({
      title: t.activities,
      description: t.activitiesLead,
      unlisted: data.by !== undefined,
      jsonLd: [listOf(data.world, context)],
      body: <Activities {...data} context={context} />,
    })
  },
})

interface Group {
  readonly id: string
  readonly title: Text
  readonly note?: Text | undefined
  /** The mission that it is the group of. */
  readonly mission?: string
  readonly activities: readonly StoredRecord<Activity>[]
}

const began = ({ content }: StoredRecord<Activity>) => spanOf(content.when)?.from ?? Number.POSITIVE_INFINITY

/** From the earliest on; those without a date last. */
const inTime = (all: readonly StoredRecord<Activity>[]) =>
  all.toSorted((a, b) => (began(a) === began(b) ? 0 : began(a) - began(b)))

const both = (word: 'withoutMission' | 'withoutDate'): Text => ({
  da: words('da')[word],
  en: words('en')[word],
})

/** An activity on several missions stands with each of them. */
function byMission(world: World): Group[] {
  const known = new Set(world.missions.map(({ key }) => key))
  const groups = world.missions.map(
    ({ key, content }): Group => ({
      id: `mission-${key}`,
      title: nameOf(content),
      note: content.note,
      mission: key,
      activities: inTime(world.activities.filter((activity) => activity.content.missions.includes(key))),
    }),
  )
  const alone = world.activities.filter(({ content }) => !content.missions.some((key) => known.has(key)))
  const first = (group: Group) => Math.min(...group.activities.map(began))
  return [
    ...groups
      .filter((group) => group.activities.length > 0)
      .toSorted((a, b) => (first(a) === first(b) ? 0 : first(a) - first(b))),
    { id: 'alone', title: both('withoutMission'), activities: inTime(alone) },
  ].filter((group) => group.activities.length > 0)
}

function byPeriod(world: World): Group[] {
  const decades = [...new Set(world.activities.map(({ content }) => decadeOf(content.when)))]
  return decades
    .toSorted((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .map((year) => ({
      id: year === undefined ? 'undated' : `from-${year}`,
      title:
        year === undefined
          ? both('withoutDate')
          : { da: words('da').decade({ year }), en: words('en').decade({ year }) },
      activities: inTime(world.activities.filter(({ content }) => decadeOf(content.when) === year)),
    }))
}

function Activities({ world, by, context }: Overview & { readonly context: PageContext }): VNode {
  const { language } = context
  const t = words(language)
  const axis = axisOf(world.activities, context)
  const groups = by === 'period' ? byPeriod(world) : byMission(world)
  return (
    <>
      <Intro
        title={t.activities}
        lead={t.activitiesLead}
        actions={<AddLink type={activities} at="activities" context={context} />}
      >
        <RecordDone context={context} />
        {groups.length > 0 && <Grouping by={by} context={context} />}
      </Intro>
      {groups.length === 0 && (
        <Wrap>
          <Empty title={t.noActivities} />
        </Wrap>
      )}
      {groups.map((group, index) => (
        <GroupOf
          group={group}
          named={index === 0 || group.activities.length > 2}
          world={world}
          axis={axis}
          context={context}
          key={group.id}
        />
      ))}
    </>
  )
}

interface GroupProps {
  readonly group: Group
  /** The years are named above its strands. */
  readonly named: boolean
  readonly world: World
  readonly axis: Axis
  readonly context: PageContext
}

function GroupOf({ group, named, world, axis, context }: GroupProps): VNode {
  const { language } = context
  const t = words(language)
  const { id, title, note, mission, activities: rows } = group
  return (
    <Section
      id={id}
      beside
      title={<Said text={title} language={language} />}
      more={
        <>
          {note && (
            <p>
              <Said text={note} language={language} />
            </p>
          )}
          {mission === undefined ? (
            <p>{t.activityCount({ n: rows.length })}</p>
          ) : (
            <a href={pathTo(language, 'missions', { slug: mission })}>
              {t.aboutMission}
              <span class="unseen"> {say(title, language).text}</span>
            </a>
          )}
        </>
      }
    >
      <Strands
        activities={rows}
        world={world}
        axis={axis}
        named={named}
        context={context}
        level={3}
        {...(mission === undefined ? {} : { mission })}
      />
    </Section>
  )
}

function Grouping({ by, context: { language } }: Pick<Overview, 'by'> & { readonly context: PageContext }) {
  const t = words(language)
  const here = pathTo(language, 'activities')
  const choice = (label: string, href: string, current: boolean) => (
    <li>
      <a href={href} aria-current={current ? 'page' : undefined}>
        {label}
      </a>
    </li>
  )
  return (
    <>
      <nav aria-label={t.grouping}>
        <ul class="switch">
          {choice(t.byMission, here, by === undefined)}
          {choice(t.byPeriod, `${here}?by=period`, by === 'period')}
        </ul>
      </nav>
      <p class="quiet small">{t.legend}</p>
    </>
  )
}

const listOf = (world: World, { language }: PageContext) => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  name: words(language).activities,
  itemListElement: world.activities.map(({ content, key }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: say(content.title, language).text,
    url: pathTo(language, 'activities', { slug: key }),
  })),
})
