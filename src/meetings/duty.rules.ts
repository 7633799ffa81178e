import { Temporal } from 'temporal-polyfill'
import { type HolidayCalendar, isWorkingDay } from '../platform/calendar/index.ts'

/** What has happened between an organisation and the day, with when it did. The newest word of its own counts. */
export type DutyFact =
  | { readonly kind: 'registered'; readonly at: Temporal.Instant; readonly people: number }
  | { readonly kind: 'excused'; readonly at: Temporal.Instant; readonly reason: string }
  /** It took back what it had said. */
  | { readonly kind: 'taken-back'; readonly at: Temporal.Instant }
  /** Seen there, walk-ins too. */
  | { readonly kind: 'attended'; readonly at: Temporal.Instant; readonly people: number }

export type DutyStatus =
  | { readonly kind: 'registered'; readonly people: number }
  | { readonly kind: 'excused'; readonly reason: string }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'attended'; readonly people: number; readonly announced: boolean }
  | { readonly kind: 'absent'; readonly announced: boolean }

/**
 * How an organisation stands to the day. Who was there has done its duty, whatever it had said before. Absent is only
 * said once the list of who came is closed: until then nobody knows.
 *
 * @param listClosed when the list was closed; none while it is open
 */
export function dutyOf(
  facts: readonly DutyFact[],
  now: Temporal.Instant,
  listClosed: Temporal.Instant | undefined,
): DutyStatus {
  const known = facts.filter(({ at }) => !isAfter(at, now))
  const said = lastWord(known)
  const people = known.reduce((sum, fact) => (fact.kind === 'attended' ? sum + fact.people : sum), 0)
  if (people > 0) return { kind: 'attended', people, announced: said?.kind === 'registered' }
  if (said?.kind === 'excused') return { kind: 'excused', reason: said.reason }
  if (listClosed && !isAfter(listClosed, now))
    return { kind: 'absent', announced: said?.kind === 'registered' }
  return said?.kind === 'registered' ? { kind: 'registered', people: said.people } : { kind: 'no-answer' }
}

type Word = Extract<DutyFact, { readonly kind: 'registered' | 'excused' }>

/** Of two at the same instant the later in the list. An excuse without a reason, or nobody registered, is no answer. */
function lastWord(facts: readonly DutyFact[]): Word | undefined {
  const inOrder = facts.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  const last = inOrder.findLast(({ kind }) => kind !== 'attended')
  if (last?.kind === 'registered') return last.people > 0 ? last : undefined
  return last?.kind === 'excused' && last.reason.trim() !== '' ? last : undefined
}

/** Totals for the public: how many organisations stand how, and how many people. */
export interface DutyTotals {
  readonly organisations: Readonly<Record<DutyStatus['kind'], number>>
  readonly people: number
}

export function totalsOf(statuses: readonly DutyStatus[]): DutyTotals {
  const organisations = { registered: 0, excused: 0, 'no-answer': 0, attended: 0, absent: 0 }
  let people = 0
  for (const status of statuses) {
    organisations[status.kind]++
    if ('people' in status) people += status.people
  }
  return { organisations, people }
}

export interface Chasing {
  /** When answers were first asked for. */
  readonly opened: Temporal.PlainDate
  /** The last day on which one can register. */
  readonly closes: Temporal.PlainDate
  /** How many days before it closes to ask again. */
  readonly daysBefore: readonly number[]
  readonly calendar: HolidayCalendar
}

/** The fewest days between two mails about the same thing: less is nagging. A default of ours. */
const restDays = 4

/** The days on which to ask again, in order: working days, none close upon another or upon the invitation. */
export function chasingDays({
  opened,
  closes,
  daysBefore,
  calendar,
}: Chasing): readonly Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = []
  for (const before of [...new Set(daysBefore)].toSorted((a, b) => b - a)) {
    let day = closes.subtract({ days: before })
    while (!isWorkingDay(day, calendar)) day = day.subtract({ days: 1 })
    const since = (days.at(-1) ?? opened).until(day).days
    if (since >= restDays && day.until(closes).days >= 0) days.push(day)
  }
  return days
}

/**
 * The day for which an organisation is to be asked again today; none where there is nothing to ask. Each day is asked
 * for once, and never after an answer or after registration closed. Days that went by unnoticed, or before the
 * organisation was a partner, are not made up for: only the latest of them is.
 *
 * @param asked the days that it was asked for already
 * @param partnerSince the day from which the duty is its own
 */
export function toAsk(
  status: DutyStatus,
  chasing: Chasing,
  asked: readonly Temporal.PlainDate[],
  partnerSince: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  if (status.kind !== 'no-answer' || chasing.closes.until(today).days > 0) return undefined
  const due = chasingDays(chasing).filter(
    (day) => day.until(today).days >= 0 && partnerSince.until(day).days >= 0,
  )
  const latest = due.at(-1)
  return latest === undefined || asked.some((day) => latest.until(day).days >= 0) ? undefined : latest
}

const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) > 0
