import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { type PageContext, page } from '../acts/index.ts'
import { dayNumber, earliest, formatDate, formatEdtf, latest, parseEdtf } from '../platform/calendar/index.ts'
import {
  ButtonLink,
  Goals,
  Intro,
  ItemList,
  type Knot,
  Rope,
  Said,
  Section,
  Status,
  type StatusKind,
} from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say } from '../platform/words/index.ts'
import { type Coming, type Comings, type Front, frontView } from './front.view.ts'
import { words } from './messages.ts'

/** @param comings what comes next, one function a room. */
export const frontPage = (comings: readonly Comings[]) =>
  page({
    view: frontView(comings),
    at: patternOf(),
    render: (front: Front, context) => {
      const { language, site } = context
      return context.frame({
        description: say(front.mission, language).text,
        jsonLd: [
          { '@context': 'https://schema.org', '@type': 'Organization', name: say(site.name, language).text },
        ],
        body: <FrontBody front={front} context={context} />,
      })
    },
  })

interface Props {
  readonly front: Front
  readonly context: PageContext
}

const FrontBody = ({ front, context }: Props): VNode => (
  <>
    <Opening front={front} context={context} />
    <Now front={front} context={context} />
    <TheGoals front={front} context={context} />
    <NewIdeas front={front} context={context} />
  </>
)

function Opening({ front, context }: Props): VNode {
  const { language, site } = context
  const t = words(language)
  return (
    <Intro
      size="front"
      title={say(site.name, language).text}
      lead={<Said text={front.mission} language={language} />}
      actions={
        <>
          <ButtonLink href={pathTo(language, 'groups')}>{t.joinGroup}</ButtonLink>
          <ButtonLink kind="plain" href={pathTo(language, 'charter')}>
            {t.readCharter}
          </ButtonLink>
        </>
      }
    >
      <TermRope front={front} language={language} />
    </Intro>
  )
}

const edtfDay = (due: string, bound: typeof earliest): number | undefined => {
  const parsed = parseEdtf(due)
  const day = parsed.kind === 'problem' ? null : bound(parsed)
  return day ? dayNumber(day) : undefined
}

/** A date as it is read, whatever its wording: among dates of others, “August” needs its year. */
const said = (due: string, language: Language): string => {
  const parsed = parseEdtf(due)
  return parsed.kind === 'problem' ? due : formatEdtf(parsed, language)
}

/** Years that the rope reaches on where the agreement names no end. */
const openYears = 3

/** The term of the agreement, with what comes next as knots on it. */
function TermRope({ front, language }: { readonly front: Front; readonly language: Language }): VNode {
  const t = words(language)
  const today = Temporal.PlainDate.from(front.today)
  const now = dayNumber(today)
  const start = edtfDay(front.from, earliest) ?? now
  const end = (front.until && edtfDay(front.until, latest)) || dayNumber(today.add({ years: openYears }))
  const ends: Knot[] = front.until
    ? [{ label: t.ends, when: said(front.until, language), from: end, state: 'ahead' }]
    : []
  const knots: Knot[] = [
    { label: t.begins, when: said(front.from, language), from: start, state: 'done' },
    ...front.coming.slice(0, 3).flatMap((coming) => knotOf(coming, language)),
    ...ends,
  ]
  return (
    <Rope
      language={language}
      name={t.term}
      start={Math.min(start, now)}
      end={end}
      today={now}
      todayWhen={formatDate(today, language)}
      knots={knots}
    />
  )
}

const knotStates = { planned: 'ahead', kept: 'ahead', risk: 'risk', broken: 'broken' } as const

function knotOf(coming: Coming, language: Language): Knot[] {
  const from = edtfDay(coming.due, earliest)
  const to = edtfDay(coming.due, latest)
  if (from === undefined) return []
  const label = say(coming.text, language)
  return [
    {
      label: label.text,
      when: said(coming.due, language),
      from,
      to,
      state: knotStates[coming.state],
      href: coming.path[language],
      lang: label.language === language ? undefined : label.language,
    },
  ]
}

const statuses: Readonly<Record<Coming['state'], StatusKind>> = {
  planned: 'planned',
  kept: 'kept',
  risk: 'risk',
  broken: 'broken',
}

function Now({ front, context }: Props): VNode | null {
  const { language } = context
  const t = words(language)
  if (front.coming.length === 0) return null
  const inWords = { planned: t.planned, kept: t.onPlan, risk: t.atRisk, broken: t.late }
  return (
    <Section id="now" title={t.now} more={<a href={pathTo(language, 'timeline')}>{t.allGroups}</a>}>
      <ItemList
        level={3}
        items={front.coming.map((coming) => ({
          title: <Said text={coming.text} language={language} />,
          href: coming.path[language],
          when: said(coming.due, language),
          note: <Said text={coming.where} language={language} />,
          status: <Status kind={statuses[coming.state]}>{inWords[coming.state]}</Status>,
        }))}
      />
    </Section>
  )
}

const TheGoals = ({ front, context: { language } }: Props): VNode => (
  <Section id="goals" title={words(language).goals} more={words(language).whatServesGoals}>
    <Goals
      goals={front.goals.map(({ n, key, text }) => ({
        number: n,
        title: <Said text={text} language={language} />,
        href: pathTo(language, 'goals', { slug: key }),
      }))}
    />
  </Section>
)

function NewIdeas({ front, context: { language } }: Props): VNode {
  const t = words(language)
  return (
    <Section id="ideas" title={t.newIdeas} more={<a href={pathTo(language, 'ideas')}>{t.allIdeas}</a>}>
      <ItemList
        level={3}
        items={front.ideas.map(({ slug, title, aim }) => ({
          title: <Said text={title} language={language} />,
          href: pathTo(language, 'ideas', { slug }),
          note: <Said text={aim} language={language} />,
        }))}
      />
    </Section>
  )
}
