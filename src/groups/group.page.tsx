import type { VNode } from 'preact'
import { type Connections, form, type PageContext, page } from '../acts/index.ts'
import { ButtonLink, Columns, Intro, Said } from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say } from '../platform/words/index.ts'
import { Conflicts } from './conflicts.tsx'
import { formWords } from './form-messages.ts'
import { JustDone } from './forms.tsx'
import type { Group } from './group.access.ts'
import { oneGroup } from './group.views.ts'
import {
  Background,
  Coordinated,
  MeetingHabits,
  PointList,
  SubGroups,
  Success,
  Themes,
} from './group-sections.tsx'
import { GroupSide } from './group-side.tsx'
import { joinGroup, leaveGroup } from './joining.acts.ts'
import { ClosingReport, LifeState, Results, Turns, WhyItIsSo } from './life.tsx'
import { GroupLight, lightReason } from './light.tsx'
import { words } from './messages.ts'
import { Milestones } from './milestones.tsx'
import { addResult, removeResult } from './result.acts.ts'
import { settleConflict } from './settling.acts.ts'
import type { WholeGroup } from './shapes.ts'
import { restGroup, resumeGroup } from './turn.acts.ts'
import { tellGroup } from './update.acts.ts'
import { Updates } from './updates.tsx'

const at = (what: 'join' | 'leaveGroup' | 'rest' | 'resume' | 'results' | 'resultRemove' | 'settle') =>
  patternOf('groups', { slug: ':id' }, what)

const back =
  (done: string) =>
  ({ group }: { group: string }, { language }: { language: Language }) =>
    `${pathTo(language, 'groups', { slug: group })}?done=${done}`

/** @param connections what the rooms above know of a group. */
export const groupPage = (connections: Connections<Group>) =>
  page({
    view: oneGroup(connections),
    at: patternOf('groups', { slug: ':id' }),
    path: (group: WholeGroup, language) => pathTo(language, 'groups', { slug: group.slug }),
    forms: [
      form({
        act: tellGroup,
        at: patternOf('groups', { slug: ':id' }, 'tell'),
        leadsTo: ({ group }, { language }) =>
          `${pathTo(language, 'groups', { slug: group })}?done=told#updates`,
      }),
      form({ act: joinGroup, at: at('join'), leadsTo: back('joined') }),
      form({ act: leaveGroup, at: at('leaveGroup'), leadsTo: back('left') }),
      form({ act: restGroup, at: at('rest'), leadsTo: back('rested') }),
      form({ act: resumeGroup, at: at('resume'), leadsTo: back('resumed') }),
      form({ act: settleConflict, at: at('settle'), leadsTo: back('settled') }),
      form({ act: addResult, at: at('results'), leadsTo: back('result') }),
      form({ act: removeResult, at: at('resultRemove'), leadsTo: back('result') }),
    ],
    render: (group: WholeGroup, context) => {
      const { language } = context
      const title = say(group.title, language).text
      return context.frame({
        title,
        ...(group.purpose ? { description: say(group.purpose, language).text.slice(0, 300) } : {}),
        breadcrumb: [{ label: words(language).groups, href: pathTo(language, 'groups') }],
        jsonLd: [linkedData(group, context)],
        body: <GroupBody group={group} context={context} />,
      })
    },
  })

const linkedData = (group: WholeGroup, { language }: PageContext) => ({
  '@context': 'https://schema.org',
  '@type': 'Project',
  name: say(group.title, language).text,
  ...(group.purpose ? { description: say(group.purpose, language).text } : {}),
  member: group.partners.map(({ name }) => ({ '@type': 'Organization', name: say(name, language).text })),
})

interface Props {
  readonly group: WholeGroup
  readonly context: PageContext
}

function GroupBody({ group, context }: Props): VNode {
  const { language } = context
  const title = say(group.title, language)
  return (
    <>
      <Intro
        title={title.text}
        lang={title.language === language ? undefined : title.language}
        kicker={
          <>
            <span>
              <Said text={group.kindTitle} language={language} />
            </span>
            {group.state === 'active' && <GroupLight light={group.light} language={language} />}
            <LifeState state={group.state} language={language} />
          </>
        }
        lead={group.purpose && <Said text={group.purpose} language={language} />}
        actions={
          group.mayEdit && (
            <ButtonLink kind="plain" href={pathTo(language, 'groups', { slug: group.slug }, 'edit')}>
              {formWords(language).edit}
            </ButtonLink>
          )
        }
      >
        <JustDone context={context} />
        {group.state === 'active' && <Reason group={group} context={context} />}
        <WhyItIsSo group={group} context={context} />
        {group.state === 'proposed' && <p class="small quiet">{words(language).proposedNote}</p>}
      </Intro>
      <Columns side={<GroupSide group={group} context={context} />}>
        <Told group={group} context={context} />
      </Columns>
    </>
  )
}

/** The group's plan, and what it says of itself. */
function Told({ group, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  return (
    <>
      <ClosingReport group={group} context={context} />
      <Milestones group={group} context={context} />
      <Updates group={group} context={context} />
      <Results group={group} context={context} />
      <Coordinated group={group} language={language} />
      <Success criteria={group.success} context={context} />
      <Conflicts group={group} context={context} />
      <Background paragraphs={group.background} language={language} />
      <PointList id="tasks" title={t.tasks} points={group.tasks} language={language} />
      <Themes themes={group.themes} language={language} />
      <PointList id="work-plan" title={t.workPlan} points={group.workPlan} language={language} />
      <SubGroups subGroups={group.subGroups} language={language} />
      {group.cadence && <MeetingHabits cadence={group.cadence} context={context} />}
      <Turns group={group} context={context} />
    </>
  )
}

function Reason({ group, context }: Props): VNode | null {
  const reason = lightReason(group.light, context.language)
  return reason === undefined ? null : <p class="small quiet">{reason}</p>
}
