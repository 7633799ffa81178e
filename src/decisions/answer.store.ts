import { randomInt, randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { SecretBallot } from './count.rules.ts'
import type { Proof } from './notice.rules.ts'
import type { CastingVote } from './outcome.rules.ts'
import type { Leaving, Position, Vote } from './position.rules.ts'

type DecisionId = Id<'decision'>
type OrganisationId = Id<'organisation'>

/** A position with what was said beside it. */
export interface KeptPosition extends Position {
  readonly reason: string | undefined
  readonly language: string
  readonly person: Id<'person'> | undefined
}

export const insertPosition = (tx: Transaction, decision: DecisionId, made: KeptPosition) =>
  tx.run(
    query.insertInto('decision_position').values({
      partnership_id: tx.partnership,
      id: made.id as Id<'decision_position'>,
      decision_id: decision,
      round: made.round,
      organisation_id: made.organisation,
      says: made.says,
      reason: made.reason ?? null,
      language: made.language,
      via: made.via,
      person_id: made.person ?? null,
      at: made.at,
    }),
  )

/** When an organisation answered last in a decision. */
export const lastAnswered = async (
  tx: ReadTransaction,
  decision: DecisionId,
  organisation: OrganisationId,
): Promise<Temporal.Instant | undefined> =>
  (
    await tx.first(
      query
        .selectFrom('decision_position')
        .select('at')
        .where('partnership_id', '=', tx.partnership)
        .where('decision_id', '=', decision)
        .where('organisation_id', '=', organisation)
        .orderBy('at', 'desc')
        .limit(1),
    )
  )?.at

/** All positions of all rounds, as they were received. */
export const positionsOf = async (tx: ReadTransaction, decision: DecisionId): Promise<KeptPosition[]> =>
  (
    await tx.all(
      query
        .selectFrom('decision_position')
        .select(['id', 'round', 'organisation_id', 'says', 'reason', 'language', 'via', 'person_id', 'at'])
        .where('partnership_id', '=', tx.partnership)
        .where('decision_id', '=', decision)
        .orderBy('at')
        .orderBy('id'),
    )
  ).map((row) => ({
    id: row.id,
    round: row.round,
    organisation: row.organisation_id,
    says: row.says as Position['says'],
    via: row.via as Position['via'],
    at: row.at,
    reason: row.reason ?? undefined,
    language: row.language,
    person: row.person_id ?? undefined,
  }))

/**
 * Casts a secret ballot: who, and apart from it what.
 * @returns false where the organisation has voted already, and then nothing is kept.
 */
export async function castSecretly(
  tx: Transaction,
  decision: DecisionId,
  round: number,
  voter: { readonly organisation: OrganisationId; readonly person: Id<'person'> | undefined },
  ballot: { readonly says: Vote; readonly weight: number },
): Promise<boolean> {
  const of = { partnership_id: tx.partnership, decision_id: decision, round }
  const first = await tx.run(
    query
      .insertInto('decision_voter')
      .values({ ...of, organisation_id: voter.organisation, person_id: voter.person ?? null })
      .onConflict((conflict) => conflict.doNothing()),
  )
  if (!first) return false
  // A version 4: the ballot must not tell when it was cast.
  const id = randomUUID() as string as Id<'decision_ballot'>
  await tx.run(query.insertInto('decision_ballot').values({ ...of, id, ...ballot }))
  return true
}

const ballotsIn = (tx: ReadTransaction, decision: DecisionId, round: number) =>
  tx.all(
    query
      .selectFrom('decision_ballot')
      .select(['says', 'weight'])
      .where('partnership_id', '=', tx.partnership)
      .where('decision_id', '=', decision)
      .where('round', '=', round)
      .orderBy('id'),
  )

export const votersIn = async (tx: ReadTransaction, decision: DecisionId, round: number) =>
  (
    await tx.all(
      query
        .selectFrom('decision_voter')
        .select('organisation_id')
        .where('partnership_id', '=', tx.partnership)
        .where('decision_id', '=', decision)
        .where('round', '=', round)
        .orderBy('organisation_id'),
    )
  ).map((row) => row.organisation_id)

export async function secretBallot(
  tx: ReadTransaction,
  decision: DecisionId,
  round: number,
): Promise<SecretBallot> {
  const [ballots, voters] = await Promise.all([ballotsIn(tx, decision, round), votersIn(tx, decision, round)])
  return { ballots: ballots.map(({ says, weight }) => ({ says: says as Vote, weight })), voters }
}

/** Writes the ballots of a round anew in another order, so that the place of a row tells nothing. */
export async function shuffleBallots(tx: Transaction, decision: DecisionId, round: number): Promise<void> {
  const ballots = await ballotsIn(tx, decision, round)
  for (let n = ballots.length - 1; n > 0; n--) {
    const other = randomInt(n + 1)
    const [one, two] = [ballots[n], ballots[other]]
    if (one && two) [ballots[n], ballots[other]] = [two, one]
  }
  await tx.run(
    query
      .deleteFrom('decision_ballot')
      .where('partnership_id', '=', tx.partnership)
      .where('decision_id', '=', decision)
      .where('round', '=', round),
  )
  if (ballots.length === 0) return
  const of = { partnership_id: tx.partnership, decision_id: decision, round }
  await tx.run(
    query
      .insertInto('decision_ballot')
      .values(
        ballots.map((ballot) => ({ ...of, id: randomUUID() as string as Id<'decision_ballot'>, ...ballot })),
      ),
  )
}

export interface KeptProof extends Proof {
  readonly id: string
  readonly round: number
  readonly how: string
  readonly person: Id<'person'> | undefined
}

export const insertProof = (tx: Transaction, decision: DecisionId, made: KeptProof) =>
  tx.run(
    query.insertInto('decision_proof').values({
      partnership_id: tx.partnership,
      id: made.id as Id<'decision_proof'>,
      decision_id: decision,
      round: made.round,
      organisation_id: made.organisation,
      had_at: made.hadAt,
      entered_at: made.enteredAt,
      how: made.how,
      person_id: made.person ?? null,
    }),
  )

export const proofsOf = async (tx: ReadTransaction, decision: DecisionId): Promise<KeptProof[]> =>
  (
    await tx.all(
      query
        .selectFrom('decision_proof')
        .select(['id', 'round', 'organisation_id', 'had_at', 'entered_at', 'how', 'person_id'])
        .where('partnership_id', '=', tx.partnership)
        .where('decision_id', '=', decision)
        .orderBy('entered_at')
        .orderBy('id'),
    )
  ).map((row) => ({
    id: row.id,
    round: row.round,
    organisation: row.organisation_id,
    hadAt: row.had_at,
    enteredAt: row.entered_at,
    how: row.how,
    person: row.person_id ?? undefined,
  }))

export interface KeptCastingVote extends CastingVote {
  readonly note: string | undefined
  readonly person: Id<'person'> | undefined
}

/** @returns whether there was none before. */
export const insertCastingVote = async (
  tx: Transaction,
  decision: DecisionId,
  round: number,
  made: KeptCastingVote,
): Promise<boolean> =>
  (await tx.run(
    query
      .insertInto('decision_casting_vote')
      .values({
        partnership_id: tx.partnership,
        decision_id: decision,
        round,
        says: made.says,
        at: made.at,
        note: made.note ?? null,
        person_id: made.person ?? null,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )) > 0

export const castingVotesOf = (tx: ReadTransaction, decision: DecisionId) =>
  tx.all(
    query
      .selectFrom('decision_casting_vote')
      .select(['round', 'says', 'at', 'note'])
      .where('partnership_id', '=', tx.partnership)
      .where('decision_id', '=', decision),
  )

export const insertLeaving = (tx: Transaction, decision: DecisionId, leaving: Leaving) =>
  tx.run(
    query
      .insertInto('decision_leaving')
      .values({
        partnership_id: tx.partnership,
        id: leaving.id as Id<'decision_leaving'>,
        decision_id: decision,
        organisation_id: leaving.organisation,
        at: leaving.at,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )

export const leavingsOf = async (tx: ReadTransaction, decision: DecisionId): Promise<Leaving[]> =>
  (
    await tx.all(
      query
        .selectFrom('decision_leaving')
        .select(['id', 'organisation_id', 'at'])
        .where('partnership_id', '=', tx.partnership)
        .where('decision_id', '=', decision)
        .orderBy('at')
        .orderBy('id'),
    )
  ).map(({ id, organisation_id, at }) => ({ id, organisation: organisation_id, at }))
