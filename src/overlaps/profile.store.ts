import { json, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import { keysOf, type Profile } from './overlap.rules.ts'

export const dropProfile = (tx: Transaction, id: string) =>
  tx.run(
    query
      .deleteFrom('overlap_profile')
      .where('partnership_id', '=', tx.partnership)
      .where('subject_id', '=', id as never),
  )

/** Keeps what is compared of a thing, in place of what was kept before. */
export async function keepProfile(tx: Transaction, profile: Profile): Promise<void> {
  await dropProfile(tx, profile.id)
  const { type, id } = profile
  await tx.run(
    query.insertInto('overlap_profile').values({
      partnership_id: tx.partnership,
      subject_type: type,
      subject_id: id as never,
      profile: json(profile as never),
    }),
  )
  const keys = [...new Set(keysOf(profile))]
  if (keys.length === 0) return
  await tx.run(
    query
      .insertInto('overlap_term')
      .values(keys.map((term) => ({ partnership_id: tx.partnership, term, subject_id: id as never }))),
  )
}

export async function countProfiles(tx: ReadTransaction): Promise<number> {
  const row = await tx.first(
    query
      .selectFrom('overlap_profile')
      .select((is) => is.fn.countAll<number>().as('n'))
      .where('partnership_id', '=', tx.partnership),
  )
  return Number(row?.n ?? 0)
}

/** In how many things each of these words and codes occurs. */
export async function countsOf(
  tx: ReadTransaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (keys.length === 0) return new Map()
  const rows = await tx.all(
    query
      .selectFrom('overlap_term')
      .select(['term'])
      .select((is) => is.fn.countAll<number>().as('n'))
      .where('partnership_id', '=', tx.partnership)
      .where('term', 'in', [...keys])
      .groupBy('term'),
  )
  return new Map(rows.map(({ term, n }) => [term, Number(n)]))
}

/** The things that share most of these words with a thing, but not itself. */
export async function sharing(
  tx: ReadTransaction,
  id: string,
  keys: readonly string[],
  limit: number,
): Promise<Profile[]> {
  if (keys.length === 0) return []
  const rows = await tx.all(
    query
      .selectFrom('overlap_profile as p')
      .innerJoin(
        query
          .selectFrom('overlap_term')
          .select('subject_id')
          .select((is) => is.fn.countAll<number>().as('n'))
          .where('partnership_id', '=', tx.partnership)
          .where('term', 'in', [...keys])
          .where('subject_id', '<>', id as never)
          .groupBy('subject_id')
          .as('t'),
        (join) => join.onRef('t.subject_id', '=', 'p.subject_id'),
      )
      .select(['p.profile'])
      .where('p.partnership_id', '=', tx.partnership)
      .orderBy('t.n', 'desc')
      .orderBy('p.subject_id')
      .limit(limit),
  )
  return rows.map(({ profile }) => profile as unknown as Profile)
}
