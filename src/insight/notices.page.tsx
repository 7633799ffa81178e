import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { type Finder, type PageContext, page } from '../acts/index.ts'
import { formatDateTime } from '../platform/calendar/index.ts'
import { DataTable, Empty, Facts, Intro, Pager, Said, Status, Wrap } from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { words } from './messages.ts'
import { noticeWords } from './notice-words.ts'
import {
  type NoticedDuties,
  type NoticedDuty,
  type NoticeLedger,
  type NoticeLine,
  noticeLedger,
  noticeList,
} from './notices.views.ts'

const crumb = ({ language }: PageContext) => ({
  label: words(language).secretariat,
  href: pathTo(language, 'secretariat'),
})

/** @param finders how rooms show what is asked about. */
export const noticeListPage = (finders: readonly Finder[]) =>
  page({
    view: noticeList(finders),
    at: patternOf('secretariat', 'notices'),
    render: (data: NoticedDuties, context) => {
      const { language } = context
      const t = noticeWords(language)
      const here = pathTo(language, 'secretariat', 'notices')
      return context.frame({
        title: t.notices,
        breadcrumb: [crumb(context)],
        unlisted: true,
        data: '/notices',
        body: (
          <>
            <Intro title={t.notices} lead={t.noticesLead} />
            <Wrap>
              {data.items.length === 0 ? (
                <Empty title={t.none} />
              ) : (
                <Duties items={data.items} context={context} />
              )}
              <Pager language={language} next={data.next && `${here}?after=${data.next}`} />
            </Wrap>
          </>
        ),
      })
    },
  })

function Duties({
  items,
  context,
}: {
  readonly items: readonly NoticedDuty[]
  readonly context: PageContext
}): VNode {
  const { language } = context
  const t = noticeWords(language)
  return (
    <DataTable
      caption={t.notices}
      quietCaption
      columns={[t.about, t.opened, t.state, t.had, t.answered].map((label) => ({ label }))}
      rows={items.map((one) => [
        <a key="about" href={pathTo(language, 'secretariat', 'notices', { slug: one.id })}>
          <Title duty={one} language={language} />
        </a>,
        at(one.openedAt, context),
        one.isOpen ? t.open : t.closed,
        <span key="had">
          {t.hadOf({ n: one.noticed, of: one.asked })}
          {one.isOpen && one.failed > 0 && (
            <>
              {' '}
              <Status kind="broken">{t.failedOf({ n: one.failed })}</Status>
            </>
          )}
        </span>,
        t.hadOf({ n: one.answered, of: one.asked }),
      ])}
    />
  )
}

type About = Pick<NoticedDuty, 'kind' | 'title'>

function Title({ duty, language }: { readonly duty: About; readonly language: 'da' | 'en' }): VNode {
  if (!duty.title || !duty.kind) return <>{noticeWords(language).gone}</>
  return (
    <>
      {duty.kind[language]}: <Said text={duty.title} language={language} />
    </>
  )
}

const at = (instant: string, { site, language }: PageContext): VNode => (
  <time dateTime={instant}>{formatDateTime(Temporal.Instant.from(instant), site.zone, language)}</time>
)

/** @param finders as for the list. */
export const noticeLedgerPage = (finders: readonly Finder[]) =>
  page({
    view: noticeLedger(finders),
    at: patternOf('secretariat', 'notices', { slug: ':id' }),
    render: (data: NoticeLedger, context) => {
      const { language } = context
      const t = noticeWords(language)
      const here = pathTo(language, 'secretariat', 'notices', { slug: data.id })
      const list = { label: t.notices, href: pathTo(language, 'secretariat', 'notices') }
      const title = say(data.title ?? {}, language)
      return context.frame({
        title: title.text || t.gone,
        breadcrumb: [crumb(context), list],
        unlisted: true,
        data: `/notices/${data.id}`,
        body: (
          <>
            <Intro title={title.text || t.gone} lang={title.language} lead={t.ledgerLead} />
            <Wrap>
              <About data={data} context={context} />
              <Lines items={data.items} context={context} />
              <Pager language={language} next={data.next && `${here}?after=${data.next}`} />
            </Wrap>
          </>
        ),
      })
    },
  })

function About({ data, context }: { readonly data: NoticeLedger; readonly context: PageContext }): VNode {
  const { language } = context
  const t = noticeWords(language)
  const shown = data.path && (
    <a href={data.path[language]}>
      <Title duty={data} language={language} />
    </a>
  )
  return (
    <Facts
      facts={[
        { term: t.about, content: shown ?? t.gone },
        { term: t.opened, content: at(data.openedAt, context) },
        { term: t.due, content: data.dueAt === undefined ? t.noDeadline : at(data.dueAt, context) },
        { term: t.state, content: data.isOpen ? t.open : t.closed },
      ]}
    />
  )
}

const looks = {
  answered: 'kept',
  accepted: 'kept',
  proven: 'kept',
  waiting: 'planned',
  'nothing-sent': 'risk',
  failed: 'broken',
} as const

function Lines({
  items,
  context,
}: {
  readonly items: readonly NoticeLine[]
  readonly context: PageContext
}): VNode {
  const t = noticeWords(context.language)
  return (
    <DataTable
      caption={t.notices}
      quietCaption
      columns={[t.who, t.notice, t.mail, t.answer].map((label) => ({ label }))}
      rows={items.map((line) => [
        line.who,
        <Status key="notice" kind={looks[line.because]}>
          {t[`is ${line.because}`]}
        </Status>,
        line.people.length === 0 ? t.nobody : <People people={line.people} context={context} />,
        line.answeredAt === undefined ? t.noAnswer : at(line.answeredAt, context),
      ])}
    />
  )
}

function People({
  people,
  context,
}: {
  readonly people: NoticeLine['people']
  readonly context: PageContext
}): VNode {
  const { language, site } = context
  const t = noticeWords(language)
  const when = (instant: string) => formatDateTime(Temporal.Instant.from(instant), site.zone, language)
  const why = (state: string, because: string | undefined) => {
    if (because === undefined) return ''
    const known = `dropped ${because}`
    return `: ${state === 'dropped' && isKnown(known) ? t[known] : because}`
  }
  return (
    <ul class="plain-list">
      {people.map((person) => (
        <li key={person.id}>
          {person.name || person.email} <span class="quiet">{person.name && person.email}</span>
          {person.mails.map((mail) => (
            <p class="quiet" key={mail.at}>
              {mail.state === 'dropped' ? t.dropped : t[`mail ${mail.state}`]({ at: when(mail.at) })}
              {why(mail.state, mail.because)}
            </p>
          ))}
          {person.fetchedAt && <p class="quiet">{t.fetched({ at: when(person.fetchedAt) })}</p>}
        </li>
      ))}
    </ul>
  )
}

const reasons = ['dropped not-needed', 'dropped address-stopped', 'dropped outcome-unknown'] as const
const isKnown = (reason: string): reason is (typeof reasons)[number] =>
  (reasons as readonly string[]).includes(reason)
