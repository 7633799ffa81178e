import { Temporal } from 'temporal-polyfill'
import { page } from '../acts/index.ts'
import { dateIn, formatDate } from '../platform/calendar/index.ts'
import { DataTable, Empty, Intro, Pager, Said, Wrap } from '../platform/html/index.ts'
import { pathTo, patternOf } from '../platform/words/index.ts'
import { applicationList, type ShortApplication } from './application.views.ts'
import { words } from './messages.ts'

interface Listed {
  readonly items: readonly ShortApplication[]
  readonly page: number
  readonly more: boolean
}

/** The applications, for those who decide on them. */
export const applicationsPage = page({
  view: applicationList,
  at: patternOf('applications'),
  render: ({ items, page: n, more }: Listed, context) => {
    const { language, site } = context
    const t = words(language)
    const here = pathTo(language, 'applications')
    const day = (at: string) => formatDate(dateIn(Temporal.Instant.from(at), site.zone), language)
    return context.frame({
      title: t.applications,
      unlisted: true,
      data: applicationList.api,
      body: (
        <>
          <Intro title={t.applications} lead={t.applicationsLead} />
          <Wrap>
            {items.length === 0 ? (
              <Empty title={t.noApplications} />
            ) : (
              <DataTable
                caption={t.applications}
                quietCaption
                columns={[
                  { label: t.organisation },
                  { label: t.kind },
                  { label: t.submitted },
                  { label: t.stands },
                ]}
                rows={items.map((one) => [
                  <a href={pathTo(language, 'applications', { slug: one.id })} key="name">
                    {one.name}
                  </a>,
                  <Said text={one.kind} language={language} key="kind" />,
                  day(one.submittedAt),
                  t[`stage ${one.stage}`],
                ])}
              />
            )}
            <Pager
              language={language}
              previous={n > 1 ? `${here}?page=${n - 1}` : undefined}
              next={more ? `${here}?page=${n + 1}` : undefined}
            />
          </Wrap>
        </>
      ),
    })
  },
})
