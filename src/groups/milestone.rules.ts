import type { Temporal } from 'temporal-polyfill'
import { type Edtf, isLate, latest, parseEdtf } from '../platform/calendar/index.ts'

/** As it was last reported. That time has run out is no status: it is read from the date. */
export type MilestoneStatus = 'planned' | 'on-track' | 'at-risk' | 'done' | 'dropped'

/** What the rules need to know of a milestone. */
export interface Dated {
  readonly n: number
  /** EDTF, as it holds now. */
  readonly due: string
  readonly status: MilestoneStatus
  /** How often its date has moved. */
  readonly slips: number
}

/** How a milestone stands on a day. */
export type MilestoneState = MilestoneStatus | 'late' | 'moved'

/**
 * The date of something kept, which was checked when it came in.
 * @throws Error where it is no EDTF after all.
 */
export function readDue(due: string): Edtf {
  const read = parseEdtf(due)
  if (read.kind === 'problem') throw new Error(`a due date that is no EDTF: ${due}`)
  return read
}

export const isOpen = ({ status }: Pick<Dated, 'status'>): boolean =>
  status !== 'done' && status !== 'dropped'

/** Late from the day after the last one that the date's precision allows; what is done or dropped is never late. */
export const isMilestoneLate = (milestone: Dated, today: Temporal.PlainDate): boolean =>
  isOpen(milestone) && isLate(readDue(milestone.due), today)

/** How it stands, the gravest first: a date that passed, then what was reported, then that it was put off. */
export function stateOf(milestone: Dated, today: Temporal.PlainDate): MilestoneState {
  if (isMilestoneLate(milestone, today)) return 'late'
  if (isOpen(milestone) && milestone.status !== 'at-risk' && milestone.slips > 0) return 'moved'
  return milestone.status
}

/** How a group keeps its plan, and why one says so. */
export type Light =
  | { readonly light: 'none'; readonly reason: 'no-milestones'; readonly n: 0 }
  | { readonly light: 'kept'; readonly reason: 'on-plan' | 'finished'; readonly n: number }
  | { readonly light: 'risk'; readonly reason: 'at-risk'; readonly n: number }
  | { readonly light: 'broken'; readonly reason: 'late'; readonly n: number }

/** `n` is how many milestones the reason speaks of. A date that was put off in time is no fault. */
export function lightOf(milestones: readonly Dated[], today: Temporal.PlainDate): Light {
  const wanted = milestones.filter((milestone) => milestone.status !== 'dropped')
  if (wanted.length === 0) return { light: 'none', reason: 'no-milestones', n: 0 }
  const late = wanted.filter((milestone) => isMilestoneLate(milestone, today)).length
  if (late > 0) return { light: 'broken', reason: 'late', n: late }
  const open = wanted.filter(isOpen)
  const atRisk = open.filter((milestone) => milestone.status === 'at-risk').length
  if (atRisk > 0) return { light: 'risk', reason: 'at-risk', n: atRisk }
  return open.length === 0
    ? { light: 'kept', reason: 'finished', n: wanted.length }
    : { light: 'kept', reason: 'on-plan', n: open.length }
}

/**
 * The open milestone whose last day comes first and is not over; one without a last day comes after all others.
 * Those that are late are not next: they are owed.
 */
export function nextOf<Of extends Dated>(
  milestones: readonly Of[],
  today: Temporal.PlainDate,
): Of | undefined {
  const last = (milestone: Of) => latest(readDue(milestone.due))?.toString() ?? '~'
  return milestones
    .filter((milestone) => isOpen(milestone) && !isMilestoneLate(milestone, today))
    .sort((a, b) => (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : a.n - b.n))[0]
}
