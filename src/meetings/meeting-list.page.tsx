import type { VNode } from 'preact'
import { type PageContext, page } from '../acts/index.ts'
import { ButtonLink, Empty, Intro, ItemList, Pager, Section } from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { feedWords } from './feed-words.ts'
import { type ListedTimes, meetingList } from './meeting.views.ts'
import { words } from './messages.ts'
import { timeItem } from './parts.tsx'

export const meetingListPage = page({
  view: meetingList,
  at: patternOf('meetings'),
  render: (data: ListedTimes, context) => {
    const t = words(context.language)
    return context.frame({
      title: titleOf(data, context),
      description: t.about,
      data: meetingList.api,
      ...(data.group ? { unlisted: true } : {}),
      body: <MeetingList data={data} context={context} />,
    })
  },
})

function titleOf({ group }: ListedTimes, { language }: PageContext): string {
  const t = words(language)
  return group ? t.ofGroup({ group: say(group.title, language).text }) : t.meetings
}

interface Props {
  readonly data: ListedTimes
  readonly context: PageContext
}

function MeetingList({ data, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const { items, which, page: number, more, group } = data
  const here = pathTo(language, 'meetings')
  const at = (other: ListedTimes['which'], n = 1) => {
    const asked = new URLSearchParams({
      ...(other === 'past' ? { which: 'past' } : {}),
      ...(group ? { group: group.slug } : {}),
      ...(n > 1 ? { page: `${n}` } : {}),
    })
    return asked.size ? `${here}?${asked}` : here
  }
  const other = which === 'coming' ? 'past' : 'coming'
  return (
    <>
      <Intro
        title={titleOf(data, context)}
        lead={t.about}
        actions={
          <>
            <ButtonLink kind="plain" href={pathTo(language, 'calendar')}>
              {feedWords(language).title}
            </ButtonLink>
            {data.mayCall && (
              <ButtonLink
                kind="plain"
                href={
                  group
                    ? pathTo(language, 'groups', { slug: group.slug }, 'newMeeting')
                    : pathTo(language, 'newMeeting')
                }
              >
                {t.call}
              </ButtonLink>
            )}
          </>
        }
      />
      <Section
        id={which}
        title={which === 'coming' ? t.coming : t.past}
        more={<a href={at(other)}>{which === 'coming' ? t.seePast : t.seeComing}</a>}
      >
        {items.length > 0 ? (
          <ItemList level={3} items={items.map((time) => timeItem(time, context))} />
        ) : (
          <Empty title={which === 'coming' ? t.noneComing : t.nonePast}>
            <p>{t.noneNote}</p>
          </Empty>
        )}
        <Pager
          language={language}
          previous={number > 1 ? at(which, number - 1) : undefined}
          next={more ? at(which, number + 1) : undefined}
        />
      </Section>
    </>
  )
}
