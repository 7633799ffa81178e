import type { Temporal } from 'temporal-polyfill'
import type { Subject } from '../journal/index.ts'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'

export interface NewMoment {
  readonly id: Id<'due_moment'>
  /** `decision.close`. */
  readonly kind: string
  readonly subject: Subject
  /** Tells moments of one kind and subject apart; empty where there is only one. */
  readonly reference?: string
  readonly at: Temporal.Instant
}

export interface Moment {
  readonly id: Id<'due_moment'>
  readonly kind: string
  readonly subject: Subject
  readonly reference: string
  readonly at: Temporal.Instant
  readonly attempts: number
}

/**
 * Makes something fall due. One that is due already for the same kind, subject and reference stays as it is: call it off
 * first to move it. @returns how many were new.
 */
export async function makeDue(
  tx: Transaction,
  moments: readonly NewMoment[],
  now: Temporal.Instant,
): Promise<number> {
  if (moments.length === 0) return 0
  return tx.run(
    query
      .insertInto('due_moment')
      .values(
        moments.map(({ id, kind, subject, reference = '', at }) => ({
          partnership_id: tx.partnership,
          id,
          kind,
          subject_type: subject.type,
          subject_id: subject.id,
          reference,
          at,
          made_at: now,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['partnership_id', 'kind', 'subject_id', 'reference'])
          .where('called_off_at', 'is', null)
          .doNothing(),
      ),
  )
}

/** Calls off what has not been done yet: all of a subject's moments, or those of some kinds and references. */
export function callOff(
  tx: Transaction,
  which: { readonly subject: Subject; readonly kinds?: readonly string[]; readonly reference?: string },
  now: Temporal.Instant,
): Promise<number> {
  const { subject, kinds, reference } = which
  let update = query
    .updateTable('due_moment')
    .set({ called_off_at: now })
    .where('partnership_id', '=', tx.partnership)
    .where('subject_id', '=', subject.id)
    .where('done_at', 'is', null)
    .where('called_off_at', 'is', null)
  if (kinds) update = update.where('kind', 'in', [...kinds])
  if (reference !== undefined) update = update.where('reference', '=', reference)
  return tx.run(update)
}

const waiting = (tx: ReadTransaction) =>
  query
    .selectFrom('due_moment')
    .select(['id', 'kind', 'subject_type', 'subject_id', 'reference', 'at', 'attempts'])
    .where('partnership_id', '=', tx.partnership)
    .where('done_at', 'is', null)
    .where('called_off_at', 'is', null)

/** The earliest moment that is due at `until` and does not rest after a failure; held until the transaction ends. */
export async function nextDue(
  tx: Transaction,
  until: Temporal.Instant,
  realNow: Temporal.Instant,
): Promise<Moment | undefined> {
  const row = await tx.first(
    waiting(tx)
      .where('at', '<=', until)
      .where((is) => is.or([is('next_try_at', 'is', null), is('next_try_at', '<=', realNow)]))
      .orderBy('at')
      .orderBy('id')
      .limit(1)
      .forUpdate(),
  )
  if (!row) return undefined
  const { subject_type: type, subject_id: id, ...moment } = row
  return { ...moment, subject: { type, id } }
}

/** When the next moment falls due, of all that wait. */
export async function whenNext(tx: ReadTransaction): Promise<Temporal.Instant | undefined> {
  return (await tx.first(waiting(tx).orderBy('at').limit(1)))?.at
}

export const markDone = (tx: Transaction, { id }: Moment, now: Temporal.Instant) =>
  tx.run(
    query
      .updateTable('due_moment')
      .set({ done_at: now, error: null, next_try_at: null })
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )

export const park = (
  tx: Transaction,
  { id }: Moment,
  failed: { readonly attempts: number; readonly error: string; readonly next_try_at: Temporal.Instant },
) =>
  tx.run(
    query
      .updateTable('due_moment')
      .set(failed)
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id)
      .where('done_at', 'is', null),
  )

/** Moments that failed and wait for another try. */
export const parkedMoments = (tx: ReadTransaction) =>
  tx.all(waiting(tx).select(['error', 'next_try_at']).where('error', 'is not', null).orderBy('at').limit(200))

/**
 * Holds the walk of this partnership until the transaction ends. @returns whether it is ours: where another process has
 * it, it is at work on the same moments.
 */
export async function holdWalk(tx: Transaction): Promise<boolean> {
  const row = query
    .selectFrom('moment_walk')
    .select('partnership_id')
    .where('partnership_id', '=', tx.partnership)
  if (await tx.first(row.forUpdate().skipLocked())) return true
  const made = await tx.run(
    query
      .insertInto('moment_walk')
      .values({ partnership_id: tx.partnership })
      .onConflict((conflict) => conflict.doNothing()),
  )
  return made > 0
}
