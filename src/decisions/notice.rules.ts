import { Temporal } from 'temporal-polyfill'
import type { OrganisationId } from './frozen.rules.ts'
import { isBefore } from './round.rules.ts'

/** One notice to one person who may answer for the organisation. */
export interface Sending {
  readonly organisation: OrganisationId
  readonly queuedAt: Temporal.Instant
  /** When the relay took it on. */
  readonly acceptedAt: Temporal.Instant | null
  /** When it failed for good. A notice sent again is another sending. */
  readonly failedAt: Temporal.Instant | null
}

/** Notice shown in another way, as the secretariat wrote down. */
export interface Proof {
  readonly organisation: OrganisationId
  /** When the organisation had notice. Before closing, or it proves nothing. */
  readonly hadAt: Temporal.Instant
  /** When it was written down, which can be after closing. */
  readonly enteredAt: Temporal.Instant
}

export interface Notices {
  readonly sendings: readonly Sending[]
  readonly proofs: readonly Proof[]
}

/** That notice stands, since when, and from when on one could know it. */
export interface Noticed {
  readonly organisation: OrganisationId
  readonly stands: true
  readonly because: 'answered' | 'accepted' | 'proven'
  readonly at: Temporal.Instant
  readonly knownAt: Temporal.Instant
}

/** That it does not: nothing was sent, what was sent waits for the relay, or all of it failed for good (the last at `at`). */
export interface Unnoticed {
  readonly organisation: OrganisationId
  readonly stands: false
  readonly because: 'nothing-sent' | 'waiting' | 'failed'
  readonly at: Temporal.Instant | null
}

export type Notice = Noticed | Unnoticed

const earliest = (instants: readonly Temporal.Instant[]): Temporal.Instant | undefined =>
  instants.toSorted(Temporal.Instant.compare)[0]

/**
 * Whether an organisation had notice before closing: it answered, or the relay accepted a notice to somebody entitled
 * and no permanent failure came before closing, or it was proven otherwise. That a link was opened is no evidence, since
 * scanners open links; and what becomes of a mail at or after closing changes nothing.
 */
export function noticeOf(
  organisation: OrganisationId,
  { sendings, proofs }: Notices,
  answeredAt: Temporal.Instant | undefined,
  closing: Temporal.Instant,
): Notice {
  const stands = (because: Noticed['because'], at: Temporal.Instant, knownAt = at): Noticed => ({
    organisation,
    stands: true,
    because,
    at,
    knownAt,
  })
  const inTime = (at: Temporal.Instant | null): at is Temporal.Instant => at !== null && isBefore(at, closing)
  if (answeredAt && inTime(answeredAt)) return stands('answered', answeredAt)

  const sent = sendings.filter((one) => one.organisation === organisation && inTime(one.queuedAt))
  const arrived = sent.filter(({ failedAt }) => !inTime(failedAt)).map(({ acceptedAt }) => acceptedAt)
  const accepted = earliest(arrived.filter(inTime))
  if (accepted) return stands('accepted', accepted)

  const proven = proofs
    .filter((one) => one.organisation === organisation && inTime(one.hadAt))
    .toSorted((a, b) => Temporal.Instant.compare(a.enteredAt, b.enteredAt))[0]
  if (proven) return stands('proven', proven.hadAt, proven.enteredAt)

  if (sent.length === 0) return { organisation, stands: false, because: 'nothing-sent', at: null }
  if (arrived.length > 0) return { organisation, stands: false, because: 'waiting', at: null }
  const failures = sent.map(({ failedAt }) => failedAt).filter(inTime)
  const last = failures.toSorted(Temporal.Instant.compare).at(-1) ?? null
  return { organisation, stands: false, because: 'failed', at: last }
}
