import type { VNode } from 'preact'
import type { PageContext } from '../acts/index.ts'
import { Document, Facts, Goals, ItemList, Said, Section } from '../platform/html/index.ts'
import { type Language, pathTo, type Text } from '../platform/words/index.ts'
import { ConflictNote } from './conflicts.tsx'
import { DueDate } from './due.tsx'
import { words } from './messages.ts'
import { OrganisationLinks } from './organisation-links.tsx'
import type { Cadence, Criterion, WholeGroup } from './shapes.ts'

interface InLanguage {
  readonly language: Language
}

/** What the group wants to have reached, with date, measure and what the source contradicts. */
export function Success({
  criteria,
  context,
}: {
  readonly criteria: readonly Criterion[]
  readonly context: PageContext
}): VNode | null {
  if (criteria.length === 0) return null
  const { language } = context
  return (
    <Section id="success" title={words(language).success}>
      <Goals
        single
        goals={criteria.map((criterion) => ({
          number: criterion.n,
          title: (
            <span id={`success-${criterion.n}`}>
              <Said text={criterion.text} language={language} />
            </span>
          ),
          note: <CriterionNotes criterion={criterion} context={context} />,
        }))}
      />
    </Section>
  )
}

function CriterionNotes({
  criterion,
  context,
}: {
  readonly criterion: Criterion
  readonly context: PageContext
}): VNode {
  const { due, asWritten, held, measure, conflict } = criterion
  const { language } = context
  const t = words(language)
  return (
    <>
      {due !== undefined && (
        <span class="line">
          {t.due}: <DueDate date={{ due, asWritten }} context={context} />
        </span>
      )}
      {held && (
        <span class="line">
          {t.heldEither}{' '}
          {held.map((each, index) => [
            index > 0 && ` ${t.or} `,
            <DueDate date={each} context={context} key={each.due} />,
          ])}
        </span>
      )}
      {measure && (
        <span class="line">
          {t.measure}: {measureWords(measure, language)}
        </span>
      )}
      {conflict && <ConflictNote conflict={conflict} context={context} />}
    </>
  )
}

type Range = { readonly atLeast?: number | undefined; readonly atMost?: number | undefined }

function rangeWords({ atLeast, atMost }: Range, language: Language): string {
  const t = words(language)
  if (atLeast !== undefined && atMost !== undefined) return t.between({ a: atLeast, b: atMost })
  if (atLeast !== undefined) return t.atLeast({ n: atLeast })
  return atMost === undefined ? '' : t.atMost({ n: atMost })
}

type Period = Cadence['per']

function measureWords(measure: NonNullable<Criterion['measure']>, language: Language): string {
  const t = words(language)
  const per = measure.per === undefined ? '' : ` ${t[measure.per as Period]}`
  return `${rangeWords(measure, language)}${per}`
}

/** Told in paragraphs, in the voice of what the partnership says. */
export function Background({
  paragraphs,
  language,
}: InLanguage & { readonly paragraphs: readonly Text[] }): VNode | null {
  if (paragraphs.length === 0) return null
  return (
    <Section id="background" title={words(language).background}>
      {paragraphs.map((paragraph, index) => (
        <Document text={paragraph} language={language} key={`${index}`} />
      ))}
    </Section>
  )
}

interface PointListProps extends InLanguage {
  readonly id: string
  readonly title: string
  readonly points: readonly Text[]
}

export function PointList({ id, title, points, language }: PointListProps): VNode | null {
  if (points.length === 0) return null
  return (
    <Section id={id} title={title}>
      <ul class="points">
        {points.map((point, index) => (
          <li key={`${index}`}>
            <Said text={point} language={language} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function Themes({
  themes,
  language,
}: InLanguage & { readonly themes: WholeGroup['themes'] }): VNode | null {
  if (themes.length === 0) return null
  return (
    <Section id="themes" title={words(language).themes}>
      <Goals
        single
        goals={themes.map(({ n, text }) => ({ number: n, title: <Said text={text} language={language} /> }))}
      />
    </Section>
  )
}

export function SubGroups({
  subGroups,
  language,
}: InLanguage & { readonly subGroups: WholeGroup['subGroups'] }): VNode | null {
  if (subGroups.length === 0) return null
  const t = words(language)
  return (
    <Section id="sub-groups" title={t.subGroups}>
      {subGroups.map(({ key, title, partners, contacts }) => (
        <Section
          id={`sub-group-${key}`}
          title={<Said text={title} language={language} />}
          level={3}
          key={key}
        >
          <Facts
            facts={[
              {
                term: t.partners,
                content: <OrganisationLinks organisations={partners} language={language} />,
              },
              ...(contacts.length
                ? [
                    {
                      term: t.contacts,
                      content: <OrganisationLinks organisations={contacts} language={language} />,
                    },
                  ]
                : []),
            ]}
          />
        </Section>
      ))}
    </Section>
  )
}

/** The groups that this one brings together, and how one knows. */
export function Coordinated({
  group: { coordinates, coordinatesNote },
  language,
}: InLanguage & { readonly group: WholeGroup }): VNode | null {
  if (coordinates.length === 0) return null
  return (
    <Section id="coordinates" title={words(language).coordinates}>
      <ItemList
        items={coordinates.map(({ slug, title, purpose }) => ({
          title: <Said text={title} language={language} />,
          href: pathTo(language, 'groups', { slug }),
          note: purpose && <Said text={purpose} language={language} />,
        }))}
      />
      {coordinatesNote && (
        <p class="small quiet">
          <Said text={coordinatesNote} language={language} />
        </p>
      )}
    </Section>
  )
}

/** How often the group meets: in its own words, and as what is counted. */
export function MeetingHabits({
  cadence,
  context,
}: {
  readonly cadence: Cadence
  readonly context: PageContext
}): VNode {
  const { language } = context
  const t = words(language)
  const { min, max, per, from, until, asWritten, aim, gathering } = cadence
  const range = max === undefined ? { atLeast: min } : { atLeast: min, atMost: max }
  const during = duringDates(from, until)
  const rows = [
    { term: t.cadence, content: `${max === min ? min : rangeWords(range, language)} ${t[per]}` },
    ...(during
      ? [{ term: t.during, content: <DueDate date={{ due: during, asWritten }} context={context} /> }]
      : []),
    ...(gathering ? [{ term: t.alsoAt, content: <Said text={gathering} language={language} /> }] : []),
  ]
  return (
    <Section id="cadence" title={t.cadence} more={aim && <span class="quiet">{t.aim}</span>}>
      <p>
        <Said text={cadence.text} language={language} />
      </p>
      <Facts facts={rows} />
    </Section>
  )
}

/** From and until as one EDTF interval. */
function duringDates(from: string | undefined, until: string | undefined): string | undefined {
  return from === undefined && until === undefined ? undefined : `${from ?? '..'}/${until ?? '..'}`
}
