import type { Temporal } from 'temporal-polyfill'
import type { GroupRecord } from '../charter/index.ts'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import { takeSlug } from '../platform/slugs/index.ts'
import type { Text } from '../platform/words/index.ts'
import type { GroupState } from './lifecycle.rules.ts'

/** What the partnership's file says of a group, besides what stands in columns and tables of its own. */
export type GroupDetails = Omit<
  GroupRecord,
  'key' | 'kind' | 'title' | 'purpose' | 'milestones' | 'subGroups' | 'coordinates' | 'leads' | 'partners'
>

export interface Group {
  readonly id: Id<'work_group'>
  readonly key: string
  readonly slug: string
  readonly kind: string
  readonly title: Text
  readonly purpose: Text | undefined
  readonly details: GroupDetails
  readonly state: GroupState
  /** The idea that it came from. */
  readonly idea: Id<'idea'> | undefined
  readonly version: number
  readonly editedAt: Temporal.Instant | undefined
}

const groups = query
  .selectFrom('work_group as g')
  .innerJoin('slug as s', (join) =>
    join
      .onRef('s.partnership_id', '=', 'g.partnership_id')
      .onRef('s.subject_id', '=', 'g.id')
      .on('s.noun', '=', 'group')
      .on('s.is_current', '=', true),
  )
  .select(['g.id', 'g.key', 'g.kind', 'g.title', 'g.purpose', 'g.content', 'g.version', 'g.edited_at'])
  .select(['s.slug', 'g.state', 'g.idea_id'])

const ownGroups = (tx: ReadTransaction) => groups.where('g.partnership_id', '=', tx.partnership)

type Row = Awaited<ReturnType<typeof rows>>[number]
const rows = (tx: ReadTransaction) => tx.all(ownGroups(tx).orderBy('g.position').orderBy('g.id'))

const asGroup = ({ kind, purpose, content, edited_at, state, idea_id, ...row }: Row): Group => ({
  ...row,
  kind: kind ?? '',
  purpose: purpose ?? undefined,
  details: content as unknown as GroupDetails,
  state: state as GroupState,
  idea: idea_id ?? undefined,
  editedAt: edited_at ?? undefined,
})

export async function groupById(tx: ReadTransaction, id: Id<'work_group'>): Promise<Group | undefined> {
  const row = await tx.first(ownGroups(tx).where('g.id', '=', id))
  return row && asGroup(row)
}

/** All groups but those inside others, in the order of the file. */
export const allGroups = async (tx: ReadTransaction): Promise<Group[]> => (await rows(tx)).map(asGroup)

/** Some of them, in their order. */
export async function groupsFrom(tx: ReadTransaction, offset: number, limit: number): Promise<Group[]> {
  const found = await tx.all(ownGroups(tx).orderBy('g.position').orderBy('g.id').offset(offset).limit(limit))
  return found.map(asGroup)
}

export interface SubGroup {
  readonly id: Id<'work_group'>
  readonly parent: Id<'work_group'>
  readonly key: string
  readonly title: Text
}

/** The groups inside these groups, in their order. */
export async function subGroupsOf(
  tx: ReadTransaction,
  parents: readonly Id<'work_group'>[],
): Promise<SubGroup[]> {
  if (parents.length === 0) return []
  const found = await tx.all(
    query
      .selectFrom('work_group')
      .select(['id', 'parent_id', 'key', 'title'])
      .where('partnership_id', '=', tx.partnership)
      .where('parent_id', 'in', [...parents])
      .orderBy('position')
      .orderBy('id'),
  )
  return found.flatMap(({ parent_id, ...row }) => (parent_id ? [{ ...row, parent: parent_id }] : []))
}

/** Who coordinates whom, in the order in which it is said. */
export const coordinations = (tx: ReadTransaction) =>
  tx.all(
    query
      .selectFrom('group_coordination')
      .select(['group_id', 'coordinated_id'])
      .where('partnership_id', '=', tx.partnership)
      .orderBy('group_id')
      .orderBy('position'),
  )

export const insertCoordination = (
  tx: Transaction,
  group: Id<'work_group'>,
  coordinated: Id<'work_group'>,
  position: number,
) =>
  tx.run(
    query.insertInto('group_coordination').values({
      partnership_id: tx.partnership,
      group_id: group,
      coordinated_id: coordinated,
      position,
    }),
  )

export interface NewGroup {
  readonly id: Id<'work_group'>
  readonly key: string
  readonly title: Text
  readonly position: number
  readonly at: Temporal.Instant
}

const insert = (
  tx: Transaction,
  { id, key, title, position, at }: NewGroup,
  own: {
    readonly kind?: string
    readonly parent_id?: Id<'work_group'>
    readonly purpose?: Text | undefined
    readonly details?: GroupDetails
    readonly state?: GroupState
    readonly idea?: Id<'idea'> | undefined
  },
) =>
  tx.run(
    query.insertInto('work_group').values({
      partnership_id: tx.partnership,
      id,
      key,
      kind: own.kind ?? null,
      parent_id: own.parent_id ?? null,
      title: json(title),
      purpose: own.purpose ? json(own.purpose) : null,
      content: json((own.details ?? {}) as never),
      position,
      state: own.state ?? 'active',
      idea_id: own.idea ?? null,
      added_at: at,
    }),
  )

/** Writes a group and gives it an address made from its title, in the language that the title begins with. */
export async function insertGroup(
  tx: Transaction,
  made: NewGroup & Pick<Group, 'kind' | 'purpose' | 'details'> & Partial<Pick<Group, 'state' | 'idea'>>,
): Promise<string> {
  await insert(tx, made, made)
  return takeSlug(tx, 'group', Object.values(made.title)[0] ?? made.key, made.id)
}

/** Writes a group inside another; it is shown on that one's page. */
export const insertSubGroup = (tx: Transaction, parent: Id<'work_group'>, made: NewGroup) =>
  insert(tx, made, { parent_id: parent })

/** Holds a group against other changes until the transaction ends. */
export const lockGroup = (tx: Transaction, id: Id<'work_group'>) =>
  tx.first(
    query
      .selectFrom('work_group')
      .select('id')
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id)
      .forUpdate(),
  )

export const updateGroup = (
  tx: Transaction,
  id: Id<'work_group'>,
  { title, purpose, details }: Pick<Group, 'title' | 'purpose' | 'details'>,
  at: Temporal.Instant,
) =>
  tx.run(
    query
      .updateTable('work_group')
      .set(({ eb }) => ({
        title: json(title),
        purpose: purpose ? json(purpose) : null,
        content: json(details as never),
        edited_at: at,
        version: eb('version', '+', 1),
      }))
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )

/** The place of the last of all groups; 0 where there are none. */
export async function lastPosition(tx: ReadTransaction): Promise<number> {
  const last = await tx.first(
    query
      .selectFrom('work_group')
      .select((is) => is.fn.max('position').as('position'))
      .where('partnership_id', '=', tx.partnership)
      .where('parent_id', 'is', null),
  )
  return last?.position ?? 0
}

export const setGroupState = (
  tx: Transaction,
  id: Id<'work_group'>,
  state: GroupState,
  at: Temporal.Instant,
) =>
  tx.run(
    query
      .updateTable('work_group')
      .set(({ eb }) => ({ state, edited_at: at, version: eb('version', '+', 1) }))
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )

/** The group that came of an idea. */
export async function groupOfIdea(tx: ReadTransaction, idea: Id<'idea'>): Promise<Group | undefined> {
  const row = await tx.first(ownGroups(tx).where('g.idea_id', '=', idea))
  return row && asGroup(row)
}
