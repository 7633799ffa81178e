import type { VNode } from 'preact'
import { type PageContext, page } from '../acts/index.ts'
import { dateIn, formatDate, monthName } from '../platform/calendar/index.ts'
import { Empty, Intro, Pager, Said, Section, TallRope, Timeline, Wrap } from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say } from '../platform/words/index.ts'
import { type Axis, axisOf, dayOf, stretchOf } from './axis.rules.ts'
import { readWords } from './due.tsx'
import { pagesAround } from './group-list.page.tsx'
import { type GroupOnTimeline, timeline } from './group-list.views.ts'
import { GroupLight, knotStates, MilestoneStatus } from './light.tsx'
import { words } from './messages.ts'
import { knotOf } from './milestones.tsx'
import type { ShortMilestone } from './shapes.ts'

interface Shown {
  readonly items: readonly GroupOnTimeline[]
  readonly page: number
  readonly more: boolean
}

export const timelinePage = page({
  view: timeline,
  at: patternOf('timeline'),
  render: (data: Shown, context) => {
    const { language } = context
    const t = words(language)
    return context.frame({
      title: t.timeline,
      description: t.timelineLead,
      breadcrumb: [{ label: t.groups, href: pathTo(language, 'groups') }],
      body: <TimelineBody {...data} context={context} />,
    })
  },
})

function TimelineBody({ items, page, more, context }: Shown & { readonly context: PageContext }): VNode {
  const { language } = context
  const t = words(language)
  const planned = items.filter(({ milestones }) => milestones.length > 0)
  return (
    <>
      <Intro title={t.timeline} lead={t.timelineLead} />
      {planned.length > 0 ? (
        <>
          <ByGroup groups={planned} context={context} />
          <InOrder groups={planned} context={context} />
        </>
      ) : (
        <Wrap>
          <Empty title={t.nothingPlanned} />
        </Wrap>
      )}
      <Without groups={items.filter((group) => !planned.includes(group))} language={language} />
      <Pager language={language} {...pagesAround(pathTo(language, 'timeline'), page, more)} />
    </>
  )
}

interface Planned {
  readonly groups: readonly GroupOnTimeline[]
  readonly context: PageContext
}

/** Where more about a milestone stands. */
const hrefOf = (slug: string, n: number, language: Language): string =>
  `${pathTo(language, 'groups', { slug })}#milestone-${n}`

function ByGroup({ groups, context }: Planned): VNode | null {
  const { language, now, site } = context
  const t = words(language)
  const axis = axisOf(
    groups.flatMap(({ milestones }) => milestones.flatMap(({ due }) => Object.values(stretchOf(due)))),
  )
  if (!axis) return null
  return (
    <Section id="by-group" title={t.byGroup} more={<span class="small quiet">{t.shapes}</span>}>
      <Timeline
        name={t.byGroup}
        rows={groups.map((group) => rowOf(group, context))}
        start={axis.start}
        end={axis.end}
        today={dayOf(dateIn(now, site.zone))}
        todayName={t.today}
        ticks={axis.ticks.map(({ at, year, month, named }) => ({
          at,
          name: named ? tickName(axis, year, month, language) : undefined,
        }))}
      />
    </Section>
  )
}

/** All milestones, whoever's they are, from the earliest on. */
function InOrder({ groups, context }: Planned): VNode {
  const { language, now, site } = context
  const t = words(language)
  const today = dateIn(now, site.zone)
  const all = groups
    .flatMap((group) =>
      group.milestones.map((milestone) => ({ group, milestone, ...stretchOf(milestone.due) })),
    )
    .sort((a, b) => a.from - b.from || a.to - b.to)
  return (
    <Section id="in-order" title={t.inOrder}>
      <TallRope
        language={language}
        name={t.inOrder}
        today={formatDate(today, language)}
        knots={all.map(({ group, milestone, from, to }) => ({
          id: `m-${milestone.id}`,
          when: readWords(milestone, language),
          lasts: to > from,
          behind: from <= dayOf(today),
          state: knotStates[milestone.state],
          what: <What group={group} milestone={milestone} language={language} />,
        }))}
      />
    </Section>
  )
}

interface WhatProps {
  readonly group: GroupOnTimeline
  readonly milestone: ShortMilestone
  readonly language: Language
}

const What = ({ group, milestone, language }: WhatProps): VNode => (
  <>
    <p>
      <a href={hrefOf(group.slug, milestone.n, language)}>
        <Said text={milestone.text} language={language} />
      </a>
    </p>
    <p class="small quiet">
      <Said text={group.title} language={language} />
      <span class="line">
        <MilestoneStatus milestone={milestone} language={language} />
      </span>
    </p>
  </>
)

const tickName = ({ names }: Axis, year: number, month: number, language: Language): string =>
  names === 'years' || month === 1 ? `${year}` : monthName(month, language, 'short')

function rowOf({ slug, title, light, milestones }: GroupOnTimeline, context: PageContext) {
  const { language } = context
  const label = say(title, language)
  return {
    label: label.text,
    lang: label.language === language ? undefined : label.language,
    href: pathTo(language, 'groups', { slug }),
    status: <GroupLight light={light} language={language} />,
    knots: milestones.map((each) => knotOf(each, context, hrefOf(slug, each.n, language))),
  }
}

function Without({
  groups,
  language,
}: {
  readonly groups: readonly GroupOnTimeline[]
  readonly language: Language
}): VNode | null {
  if (groups.length === 0) return null
  const t = words(language)
  return (
    <Section id="without" title={t.withoutMilestones}>
      <p class="quiet">{t.withoutMilestonesNote}</p>
      <ul class="points">
        {groups.map(({ slug, title }) => {
          const label = say(title, language)
          return (
            <li key={slug}>
              <a
                href={pathTo(language, 'groups', { slug })}
                lang={label.language === language ? undefined : label.language}
              >
                {label.text}
              </a>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
