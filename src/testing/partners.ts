import type { Temporal } from 'temporal-polyfill'
import { grant } from '../access/index.ts'
import { append } from '../journal/index.ts'
import { importOrganisations } from '../partners/index.ts'
import { type Id, newId, withPartnership } from '../platform/db/index.ts'
import { makePerson, type PeopledPartnership, type TestPerson } from './people.ts'
import type { TestSite } from './site.ts'

export interface TestPartner {
  readonly id: Id<'organisation'>
  readonly key: string
  readonly representative: TestPerson
}

/** More partners in a partnership, each with a representative that is signed in. */
export async function makePartners(
  { db }: TestSite,
  place: PeopledPartnership,
  keys: readonly string[],
  now: Temporal.Instant,
): Promise<TestPartner[]> {
  return withPartnership(db.pool, place.id, async (tx) => {
    const records = keys.map((key) => ({
      key,
      name: `Organisation ${key}`,
      kind: 'company',
      standing: 'partner' as const,
    }))
    const { ids, happened } = await importOrganisations(tx, records, now, true)
    const partners: TestPartner[] = []
    for (const key of keys) {
      const id = ids.get(key)!
      const representative = await makePerson(tx, `${key}-${newId(now).slice(-8)}`, [], now)
      await grant(tx, {
        id: newId(now),
        person: representative.id,
        role: 'representative',
        scope: id,
        from: now,
        source: 'test',
      })
      partners.push({ id, key, representative })
    }
    await append(tx, happened)
    return partners
  })
}
