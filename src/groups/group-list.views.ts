import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { view } from '../acts/index.ts'
import { type Charter, charterOf } from '../charter/index.ts'
import { organisationsByKey } from '../partners/index.ts'
import { dateIn, endOfDay } from '../platform/calendar/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { kindsOf } from './agreement.ts'
import { type Group, groupsFrom } from './group.store.ts'
import { lightOf, nextOf } from './milestone.rules.ts'
import { type Milestone, milestonesOf } from './milestone.store.ts'
import { asShortMilestone } from './milestone.views.ts'
import { type Seat, type SeatRole, seatsOf } from './seat.store.ts'
import { kind, maybe, type Named, type ShortGroup, shortGroup, shortMilestone, text } from './shapes.ts'

/** Rows on a page of a list. */
const mostShown = 100

/** What is needed to show groups shortly, read once for all of them. */
export interface Around {
  readonly milestones: readonly Milestone[]
  readonly seats: readonly Seat[]
  readonly organisations: ReadonlyMap<string, Named>
  readonly today: Temporal.PlainDate
  readonly charter: Charter
}

export async function around(
  tx: ReadTransaction,
  groups: readonly Group[],
  charter: Charter,
  today: Temporal.PlainDate,
): Promise<Around> {
  const ids = groups.map(({ id }) => id)
  const [milestones, seats, all] = await Promise.all([
    milestonesOf(tx, ids),
    seatsOf(tx, ids),
    organisationsByKey(tx),
  ])
  const organisations = new Map(
    [...all.values()].map(({ id, key, slug, name }) => [id as string, { key, slug, name }]),
  )
  return { milestones, seats, organisations, today, charter }
}

/** The organisations that hold these seats, in their order. */
export const holders = (seats: readonly Seat[], role: SeatRole, organisations: ReadonlyMap<string, Named>) =>
  seats
    .filter((seat) => seat.role === role)
    .flatMap(({ organisation }) => (organisation && organisations.get(organisation)) ?? [])

export function asShort(
  group: Group,
  { milestones, seats, organisations, today, charter }: Around,
): ShortGroup {
  const { id, key, slug, kind, state, title, purpose } = group
  const own = milestones.filter((milestone) => milestone.group === id)
  const next = nextOf(own, today)
  return {
    id,
    key,
    slug,
    kind,
    state,
    title,
    ...maybe('purpose', purpose),
    light: lightOf(own, today),
    ...maybe('next', next && asShortMilestone(next, today)),
    leadTitle: charter.leadSeat.title,
    leads: holders(
      seats.filter((seat) => seat.group === id),
      'lead',
      organisations,
    ),
  }
}

const pageNumber = z.coerce.number().int().min(1).max(10_000).default(1)

/** What is late changes at midnight. */
export const whenDayEnds = (today: Temporal.PlainDate, zone: string) => ({
  validUntil: endOfDay(today, zone),
})

export const groupList = view({
  name: 'group.list',
  summary: { da: 'Grupperne, og hvordan det går dem', en: 'The groups and how they are doing' },
  parameters: z.object({ page: pageNumber }),
  data: z.object({ kinds: z.array(kind), items: z.array(shortGroup), page: z.int(), more: z.boolean() }),
  who: ['anyone'],
  freshness: 'journal',
  api: '/groups',
  example: {},
  async load({ tx, site, now, parameters: { page } }) {
    const today = dateIn(now, site.zone)
    const found = await groupsFrom(tx, (page - 1) * mostShown, mostShown + 1)
    const groups = found.slice(0, mostShown)
    const charter = await charterOf(tx, now)
    const known = await around(tx, groups, charter, today)
    const items = groups.map((group) => asShort(group, known))
    const data = { kinds: kindsOf(charter), items, page, more: found.length > mostShown }
    return { data, ...whenDayEnds(today, site.zone) }
  },
})

const onTimeline = shortGroup
  .pick({ id: true, slug: true, kind: true, title: true, light: true })
  .extend({ milestones: z.array(shortMilestone) })
export type GroupOnTimeline = z.infer<typeof onTimeline>

export const timeline = view({
  name: 'group.timeline',
  summary: { da: 'Alle gruppers milepæle', en: 'The milestones of all groups' },
  parameters: z.object({ page: pageNumber }),
  data: z.object({ items: z.array(onTimeline), page: z.int(), more: z.boolean() }),
  who: ['anyone'],
  freshness: 'journal',
  api: '/timeline',
  example: {},
  async load({ tx, site, now, parameters: { page } }) {
    const today = dateIn(now, site.zone)
    const found = await groupsFrom(tx, (page - 1) * mostShown, mostShown + 1)
    const groups = found.slice(0, mostShown)
    const all = await milestonesOf(
      tx,
      groups.map(({ id }) => id),
    )
    const items = groups.map(({ id, slug, kind, title }) => {
      const own = all.filter((milestone) => milestone.group === id)
      const milestones = own.map((milestone) => asShortMilestone(milestone, today))
      return { id: id as string, slug, kind, title, light: lightOf(own, today), milestones }
    })
    const data = { items, page, more: found.length > mostShown }
    return { data, ...whenDayEnds(today, site.zone) }
  },
})

const listedMilestone = shortMilestone.extend({
  group: z.string(),
  groupTitle: text,
  agreedDue: z.string(),
  agreedAsWritten: z.string().optional(),
  owner: z.string().optional(),
})

export const milestoneList = view({
  name: 'milestone.list',
  summary: { da: 'Milepælene, gruppe for gruppe', en: 'The milestones, group by group' },
  parameters: z.object({ page: pageNumber }),
  data: z.object({ items: z.array(listedMilestone), page: z.int(), more: z.boolean() }),
  who: ['anyone'],
  freshness: 'journal',
  api: '/milestones',
  example: {},
  async load({ tx, site, now, parameters: { page } }) {
    const today = dateIn(now, site.zone)
    const found = await groupsFrom(tx, (page - 1) * mostShown, mostShown + 1)
    const groups = found.slice(0, mostShown)
    const { milestones, organisations } = await around(tx, groups, await charterOf(tx, now), today)
    const items = groups.flatMap(({ id, key, title }) =>
      milestones
        .filter((milestone) => milestone.group === id)
        .map((milestone) => ({
          ...asShortMilestone(milestone, today),
          group: key,
          groupTitle: title,
          agreedDue: milestone.agreedDue,
          ...maybe('agreedAsWritten', milestone.agreedAsWritten),
          ...maybe('owner', milestone.owner && organisations.get(milestone.owner)?.key),
        })),
    )
    const data = { items, page, more: found.length > mostShown }
    return { data, ...whenDayEnds(today, site.zone) }
  },
})
