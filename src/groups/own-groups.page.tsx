import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { form, type PageContext, page } from '../acts/index.ts'
import { dateIn, formatDate } from '../platform/calendar/index.ts'
import { Empty, Intro, ItemList, Said, Section, Wrap } from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { dueWords } from './due.tsx'
import { JustDone } from './forms.tsx'
import { LifeState } from './life.tsx'
import { GroupLight, MilestoneStatus } from './light.tsx'
import { type OwnGroup, ownGroups } from './own-groups.views.ts'
import { portfolioWords } from './portfolio-messages.ts'
import { tellGroup } from './update.acts.ts'
import { Tell } from './updates.tsx'

const at = patternOf('me', 'groups')

export const ownGroupsPage = page({
  view: ownGroups,
  at,
  forms: [
    form({
      act: tellGroup,
      at: patternOf('me', 'groups', 'tell'),
      leadsTo: (_, { language }) => `${pathTo(language, 'me', 'groups')}?done=told`,
    }),
  ],
  render: ({ items }: { readonly items: readonly OwnGroup[] }, context) => {
    const { language } = context
    const t = portfolioWords(language)
    return context.frame({
      title: t.mine,
      unlisted: true,
      body: (
        <>
          <Intro title={t.mine} lead={t.mineLead}>
            <JustDone context={context} />
            <p>
              <a href={pathTo(language, 'portfolio')}>{t.seeAll}</a>
            </p>
          </Intro>
          {items.length === 0 && (
            <Wrap>
              <Empty title={t.noneMine} />
            </Wrap>
          )}
          {items.map((group) => (
            <Own group={group} context={context} key={group.id} />
          ))}
        </>
      ),
    })
  },
})

interface Props {
  readonly group: OwnGroup
  readonly context: PageContext
}

function Own({ group, context }: Props): VNode {
  const { language } = context
  const t = portfolioWords(language)
  const { slug, title, state, light, id } = group
  return (
    <Section
      id={`g-${id}`}
      title={
        <a href={pathTo(language, 'groups', { slug })}>
          <Said text={title} language={language} />
        </a>
      }
      more={
        state === 'active' ? (
          <GroupLight light={light} language={language} />
        ) : (
          <LifeState state={state} language={language} />
        )
      }
    >
      <DueThere group={group} context={context} />
      <Unanswered group={group} context={context} />
      <Section id={`tell-${id}`} title={t.howItGoes} level={3}>
        {group.last?.line && (
          <p class="quiet">
            <Said text={group.last.line} language={language} />
          </p>
        )}
        <Tell
          group={group}
          action={pathTo(language, 'me', 'groups', 'tell')}
          formId={`tell-form-${id}`}
          context={context}
        />
      </Section>
    </Section>
  )
}

function DueThere({ group, context }: Props): VNode {
  const { language } = context
  const t = portfolioWords(language)
  return (
    <Section id={`due-${group.id}`} title={t.due} level={3}>
      {group.due.length === 0 ? (
        <p class="quiet">{t.nothingDue}</p>
      ) : (
        <ItemList
          items={group.due.map((milestone) => ({
            title: <Said text={milestone.text} language={language} />,
            href: pathTo(language, 'groups', { slug: group.slug }, 'milestones', { slug: `${milestone.n}` }),
            note: dueWords(milestone, context),
            status: <MilestoneStatus milestone={milestone} language={language} />,
          }))}
        />
      )}
    </Section>
  )
}

function Unanswered({ group, context }: Props): VNode | null {
  const { language, site } = context
  const t = portfolioWords(language)
  if (group.unanswered.length === 0) return null
  const day = (when: string) => formatDate(dateIn(Temporal.Instant.from(when), site.zone), language, 'medium')
  return (
    <Section id={`unanswered-${group.id}`} title={t.unanswered} level={3}>
      <ul class="points">
        {group.unanswered.map(({ milestone, organisation, self, at }) => (
          <li key={`${at}${milestone ? say(milestone, language).text : ''}`}>
            {organisation ? <Said text={organisation} language={language} /> : self && t.you}
            {': '}
            {milestone ? <Said text={milestone} language={language} /> : t.howItGoes} (
            {t.askedOn({ day: day(at) })})
          </li>
        ))}
      </ul>
    </Section>
  )
}
