import type { GroupRecord } from '../charter/index.ts'
import { importGroups } from '../groups/index.ts'
import { append } from '../journal/index.ts'
import { type Id, withPartnership } from '../platform/db/index.ts'
import type { PeopledPartnership } from './people.ts'
import type { TestSite } from './site.ts'

/** A group of the partnership's own, as its file would have it. Organisations are `aurora` and `bifrost`. */
export async function makeGroup(
  { db, clock }: TestSite,
  place: PeopledPartnership,
  record: Partial<GroupRecord> = {},
): Promise<Id<'work_group'>> {
  const made: GroupRecord = {
    key: 'proeve',
    kind: 'field',
    title: { da: 'Prøvegruppen', en: 'The trial group' },
    leads: [],
    partners: [],
    open: { is: true, source: 'default' },
    goals: [1],
    ...record,
  }
  const organisations = new Map([
    ['aurora', place.organisation],
    ['bifrost', place.otherOrganisation],
  ])
  return withPartnership(db.pool, place.id, async (tx) => {
    const happened = await importGroups(tx, [made], organisations, clock.realNow())
    await append(tx, happened)
    return happened[0]?.subject.id as Id<'work_group'>
  })
}
