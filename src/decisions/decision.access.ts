import { isSecretariat, permits, representedBy, type Standing, type Viewer } from '../access/index.ts'
import { ledgerOf, noticesSent } from '../asks/index.ts'
import { asId, type Id, type ReadTransaction } from '../platform/db/index.ts'
import {
  castingVotesOf,
  type KeptPosition,
  type KeptProof,
  leavingsOf,
  positionsOf,
  proofsOf,
  secretBallot,
} from './answer.store.ts'
import { type Decision, decisionById, decisionsOn } from './decision.store.ts'
import type { Sending } from './notice.rules.ts'
import type { Facts } from './outcome.rules.ts'
import { extensionsOf, type KeptRound, roundsOf } from './round.store.ts'

export type { Decision, KeptPosition, KeptRound }
export { decisionsOn, proofsOf as noticeProofs }

/** The decision by its id, for the platform's own work: whom it concerns was settled when they were asked. */
export const knownDecision = decisionById

/** A decision belongs to the organisation that proposed it; one of the secretariat's to nobody else. */
export const standingOf = ({ organisation }: Decision): Standing => ({ organisation })

const isPartner = (viewer: Viewer) => representedBy(viewer).length > 0 || isSecretariat(viewer)

/** Whether a viewer may see a decision: a draft its proposer and the secretariat, a confidential one the partners. */
export function maySee(viewer: Viewer, decision: Decision): boolean {
  if (decision.round === 0)
    return permits(['its-representative', 'secretariat'], viewer, standingOf(decision))
  return !decision.confidential || isPartner(viewer)
}

/** The decision by its id, if the viewer may see it. The only way to load one for somebody. */
export async function findDecision(
  tx: ReadTransaction,
  id: string,
  viewer: Viewer,
): Promise<Decision | undefined> {
  const known = asId<'decision'>(id)
  const decision = known && (await decisionById(tx, known))
  return decision && maySee(viewer, decision) ? decision : undefined
}

/** All that is on record of a decision. */
export interface Case {
  readonly decision: Decision
  readonly rounds: readonly KeptRound[]
  readonly positions: readonly KeptPosition[]
  readonly proofs: readonly KeptProof[]
  readonly extensions: Awaited<ReturnType<typeof extensionsOf>>
  /** What was written beside a casting vote, by round. */
  readonly castingNotes: ReadonlyMap<number, string>
  /** The facts of each round, that its outcome follows from. */
  readonly facts: ReadonlyMap<number, Facts>
}

/** Everything on record of a decision, for whoever may see it. */
export async function caseOf(tx: ReadTransaction, decision: Decision): Promise<Case> {
  const { id } = decision
  const [rounds, positions, proofs, extensions, leavings, castingVotes, ledger] = await Promise.all([
    roundsOf(tx, id),
    positionsOf(tx, id),
    proofsOf(tx, id),
    extensionsOf(tx, id),
    leavingsOf(tx, id),
    castingVotesOf(tx, id),
    ledgerOf(tx, { subject: { type: 'decision', id }, kind: 'decision.position' }),
  ])
  const facts = new Map<number, Facts>()
  for (const round of rounds) {
    const casting = castingVotes.find((vote) => vote.round === round.round)
    facts.set(round.round, {
      rule: round.rule,
      electorate: round.electorate,
      round: {
        opensAt: round.opensAt,
        closesAt: round.closesAt,
        extensions: extensions.filter((one) => one.round === round.round),
        withdrawnAt:
          round.amendedAt ?? (round.round === decision.round ? decision.withdrawnAt : undefined) ?? null,
      },
      positions,
      leavings,
      notices: {
        sendings: sendingsOf(ledger, round.round),
        proofs: proofs.filter((proof) => proof.round === round.round),
      },
      ...(casting && { castingVote: { says: casting.says as 'for' | 'against', at: casting.at } }),
      ...(round.rule.secret &&
        round.method === 'ballot' && { secret: await secretBallot(tx, id, round.round) }),
    })
  }
  const castingNotes = new Map(
    castingVotes.flatMap(({ round, note }) => (note ? [[round, note] as const] : [])),
  )
  return { decision, rounds, positions, proofs, extensions, castingNotes, facts }
}

const sendingsOf = (ledger: Awaited<ReturnType<typeof ledgerOf>>, round: number): Sending[] =>
  ledger
    .filter((line) => line.reference === `${round}` && line.organisation !== undefined)
    .flatMap((line) =>
      noticesSent(line).map((sent) => ({ organisation: line.organisation as Id<'organisation'>, ...sent })),
    )
