import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { type PageContext, page } from '../acts/index.ts'
import { formatDateTime } from '../platform/calendar/index.ts'
import {
  Actions,
  Button,
  DataTable,
  DateField,
  Empty,
  FilterForm,
  Intro,
  Pager,
  Said,
  Section,
  SelectField,
  Status,
  TextField,
  Wrap,
} from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { journalEntries, type ToldJournalEntry, type WholeJournal } from './journal.views.ts'
import { words } from './messages.ts'
import { tell } from './telling.rules.ts'
import type { Telling } from './telling.ts'

/** @param telling as for the view. */
export const journalPage = (telling: Telling) =>
  page({
    view: journalEntries(telling),
    at: patternOf('secretariat', 'journal'),
    render: (data: WholeJournal, context) => {
      const t = words(context.language)
      const asked = new URLSearchParams(data.asked as Record<string, string>)
      return context.frame({
        title: t.journal,
        breadcrumb: [{ label: t.secretariat, href: pathTo(context.language, 'secretariat') }],
        unlisted: true,
        data: asked.size ? `/journal?${asked}` : '/journal',
        body: <Journal data={data} telling={telling} context={context} />,
      })
    },
  })

interface Props {
  readonly data: WholeJournal
  readonly context: PageContext
}

function Journal({ data, telling, context }: Props & { readonly telling: Telling }): VNode {
  const { language } = context
  const t = words(language)
  const here = pathTo(language, 'secretariat', 'journal')
  const asked = data.asked as Record<string, string>
  const onward = data.next && `${here}?${new URLSearchParams({ ...asked, after: data.next })}`
  return (
    <>
      <Intro title={t.journal} lead={t.journalLead}>
        <Filter data={data} telling={telling} context={context} />
      </Intro>
      <Wrap>
        {data.items.length === 0 ? (
          <Empty title={t.noEntries}>
            <p>
              <a href={here}>{t.showAll}</a>
            </p>
          </Empty>
        ) : (
          <Entries items={data.items} context={context} />
        )}
        <Pager language={language} next={onward} />
      </Wrap>
      <Section id="head" title={t.head}>
        <p>{t.headAbout}</p>
        <p>
          <code>{data.head}</code>
        </p>
      </Section>
    </>
  )
}

function Filter({ data, telling, context }: Props & { readonly telling: Telling }): VNode {
  const { language } = context
  const t = words(language)
  const { asked } = data
  const blank = { title: { [language]: '…' }, organisation: { [language]: '…' }, ofId: () => undefined }
  const nameOf = (name: string) =>
    tell(
      { name, payload: {} },
      { ...blank, ofId: () => ({ [language]: '…' }) },
      telling.sentences,
      [],
      language,
    )
  return (
    <FilterForm language={language} action={pathTo(language, 'secretariat', 'journal')}>
      <SelectField
        name="name"
        label={t.name}
        value={asked.name}
        optional
        options={data.names.map((name) => ({ value: name, label: nameOf(name) }))}
      />
      <SelectField
        name="organisation"
        label={t.organisation}
        value={asked.organisation}
        optional
        options={data.organisations.map(({ id, name }) => ({ value: id, label: say(name, language).text }))}
      />
      <TextField name="person" type="email" label={t.person} value={asked.person} optional />
      <DateField name="from" label={t.from} value={asked.from} optional />
      <DateField name="to" label={t.to} value={asked.to} optional />
      <Actions>
        <Button>{t.filter}</Button>
      </Actions>
    </FilterForm>
  )
}

interface EntriesProps {
  readonly items: readonly ToldJournalEntry[]
  readonly context: PageContext
}

function Entries({ items, context }: EntriesProps): VNode {
  const { language, site } = context
  const t = words(language)
  const byNobody = { rule: t.bySite, import: t.bySite, demo: t.bySite } as Readonly<Record<string, string>>
  return (
    <DataTable
      caption={t.journal}
      quietCaption
      columns={[{ label: t.what }, { label: t.by }, { label: t.when }, { label: t.seal }]}
      rows={items.map((entry) => [
        entry.path ? <a href={entry.path}>{entry.sentence}</a> : entry.sentence,
        <span key="by">
          {entry.actor ?? byNobody[entry.via] ?? t.byVisitor}
          {entry.organisation && (
            <>
              , <Said text={entry.organisation} language={language} />
            </>
          )}
        </span>,
        <time key="at" dateTime={entry.at}>
          {formatDateTime(Temporal.Instant.from(entry.at), site.zone, language)}
        </time>,
        <span key="seal">
          <Status kind={entry.sound ? 'kept' : 'broken'}>{entry.sound ? t.sound : t.unsound}</Status>{' '}
          <code title={entry.hash}>
            {entry.seq}:{entry.hash.slice(0, 8)}
          </code>
        </span>,
      ])}
    />
  )
}
