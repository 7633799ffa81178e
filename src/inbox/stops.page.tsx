import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { form, type PageContext, page } from '../acts/index.ts'
import { formatDateTime } from '../platform/calendar/index.ts'
import { Button, DataTable, Empty, Form, Intro, Notice, Pager, Wrap } from '../platform/html/index.ts'
import { pathTo, patternOf } from '../platform/words/index.ts'
import { liftStop } from './stop.acts.ts'
import { stopWords } from './stop-words.ts'
import { type Stops, stopList } from './stops.views.ts'

const at = patternOf('secretariat', 'stops')

export const stopsPage = page({
  view: stopList,
  at,
  forms: [
    form({
      act: liftStop,
      at,
      leadsTo: (_, { language }) => `${pathTo(language, 'secretariat', 'stops')}?done=lifted`,
    }),
  ],
  render: ({ items, next }: Stops, context) => {
    const { language } = context
    const t = stopWords(language)
    const here = pathTo(language, 'secretariat', 'stops')
    return context.frame({
      title: t.stops,
      breadcrumb: [{ label: t.secretariat, href: pathTo(language, 'secretariat') }],
      unlisted: true,
      data: '/mail/stops',
      body: (
        <>
          <Intro title={t.stops} lead={t.lead} />
          <Wrap>
            {context.justDone === 'lifted' && <Notice kind="ok">{t.lifted}</Notice>}
            {items.length === 0 ? <Empty title={t.none} /> : <Table items={items} context={context} />}
            <Pager language={language} next={next && `${here}?after=${encodeURIComponent(next)}`} />
          </Wrap>
        </>
      ),
    })
  },
})

function Table({ items, context }: { readonly items: Stops['items']; readonly context: PageContext }): VNode {
  const { language, site } = context
  const t = stopWords(language)
  return (
    <DataTable
      caption={t.stops}
      quietCaption
      columns={[t.address, t.person, t.since, t.why, t.act].map((label) => ({ label }))}
      rows={items.map(({ email, person, stoppedAt, failures, because }) => [
        email,
        person ? <a href={pathTo(language, 'people', { slug: person.id })}>{person.name}</a> : t.nobody,
        <time key="since" dateTime={stoppedAt}>
          {formatDateTime(Temporal.Instant.from(stoppedAt), site.zone, language)}
        </time>,
        `${because ?? t.saidNothing} (${t.failures({ n: failures })})`,
        <Form key="lift" language={language} action={pathTo(language, 'secretariat', 'stops')}>
          <input type="hidden" name="email" value={email} />
          <Button kind="plain">
            {t.act} <span class="unseen">{t.of({ email })}</span>
          </Button>
        </Form>,
      ])}
    />
  )
}
