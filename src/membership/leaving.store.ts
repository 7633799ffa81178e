import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'

/** A partner has said that it leaves, and has not left yet. */
export interface Leaving {
  readonly id: Id<'partner_leaving'>
  readonly organisation: Id<'organisation'>
  readonly announcedAt: Temporal.Instant
  /** The first instant at which it is no partner any more. */
  readonly leavesAt: Temporal.Instant
  readonly why: string
}

export const insertLeaving = (
  tx: Transaction,
  made: Leaving & {
    readonly person: Id<'person'> | undefined
    readonly leftAt: Temporal.Instant | undefined
  },
) =>
  tx.run(
    query.insertInto('partner_leaving').values({
      partnership_id: tx.partnership,
      id: made.id,
      organisation_id: made.organisation,
      announced_at: made.announcedAt,
      leaves_at: made.leavesAt,
      why: made.why,
      person_id: made.person ?? null,
      left_at: made.leftAt ?? null,
    }),
  )

const announced = (tx: ReadTransaction) =>
  query
    .selectFrom('partner_leaving')
    .select(['id', 'organisation_id', 'announced_at', 'leaves_at', 'why'])
    .where('partnership_id', '=', tx.partnership)
    .where('left_at', 'is', null)
    .where('called_off_at', 'is', null)

type Row = Awaited<ReturnType<typeof announcedRows>>[number]
const announcedRows = (tx: ReadTransaction) => tx.all(announced(tx))

const asLeaving = (row: Row): Leaving => ({
  id: row.id,
  organisation: row.organisation_id,
  announcedAt: row.announced_at,
  leavesAt: row.leaves_at,
  why: row.why,
})

/** All that are announced, those who leave first before the others. */
export const announcedLeavings = async (tx: ReadTransaction): Promise<Leaving[]> =>
  (await tx.all(announced(tx).orderBy('leaves_at').orderBy('id'))).map(asLeaving)

export async function announcedLeaving(
  tx: ReadTransaction,
  organisation: Id<'organisation'>,
): Promise<Leaving | undefined> {
  const row = await tx.first(announced(tx).where('organisation_id', '=', organisation))
  return row && asLeaving(row)
}

export const endLeaving = (
  tx: Transaction,
  id: Leaving['id'],
  how: 'left_at' | 'called_off_at',
  at: Temporal.Instant,
) =>
  tx.run(
    query
      .updateTable('partner_leaving')
      .set({ [how]: at })
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id)
      .where('left_at', 'is', null)
      .where('called_off_at', 'is', null),
  )
