import type { Temporal } from 'temporal-polyfill'

export type MandateRole = 'representative' | 'deputy'

/** From an instant until another, which no longer belongs to it; without one, until further notice. */
export interface Period {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant | undefined
}

const after = (a: Temporal.Instant, b: Temporal.Instant) => a.epochNanoseconds > b.epochNanoseconds

/** `never`: it was taken back before it began. */
export type MandateState = 'coming' | 'current' | 'ended' | 'never'

export function mandateState({ from, to }: Period, now: Temporal.Instant): MandateState {
  if (to?.equals(from)) return 'never'
  if (to && !after(to, now)) return 'ended'
  return after(from, now) ? 'coming' : 'current'
}

/** Whether there is an instant that belongs to both. What is empty holds none. */
export function overlap(a: Period, b: Period): boolean {
  const empty = ({ from, to }: Period) => to !== undefined && !after(to, from)
  if (empty(a) || empty(b)) return false
  return (b.to === undefined || after(b.to, a.from)) && (a.to === undefined || after(a.to, b.from))
}

interface Mandated extends Period {
  readonly role: MandateRole
}

export type Representation =
  | { readonly state: 'valid' }
  /** Somebody represents it, and nobody will after `until`. */
  | { readonly state: 'ending'; readonly until: Temporal.Instant }
  | { readonly state: 'none' }

/**
 * Whether somebody speaks for an organisation, and whether that will go on.
 * @param mandates all of the organisation's
 * @param horizon an end later than this is no matter yet
 */
export function representation(
  mandates: readonly Mandated[],
  now: Temporal.Instant,
  horizon: Temporal.Instant,
): Representation {
  const representatives = mandates.filter(({ role }) => role === 'representative')
  let current = representatives.find((mandate) => mandateState(mandate, now) === 'current')
  if (!current) return { state: 'none' }
  while (current.to && !after(current.to, horizon)) {
    const until: Temporal.Instant = current.to
    const next = representatives.find(
      (mandate) => mandate !== current && mandateState(mandate, until) === 'current',
    )
    if (!next) return { state: 'ending', until }
    current = next
  }
  return { state: 'valid' }
}

/** Only a partner owes a representative, and a unit is spoken for by its whole. */
export const owesRepresentative = (organisation: {
  readonly standing: string
  readonly unitOf: string | undefined
}): boolean => organisation.standing === 'partner' && organisation.unitOf === undefined
