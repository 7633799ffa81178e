/**
 * How far an application has come. `turned-down`: the partners said no, and the applicant is owed the reason in writing.
 * The last three are ends.
 */
export const stages = [
  'received',
  'deciding',
  'turned-down',
  'admitted',
  'joined',
  'refused',
  'withdrawn',
] as const
export type Stage = (typeof stages)[number]

export interface Dates {
  readonly admittedAt?: unknown
  readonly joinedAt?: unknown
  readonly refusedAt?: unknown
  readonly withdrawnAt?: unknown
}

/** The decision on it, as far as the stage depends on it. */
export interface OnIt {
  readonly round: number
  readonly settledAt?: unknown
  readonly outcome?: string | undefined
}

const noes = ['rejected', 'vetoed', 'stopped']

/** @param decision the last one on the application, if there is one. */
export function stageOf(dates: Dates, decision: OnIt | undefined): Stage {
  if (dates.withdrawnAt) return 'withdrawn'
  if (dates.refusedAt) return 'refused'
  if (dates.joinedAt) return 'joined'
  if (dates.admittedAt) return 'admitted'
  if (!decision || decision.round === 0) return 'received'
  if (!decision.settledAt) return 'deciding'
  return noes.includes(decision.outcome ?? '') ? 'turned-down' : 'received'
}

/** Whether it has come to its end. */
export const isClosed = (stage: Stage): boolean => ['joined', 'refused', 'withdrawn'].includes(stage)
