import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { permits, type Viewer } from '../access/index.ts'
import { type Connections, type View, view } from '../acts/index.ts'
import { type Charter, charterOf } from '../charter/index.ts'
import { findIdea } from '../ideas/index.ts'
import { dateIn } from '../platform/calendar/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { gatheringNamed, goalsOf, opennessOf } from './agreement.ts'
import { findGroup, ledStanding, standingOf } from './group.access.ts'
import { editGroup } from './group.acts.ts'
import { allGroups, coordinations, type Group, subGroupsOf } from './group.store.ts'
import { around, asShort, holders, whenDayEnds } from './group-list.views.ts'
import { lifeOf } from './life.views.ts'
import { settledConflict, wholeMilestones } from './milestone.views.ts'
import { seatsOf } from './seat.store.ts'
import { type Settlement, settlementsOf } from './settlement.store.ts'
import { maybe, type Named, type WholeGroup, wholeGroup } from './shapes.ts'
import { tellGroup } from './update.acts.ts'
import { shownUpdates } from './update.views.ts'

/** The newest of them; the rest are a list of their own. */
const updatesOnPage = 5

/** @param connections what the rooms above know of a group: its facilities, its meetings. */
export const oneGroup = (connections: Connections<Group>): View<{ id: string }, WholeGroup> =>
  view({
    name: 'group.one',
    summary: {
      da: 'En gruppe med milepæle og alt, den vil',
      en: 'A group with its milestones and all it is for',
    },
    parameters: z.object({ id: z.string().max(100) }),
    data: wholeGroup,
    who: ['anyone'],
    freshness: 'journal',
    api: '/groups/{id}',
    example: { id: 'none' },
    async load({ tx, site, viewer, now, parameters }) {
      const group = await findGroup(tx, parameters.id)
      if (!group) return undefined
      const today = dateIn(now, site.zone)
      const charter = await charterOf(tx, now)
      const data = {
        ...(await whole(tx, group, viewer, charter, today)),
        connections: [...(await connections(tx, group))],
      }
      return { data, standing: standingOf(group), version: group.version, ...whenDayEnds(today, site.zone) }
    },
  })

async function whole(
  tx: ReadTransaction,
  group: Group,
  viewer: Viewer,
  charter: Charter,
  today: Temporal.PlainDate,
): Promise<Omit<WholeGroup, 'connections'>> {
  const known = await around(tx, [group], charter, today)
  const { milestones, seats, organisations } = known
  const leads = seats.filter(({ role }) => role === 'lead').flatMap(({ organisation }) => organisation ?? [])
  const { details } = group
  const settlements = await settlementsOf(tx, group.id)
  return {
    ...asShort(group, known),
    ...saidBy(group, charter, settlements),
    kindTitle: charter.groupKinds.find(({ key }) => key === group.kind)?.title ?? {},
    milestones: await wholeMilestones(tx, milestones, { organisations, leads, settlements }, viewer, today),
    updates: await shownUpdates(tx, group, viewer, updatesOnPage),
    ...(await insideAndBeside(tx, group, organisations)),
    partners: holders(seats, 'partner', organisations),
    othersUnnamed: details.othersUnnamed ?? false,
    open: opennessOf(charter, details),
    goals: goalsOf(charter, details.goals),
    ...maybe('idea', await ideaOf(tx, group)),
    ...(await lifeOf(tx, group, { seats, leads }, viewer)),
    version: group.version,
    mayEdit: permits(editGroup.who, viewer, standingOf(group)),
    mayTell: permits(tellGroup.who, viewer, ledStanding(group.id, leads)),
  }
}

async function ideaOf(tx: ReadTransaction, { idea }: Group) {
  const from = idea && (await findIdea(tx, idea))
  return from && { slug: from.slug, title: from.title }
}

/** What the group says of itself. */
function saidBy({ details }: Group, charter: Charter, settlements: readonly Settlement[]) {
  const { background, tasks, themes, workPlan, success, invited, facilities, cadence } = details
  const { gathering, ...often } = cadence ?? {}
  const met = cadence && {
    ...(often as Omit<typeof cadence, 'gathering'>),
    ...maybe('gathering', gatheringNamed(charter, gathering)),
  }
  return {
    background: background ?? [],
    tasks: tasks ?? [],
    themes: themes ?? [],
    workPlan: workPlan ?? [],
    success: (success ?? []).map((criterion) => ({
      ...criterion,
      ...maybe('conflict', settledConflict(criterion.conflict, `success-${criterion.n}`, settlements)),
    })),
    invited: invited ?? [],
    facilities: facilities ?? [],
    ...maybe('cadence', met),
    ...maybe('leadNote', details.leadNote),
    ...maybe('coordinatesNote', details.coordinatesNote),
  }
}

/** The groups inside it, those that it brings together, and those that bring it together with others. */
async function insideAndBeside(
  tx: ReadTransaction,
  { id }: Group,
  organisations: ReadonlyMap<string, Named>,
) {
  const [inside, edges] = await Promise.all([subGroupsOf(tx, [id]), coordinations(tx)])
  const touching = edges.filter((edge) => edge.group_id === id || edge.coordinated_id === id)
  const groups = touching.length ? await allGroups(tx) : []
  const linked = (other: Group['id']) =>
    groups
      .filter((group) => group.id === other)
      .map(({ slug, title, purpose }) => ({ slug, title, ...maybe('purpose', purpose) }))
  const seats = await seatsOf(
    tx,
    inside.map((group) => group.id),
  )
  const heldIn = (group: Group['id']) => seats.filter((seat) => seat.group === group)
  return {
    subGroups: inside.map((group) => ({
      key: group.key,
      title: group.title,
      partners: holders(heldIn(group.id), 'partner', organisations),
      contacts: holders(heldIn(group.id), 'contact', organisations),
    })),
    coordinates: touching.flatMap((edge) => (edge.group_id === id ? linked(edge.coordinated_id) : [])),
    coordinatedBy: touching.flatMap((edge) => (edge.coordinated_id === id ? linked(edge.group_id) : [])),
  }
}
