import type { Temporal } from 'temporal-polyfill'

/** An organisation that may be asked to host: a partner. */
export interface Candidate {
  readonly id: string
  readonly name: string
  /** The day on which it left the partnership, where it did. */
  readonly withdrawn?: Temporal.PlainDate
}

/** What stands in the rotation ledger, oldest first. `turn` names the day whose host it is about, as `2026`. */
export type RotationEntry =
  | {
      readonly kind: 'offered' | 'accepted' | 'declined' | 'hosted'
      readonly turn: number
      readonly who: string
    }
  /** The hosts of two turns change places. */
  | { readonly kind: 'swapped'; readonly turn: number; readonly with: number }

/** How one turn stands. */
export interface Turn {
  readonly host?: string
  /** `hosted`: it was; `agreed`: it will. */
  readonly state: 'open' | 'offered' | 'agreed' | 'hosted'
  /** Who has the offer now. */
  readonly offeredTo?: string
  readonly declined: readonly string[]
}

/** How every turn that the ledger speaks of stands. */
export function turnsOf(ledger: readonly RotationEntry[]): ReadonlyMap<number, Turn> {
  const turns = new Map<number, Turn>()
  const turn = (n: number): Turn => turns.get(n) ?? { state: 'open', declined: [] }
  for (const entry of ledger) {
    const now = turn(entry.turn)
    if (entry.kind === 'swapped') {
      const other = turn(entry.with)
      turns.set(entry.turn, withHostOf(now, other))
      turns.set(entry.with, withHostOf(other, now))
    } else turns.set(entry.turn, after(now, entry.kind, entry.who))
  }
  return turns
}

function after(
  { declined, ...now }: Turn,
  kind: 'offered' | 'accepted' | 'declined' | 'hosted',
  who: string,
): Turn {
  switch (kind) {
    case 'offered':
      return { state: 'offered', offeredTo: who, declined }
    case 'accepted':
      return { state: 'agreed', host: who, declined }
    case 'hosted':
      return { state: 'hosted', host: who, declined }
    case 'declined': {
      const others = declined.includes(who) ? declined : [...declined, who]
      // Somebody else's offer, or somebody else's promise, stands.
      const concerned = now.host === who || now.offeredTo === who
      return concerned ? { state: 'open', declined: others } : { ...now, declined: others }
    }
  }
}

/** Nobody changes who has hosted, nor takes over an offer that waits for its answer. */
function withHostOf(turn: Turn, other: Turn): Turn {
  const fixed = [turn, other].some(({ state }) => state === 'hosted' || state === 'offered')
  if (fixed) return turn
  return other.host === undefined
    ? { state: 'open', declined: turn.declined }
    : { state: 'agreed', host: other.host, declined: turn.declined }
}

/** Why it is this organisation's turn, the first reason that tells it from the rest. */
export type HostReason =
  | { readonly kind: 'only-one' }
  | { readonly kind: 'never-hosted'; readonly others: number }
  | { readonly kind: 'fewest'; readonly hosted: number }
  | { readonly kind: 'longest-ago'; readonly hosted: number; readonly last: number }
  | { readonly kind: 'name'; readonly hosted: number; readonly last?: number }

export interface PassedOver {
  readonly who: string
  readonly why: 'withdrawn' | 'declined'
}

export type Proposal =
  | { readonly kind: 'settled' | 'waiting'; readonly who: string }
  | {
      readonly kind: 'proposal'
      readonly who: string
      readonly reason: HostReason
      readonly passedOver: readonly PassedOver[]
    }
  | { readonly kind: 'nobody-left'; readonly passedOver: readonly PassedOver[] }

/**
 * Who is to be asked next to host the turn: the organisation that hosted fewest times, of those the one that did
 * longest ago, of those the first by name. What is agreed for other turns counts as hosted. Who declined this turn is
 * passed over this once and loses nothing by it; who has withdrawn by `today` is not asked.
 *
 * @param compareNames how names are sorted, which is for the reader's language to say
 */
export function nextHost(
  turn: number,
  candidates: readonly Candidate[],
  ledger: readonly RotationEntry[],
  today: Temporal.PlainDate,
  compareNames: (a: string, b: string) => number,
): Proposal {
  const turns = turnsOf(ledger)
  const now = turns.get(turn)
  if (now?.host !== undefined) return { kind: 'settled', who: now.host }
  if (now?.offeredTo !== undefined) return { kind: 'waiting', who: now.offeredTo }
  const why = (each: Candidate): PassedOver['why'] | undefined =>
    each.withdrawn && each.withdrawn.until(today).days >= 0
      ? 'withdrawn'
      : now?.declined.includes(each.id)
        ? 'declined'
        : undefined
  const passedOver = candidates.flatMap((each): PassedOver[] => {
    const reason = why(each)
    return reason ? [{ who: each.id, why: reason }] : []
  })
  const order = candidates
    .filter((each) => why(each) === undefined)
    .map((each) => ({ ...each, ...recordOf(each.id, turns) }))
    .toSorted(
      (a, b) =>
        a.hosted - b.hosted ||
        (a.last ?? 0) - (b.last ?? 0) ||
        compareNames(a.name, b.name) ||
        (a.id < b.id ? -1 : 1),
    )
  const [first, ...rest] = order
  if (!first) return { kind: 'nobody-left', passedOver }
  return { kind: 'proposal', who: first.id, reason: reasonFor(first, rest), passedOver }
}

interface HostRecord {
  readonly hosted: number
  /** The latest turn that it hosted or has agreed to. */
  readonly last?: number
}

function recordOf(who: string, turns: ReadonlyMap<number, Turn>): HostRecord {
  const mine = [...turns].filter(([, { host }]) => host === who).map(([turn]) => turn)
  return mine.length === 0 ? { hosted: 0 } : { hosted: mine.length, last: Math.max(...mine) }
}

function reasonFor({ hosted, last }: HostRecord, rest: readonly HostRecord[]): HostReason {
  if (rest.length === 0) return { kind: 'only-one' }
  const equal = rest.filter((each) => each.hosted === hosted)
  if (hosted === 0) return { kind: 'never-hosted', others: equal.length }
  if (equal.length === 0) return { kind: 'fewest', hosted }
  const known = last === undefined ? {} : { last }
  return last !== undefined && equal.every((each) => each.last !== last)
    ? { kind: 'longest-ago', hosted, last }
    : { kind: 'name', hosted, ...known }
}
