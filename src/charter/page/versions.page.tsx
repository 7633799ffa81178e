import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { apiRoot, type PageContext, page } from '../../acts/index.ts'
import { dateIn, formatDate } from '../../platform/calendar/index.ts'
import { ButtonLink, Facts, Intro, Section, Status } from '../../platform/html/index.ts'
import { isLanguage, pathTo, patternOf } from '../../platform/words/index.ts'
import { type CharterNeighbours, type VersionData, versionList } from '../charter.views.ts'
import { words } from '../messages.ts'
import { nameIn } from '../names.ts'
import { edtfInWords } from './term.tsx'

/** The versions of the agreement, and the periods that it has had. */
export const versionsPage = (neighbours: CharterNeighbours) =>
  page({
    view: versionList(neighbours),
    at: patternOf('charter', 'versions'),
    render: (data: VersionData, context) => {
      const { language } = context
      const t = words(language)
      return context.frame({
        title: t.versions,
        description: t.versionsLead,
        breadcrumb: [{ label: t.charter, href: pathTo(language, 'charter') }],
        body: (
          <>
            <Intro
              title={t.versions}
              lead={t.versionsLead}
              actions={
                <ButtonLink kind="plain" href={pathTo(language, 'charter', 'signatures')}>
                  {t.whoSigned}
                </ButtonLink>
              }
            />
            {data.items.map((version) => (
              <Section
                id={`v${version.version}`}
                title={t.version({ n: version.version })}
                key={version.version}
              >
                <Version version={version} current={data.current} context={context} />
              </Section>
            ))}
            <Section id="periods" title={t.periods}>
              {data.agreements.toReversed().map((agreement) => (
                <Period agreement={agreement} data={data} context={context} key={agreement.number} />
              ))}
            </Section>
          </>
        ),
      })
    },
  })

interface VersionProps {
  readonly version: VersionData['items'][number]
  readonly current: number
  readonly context: PageContext
}

function Version({ version, current, context }: VersionProps): VNode {
  const { language, site, now } = context
  const t = words(language)
  const day = (at: string) => formatDate(dateIn(Temporal.Instant.from(at), site.zone), language)
  const later = Temporal.Instant.compare(Temporal.Instant.from(version.inForceFrom), now) > 0
  const status =
    version.version === current ? (
      <Status kind="kept">{t.current}</Status>
    ) : later ? (
      <Status kind="planned">{t.coming}</Status>
    ) : (
      <Status kind="idle">{t.former}</Status>
    )
  return (
    <>
      {status}
      <Facts
        facts={[
          { term: t.inForce, content: day(version.inForceFrom) },
          { term: t.madeOn, content: day(version.madeAt) },
          { term: t.hash, content: <code class="hash">{version.sha256}</code> },
          {
            term: t.asData,
            content: <a href={`${apiRoot}/charter?version=${version.version}`}>JSON</a>,
          },
        ]}
      />
    </>
  )
}

interface PeriodProps {
  readonly agreement: VersionData['agreements'][number]
  readonly data: VersionData
  readonly context: PageContext
}

function Period({ agreement, data, context }: PeriodProps): VNode {
  const { language, site } = context
  const t = words(language)
  const [first] = site.languages
  const writtenIn = first && isLanguage(first) ? first : language
  const date = (edtf: string, asWritten?: string) => edtfInWords(edtf, language, writtenIn, asWritten)
  const { number, from, fromAsWritten, until, untilAsWritten, established, evaluated, publisher, isbn } =
    agreement
  const last = agreement === data.agreements.at(-1)
  const runs =
    until !== undefined
      ? `${date(from, fromAsWritten)} – ${date(until, untilAsWritten)}`
      : date(last ? `${from}/..` : from)
  const organisation = publisher === undefined ? undefined : data.organisations[publisher]
  const name = nameIn(data.organisations, language)
  const facts = [
    { term: t.runs, content: runs },
    { term: t.established, content: established && date(established) },
    { term: t.evaluated, content: evaluated && date(evaluated) },
    {
      term: t.publisher,
      content:
        publisher &&
        (organisation ? <a href={organisation.path[language]}>{name(publisher)}</a> : name(publisher)),
    },
    { term: t.isbn, content: isbn },
  ]
  return (
    <div class="charter-piece">
      <h3>{t.period({ n: number })}</h3>
      <Facts facts={facts.filter(({ content }) => content !== undefined)} />
    </div>
  )
}
