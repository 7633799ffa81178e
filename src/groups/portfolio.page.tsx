import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { type PageContext, page } from '../acts/index.ts'
import { dateIn, formatDate } from '../platform/calendar/index.ts'
import {
  Button,
  DataTable,
  Figures,
  FilterForm,
  Intro,
  Pager,
  Said,
  Section,
  SelectField,
} from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { dueWords } from './due.tsx'
import { LifeState } from './life.tsx'
import { GroupLight, lightReason } from './light.tsx'
import { words } from './messages.ts'
import { OrganisationLinks } from './organisation-links.tsx'
import { orders } from './portfolio.rules.ts'
import { type Portfolio, type PortfolioRow, portfolio } from './portfolio.views.ts'
import { portfolioWords } from './portfolio-messages.ts'

/** What was asked for, as the address has it. */
const queryOf = ({ light, state, kind, order }: Portfolio['asked']): string =>
  `${new URLSearchParams(
    Object.entries({ light, state, kind, order: order === 'worst' ? undefined : order }).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    ),
  )}`

export const portfolioPage = page({
  view: portfolio,
  at: patternOf('portfolio'),
  render: (data: Portfolio, context) => {
    const { language, viewer } = context
    const t = portfolioWords(language)
    const query = queryOf(data.asked)
    return context.frame({
      title: t.portfolio,
      description: t.lead,
      breadcrumb: [{ label: words(language).groups, href: pathTo(language, 'groups') }],
      ...(viewer.person ? { data: `/portfolio${query && `?${query}`}` } : {}),
      body: (
        <>
          <Intro title={t.portfolio} lead={t.lead} />
          <Totals totals={data.totals} context={context} />
          {viewer.person ? <Rows data={data} context={context} /> : <ForThoseSignedIn context={context} />}
        </>
      ),
    })
  },
})

interface Around {
  readonly context: PageContext
}

function Totals({ totals, context }: Around & { readonly totals: Portfolio['totals'] }): VNode {
  const { language } = context
  const t = portfolioWords(language)
  const told = Object.entries(totals).filter(([name, n]) => n > 0 || name === 'kept')
  return (
    <Section id="totals" title={t.totals}>
      <Figures figures={told.map(([name, n]) => ({ label: t[`of ${name as 'kept'}`], value: `${n}` }))} />
    </Section>
  )
}

function ForThoseSignedIn({ context: { language } }: Around): VNode {
  const t = portfolioWords(language)
  const back = encodeURIComponent(pathTo(language, 'portfolio'))
  return (
    <Section id="groups" title={t.eachGroup}>
      <p>{t.signInNote}</p>
      <p>
        <a href={`${pathTo(language, 'signIn')}?to=${back}`}>{t.signIn}</a>
      </p>
    </Section>
  )
}

function Rows({ data, context }: Around & { readonly data: Portfolio }): VNode {
  const { language } = context
  const t = portfolioWords(language)
  const query = queryOf(data.asked)
  const at = (page: number) =>
    `${pathTo(language, 'portfolio')}?${[query, page > 1 ? `page=${page}` : ''].filter(Boolean).join('&')}`
  return (
    <Section id="groups" title={t.eachGroup}>
      <Filter data={data} context={context} />
      {data.items.length === 0 ? (
        <p class="quiet">{t.none}</p>
      ) : (
        <DataTable
          caption={t.eachGroup}
          quietCaption
          columns={[
            { label: t.group },
            { label: t.light },
            { label: t.open, numeric: true },
            { label: t.late, numeric: true },
            { label: t.next },
            { label: t.told },
            { label: t.cadence },
          ]}
          rows={data.items.map((row) => cellsOf(row, context))}
        />
      )}
      <Pager
        language={language}
        previous={data.page > 1 ? at(data.page - 1) : undefined}
        next={data.more ? at(data.page + 1) : undefined}
      />
    </Section>
  )
}

function Filter({ data, context }: Around & { readonly data: Portfolio }): VNode {
  const { language } = context
  const t = portfolioWords(language)
  const { asked, kinds } = data
  const all = { value: '', label: t.all }
  const options = <Of extends string>(values: readonly Of[], label: (value: Of) => string) => [
    all,
    ...values.map((value) => ({ value, label: label(value) })),
  ]
  const lights = ['broken', 'risk', 'kept', 'none'] as const
  const states = ['proposed', 'active', 'dormant', 'completed', 'closed'] as const
  return (
    <FilterForm language={language} action={pathTo(language, 'portfolio')}>
      <SelectField
        name="light"
        label={t.light}
        value={asked.light ?? ''}
        optional
        options={options(lights, (light) => t[`of ${light}`])}
      />
      <SelectField
        name="state"
        label={t.state}
        value={asked.state ?? ''}
        optional
        options={options(states, (state) => (state === 'active' ? t.active : t[`of ${state}`]))}
      />
      <SelectField
        name="kind"
        label={t.kind}
        value={asked.kind ?? ''}
        optional
        options={[all, ...kinds.map(({ key, title }) => ({ value: key, label: say(title, language).text }))]}
      />
      <SelectField
        name="order"
        label={t.order}
        value={asked.order}
        options={orders.map((order) => ({ value: order, label: t[`by ${order}`] }))}
      />
      <Button kind="plain">{t.show}</Button>
    </FilterForm>
  )
}

function cellsOf(row: PortfolioRow, context: PageContext) {
  const { language, site } = context
  const { slug, title, state, light, open, late, next, told, toldAt, cadence, leads } = row
  const reason = state === 'active' ? lightReason(light, language) : undefined
  return [
    <>
      <a href={pathTo(language, 'groups', { slug })}>
        <Said text={title} language={language} />
      </a>
      <p class="cell-note">
        <OrganisationLinks organisations={leads} language={language} />
      </p>
    </>,
    <>
      {state === 'active' ? (
        <GroupLight light={light} language={language} />
      ) : (
        <LifeState state={state} language={language} />
      )}
      {reason && <p class="cell-note">{reason}</p>}
    </>,
    `${open}`,
    `${late}`,
    next && (
      <>
        <Said text={next.text} language={language} />
        <p class="cell-note">{dueWords(next, context)}</p>
      </>
    ),
    toldAt && (
      <>
        {formatDate(dateIn(Temporal.Instant.from(toldAt), site.zone), language, 'medium')}
        {told && (
          <p class="cell-note">
            <Said text={told} language={language} />
          </p>
        )}
      </>
    ),
    cadence && <Said text={cadence} language={language} />,
  ]
}
