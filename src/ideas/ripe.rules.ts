import type { Charter } from '../charter/index.ts'

type Start = Pick<Charter['groupStart'], 'supporters' | 'countedBy' | 'proposerCounts'>

/** Who had the idea, and for which organisation, where it is known. */
export interface Proposer {
  readonly person: string | undefined
  readonly organisation: string | undefined
}

export interface Support {
  readonly person: string
  readonly organisation: string
}

/** How far an idea is from becoming a group. */
export interface Ripeness {
  /** The organisations, or persons, that count as supporters, the first one first. */
  readonly counted: readonly string[]
  readonly needed: number
  readonly ripe: boolean
}

/**
 * Counts the supporters of an idea as the charter does: by organisation or person, each once; the proposer among them
 * or apart.
 */
export function ripenessOf(
  { supporters, countedBy, proposerCounts }: Start,
  proposer: Proposer,
  supports: readonly Support[],
): Ripeness {
  const by = countedBy.is
  const own = proposer[by]
  const others = supports.map((support) => support[by])
  const all = proposerCounts.is
    ? [...(own === undefined ? [] : [own]), ...others]
    : others.filter((one) => one !== own)
  const counted = [...new Set(all)]
  return { counted, needed: supporters.count, ripe: counted.length >= supporters.count }
}
