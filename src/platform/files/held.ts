import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../db/index.ts'
import { insertFile, type NewFile } from './rows.ts'

/** The thing that a file belongs to: `{ type: 'decision', id }`. */
export interface Holder {
  readonly type: string
  readonly id: string
}

/** A file as a page lists it. */
export interface HeldFile {
  readonly id: Id<'file'>
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly mediaType: string
  /** Partnership's time. */
  readonly heldAt: Temporal.Instant
}

/** Writes down a file that somebody sent. Nothing holds it yet. */
export async function insertSent(tx: Transaction, file: NewFile, person: Id<'person'>): Promise<void> {
  await insertFile(tx, file)
  await tx.run(
    query.insertInto('file_sent').values({
      partnership_id: tx.partnership,
      file_id: file.id,
      person_id: person,
      sent_at: file.storedAt,
    }),
  )
}

const unheld = (tx: ReadTransaction) =>
  query
    .selectFrom('file_sent as s')
    .where('s.partnership_id', '=', tx.partnership)
    .where((each) =>
      each.not(
        each.exists(
          each
            .selectFrom('file_held as h')
            .select('h.file_id')
            .whereRef('h.partnership_id', '=', 's.partnership_id')
            .whereRef('h.file_id', '=', 's.file_id'),
        ),
      ),
    )

/** How many files of a person's wait to be held. */
export const countUnheld = async (tx: ReadTransaction, person: Id<'person'>): Promise<number> =>
  Number(
    (
      await tx.first(
        unheld(tx)
          .select((each) => each.fn.countAll<number>().as('count'))
          .where('s.person_id', '=', person),
      )
    )?.count ?? 0,
  )

/**
 * Gives files to a thing, in this order. Each must have been sent by this person and be held by nothing yet: else one
 * could have another's file by its id.
 * @returns false where one of them is not, and then the act is to be refused, for some may be held already
 */
export async function holdFiles(
  tx: Transaction,
  files: readonly string[],
  person: Id<'person'>,
  holder: Holder,
  at: Temporal.Instant,
): Promise<boolean> {
  if (files.length === 0) return true
  const ids = [...new Set(files)] as Id<'file'>[]
  const own = await tx.all(
    unheld(tx).select('s.file_id').where('s.person_id', '=', person).where('s.file_id', 'in', ids),
  )
  if (own.length !== ids.length) return false
  const rows = ids.map((id, position) => ({
    partnership_id: tx.partnership,
    file_id: id,
    holder_type: holder.type,
    holder_id: holder.id as Id<string>,
    position,
    held_at: at,
  }))
  // Two acts at once with the same file: the second finds it taken.
  const held = await tx.run(
    query
      .insertInto('file_held')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing()),
  )
  return held === ids.length
}

const heldFiles = (tx: ReadTransaction) =>
  query
    .selectFrom('file_held as h')
    .innerJoin('file as f', (join) =>
      join.onRef('f.partnership_id', '=', 'h.partnership_id').onRef('f.id', '=', 'h.file_id'),
    )
    .select(['f.id', 'f.name', 'f.size', 'f.media_type as mediaType', 'h.held_at as heldAt'])
    .where('h.partnership_id', '=', tx.partnership)

/** The files that a thing holds, in their order. */
export const filesOf = async (tx: ReadTransaction, { type, id }: Holder): Promise<HeldFile[]> =>
  (await tx.all(
    heldFiles(tx)
      .where('h.holder_type', '=', type)
      .where('h.holder_id', '=', id as Id<string>)
      .orderBy('h.held_at')
      .orderBy('h.position'),
  )) as unknown as HeldFile[]

/** Who sent a file and what holds it, each where there is one. */
export async function whereaboutsOf(tx: ReadTransaction, id: Id<'file'>) {
  const [sent, held] = await Promise.all([
    tx.first(
      query
        .selectFrom('file_sent')
        .select('person_id')
        .where('partnership_id', '=', tx.partnership)
        .where('file_id', '=', id),
    ),
    tx.first(
      query
        .selectFrom('file_held')
        .select(['holder_type', 'holder_id'])
        .where('partnership_id', '=', tx.partnership)
        .where('file_id', '=', id),
    ),
  ])
  return {
    sender: sent?.person_id as Id<'person'> | undefined,
    holder: held && { type: held.holder_type, id: held.holder_id as string },
  }
}

/** Takes files from a thing, and forgets them. Their contents go with the next sweep. */
export async function dropFiles(
  tx: Transaction,
  { type, id }: Holder,
  files?: readonly string[],
): Promise<number> {
  const held = query
    .selectFrom('file_held')
    .select('file_id')
    .where('partnership_id', '=', tx.partnership)
    .where('holder_type', '=', type)
    .where('holder_id', '=', id as Id<string>)
  const chosen = files ? held.where('file_id', 'in', [...files] as Id<'file'>[]) : held
  if (files?.length === 0) return 0
  return tx.run(
    query
      .deleteFrom('file')
      .where('partnership_id', '=', tx.partnership)
      .where('id', 'in', chosen as never),
  )
}

/** Forgets files that were sent before then and that nothing holds. @param before real time */
export const forgetUnheld = (tx: Transaction, before: Temporal.Instant): Promise<number> =>
  tx.run(
    query
      .deleteFrom('file')
      .where('partnership_id', '=', tx.partnership)
      .where('id', 'in', unheld(tx).select('s.file_id').where('s.sent_at', '<', before) as never),
  )
