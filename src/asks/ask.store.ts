import type { Temporal } from 'temporal-polyfill'
import type { Subject } from '../journal/index.ts'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Asked } from './ask.types.ts'

/** What is to be asked. Of an organisation or of a person, and not of both. */
export interface NewAsk {
  readonly id: Id<'ask'>
  readonly kind: string
  readonly subject: Subject
  readonly reference?: string
  readonly organisation?: Id<'organisation'>
  readonly person?: Id<'person'>
  readonly dueAt?: Temporal.Instant | undefined
}

const mostAtOnce = 2_000

/** Rows in portions that fit a statement: PostgreSQL takes 65,535 parameters. */
export const portions = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / mostAtOnce) }, (_, n) =>
    rows.slice(n * mostAtOnce, (n + 1) * mostAtOnce),
  )

/** @returns those that were not there before. */
export async function insertAsks(
  tx: Transaction,
  asks: readonly NewAsk[],
  now: Temporal.Instant,
): Promise<Set<Id<'ask'>>> {
  const made = new Set<Id<'ask'>>()
  for (const portion of portions(asks)) {
    const rows = await tx.all(
      query
        .insertInto('ask')
        .values(
          portion.map((ask) => ({
            partnership_id: tx.partnership,
            id: ask.id,
            kind: ask.kind,
            subject_type: ask.subject.type,
            subject_id: ask.subject.id,
            reference: ask.reference ?? '',
            organisation_id: ask.organisation ?? null,
            person_id: ask.person ?? null,
            opened_at: now,
            due_at: ask.dueAt ?? null,
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .returning('id'),
    )
    for (const { id } of rows) made.add(id)
  }
  return made
}

/** Which asks; of one subject, and where given of one kind and reference. */
export interface Which {
  readonly subject: Subject
  readonly kind?: string
  readonly reference?: string
}

const ofSubject = (tx: ReadTransaction, { subject, kind, reference }: Which) => {
  let found = query
    .selectFrom('ask')
    .select('id')
    .where('partnership_id', '=', tx.partnership)
    .where('subject_id', '=', subject.id)
  if (kind !== undefined) found = found.where('kind', '=', kind)
  if (reference !== undefined) found = found.where('reference', '=', reference)
  return found
}

/** Marks asks answered by whoever answered for the organisation, or for themselves. The last answer counts. */
export function setAnswered(
  tx: Transaction,
  which: Which & {
    readonly organisation?: Id<'organisation'> | undefined
    readonly person?: Id<'person'> | undefined
  },
  answer: { readonly answer: string; readonly by: Id<'person'> | undefined },
  now: Temporal.Instant,
): Promise<number> {
  let found = ofSubject(tx, which).where('ended_at', 'is', null)
  found = which.organisation
    ? found.where('organisation_id', '=', which.organisation)
    : found.where('person_id', '=', which.person ?? null)
  return tx.run(
    query
      .updateTable('ask')
      .set({ answered_at: now, answer: answer.answer, answered_by: answer.by ?? null })
      .where('partnership_id', '=', tx.partnership)
      .where('id', 'in', found),
  )
}

/** Ends asks that are open: called off, over, or settled for all. */
export const setEnded = (
  tx: Transaction,
  which: Which & { readonly organisation?: Id<'organisation'> },
  because: 'called-off' | 'over' | 'settled',
  now: Temporal.Instant,
): Promise<number> => {
  let found = ofSubject(tx, which).where('ended_at', 'is', null)
  if (which.organisation) found = found.where('organisation_id', '=', which.organisation)
  return tx.run(
    query
      .updateTable('ask')
      .set({ ended_at: now, ended_because: because })
      .where('partnership_id', '=', tx.partnership)
      .where('id', 'in', found),
  )
}

/** Moves the time until which asks can be answered; those that were over by then can be answered again. */
export const setDue = (tx: Transaction, which: Which, dueAt: Temporal.Instant) =>
  tx.run(
    query
      .updateTable('ask')
      .set({ due_at: dueAt, ended_at: null, ended_because: null })
      .where('partnership_id', '=', tx.partnership)
      .where('id', 'in', ofSubject(tx, which))
      .where((is) => is.or([is('ended_at', 'is', null), is('ended_because', '=', 'over')])),
  )

const columns = [
  'ask.id',
  'ask.kind',
  'ask.subject_type',
  'ask.subject_id',
  'ask.reference',
  'ask.organisation_id',
  'ask.person_id',
  'ask.opened_at',
  'ask.due_at',
  'ask.answered_at',
  'ask.answer',
  'ask.ended_at',
] as const

/** All asks, to be narrowed. */
export const asks = (tx: ReadTransaction) =>
  query.selectFrom('ask').select(columns).where('ask.partnership_id', '=', tx.partnership)

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const rowsOf = (tx: ReadTransaction) => tx.all(asks(tx))

export const asAsked = (row: Row): Asked => ({
  id: row.id,
  kind: row.kind,
  subject: { type: row.subject_type, id: row.subject_id },
  reference: row.reference,
  organisation: row.organisation_id ?? undefined,
  person: row.person_id ?? undefined,
  openedAt: row.opened_at,
  dueAt: row.due_at ?? undefined,
  answeredAt: row.answered_at ?? undefined,
  answer: row.answer ?? undefined,
  endedAt: row.ended_at ?? undefined,
})

export async function askById(tx: ReadTransaction, id: Id<'ask'>): Promise<Asked | undefined> {
  const row = await tx.first(asks(tx).where('ask.id', '=', id))
  return row && asAsked(row)
}

/** Open asks of some organisations or of a subject. */
export async function openAsks(
  tx: ReadTransaction,
  of: { readonly organisation: Id<'organisation'> } | Which,
): Promise<Asked[]> {
  const open = asks(tx).where('ask.ended_at', 'is', null)
  const wanted =
    'organisation' in of
      ? open.where('ask.organisation_id', '=', of.organisation)
      : open.where('ask.id', 'in', ofSubject(tx, of))
  return (await tx.all(wanted.orderBy('ask.opened_at').orderBy('ask.id'))).map(asAsked)
}

/** The asks that a person can answer, unanswered and most urgent first. */
export async function asksOf(tx: ReadTransaction, person: Id<'person'>, limit: number): Promise<Asked[]> {
  const rows = await tx.all(
    asks(tx)
      .innerJoin('ask_recipient as r', (join) =>
        join.onRef('r.partnership_id', '=', 'ask.partnership_id').onRef('r.ask_id', '=', 'ask.id'),
      )
      .where('r.person_id', '=', person)
      .where('r.ended_at', 'is', null)
      .where('ask.ended_at', 'is', null)
      .orderBy((is) => is('ask.answered_at', 'is not', null))
      .orderBy('ask.due_at', (order) => order.asc().nullsLast())
      .orderBy('ask.opened_at')
      .orderBy('ask.id')
      .limit(limit),
  )
  return rows.map(asAsked)
}

/** All asks of a subject, also those that are over. */
export const allAsks = async (tx: ReadTransaction, which: Which): Promise<Asked[]> =>
  (
    await tx.all(
      asks(tx).where('ask.id', 'in', ofSubject(tx, which)).orderBy('ask.opened_at').orderBy('ask.id'),
    )
  ).map(asAsked)
