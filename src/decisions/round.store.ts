import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Counted as CountedDeadline } from '../platform/calendar/index.ts'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { DecisionText } from './decision.store.ts'
import type { Elector, Electorate, FrozenRule, Method } from './frozen.rules.ts'
import type { Ended } from './outcome.rules.ts'
import type { Extension } from './round.rules.ts'

type DecisionId = Id<'decision'>

/** A round as it was frozen at opening. Times are the partnership's. */
export interface KeptRound extends DecisionText {
  readonly decision: DecisionId
  readonly round: number
  readonly method: Method
  readonly textSha256: Uint8Array
  readonly rule: FrozenRule
  readonly electorate: Electorate
  readonly opensAt: Temporal.Instant
  readonly closesAt: Temporal.Instant
  /** IANA zone of the window. */
  readonly zone: string
  readonly counted: CountedDeadline
  /** With every extension. */
  readonly closingAt: Temporal.Instant
  /** When the question was changed, and another round asked it anew. */
  readonly amendedAt: Temporal.Instant | undefined
  readonly endedAt: Temporal.Instant | undefined
  /** As it was read when the round ended; what it says is `outcomeOf` the facts, for ever. */
  readonly outcome: { readonly is: Ended['is'] } | undefined
}

export const insertRound = (
  tx: Transaction,
  round: Omit<KeptRound, 'closingAt' | 'amendedAt' | 'endedAt' | 'outcome'>,
) =>
  tx.run(
    query.insertInto('decision_round').values({
      partnership_id: tx.partnership,
      decision_id: round.decision,
      round: round.round,
      method: round.method,
      title: json(round.title),
      question: json(round.question),
      background: json(round.background),
      text_sha256: Buffer.from(round.textSha256),
      rule: json(round.rule as never),
      electorate: json(round.electorate as never),
      opens_at: round.opensAt,
      closes_at: round.closesAt,
      zone: round.zone,
      counted: json(round.counted as never),
      closing_at: round.closesAt,
    }),
  )

const rounds = (tx: ReadTransaction, decision: DecisionId) =>
  query
    .selectFrom('decision_round')
    .selectAll()
    .where('partnership_id', '=', tx.partnership)
    .where('decision_id', '=', decision)

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const rowsOf = (tx: ReadTransaction, decision: DecisionId) => tx.all(rounds(tx, decision).orderBy('round'))

const asRound = (row: Row): KeptRound => ({
  decision: row.decision_id,
  round: row.round,
  method: row.method as Method,
  title: row.title,
  question: row.question,
  background: row.background,
  textSha256: row.text_sha256,
  rule: row.rule as unknown as FrozenRule,
  electorate: row.electorate as unknown as Electorate,
  opensAt: row.opens_at,
  closesAt: row.closes_at,
  zone: row.zone,
  counted: row.counted as unknown as CountedDeadline,
  closingAt: row.closing_at,
  amendedAt: row.amended_at ?? undefined,
  endedAt: row.ended_at ?? undefined,
  outcome: (row.outcome as { is: Ended['is'] } | null) ?? undefined,
})

/** All rounds of a decision, the first first. */
export const roundsOf = async (tx: ReadTransaction, decision: DecisionId): Promise<KeptRound[]> =>
  (await rowsOf(tx, decision)).map(asRound)

/** A round without its electorate, which is long where many have a vote. */
export type OpenRound = Omit<KeptRound, 'electorate'>

/** A round with the place that one organisation has in it: read for each vote, and so without the others'. */
export async function roundFor(
  tx: ReadTransaction,
  decision: DecisionId,
  round: number,
  organisation: Id<'organisation'>,
): Promise<
  { readonly round: OpenRound; readonly elector: Elector | undefined; readonly recused: boolean } | undefined
> {
  const placeIn = (list: 'electors' | 'recused') =>
    sql<Elector | null>`jsonb_path_query_first(electorate, ${`$.${list}[*] ? (@.organisation == $of)`}::jsonpath, ${JSON.stringify({ of: organisation })}::jsonb)`
  const row = await tx.first(
    query
      .selectFrom('decision_round')
      .select(frozen)
      .select([placeIn('electors').as('elector'), placeIn('recused').as('aside')])
      .where('partnership_id', '=', tx.partnership)
      .where('decision_id', '=', decision)
      .where('round', '=', round),
  )
  if (!row) return undefined
  const { electorate: _electorate, ...own } = asRound({ ...row, electorate: {} } as unknown as Row)
  return { round: own, elector: row.elector ?? undefined, recused: row.aside !== null }
}

const frozen = [
  'decision_id',
  'round',
  'method',
  'title',
  'question',
  'background',
  'text_sha256',
  'rule',
  'opens_at',
  'closes_at',
  'zone',
  'counted',
  'closing_at',
  'amended_at',
  'ended_at',
  'outcome',
] as const

/** Notes that a round has ended, with how. */
export const endRound = (
  tx: Transaction,
  decision: DecisionId,
  round: number,
  ended: Ended,
  amendedAt?: Temporal.Instant,
) =>
  tx.run(
    query
      .updateTable('decision_round')
      .set({ ended_at: ended.at, outcome: json({ is: ended.is } as never), amended_at: amendedAt ?? null })
      .where('partnership_id', '=', tx.partnership)
      .where('decision_id', '=', decision)
      .where('round', '=', round)
      .where('ended_at', 'is', null),
  )

export interface NewExtension extends Extension {
  readonly why: string
  readonly person: Id<'person'> | undefined
}

export async function insertExtension(
  tx: Transaction,
  decision: DecisionId,
  round: number,
  extension: NewExtension,
): Promise<void> {
  await tx.run(
    query.insertInto('decision_extension').values({
      partnership_id: tx.partnership,
      id: extension.id as Id<'decision_extension'>,
      decision_id: decision,
      round,
      at: extension.at,
      closes_at: extension.closesAt,
      why: extension.why,
      person_id: extension.person ?? null,
    }),
  )
  await tx.run(
    query
      .updateTable('decision_round')
      .set({ closing_at: extension.closesAt })
      .where('partnership_id', '=', tx.partnership)
      .where('decision_id', '=', decision)
      .where('round', '=', round),
  )
}

export const extensionsOf = async (tx: ReadTransaction, decision: DecisionId) =>
  (
    await tx.all(
      query
        .selectFrom('decision_extension')
        .select(['id', 'round', 'at', 'closes_at', 'why', 'person_id'])
        .where('partnership_id', '=', tx.partnership)
        .where('decision_id', '=', decision)
        .orderBy('at')
        .orderBy('id'),
    )
  ).map(({ id, round, at, closes_at, why, person_id }) => ({
    id: id as string,
    round,
    at,
    closesAt: closes_at,
    why,
    person: person_id ?? undefined,
  }))
