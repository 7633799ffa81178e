import { Temporal } from 'temporal-polyfill'

/** What can have happened to an organisation's membership, as `membership_fact` keeps it. */
export const membershipFacts = ['applied', 'admitted', 'joined', 'signed', 'withdrawn', 'lapsed'] as const
export type MembershipFactName = (typeof membershipFacts)[number]

export interface DatedFact {
  readonly fact: MembershipFactName
  readonly at: Temporal.Instant
}

/** `ended`: the agreement's time is over and there is no new one. `lapsed`: there is, and it was not signed. */
export type MembershipState = 'none' | 'applied' | 'admitted' | 'partner' | 'withdrawn' | 'lapsed' | 'ended'

export interface Membership {
  readonly state: MembershipState
  /** Since when; none where nothing has happened. */
  readonly since: Temporal.Instant | undefined
}

const stateAfter: Readonly<Record<MembershipFactName, MembershipState>> = {
  applied: 'applied',
  admitted: 'admitted',
  joined: 'partner',
  signed: 'partner',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
}

/** Of two facts at one instant the later step counts: who is admitted and signs at once is a partner. */
const step = ({ fact }: DatedFact) => membershipFacts.indexOf(fact)
const inOrder = (a: DatedFact, b: DatedFact) => Temporal.Instant.compare(a.at, b.at) || step(a) - step(b)

/**
 * How an organisation stood at an instant. A partner that signs anew was a partner all along.
 * @param facts all of the organisation's, in any order
 * @param termEnd the first instant after the agreement's time, where it has an end and there is no new one
 */
export function membershipAt(
  facts: readonly DatedFact[],
  at: Temporal.Instant,
  termEnd?: Temporal.Instant,
): Membership {
  let stands: Membership = { state: 'none', since: undefined }
  for (const one of facts.toSorted(inOrder)) {
    if (Temporal.Instant.compare(one.at, at) > 0) break
    const state = stateAfter[one.fact]
    // A partner that is taken in again, on paper, goes on being one.
    if (stands.state === 'partner' && (state === 'applied' || state === 'admitted')) continue
    if (state !== stands.state) stands = { state, since: one.at }
  }
  const over = stands.state === 'partner' && termEnd && Temporal.Instant.compare(termEnd, at) <= 0
  return over ? { state: 'ended', since: termEnd } : stands
}

/** A stretch of time in which an organisation was a partner. */
export interface PartnerPeriod {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant | undefined
}

/** When an organisation was a partner, the earliest period first. They do not touch each other. */
export function partnerPeriods(facts: readonly DatedFact[]): PartnerPeriod[] {
  const periods: PartnerPeriod[] = []
  let from: Temporal.Instant | undefined
  for (const { fact, at } of facts.toSorted(inOrder)) {
    const state = stateAfter[fact]
    if (state === 'partner') from ??= at
    else if (from && (state === 'withdrawn' || state === 'lapsed')) {
      periods.push({ from, to: at })
      from = undefined
    }
  }
  return from ? [...periods, { from, to: undefined }] : periods
}
