import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { PageContext } from '../acts/index.ts'
import { dateIn, formatDate } from '../platform/calendar/index.ts'
import { type Knot, Rope } from '../platform/html/index.ts'
import type { WholeDecision } from './decision.views.ts'
import { words } from './page-words.ts'
import type { ShownRound } from './shown-round.ts'

const hours = (at: Temporal.Instant): number => at.epochMilliseconds / 3_600_000

/** The decision through time: when each round opened, today, and when it closes or was settled. */
export function DecisionRope({
  decision,
  context,
}: {
  readonly decision: WholeDecision
  readonly context: PageContext
}): VNode | null {
  const { language, now, site } = context
  const t = words(language)
  const [first, last] = [decision.rounds[0], decision.rounds.at(-1)]
  if (!first || !last) return null
  const when = (at: Temporal.Instant) => formatDate(dateIn(at, site.zone), language, 'medium')
  const opened = decision.rounds.map((round) => knotOf(round, decision.rounds.length, when, t))
  const settled = decision.settledAt === undefined ? undefined : Temporal.Instant.from(decision.settledAt)
  const closing = settled ?? Temporal.Instant.from(last.closesAt)
  const end: Knot = {
    label: settled ? t.closed : t.deadline,
    when: settled ? when(closing) : last.until,
    from: hours(closing),
    state: closing.epochMilliseconds <= now.epochMilliseconds ? 'done' : 'ahead',
  }
  return (
    <Rope
      language={language}
      name={t.window}
      start={hours(Temporal.Instant.from(first.opensAt))}
      end={Math.max(hours(closing), settled ? 0 : hours(now))}
      {...(settled ? {} : { today: hours(now), todayWhen: when(now) })}
      knots={[...opened, end]}
    />
  )
}

function knotOf(
  round: ShownRound,
  rounds: number,
  when: (at: Temporal.Instant) => string,
  t: ReturnType<typeof words>,
): Knot {
  const at = Temporal.Instant.from(round.opensAt)
  return {
    label: rounds === 1 ? t.opened : t.roundOpened({ n: round.round }),
    when: when(at),
    from: hours(at),
    state: round.state === 'objected' ? 'broken' : 'done',
  }
}
