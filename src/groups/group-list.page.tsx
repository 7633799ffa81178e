import type { VNode } from 'preact'
import { type PageContext, page } from '../acts/index.ts'
import { ButtonLink, Empty, Intro, ItemList, Pager, Said, Section, Wrap } from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say } from '../platform/words/index.ts'
import type { KindOfGroup } from './agreement.ts'
import { dueWords } from './due.tsx'
import { groupList } from './group-list.views.ts'
import { LifeState } from './life.tsx'
import { GroupLight, lightReason } from './light.tsx'
import { words } from './messages.ts'
import { OrganisationLinks } from './organisation-links.tsx'
import { portfolioWords } from './portfolio-messages.ts'
import type { ShortGroup } from './shapes.ts'

interface Listed {
  readonly kinds: readonly KindOfGroup[]
  readonly items: readonly ShortGroup[]
  readonly page: number
  readonly more: boolean
}

export const groupListPage = page({
  view: groupList,
  at: patternOf('groups'),
  render: (data: Listed, context) =>
    context.frame({
      title: words(context.language).groups,
      description: words(context.language).about,
      body: <GroupList {...data} context={context} />,
    }),
})

function GroupList({ kinds, items, page, more, context }: Listed & { readonly context: PageContext }): VNode {
  const { language } = context
  const t = words(language)
  const others = items.filter((group) => !kinds.some(({ key }) => key === group.kind))
  return (
    <>
      <Intro
        title={t.groups}
        lead={t.about}
        actions={
          <>
            <ButtonLink kind="plain" href={pathTo(language, 'timeline')}>
              {t.seeTimeline}
            </ButtonLink>
            <ButtonLink kind="plain" href={pathTo(language, 'portfolio')}>
              {portfolioWords(language).portfolio}
            </ButtonLink>
          </>
        }
      />
      {kinds.map(({ key, plural }) => (
        <OfKind
          id={`kind-${key}`}
          title={<Said text={plural} language={language} />}
          groups={items.filter((group) => group.kind === key)}
          context={context}
          key={key}
        />
      ))}
      <OfKind id="others" title={t.otherKinds} groups={others} context={context} />
      {items.length === 0 && <None language={language} />}
      <Pager language={language} {...pagesAround(pathTo(language, 'groups'), page, more)} />
    </>
  )
}

interface OfKindProps {
  readonly id: string
  readonly title: VNode | string
  readonly groups: readonly ShortGroup[]
  readonly context: PageContext
}

const OfKind = ({ id, title, groups, context }: OfKindProps): VNode | null =>
  groups.length === 0 ? null : (
    <Section id={id} title={title}>
      <ItemList level={3} items={groups.map((group) => asItem(group, context))} />
    </Section>
  )

function None({ language }: { readonly language: Language }): VNode {
  const t = words(language)
  return (
    <Wrap>
      <Empty title={t.noneYet}>
        <p>
          {t.noneYetNote} <a href={pathTo(language, 'ideas')}>{t.seeIdeas}</a>
        </p>
      </Empty>
    </Wrap>
  )
}

/** The addresses of the pages before and after. */
export const pagesAround = (here: string, page: number, more: boolean) => ({
  previous: page > 1 ? `${here}${page > 2 ? `?page=${page - 1}` : ''}` : undefined,
  next: more ? `${here}?page=${page + 1}` : undefined,
})

function asItem(group: ShortGroup, context: PageContext) {
  const { language } = context
  const t = words(language)
  const { leads, light, purpose } = group
  const next = group.state === 'active' ? group.next : undefined
  const title = say(group.title, language)
  const reason = group.state === 'active' ? lightReason(light, language) : undefined
  return {
    title: title.text,
    lang: title.language === language ? undefined : title.language,
    href: pathTo(language, 'groups', { slug: group.slug }),
    status:
      group.state === 'active' ? (
        <GroupLight light={light} language={language} />
      ) : (
        <LifeState state={group.state} language={language} />
      ),
    note: (
      <>
        {purpose && <Said text={purpose} language={language} />}
        {leads.length > 0 && (
          <span class="line">
            <Said text={group.leadTitle} language={language} />:{' '}
            <OrganisationLinks organisations={leads} language={language} />
          </span>
        )}
        {next && (
          <span class="line">
            {t.nextMilestone}: <Said text={next.text} language={language} />, {dueWords(next, context)}
          </span>
        )}
        {reason && <span class="line">{reason}</span>}
      </>
    ),
  }
}
