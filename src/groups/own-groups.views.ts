import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { representedBy, type Viewer } from '../access/index.ts'
import { given, view } from '../acts/index.ts'
import { openAsks } from '../asks/index.ts'
import { charterOf } from '../charter/index.ts'
import { dateIn, earliest, latest } from '../platform/calendar/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import { allGroups } from './group.access.ts'
import { subjectOf } from './group.acts.ts'
import type { Group } from './group.store.ts'
import { type Around, around, asShort, whenDayEnds } from './group-list.views.ts'
import { hasEnded } from './lifecycle.rules.ts'
import { isMilestoneLate, isOpen, readDue } from './milestone.rules.ts'
import { asShortMilestone } from './milestone.views.ts'
import { milestoneSubjectOf } from './milestone-asking.acts.ts'
import { seatsOf } from './seat.store.ts'
import { maybe, shortGroup, shortMilestone, text, update } from './shapes.ts'
import { shownUpdates } from './update.views.ts'

const unanswered = z.object({
  /** What was asked about: the milestone, or none where it was how the group is doing. */
  milestone: text.optional(),
  /** Whom one waits for; none where it is a person. */
  organisation: text.optional(),
  self: z.boolean(),
  at: z.string(),
})

const ownGroup = shortGroup
  .pick({ id: true, slug: true, state: true, title: true, light: true })
  .extend({ due: z.array(shortMilestone), unanswered: z.array(unanswered), last: update.optional() })
export type OwnGroup = z.infer<typeof ownGroup>

/** What falls due within so many days is shown, beside what is late. */
const daysAhead = 60

/** The groups that somebody leads: in person, or for an organisation that holds a lead's seat. */
async function ledBy(tx: ReadTransaction, viewer: Viewer): Promise<Group[]> {
  const groups = (await allGroups(tx)).filter((group) => !hasEnded(group))
  const scopes = new Set(viewer.grants.filter(({ role }) => role === 'lead').map(({ scope }) => scope))
  const represented = new Set<string>(representedBy(viewer))
  const seats = await seatsOf(
    tx,
    groups.map(({ id }) => id),
  )
  const leading = new Set(
    seats
      .filter(({ role, organisation }) => role === 'lead' && organisation && represented.has(organisation))
      .map(({ group }) => group),
  )
  return groups.filter(({ id }) => scopes.has(id) || leading.has(id))
}

type Due = Around['milestones'][number]

/** Whether a milestone is late, or its stretch has begun or begins soon. */
function isDue(milestone: Due, today: Temporal.PlainDate): boolean {
  if (!isOpen(milestone)) return false
  if (isMilestoneLate(milestone, today)) return true
  const due = readDue(milestone.due)
  const begins = earliest(due) ?? latest(due)
  return begins !== null && begins.since(today, { largestUnit: 'days' }).days <= daysAhead
}

/** Who was asked about the group or its milestones and has not answered. */
async function silentIn(
  tx: ReadTransaction,
  group: Group,
  { milestones, organisations }: Around,
  self: Id<'person'>,
) {
  const own = milestones.filter((milestone) => milestone.group === group.id && isOpen(milestone))
  const about = [
    { subject: subjectOf(group.id), milestone: undefined },
    ...own.map(({ id, text }) => ({ subject: milestoneSubjectOf(id), milestone: text })),
  ]
  const found = []
  for (const { subject, milestone } of about)
    for (const { organisation, person, answeredAt, openedAt } of await openAsks(tx, { subject })) {
      if (answeredAt) continue
      found.push({
        ...maybe('milestone', milestone),
        ...maybe('organisation', organisation && organisations.get(organisation)?.name),
        self: person === self,
        at: openedAt.toString(),
      })
    }
  return found
}

export const ownGroups = view({
  name: 'me.groups',
  summary: {
    da: 'De grupper, man leder: hvad der forfalder, og hvem der mangler at svare',
    en: 'The groups that one leads: what is due, and who has not answered',
  },
  parameters: z.object({}),
  data: z.object({ items: z.array(ownGroup) }),
  who: ['signed-in'],
  freshness: 'session',
  api: '/me/groups',
  example: {},
  async load({ tx, viewer, now, site }) {
    const today = dateIn(now, site.zone)
    const { id: self } = given(viewer.person)
    const groups = await ledBy(tx, viewer)
    const known = await around(tx, groups, await charterOf(tx, now), today)
    const items: OwnGroup[] = []
    for (const group of groups) {
      const { id, slug, state, title, light } = asShort(group, known)
      const own = known.milestones.filter((milestone) => milestone.group === group.id)
      const [last] = await shownUpdates(tx, group, viewer, 1)
      items.push({
        id,
        slug,
        state,
        title,
        light,
        due: own.filter((each) => isDue(each, today)).map((each) => asShortMilestone(each, today)),
        unanswered: await silentIn(tx, group, known, self),
        ...maybe('last', last),
      })
    }
    return { data: { items }, ...whenDayEnds(today, site.zone) }
  },
})
