import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Language } from '../platform/words/index.ts'
import type { Role } from './viewer.rules.ts'

/** These people, as far as they are there. */
export async function peopleById(tx: ReadTransaction, ids: readonly Id<'person'>[]) {
  if (ids.length === 0) return []
  return tx.all(
    query
      .selectFrom('person')
      .select(['id', 'name', 'email', 'language', 'created_at'])
      .where('partnership_id', '=', tx.partnership)
      .where('id', 'in', [...new Set(ids)]),
  )
}

/** Of what is left out, nothing is changed. @param email in lower case. */
export const updatePerson = (
  tx: Transaction,
  id: Id<'person'>,
  changed: { readonly name?: string; readonly email?: string; readonly language?: Language },
) =>
  tx.run(
    query
      .updateTable('person')
      .set({
        ...(changed.name === undefined ? {} : { name: changed.name }),
        ...(changed.email === undefined ? {} : { email: changed.email }),
        ...(changed.language === undefined ? {} : { language: changed.language }),
      })
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )

const literally = (text: string) => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

/** The people in whose name or mail address the words stand, by their address, those after the person `after`. */
export const peopleMatching = (
  tx: ReadTransaction,
  words: string,
  after: Id<'person'> | undefined,
  limit: number,
) =>
  tx.all(
    query
      .selectFrom('person')
      .select(['id', 'name', 'email', 'language', 'created_at'])
      .where('partnership_id', '=', tx.partnership)
      .where((is) =>
        is.or([
          is('name', 'ilike', `%${literally(words)}%`),
          is('email', 'like', `%${literally(words.toLowerCase())}%`),
        ]),
      )
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

/** All roles that a person has or had, the latest first. */
export async function grantHistory(tx: ReadTransaction, person: Id<'person'>) {
  const rows = await tx.all(
    query
      .selectFrom('access_grant')
      .select(['id', 'role', 'scope_id', 'valid_from', 'valid_to', 'source'])
      .where('partnership_id', '=', tx.partnership)
      .where('person_id', '=', person)
      .orderBy('valid_from', 'desc')
      .orderBy('id', 'desc'),
  )
  return rows.map(({ id, role, scope_id, valid_from, valid_to, source }) => ({
    id,
    role: role as Role,
    scope: scope_id ?? undefined,
    from: valid_from as Temporal.Instant,
    to: valid_to ?? undefined,
    source,
  }))
}

export async function countPeople(tx: ReadTransaction): Promise<number> {
  const row = await tx.first(
    query
      .selectFrom('person')
      .select((is) => is.fn.countAll<number>().as('n'))
      .where('partnership_id', '=', tx.partnership),
  )
  return row?.n ?? 0
}
