import { apiRoot, page } from '../acts/index.ts'
import { formatNumber } from '../platform/calendar/index.ts'
import { DataTable, Empty, Figures, Intro, Said, Wrap } from '../platform/html/index.ts'
import { pathTo, patternOf } from '../platform/words/index.ts'
import { type FigureRow, partnerFigures } from './figures.views.ts'
import { words } from './messages.ts'

interface Shown {
  readonly items: readonly FigureRow[]
  readonly total: number
}

/** More years than these are in the file. */
const rows = 50

/** Who came and who left, by kind, year by year. */
export const figuresPage = page({
  view: partnerFigures,
  at: patternOf('partnerFigures'),
  render: ({ items, total }: Shown, context) => {
    const { language } = context
    const t = words(language)
    return context.frame({
      title: t.figures,
      description: t.figuresLead,
      breadcrumb: [{ label: t.partners, href: pathTo(language, 'partners') }],
      data: partnerFigures.api,
      body: (
        <>
          <Intro title={t.figures} lead={t.figuresLead}>
            <Figures figures={[{ value: formatNumber(total, language), label: t.partnersNow }]} />
          </Intro>
          <Wrap>
            {items.length === 0 ? (
              <Empty title={t.noFigures} />
            ) : (
              <DataTable
                caption={t.figures}
                quietCaption
                columns={[
                  { label: t.year },
                  { label: t.kind },
                  { label: t.joinedIn, numeric: true },
                  { label: t.leftIn, numeric: true },
                  { label: t.inAll, numeric: true },
                ]}
                rows={items
                  .slice(0, rows)
                  .map((one) => [
                    `${one.year}`,
                    <Said text={one.kind} language={language} key="kind" />,
                    formatNumber(one.joined, language),
                    formatNumber(one.left, language),
                    formatNumber(one.partners, language),
                  ])}
              />
            )}
            <p>
              <a href={`${apiRoot}${partnerFigures.api}?format=csv`}>CSV</a>
            </p>
          </Wrap>
        </>
      ),
    })
  },
})
