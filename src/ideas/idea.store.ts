import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { IdeaRecord } from '../charter/index.ts'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'

/** What else a partnership's file says of an idea, in that file's shape. Organisations by their keys. */
export type IdeaDetails = Partial<Omit<IdeaRecord, 'title' | 'aim' | 'why' | 'state' | 'shelfReason'>>

/**
 * `open`: a proposal, standing at the door. `ripe`: it has its supporters, and the partners decide. `parked`: on the shelf.
 * `group`, `merged`, `closed`: what became of it.
 */
export const ideaStates = ['open', 'ripe', 'parked', 'group', 'merged', 'closed'] as const
export type IdeaState = (typeof ideaStates)[number]

export interface Idea {
  readonly id: Id<'idea'>
  readonly slug: string
  readonly title: Text
  readonly aim: Text
  readonly why: Text
  readonly details: IdeaDetails
  readonly state: IdeaState
  /** Why it is on the shelf: the key of one of the charter's reasons. */
  readonly shelfReason: string | undefined
  readonly mergedInto: Id<'idea'> | undefined
  /** The partnership's time by which an answer is owed. */
  readonly answerDueAt: Temporal.Instant | undefined
  readonly answeredAt: Temporal.Instant | undefined
  readonly author: Id<'person'> | undefined
  readonly organisation: Id<'organisation'> | undefined
  readonly submittedAt: Temporal.Instant
  readonly editedAt: Temporal.Instant | undefined
  readonly version: number
  readonly supports: number
  readonly comments: number
}

const ideas = query
  .selectFrom('idea')
  .innerJoin('slug', (join) =>
    join
      .onRef('slug.partnership_id', '=', 'idea.partnership_id')
      .onRef('slug.subject_id', '=', sql.ref('idea.id'))
      .on('slug.noun', '=', 'idea')
      .on('slug.is_current', '=', true),
  )
  .select(({ selectFrom }) => [
    'idea.id',
    'idea.title',
    'idea.aim',
    'idea.why',
    'idea.content',
    'idea.state',
    'idea.shelf_reason',
    'idea.merged_into',
    'idea.answer_due_at',
    'idea.answered_at',
    'idea.author_id',
    'idea.organisation_id',
    'idea.submitted_at',
    'idea.edited_at',
    'idea.version',
    'slug.slug',
    selectFrom('idea_support as s')
      .select((is) => is.fn.countAll<number>().as('n'))
      .whereRef('s.partnership_id', '=', 'idea.partnership_id')
      .whereRef('s.idea_id', '=', 'idea.id')
      .as('supports'),
    selectFrom('idea_comment as c')
      .select((is) => is.fn.countAll<number>().as('n'))
      .whereRef('c.partnership_id', '=', 'idea.partnership_id')
      .whereRef('c.idea_id', '=', 'idea.id')
      .as('comments'),
  ])

type Row = Awaited<ReturnType<typeof rowById>>

const rowById = (tx: ReadTransaction, id: Id<'idea'>) =>
  tx.first(ideas.where('idea.partnership_id', '=', tx.partnership).where('idea.id', '=', id))

const asIdea = (row: NonNullable<Row>): Idea => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  aim: row.aim,
  why: row.why,
  details: row.content as unknown as IdeaDetails,
  state: row.state as IdeaState,
  shelfReason: row.shelf_reason ?? undefined,
  mergedInto: row.merged_into ?? undefined,
  answerDueAt: row.answer_due_at ?? undefined,
  answeredAt: row.answered_at ?? undefined,
  author: row.author_id ?? undefined,
  organisation: row.organisation_id ?? undefined,
  submittedAt: row.submitted_at,
  editedAt: row.edited_at ?? undefined,
  version: row.version,
  supports: row.supports ?? 0,
  comments: row.comments ?? 0,
})

export async function ideaById(tx: ReadTransaction, id: Id<'idea'>): Promise<Idea | undefined> {
  const row = await rowById(tx, id)
  return row && asIdea(row)
}

/** These ideas, in the order of the ids. Those that are not there are left out. */
export async function ideasById(tx: ReadTransaction, ids: readonly Id<'idea'>[]): Promise<Idea[]> {
  if (ids.length === 0) return []
  const rows = await tx.all(
    ideas.where('idea.partnership_id', '=', tx.partnership).where('idea.id', 'in', [...ids]),
  )
  const found = new Map(rows.map((row) => [row.id, asIdea(row)]))
  return ids.map((id) => found.get(id)).filter((idea) => idea !== undefined)
}

/** Where a page of a list goes on: the last idea seen. */
export interface IdeaCursor {
  readonly at: Temporal.Instant
  readonly id: Id<'idea'>
}

/** The newest ideas after the cursor, newest first. */
export async function newestIdeas(
  tx: ReadTransaction,
  after: IdeaCursor | undefined,
  limit: number,
): Promise<Idea[]> {
  let page = ideas
    .where('idea.partnership_id', '=', tx.partnership)
    .orderBy('idea.submitted_at', 'desc')
    .orderBy('idea.id', 'desc')
    .limit(limit)
  if (after) {
    page = page.where(
      sql<boolean>`(idea.submitted_at, idea.id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
    )
  }
  return (await tx.all(page)).map(asIdea)
}

export interface NewIdea {
  readonly id: Id<'idea'>
  readonly title: Text
  readonly aim: Text
  readonly why: Text
  readonly details?: IdeaDetails
  readonly state?: 'open' | 'parked'
  readonly shelfReason?: string | undefined
  readonly author?: Id<'person'> | undefined
  readonly organisation?: Id<'organisation'> | undefined
  readonly at: Temporal.Instant
}

export const insertIdea = (tx: Transaction, made: NewIdea) =>
  tx.run(
    query.insertInto('idea').values({
      partnership_id: tx.partnership,
      id: made.id,
      title: json(made.title),
      aim: json(made.aim),
      why: json(made.why),
      content: json((made.details ?? {}) as never),
      state: made.state ?? 'open',
      shelf_reason: made.shelfReason ?? null,
      author_id: made.author ?? null,
      organisation_id: made.organisation ?? null,
      submitted_at: made.at,
    }),
  )

/** Holds the idea against other edits until the transaction ends. */
export const lockIdea = (tx: Transaction, id: Id<'idea'>) =>
  tx.first(
    query
      .selectFrom('idea')
      .select('id')
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id)
      .forUpdate(),
  )

/** The caller holds the idea. What is not on the shelf has no reason to be there. */
export const setState = (tx: Transaction, id: Id<'idea'>, state: IdeaState) =>
  tx.run(
    query
      .updateTable('idea')
      .set({ state, shelf_reason: null })
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )

export const updateIdea = (
  tx: Transaction,
  id: Id<'idea'>,
  texts: { readonly title: Text; readonly aim: Text; readonly why: Text },
  at: Temporal.Instant,
) =>
  tx.run(
    query
      .updateTable('idea')
      .set(({ eb }) => ({
        title: json(texts.title),
        aim: json(texts.aim),
        why: json(texts.why),
        edited_at: at,
        version: eb('version', '+', 1),
      }))
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )

/** All ideas that the partnership's file had, in its order: those with a key. */
export async function ideasOfFile(tx: ReadTransaction): Promise<Idea[]> {
  const rows = await tx.all(
    ideas
      .where('idea.partnership_id', '=', tx.partnership)
      .where(sql<boolean>`idea.content ? 'key'`)
      .orderBy('idea.id'),
  )
  return rows.map(asIdea)
}
