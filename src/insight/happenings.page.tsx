import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { type PageContext, page } from '../acts/index.ts'
import { formatDateTime } from '../platform/calendar/index.ts'
import { Empty, Intro, ItemList, Pager, Wrap } from '../platform/html/index.ts'
import { pathTo, patternOf } from '../platform/words/index.ts'
import { type PublicJournal, publicHappenings } from './journal.views.ts'
import { words } from './messages.ts'
import type { Telling } from './telling.ts'

/** @param telling as for the view. */
export const happeningsPage = (telling: Telling) =>
  page({
    view: publicHappenings(telling),
    at: patternOf('journal'),
    render: (data: PublicJournal, context) => {
      const t = words(context.language)
      return context.frame({
        title: t.happenings,
        description: t.happeningsLead,
        data: '/happenings',
        body: <Happenings data={data} context={context} />,
      })
    },
  })

function Happenings({
  data,
  context,
}: {
  readonly data: PublicJournal
  readonly context: PageContext
}): VNode {
  const { language, site } = context
  const t = words(language)
  const here = pathTo(language, 'journal')
  return (
    <>
      <Intro title={t.happenings} lead={t.happeningsLead}>
        <p>
          <a href={`${here}.atom`} type="application/atom+xml">
            {t.feed}
          </a>
        </p>
      </Intro>
      <Wrap>
        {data.items.length === 0 && <Empty title={t.nothingYet} />}
        <ItemList
          items={data.items.map(({ sentence, path, at }) => ({
            title: sentence,
            href: path,
            when: formatDateTime(Temporal.Instant.from(at), site.zone, language),
            datetime: at,
          }))}
        />
        <Pager language={language} next={data.next && `${here}?after=${data.next}`} />
      </Wrap>
    </>
  )
}
