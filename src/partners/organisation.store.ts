import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { representedBy, type Viewer } from '../access/index.ts'
import type { Organisation as OrganisationRecord } from '../charter/index.ts'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import { takeSlug } from '../platform/slugs/index.ts'
import { say, type Text } from '../platform/words/index.ts'

/** What the partnership's file says of an organisation, besides what stands in columns of its own. */
export type OrganisationDetails = Omit<
  OrganisationRecord,
  'key' | 'name' | 'called' | 'kind' | 'standing' | 'unitOf'
> & { readonly name?: string; readonly called?: Text }

export interface Organisation {
  readonly id: Id<'organisation'>
  /** Its short name in the partnership's records; never what it is known by elsewhere. */
  readonly key: string
  readonly slug: string
  readonly name: Text
  readonly kind: string
  readonly standing: OrganisationRecord['standing']
  /** It does not exist outside a demonstration. */
  readonly invented: boolean
  readonly unitOf: Id<'organisation'> | undefined
  readonly details: OrganisationDetails
  readonly version: number
}

const organisations = query
  .selectFrom('organisation as o')
  .innerJoin('slug as s', (join) =>
    join
      .onRef('s.partnership_id', '=', 'o.partnership_id')
      .onRef('s.subject_id', '=', 'o.id')
      .on('s.noun', '=', 'organisation')
      .on('s.is_current', '=', true),
  )
  .select(['o.id', 'o.key', 'o.name', 'o.kind', 'o.invented', 'o.unit_of', 'o.content', 'o.version'])
  .select('s.slug')
  // Whether it is a partner follows from what happened last; nobody sets it.
  .select(
    sql<string>`case when o.standing <> 'secretariat' and (
      select f.fact from membership_fact f
      where f.partnership_id = o.partnership_id and f.organisation_id = o.id
        and f.fact in ('joined', 'signed', 'withdrawn', 'lapsed')
      order by f.at desc, f.id desc limit 1
    ) in ('joined', 'signed') then 'partner' else o.standing end`.as('standing'),
  )

type Row = NonNullable<Awaited<ReturnType<typeof rowById>>>

const rowById = (tx: ReadTransaction, id: Id<'organisation'>) =>
  tx.first(organisations.where('o.partnership_id', '=', tx.partnership).where('o.id', '=', id))

const asOrganisation = ({ unit_of, content, standing, ...row }: Row): Organisation => ({
  ...row,
  standing: standing as Organisation['standing'],
  unitOf: unit_of ?? undefined,
  details: content as unknown as OrganisationDetails,
})

export async function organisationById(
  tx: ReadTransaction,
  id: Id<'organisation'>,
): Promise<Organisation | undefined> {
  const row = await rowById(tx, id)
  return row && asOrganisation(row)
}

/** All organisations that the partnership knows, in the order of its file. */
export async function allOrganisations(tx: ReadTransaction): Promise<Organisation[]> {
  const rows = await tx.all(
    organisations.where('o.partnership_id', '=', tx.partnership).orderBy('o.position').orderBy('o.id'),
  )
  return rows.map(asOrganisation)
}

export interface NewOrganisation {
  readonly id: Id<'organisation'>
  readonly key: string
  readonly name: Text
  readonly kind: string
  /** As long as it is no partner. That it is one is a fact of its membership. */
  readonly standing: Exclude<Organisation['standing'], 'partner'>
  readonly invented: boolean
  readonly unitOf: Id<'organisation'> | undefined
  readonly details: OrganisationDetails
  readonly position: number
}

/** Writes an organisation and gives it an address made from its name. */
export async function insertOrganisation(tx: Transaction, made: NewOrganisation): Promise<string> {
  const { id, key, name, kind, standing, invented, unitOf, details, position } = made
  await tx.run(
    query.insertInto('organisation').values({
      partnership_id: tx.partnership,
      id,
      key,
      name: json(name),
      kind,
      standing,
      invented,
      position,
      unit_of: unitOf ?? null,
      content: json(details as never),
    }),
  )
  return takeSlug(tx, 'organisation', say(name, 'da').text, id)
}

export const lockOrganisation = (tx: Transaction, id: Id<'organisation'>) =>
  tx.first(
    query
      .selectFrom('organisation')
      .select('id')
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id)
      .forUpdate(),
  )

export const updateOrganisation = (
  tx: Transaction,
  id: Id<'organisation'>,
  { name, kind, details }: Pick<Organisation, 'name' | 'kind' | 'details'>,
  at: Temporal.Instant,
) =>
  tx.run(
    query
      .updateTable('organisation')
      .set(({ eb }) => ({
        name: json(name),
        kind,
        content: json(details as never),
        edited_at: at,
        version: eb('version', '+', 1),
      }))
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )

/** The names of these organisations, by id. */
export async function organisationNames(
  tx: ReadTransaction,
  ids: readonly Id<'organisation'>[],
): Promise<ReadonlyMap<string, Text>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.all(
    query
      .selectFrom('organisation')
      .select(['id', 'name'])
      .where('partnership_id', '=', tx.partnership)
      .where('id', 'in', [...new Set(ids)]),
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** What other rooms need in order to name an organisation and lead to it. */
export interface Named {
  readonly id: Id<'organisation'>
  readonly key: string
  readonly slug: string
  readonly name: Text
  /** It exists in the demonstration only. */
  readonly invented: boolean
}

/** All organisations by the key that records point at them with. */
export async function organisationsByKey(tx: ReadTransaction): Promise<ReadonlyMap<string, Named>> {
  const all = await allOrganisations(tx)
  return new Map(all.map(({ id, key, slug, name, invented }) => [key, { id, key, slug, name, invented }]))
}

export interface Represented {
  readonly id: string
  readonly name: Text
}

/** The organisations that a viewer can act for, with their names: what “you act for …” chooses from. */
export async function representedOrganisations(tx: ReadTransaction, viewer: Viewer): Promise<Represented[]> {
  const ids = representedBy(viewer)
  const names = await organisationNames(tx, ids)
  return ids.map((id) => ({ id, name: names.get(id) ?? {} }))
}
