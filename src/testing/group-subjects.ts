import { randomUUID } from 'node:crypto'
import type { PeopledPartnership, RoleName } from './people.ts'
import type { TestSite } from './site.ts'
import { type Belonging, type Maker, ownersOf, trial as text } from './whose.ts'

/** The group that the house's own people lead and take part in, or one that is nobody's here; each is made once. */
async function groupOf(
  { db, clock }: TestSite,
  place: PeopledPartnership,
  belonging: Belonging,
): Promise<string> {
  const id = { mine: place.id, ours: place.group, others: place.otherOrganisation }[belonging]
  await db.owner.query(
    `with made as (
       insert into work_group (partnership_id, id, key, kind, title, content, position, added_at)
       values ($1, $2::uuid, 'g-' || $2::text, 'task-force', $3, $5, 1, $4) on conflict do nothing returning id
     )
     insert into slug (partnership_id, noun, slug, subject_id) select $1::uuid, 'group', 'en-' || id, id from made`,
    [place.id, id, text, `${clock.realNow()}`, { goals: [1], open: { is: true, source: 'default' } }],
  )
  return id
}

/** A group of its own that nobody leads yet, with the organisation in it that it belongs to, if any. */
const proposedGroup: Maker = async ({ db, clock }, place, role, belonging) => {
  const id = randomUUID()
  const { organisation } = ownersOf(place, role, belonging)
  const at = `${clock.realNow()}`
  await db.owner.query(
    `insert into work_group (partnership_id, id, key, kind, title, content, position, added_at, state)
     values ($1, $2::uuid, 'g-' || $2::text, 'task-force', $3, $4, 1, $5, 'proposed')`,
    [place.id, id, text, { goals: [1], open: { is: true, source: 'default' } }, at],
  )
  await db.owner.query('insert into slug values ($1, $2, $3, $4)', [place.id, 'group', `en-${id}`, id])
  if (organisation)
    await db.owner.query(
      `insert into group_seat (partnership_id, id, group_id, role, organisation_id, position, given_at)
       values ($1, $2, $3, 'partner', $4, 1, $5)`,
      [place.id, randomUUID(), id, organisation, at],
    )
  return id
}

/** Those who represent an organisation that leads a group may speak for it. */
export const ledGroup: Maker = async (site, place, role, belonging) => {
  const group = await groupOf(site, place, belonging)
  const { organisation } = ownersOf(place, role, belonging)
  if (organisation)
    await site.db.owner.query(
      `insert into group_seat (partnership_id, id, group_id, role, organisation_id, position, given_at)
       values ($1, $2, $3, 'lead', $4, 1, $5) on conflict do nothing`,
      [place.id, randomUUID(), group, organisation, `${site.clock.realNow()}`],
    )
  return group
}

/** A milestone of its own in a group that belongs so, owned by the organisation that it belongs to, if any. */
async function milestoneOf(site: TestSite, place: PeopledPartnership, role: RoleName, belonging: Belonging) {
  const group = await groupOf(site, place, belonging)
  const id = randomUUID()
  await site.db.owner.query(
    `insert into milestone (partnership_id, id, group_id, n, text, agreed_due, due, owner_id, added_at)
     select $1::uuid, $2::uuid, $3::uuid, coalesce(max(n), 0) + 1, $4::jsonb, '2028-06', '2028-06', $5::uuid, $6::timestamptz
     from milestone where partnership_id = $1 and group_id = $3`,
    [place.id, id, group, text, ownersOf(place, role, belonging).organisation, `${site.clock.realNow()}`],
  )
  return { id, group }
}

/** How to make what acts and views of groups are about. */
export const groupMakers: Readonly<Record<string, Maker>> = {
  group: (site, place, _, belonging) => groupOf(site, place, belonging),
  'group.take-lead': proposedGroup,
  'group.decline-lead': proposedGroup,
  'group.tell': ledGroup,
  'group.rest': ledGroup,
  'group.resume': ledGroup,
  'group.end': ledGroup,
  'group.add-result': ledGroup,
  'group.settle-conflict': ledGroup,
  'group.to-end': ledGroup,
  'group-result': async (...whose) => {
    const [{ db, clock }, place] = whose
    const group = await ledGroup(...whose)
    const id = randomUUID()
    await db.owner.query(
      'insert into group_result (partnership_id, id, group_id, title, added_at) values ($1, $2, $3, $4, $5)',
      [place.id, id, group, text, `${clock.realNow()}`],
    )
    return id
  },
  milestone: async (...whose) => (await milestoneOf(...whose)).id,
  // It stands at its group's address, by its number there.
  'milestone.one': async (...whose) => {
    const [{ db }, place, role, belonging] = whose
    const { group } = await milestoneOf(...whose)
    const owner = ownersOf(place, role, belonging).organisation
    await db.owner.query('update milestone set owner_id = $1 where group_id = $2 and n = 1', [owner, group])
    return group
  },
  seat: async (site, place, role, belonging) => {
    const group = await groupOf(site, place, belonging)
    const id = randomUUID()
    const at = `${site.clock.realNow()}`
    const organisation = ownersOf(place, role, belonging).organisation ?? place.organisation
    // An organisation has one such seat in a group: what was made before has ended.
    await site.db.owner.query(
      'update group_seat set ended_at = $3 where partnership_id = $1 and group_id = $2 and ended_at is null',
      [place.id, group, at],
    )
    await site.db.owner.query(
      `insert into group_seat (partnership_id, id, group_id, role, organisation_id, position, given_at)
       values ($1, $2, $3, 'partner', $4, 1, $5)`,
      [place.id, id, group, organisation, at],
    )
    return id
  },
  overlap: async (site, place) => {
    for (const whose of ['mine', 'others'] as const) await groupOf(site, place, whose)
    const { rows } = await site.db.owner.query<{ id: string }>(
      `insert into overlap_pair (partnership_id, id, one_type, one_id, other_type, other_id, weight, reasons, found_at)
       values ($1, $2, 'group', least($1, $3::uuid), 'group', greatest($1, $3::uuid), 0.5, '[]', $4)
       on conflict (partnership_id, one_id, other_id)
       do update set answer = null, answered_at = null, words = null returning id`,
      [place.id, randomUUID(), place.otherOrganisation, `${site.clock.realNow()}`],
    )
    return rows[0]?.id
  },
}
