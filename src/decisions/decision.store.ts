import type { Temporal } from 'temporal-polyfill'
import type { Matter } from '../charter/index.ts'
import type { Subject } from '../journal/index.ts'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'

/** How a decision ended for good. */
export type Settled = 'adopted' | 'rejected' | 'vetoed' | 'withdrawn' | 'stopped' | 'discarded'

export interface DecisionText {
  readonly title: Text
  /** CommonMark. */
  readonly question: Text
  readonly background: Text
}

export interface Decision extends DecisionText {
  readonly id: Id<'decision'>
  readonly matter: Matter
  readonly proposer: Id<'person'> | undefined
  /** None where the secretariat proposes. */
  readonly organisation: Id<'organisation'> | undefined
  /** What adoption takes effect on. */
  readonly subject: Subject | undefined
  readonly confidential: boolean
  readonly draftedAt: Temporal.Instant
  readonly openedAt: Temporal.Instant | undefined
  /** The last round; 0 for a draft. */
  readonly round: number
  readonly withdrawnAt: Temporal.Instant | undefined
  readonly withdrawnBecause: string | undefined
  readonly settledAt: Temporal.Instant | undefined
  readonly outcome: Settled | undefined
  readonly version: number
}

export interface NewDecision extends DecisionText {
  readonly id: Id<'decision'>
  readonly matter: Matter
  readonly proposer?: Id<'person'> | undefined
  readonly organisation?: Id<'organisation'> | undefined
  readonly subject?: Subject | undefined
  readonly confidential?: boolean
}

export const insertDecision = (tx: Transaction, made: NewDecision, now: Temporal.Instant) =>
  tx.run(
    query.insertInto('decision').values({
      partnership_id: tx.partnership,
      id: made.id,
      matter: made.matter,
      title: json(made.title),
      question: json(made.question),
      background: json(made.background),
      proposer_id: made.proposer ?? null,
      organisation_id: made.organisation ?? null,
      subject_type: made.subject?.type ?? null,
      subject_id: made.subject?.id ?? null,
      confidential: made.confidential ?? false,
      drafted_at: now,
    }),
  )

const columns = [
  'id',
  'matter',
  'title',
  'question',
  'background',
  'proposer_id',
  'organisation_id',
  'subject_type',
  'subject_id',
  'confidential',
  'drafted_at',
  'opened_at',
  'round',
  'withdrawn_at',
  'withdrawn_because',
  'settled_at',
  'outcome',
  'version',
] as const

const decisions = (tx: ReadTransaction) =>
  query.selectFrom('decision').select(columns).where('partnership_id', '=', tx.partnership)

type Row = NonNullable<Awaited<ReturnType<typeof rowById>>>
const rowById = (tx: ReadTransaction, id: Id<'decision'>) => tx.first(decisions(tx).where('id', '=', id))

const asDecision = (row: Row): Decision => ({
  id: row.id,
  matter: row.matter as Matter,
  title: row.title,
  question: row.question,
  background: row.background,
  proposer: row.proposer_id ?? undefined,
  organisation: row.organisation_id ?? undefined,
  subject: row.subject_type && row.subject_id ? { type: row.subject_type, id: row.subject_id } : undefined,
  confidential: row.confidential,
  draftedAt: row.drafted_at,
  openedAt: row.opened_at ?? undefined,
  round: row.round,
  withdrawnAt: row.withdrawn_at ?? undefined,
  withdrawnBecause: row.withdrawn_because ?? undefined,
  settledAt: row.settled_at ?? undefined,
  outcome: (row.outcome as Settled | null) ?? undefined,
  version: row.version,
})

export async function decisionById(tx: ReadTransaction, id: Id<'decision'>): Promise<Decision | undefined> {
  const row = await rowById(tx, id)
  return row && asDecision(row)
}

/** These decisions, as far as they are there. */
export const decisionsById = async (
  tx: ReadTransaction,
  ids: readonly Id<'decision'>[],
): Promise<Decision[]> =>
  ids.length === 0 ? [] : (await tx.all(decisions(tx).where('id', 'in', [...ids]))).map(asDecision)

/** The decisions about a thing, the newest first. */
export const decisionsOn = async (tx: ReadTransaction, subject: Subject): Promise<Decision[]> =>
  (
    await tx.all(
      decisions(tx)
        .where('subject_type', '=', subject.type)
        .where('subject_id', '=', subject.id)
        .orderBy('drafted_at', 'desc')
        .orderBy('id', 'desc'),
    )
  ).map(asDecision)

export type DecisionState = 'draft' | 'open' | 'settled'

/** What somebody may see: drafts of all or of some organisations, and what is confidential or not. */
export interface Seeing {
  readonly drafts: 'all' | readonly Id<'organisation'>[]
  readonly confidential: boolean
}

/** A page of the decisions that somebody may see, the newest first. */
export async function newestDecisions(
  tx: ReadTransaction,
  states: readonly DecisionState[],
  { drafts, confidential }: Seeing,
  limit: number,
  offset: number,
): Promise<Decision[]> {
  const someDrafts = drafts === 'all' || drafts.length > 0
  const rows = await tx.all(
    decisions(tx)
      .where((is) => {
        const opened = (settled: boolean) =>
          is.and([
            is('round', '>', 0),
            is('settled_at', settled ? 'is not' : 'is', null),
            ...(confidential ? [] : [is('confidential', '=', false)]),
          ])
        return is.or([
          ...(states.includes('draft') && someDrafts
            ? [
                is.and([
                  is('round', '=', 0),
                  is('settled_at', 'is', null),
                  ...(drafts === 'all' ? [] : [is('organisation_id', 'in', [...drafts])]),
                ]),
              ]
            : []),
          ...(states.includes('open') ? [opened(false)] : []),
          ...(states.includes('settled') ? [opened(true)] : []),
        ])
      })
      .orderBy((is) => is.fn.coalesce('opened_at', 'drafted_at'), 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .offset(offset),
  )
  return rows.map(asDecision)
}

/** All that are open, held until the transaction ends, in one order for everybody. */
export const decisionsUnderWay = async (tx: Transaction): Promise<Decision[]> =>
  (
    await tx.all(
      decisions(tx).where('round', '>', 0).where('settled_at', 'is', null).orderBy('id').forUpdate(),
    )
  ).map(asDecision)

/**
 * Holds a decision until the transaction ends. `share`: for a position, so that many are given at once and none is
 * stamped while it closes; `update`: for whatever ends a round.
 */
export async function lockDecision(
  tx: Transaction,
  id: Id<'decision'>,
  how: 'share' | 'update',
): Promise<Decision | undefined> {
  const row = decisions(tx).where('id', '=', id)
  const locked = await tx.first(how === 'share' ? row.forShare() : row.forUpdate())
  return locked && asDecision(locked)
}

export type DecisionChange = Partial<{
  matter: Matter
  title: ReturnType<typeof json<Text>>
  question: ReturnType<typeof json<Text>>
  background: ReturnType<typeof json<Text>>
  confidential: boolean
  edited_at: Temporal.Instant
  opened_at: Temporal.Instant
  round: number
  withdrawn_at: Temporal.Instant
  withdrawn_because: string
  settled_at: Temporal.Instant
  outcome: Settled
}>

/** Changes a decision, whose version rises. */
export const changeDecision = (tx: Transaction, id: Id<'decision'>, change: DecisionChange) =>
  tx.run(
    query
      .updateTable('decision')
      .set((is) => ({ ...change, version: is('version', '+', 1) }))
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )

export type PartyReason = 'party' | 'own-interest'

export const addParty = (
  tx: Transaction,
  decision: Id<'decision'>,
  organisation: Id<'organisation'>,
  reason: PartyReason,
) =>
  tx.run(
    query
      .insertInto('decision_party')
      .values({
        partnership_id: tx.partnership,
        decision_id: decision,
        organisation_id: organisation,
        reason,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )

export const removeParties = (tx: Transaction, decision: Id<'decision'>) =>
  tx.run(
    query
      .deleteFrom('decision_party')
      .where('partnership_id', '=', tx.partnership)
      .where('decision_id', '=', decision)
      .where('reason', '=', 'party'),
  )

export const partiesOf = async (tx: ReadTransaction, decision: Id<'decision'>) =>
  (
    await tx.all(
      query
        .selectFrom('decision_party')
        .select(['organisation_id', 'reason'])
        .where('partnership_id', '=', tx.partnership)
        .where('decision_id', '=', decision)
        .orderBy('organisation_id'),
    )
  ).map(({ organisation_id, reason }) => ({ organisation: organisation_id, reason: reason as PartyReason }))
