import type { Temporal } from 'temporal-polyfill'
import { earliest, latest, parseEdtf, startOfDay } from '../platform/calendar/index.ts'
import type { Charter } from './format/index.ts'

type Dated = Pick<Charter, 'agreements' | 'term' | 'zone' | 'reporting'>

/** How the agreement's time stands on a day. */
export interface Term {
  readonly state: 'ahead' | 'running' | 'over'
  /** The first day, where it is known. */
  readonly from: Temporal.PlainDate | undefined
  /** The last day. None where the agreement runs without end. */
  readonly until: Temporal.PlainDate | undefined
  /** The next time that the agreement is to be looked at, where it says how often, or when. */
  readonly review: Temporal.PlainDate | undefined
}

const day = (edtf: string | undefined, bound: typeof earliest): Temporal.PlainDate | undefined => {
  const date = edtf === undefined ? undefined : parseEdtf(edtf)
  return date === undefined || date.kind === 'problem' ? undefined : (bound(date) ?? undefined)
}

/** The period that runs, or ran last. */
export function lastAgreement(charter: Pick<Charter, 'agreements'>) {
  const last = charter.agreements.at(-1)
  if (!last) throw new Error('a charter without an agreement')
  return last
}

/** The first instant of the period that runs, in the charter's zone; none where it is not known. */
export function startOfAgreement(
  charter: Pick<Charter, 'agreements' | 'zone'>,
): Temporal.Instant | undefined {
  const first = day(lastAgreement(charter).from, earliest)
  return first && startOfDay(first, charter.zone)
}

/** Where the agreement's time stands. `today` is the day in the charter's zone. */
export function termOn(charter: Dated, today: Temporal.PlainDate): Term {
  const { from: first, until: last } = lastAgreement(charter)
  const [from, until] = [day(first, earliest), day(last, latest)]
  const is = (one: Temporal.PlainDate, other: Temporal.PlainDate) => one.until(other).days > 0
  const state = until && is(until, today) ? 'over' : from && is(today, from) ? 'ahead' : 'running'
  return { state, from, until, review: until ? undefined : nextReview(charter, from, today) }
}

/** The last day of the evaluation whose time is set, else so many years after the last: today or later. */
function nextReview(
  { term, reporting = [] }: Dated,
  from: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const set = reporting
    .filter(({ is }) => is === 'evaluation')
    .map(({ due }) => day(due, latest))
    .find((due) => due !== undefined && today.until(due).days >= 0)
  if (set) return set
  const { review } = term
  if (!review || !from) return undefined
  let years = review.everyYears
  while (today.until(from.add({ years })).days < 0) years += review.everyYears
  return from.add({ years })
}
