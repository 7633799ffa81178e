import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { PageContext } from '../acts/index.ts'
import { dateIn, formatDate } from '../platform/calendar/index.ts'
import { DataTable, type Knot, Rope, SafeLink, Said, Section } from '../platform/html/index.ts'
import { pathTo, say } from '../platform/words/index.ts'
import { dayOf, spanOf, stretchOf } from './axis.rules.ts'
import { ConflictNote } from './conflicts.tsx'
import { DueDate, dueWords } from './due.tsx'
import { knotStates, MilestoneStatus, stateWords } from './light.tsx'
import { words } from './messages.ts'
import { OrganisationLinks } from './organisation-links.tsx'
import type { ShortMilestone, WholeGroup, WholeMilestone } from './shapes.ts'

/** A milestone as a knot. @param href where more about it stands. */
export function knotOf(milestone: ShortMilestone, context: PageContext, href: string): Knot {
  const { language } = context
  const label = say(milestone.text, language)
  return {
    label: label.text,
    ...(label.language === language ? {} : { lang: label.language }),
    when: dueWords(milestone, context),
    ...stretchOf(milestone.due),
    state: knotStates[milestone.state],
    status: stateWords(milestone, language),
    href,
  }
}

interface Props {
  readonly group: WholeGroup
  readonly context: PageContext
}

/** The group's plan: its rope, and the same as a table with what was agreed beside what holds now. */
export function Milestones({ group, context }: Props): VNode | null {
  const { milestones } = group
  if (milestones.length === 0) return null
  const { language, now, site } = context
  const t = words(language)
  const today = dateIn(now, site.zone)
  const knots = milestones.map((milestone) => knotOf(milestone, context, `#milestone-${milestone.n}`))
  const { start, end } = spanOf(knots, dayOf(today))
  return (
    <Section
      id="milestones"
      title={t.milestones}
      more={<a href={pathTo(language, 'timeline')}>{t.seeTimeline}</a>}
    >
      <Rope
        language={language}
        name={t.milestones}
        knots={knots}
        start={start}
        end={end}
        today={dayOf(today)}
        todayWhen={formatDate(today, language)}
      />
      <DataTable
        caption={t.milestonesTable}
        quietCaption
        columns={[{ label: t.milestone }, { label: t.agreed }, { label: t.now }, { label: t.status }]}
        rows={milestones.map((milestone) => [
          <What group={group} milestone={milestone} context={context} />,
          <DueDate date={milestone.agreed} context={context} />,
          <Now milestone={milestone} context={context} />,
          <MilestoneStatus milestone={milestone} language={language} />,
        ])}
      />
    </Section>
  )
}

/** The date that holds; where it is the agreed one, without saying again how that is read. */
const Now = ({
  milestone,
  context,
}: Pick<Props, 'context'> & { readonly milestone: WholeMilestone }): VNode =>
  milestone.due === milestone.agreed.due ? (
    <span>{dueWords(milestone, context)}</span>
  ) : (
    <DueDate date={milestone} context={context} />
  )

function What({ group, milestone, context }: Props & { readonly milestone: WholeMilestone }): VNode {
  const { language } = context
  const t = words(language)
  const { n, text, owner, approvedBy, yearInferred, conflict, mayReport } = milestone
  return (
    <div id={`milestone-${n}`}>
      <Said text={text} language={language} />
      {owner && (
        <p class="cell-note">
          {t.owner}: <OrganisationLinks organisations={[owner]} language={language} />
        </p>
      )}
      {approvedBy.length > 0 && (
        <p class="cell-note">
          {t.approvedBy}: <OrganisationLinks organisations={approvedBy} language={language} />
        </p>
      )}
      {yearInferred && <p class="cell-note">{t.yearInferred}</p>}
      {conflict && <ConflictNote conflict={conflict} context={context} />}
      <History milestone={milestone} context={context} />
      {mayReport && (
        <p class="cell-note">
          <a href={pathTo(language, 'groups', { slug: group.slug }, 'milestones', { slug: `${n}` })}>
            {t.reportThis}
          </a>
        </p>
      )}
    </div>
  )
}

/** How its date moved and what was last said of it. Who did so is there only for those who are signed in. */
function History({
  milestone: { moves, report },
  context,
}: {
  readonly milestone: WholeMilestone
  readonly context: PageContext
}): VNode {
  const { language, site } = context
  const t = words(language)
  const day = (at: string) => formatDate(dateIn(Temporal.Instant.from(at), site.zone), language, 'medium')
  return (
    <>
      {moves.map((move) => (
        <p class="cell-note" key={move.at}>
          {t.movedBecause({ from: dueWords(move.from, context), to: dueWords({ due: move.to }, context) })}:{' '}
          <Said text={move.why} language={language} /> ({[day(move.at), move.by].filter(Boolean).join(', ')})
        </p>
      ))}
      {report?.note && (
        <p class="cell-note">
          <Said text={report.note} language={language} /> (
          {[day(report.at), report.by].filter(Boolean).join(', ')})
        </p>
      )}
      {report?.evidence && (
        <p class="cell-note">
          {t.evidence}: <SafeLink href={report.evidence} />
        </p>
      )}
    </>
  )
}
