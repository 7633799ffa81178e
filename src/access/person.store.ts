import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Language } from '../platform/words/index.ts'
import type { Role } from './viewer.rules.ts'

export interface NewPerson {
  readonly id: Id<'person'>
  readonly name: string
  /** In lower case. */
  readonly email: string
  readonly language: Language
  readonly at: Temporal.Instant
}

/** @returns false where the address is somebody's already. */
export async function insertPerson(
  tx: Transaction,
  { id, name, email, language, at }: NewPerson,
): Promise<boolean> {
  const inserted = await tx.run(
    query
      .insertInto('person')
      .values({ partnership_id: tx.partnership, id, name, email, language, created_at: at })
      .onConflict((conflict) => conflict.columns(['partnership_id', 'email']).doNothing()),
  )
  return inserted > 0
}

/** @param email in lower case. */
export const personAt = (tx: ReadTransaction, email: string) =>
  tx.first(
    query
      .selectFrom('person')
      .select(['id', 'name', 'email', 'language'])
      .where('partnership_id', '=', tx.partnership)
      .where('email', '=', email),
  )

export const personById = (tx: ReadTransaction, id: Id<'person'>) =>
  tx.first(
    query
      .selectFrom('person')
      .select(['id', 'name', 'email', 'language'])
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )

/** Holds a person until the transaction ends, so that what is given to one person is given one after the other. */
export const lockPerson = (tx: Transaction, id: Id<'person'>) =>
  tx.first(
    query
      .selectFrom('person')
      .select(['id', 'language'])
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id)
      .forUpdate(),
  )

/** People by their mail address, those after the person `after`. */
export const peopleAfter = (tx: ReadTransaction, after: Id<'person'> | undefined, limit: number) =>
  tx.all(
    query
      .selectFrom('person')
      .select(['id', 'name', 'email', 'language', 'created_at'])
      .where('partnership_id', '=', tx.partnership)
      .$if(after !== undefined, (select) =>
        select.where('email', '>', (is) =>
          is
            .selectFrom('person as last')
            .select('last.email')
            .where('last.partnership_id', '=', tx.partnership)
            .where('last.id', '=', after as Id<'person'>),
        ),
      )
      .orderBy('email')
      .limit(limit),
  )

/** The names of these people, by id. Who is asked for and not there is left out. */
export async function personNames(
  tx: ReadTransaction,
  ids: readonly Id<'person'>[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.all(
    query
      .selectFrom('person')
      .select(['id', 'name'])
      .where('partnership_id', '=', tx.partnership)
      .where('id', 'in', [...new Set(ids)]),
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}

export interface NewGrant {
  readonly id: Id<'access_grant'>
  readonly person: Id<'person'>
  readonly role: Role
  readonly scope?: string | undefined
  readonly from: Temporal.Instant
  readonly to?: Temporal.Instant | undefined
  /** What gave it: `charter`, `mandate:<id>`, `seat:<id>`. */
  readonly source: string
}

/** Gives a person a role. Rooms above give theirs through here, so that what access knows is enough to answer. */
export const grant = (tx: Transaction, made: NewGrant) =>
  tx.run(
    query.insertInto('access_grant').values({
      partnership_id: tx.partnership,
      id: made.id,
      person_id: made.person,
      role: made.role,
      scope_id: made.scope ?? null,
      valid_from: made.from,
      valid_to: made.to ?? null,
      source: made.source,
    }),
  )

/** Ends, at `at`, all grants that came from `source` and have not ended. */
export const endGrants = (tx: Transaction, source: string, at: Temporal.Instant) =>
  tx.run(
    query
      .updateTable('access_grant')
      .set({ valid_to: at })
      .where('partnership_id', '=', tx.partnership)
      .where('source', '=', source)
      .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', at)])),
  )

/** People who have one of these roles at `at`, the roles in the order given. */
export async function peopleWithRoles(tx: ReadTransaction, roles: readonly Role[], at: Temporal.Instant) {
  const rows = await tx.all(
    query
      .selectFrom('access_grant as g')
      .innerJoin('person as p', (join) =>
        join.onRef('p.partnership_id', '=', 'g.partnership_id').onRef('p.id', '=', 'g.person_id'),
      )
      .select(['p.id', 'p.name', 'p.email', 'p.language', 'g.role'])
      .where('g.partnership_id', '=', tx.partnership)
      .where('g.role', 'in', [...roles])
      .where('g.valid_from', '<=', at)
      .where((is) => is.or([is('g.valid_to', 'is', null), is('g.valid_to', '>', at)]))
      .orderBy('p.email'),
  )
  return rows
    .map((row) => ({ ...row, language: row.language as Language, role: row.role as Role }))
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
}

/** The address of a person, in lower case; nothing where the person is not there. */
export const personEmail = async (tx: ReadTransaction, id: Id<'person'>): Promise<string | undefined> =>
  (
    await tx.first(
      query
        .selectFrom('person')
        .select('email')
        .where('partnership_id', '=', tx.partnership)
        .where('id', '=', id),
    )
  )?.email

/** Who stands for these organisations at `at`: their representatives first, then the deputies. */
export async function representativesOf(
  tx: ReadTransaction,
  organisations: readonly Id<'organisation'>[],
  at: Temporal.Instant,
): Promise<{ organisation: Id<'organisation'>; person: Id<'person'>; role: 'representative' | 'deputy' }[]> {
  if (organisations.length === 0) return []
  const rows = await tx.all(
    query
      .selectFrom('access_grant')
      .select(['scope_id', 'person_id', 'role'])
      .where('partnership_id', '=', tx.partnership)
      .where('scope_id', 'in', [...organisations])
      .where('role', 'in', ['representative', 'deputy'])
      .where('valid_from', '<=', at)
      .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', at)]))
      .orderBy('role', 'desc')
      .orderBy('valid_from')
      .orderBy('id'),
  )
  return rows.map((row) => ({
    organisation: row.scope_id as Id<'organisation'>,
    person: row.person_id,
    role: row.role as 'representative' | 'deputy',
  }))
}

/** Who leads these groups at `at`, whatever gave it to them. */
export async function leadersOf(
  tx: ReadTransaction,
  groups: readonly Id<'work_group'>[],
  at: Temporal.Instant,
): Promise<{ group: Id<'work_group'>; person: Id<'person'> }[]> {
  if (groups.length === 0) return []
  const rows = await tx.all(
    query
      .selectFrom('access_grant')
      .select(['scope_id', 'person_id'])
      .where('partnership_id', '=', tx.partnership)
      .where('scope_id', 'in', [...groups])
      .where('role', '=', 'lead')
      .where('valid_from', '<=', at)
      .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', at)]))
      .orderBy('valid_from')
      .orderBy('id'),
  )
  return rows.map((row) => ({
    group: row.scope_id as Id<'work_group'>,
    person: row.person_id,
  }))
}
