import type { Text } from '../platform/words/index.ts'

/** Something with a date that the source also gives another: a milestone, a criterion. */
export interface Side {
  /** `milestone-5`, `success-1`. */
  readonly name: string
  readonly text: Text
  /** EDTF, with its wording. */
  readonly due: string | undefined
  readonly asWritten: string | undefined
  readonly conflict: { readonly with: string; readonly text: Text } | undefined
}

interface Numbered {
  readonly n: number
  readonly text: Text
  readonly due?: string | undefined
  readonly asWritten?: string | undefined
  readonly conflict?: Side['conflict']
}

const sideOf =
  (what: 'milestone' | 'success') =>
  ({ n, text, due, asWritten, conflict }: Numbered): Side => ({
    name: `${what}-${n}`,
    text,
    due,
    asWritten,
    conflict,
  })

/** All that has a date in a group. */
export const sidesOf = (milestones: readonly Numbered[], success: readonly Numbered[]): Side[] => [
  ...milestones.map(sideOf('milestone')),
  ...success.map(sideOf('success')),
]

/** The pairs of sides that contradict each other, each pair once, whichever of the two says so. */
export function conflictsIn(sides: readonly Side[]): (readonly [Side, Side])[] {
  const seen = new Set<string>()
  return sides.flatMap((side) => {
    const other = sides.find(({ name }) => name === side.conflict?.with)
    if (!other) return []
    const pair = [side.name, other.name].sort().join(' ')
    if (seen.has(pair)) return []
    seen.add(pair)
    return [[side, other] as const]
  })
}

/** The pair that a side belongs to, that side first. */
export function conflictWith(sides: readonly Side[], name: string): readonly [Side, Side] | undefined {
  const pair = conflictsIn(sides).find((both) => both.some((side) => side.name === name))
  if (!pair) return undefined
  const [one, other] = pair
  return one.name === name ? pair : [other, one]
}
