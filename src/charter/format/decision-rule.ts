import type { Charter } from './charter.ts'
import type { Matter, WholeRule } from './decision-settings.ts'

/** The rule that applies in a matter: its own settings over those of `other`. */
export interface DecisionRule extends WholeRule {
  readonly matter: Matter
  /** Settings that the charter gives for this matter itself; the rest are those of `other`. */
  readonly own: readonly string[]
}

/** The whole rule of a matter. A matter that the charter does not mention is decided as `other`. */
export function decisionRule(charter: Pick<Charter, 'decisions'>, matter: Matter): DecisionRule {
  const { other } = charter.decisions
  const own = charter.decisions[matter] ?? {}
  return { ...other, ...own, matter, own: Object.keys(own) }
}

/** A share `n/m` as two whole numbers, so that it is compared without rounding. */
export function shareOf(written: string): { readonly n: number; readonly m: number } {
  const [n = 0, m = 1] = written.split('/').map(Number)
  return { n, m }
}

/**
 * The weight of an organisation's vote, a whole number of at least 1: its own where the charter gives one, else that of
 * its kind, else the weight of each.
 */
export function weightOf(votes: WholeRule['votes'], organisation: { key: string; kind: string }): number {
  return votes.byOrganisation?.[organisation.key] ?? votes.byKind?.[organisation.kind] ?? votes.each
}
