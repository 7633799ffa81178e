import type { Temporal } from 'temporal-polyfill'
import type { Electorate, Method, OrganisationId } from './frozen.rules.ts'
import { closingOf, comesBefore, inOrder, isBefore, type Round, wasOpen } from './round.rules.ts'

/** What is said in a ballot. */
export type Vote = 'for' | 'against' | 'abstain'

/** What is said in a silent procedure. A comment takes no stand: it neither breaks the silence nor replaces an answer. */
export type Answer = 'agree' | 'comment' | 'object'

/** One position as it was received. Never changed: who answers again adds another. */
export interface Position {
  /** UUIDv7. Settles the order of what was received in the same instant. */
  readonly id: string
  readonly round: number
  readonly organisation: OrganisationId
  readonly says: Vote | Answer
  /** `mandate`: by the organisation's representative or deputy; `paper`: entered by the secretariat, with the scan. */
  readonly via: 'mandate' | 'paper'
  /** Stamped under the decision's lock. A vote on paper is received when it is entered. */
  readonly at: Temporal.Instant
}

/** A partner that leaves the partnership. */
export interface Leaving {
  /** UUIDv7. */
  readonly id: string
  readonly organisation: OrganisationId
  /** The instant from which it is a partner no longer. */
  readonly at: Temporal.Instant
}

/** Why a position does not count. */
export type LeftOut =
  | 'other-round'
  | 'other-method'
  | 'recused'
  | 'not-entitled'
  | 'not-open'
  | 'left-partnership'
  | 'after-objection'
  | 'replaced'
  | 'own-answer-stands'

export interface Sifted {
  /** What each organisation says, one at most. */
  readonly standing: ReadonlyMap<OrganisationId, Position>
  /** The rest, each with the reason: what the protocol prints under "not counted". */
  readonly leftOut: readonly { readonly position: Position; readonly why: LeftOut }[]
  /** What ended a silent procedure at once. */
  readonly objection: Position | undefined
  /** Who showed in this round, by whatever answer, that the question had come through. */
  readonly answered: ReadonlyMap<OrganisationId, Temporal.Instant>
}

/** What a round's positions are sifted by. */
export interface Sieve {
  readonly rule: { readonly round: number; readonly method: Method }
  readonly electorate: Electorate
  readonly round: Round
  readonly positions: readonly Position[]
  readonly leavings: readonly Leaving[]
}

const votes: ReadonlySet<string> = new Set<Vote>(['for', 'against', 'abstain'])

/** Those who left before closing: they are no longer in the electorate. Leaving at the closing instant is too late. */
export function leftBefore(
  leavings: readonly Leaving[],
  closing: Temporal.Instant,
): ReadonlyMap<OrganisationId, Leaving> {
  const gone = new Map<OrganisationId, Leaving>()
  for (const leaving of inOrder(leavings)) {
    if (isBefore(leaving.at, closing) && !gone.has(leaving.organisation)) {
      gone.set(leaving.organisation, leaving)
    }
  }
  return gone
}

/**
 * Sorts what was received into what counts and what does not.
 *
 * An organisation's last own answer stands, and otherwise its last on paper: paper never replaces what the organisation
 * answered itself, whichever came first. In a silent procedure the first objection ends the round, so nothing
 * after it counts and nothing takes it back – neither a second thought nor the objector's leaving.
 */
export function sift(sieve: Sieve): Sifted {
  const standing = new Map<OrganisationId, Position>()
  const answered = new Map<OrganisationId, Temporal.Instant>()
  const leftOut: { position: Position; why: LeftOut }[] = []
  const judge = judgeOf(sieve)
  let objection: Position | undefined
  for (const position of inOrder(sieve.positions)) {
    const why = judge(position) ?? (objection ? 'after-objection' : undefined)
    if (why) {
      leftOut.push({ position, why })
      continue
    }
    if (!answered.has(position.organisation)) answered.set(position.organisation, position.at)
    if (position.says === 'comment') continue
    const known = standing.get(position.organisation)
    if (known?.via === 'mandate' && position.via === 'paper') {
      leftOut.push({ position, why: 'own-answer-stands' })
      continue
    }
    if (known) leftOut.push({ position: known, why: 'replaced' })
    standing.set(position.organisation, position)
    if (position.says === 'object') objection = position
  }
  // Only now: what an organisation said while it was a partner had its effect on what came after, and leaving does not
  // undo that. It would else bring to life an objection on paper that its own answer kept from counting.
  for (const organisation of leftBefore(sieve.leavings, closingOf(sieve.round)).keys()) {
    const position = standing.get(organisation)
    if (!position || position === objection) continue
    standing.delete(organisation)
    leftOut.push({ position, why: 'left-partnership' })
  }
  return { standing, leftOut, objection, answered }
}

/** Why a position cannot count, whatever else was said. */
function judgeOf({ rule, electorate, round, leavings }: Sieve) {
  const electors = new Set(electorate.electors.map(({ organisation }) => organisation))
  const recused = new Set(electorate.recused.map(({ organisation }) => organisation))
  const gone = leftBefore(leavings, closingOf(round))
  return (position: Position): LeftOut | undefined => {
    const { organisation } = position
    if (position.round !== rule.round) return 'other-round'
    if (votes.has(position.says) !== (rule.method === 'ballot')) return 'other-method'
    if (recused.has(organisation)) return 'recused'
    if (!electors.has(organisation)) return 'not-entitled'
    if (!wasOpen(round, position)) return 'not-open'
    const left = gone.get(organisation)
    return left && !comesBefore(position, left) ? 'left-partnership' : undefined
  }
}
