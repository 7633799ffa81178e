import { z } from 'zod'
import { permits, personNames } from '../access/index.ts'
import { view } from '../acts/index.ts'
import { charterOf } from '../charter/index.ts'
import { organisationsByKey } from '../partners/index.ts'
import { dateIn } from '../platform/calendar/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { findGroup, findNumbered, milestoneStanding, standingOf } from './group.access.ts'
import { editGroup } from './group.acts.ts'
import type { Group } from './group.store.ts'
import { editMilestone, reportMilestone } from './milestone.acts.ts'
import { wholeMilestones } from './milestone.views.ts'
import { seatsOf } from './seat.store.ts'
import { settlementsOf } from './settlement.store.ts'
import { maybe, named, text, wholeMilestone } from './shapes.ts'

const choice = z.object({ key: z.string(), name: text })

const editable = z.object({
  id: z.string(),
  slug: z.string(),
  version: z.int(),
  title: text,
  purpose: text,
  background: z.array(text),
  tasks: z.array(text),
  themes: z.array(text),
  workPlan: z.array(text),
  success: z.array(text),
  invited: z.array(text),
  /** Absent where the group has none to word. */
  cadence: text.optional(),
  codes: z.array(z.string()),
  leadNote: text,
  coordinatesNote: text,
  leadTitle: text,
  seats: z.array(
    z.object({
      id: z.string(),
      role: z.enum(['lead', 'partner', 'contact']),
      organisation: named.optional(),
      person: z.string().optional(),
    }),
  ),
  organisations: z.array(choice),
})
export type EditableGroup = z.infer<typeof editable>

const choices = async (tx: ReadTransaction) =>
  [...(await organisationsByKey(tx)).values()].map(({ key, name }) => ({ key, name }))

/** The words of the group, as the form shows them. */
function textsOf({ title, purpose, details }: Group) {
  const { background, tasks, themes, workPlan, success, invited, cadence } = details
  return {
    title,
    purpose: purpose ?? {},
    background: background ?? [],
    tasks: tasks ?? [],
    themes: (themes ?? []).map((theme) => theme.text),
    workPlan: workPlan ?? [],
    success: (success ?? []).map((criterion) => criterion.text),
    invited: invited ?? [],
    codes: details.codes ?? [],
    ...maybe('cadence', cadence?.text),
    leadNote: details.leadNote ?? {},
    coordinatesNote: details.coordinatesNote ?? {},
  }
}

async function seatsIn(tx: ReadTransaction, group: Group) {
  const seats = await seatsOf(tx, [group.id])
  const organisations = new Map([...(await organisationsByKey(tx)).values()].map((each) => [each.id, each]))
  const names = await personNames(
    tx,
    seats.flatMap(({ person }) => person ?? []),
  )
  return seats.map(({ id, role, organisation, person }) => {
    const holder = organisation && organisations.get(organisation)
    return {
      id: id as string,
      role,
      ...maybe('organisation', holder && { key: holder.key, slug: holder.slug, name: holder.name }),
      ...maybe('person', person && names.get(person)),
    }
  })
}

export const groupToEdit = view({
  name: 'group.to-edit',
  summary: { da: 'En gruppe, som den kan rettes', en: 'A group as it can be edited' },
  parameters: z.object({ id: z.string().max(100) }),
  data: editable,
  who: editGroup.who,
  freshness: 'session',
  api: '/groups/{id}/edit',
  example: { id: 'none' },
  async load({ tx, now, parameters }) {
    const group = await findGroup(tx, parameters.id)
    if (!group) return undefined
    const { id, slug, version } = group
    const data = {
      id,
      slug,
      version,
      ...textsOf(group),
      leadTitle: (await charterOf(tx, now)).leadSeat.title,
      seats: await seatsIn(tx, group),
      organisations: await choices(tx),
    }
    return { data, standing: standingOf(group), version }
  },
})

const editableMilestone = z.object({
  group: z.object({ slug: z.string(), title: text }),
  milestone: wholeMilestone,
  mayEdit: z.boolean(),
  organisations: z.array(choice),
})
export type EditableMilestone = z.infer<typeof editableMilestone>

export const milestoneToEdit = view({
  name: 'milestone.one',
  summary: { da: 'En milepæl, som man kan melde om', en: 'A milestone as one can report on it' },
  parameters: z.object({ id: z.string().max(100), n: z.coerce.number().int().min(1).max(100_000) }),
  data: editableMilestone,
  who: reportMilestone.who,
  freshness: 'session',
  api: '/groups/{id}/milestones/{n}',
  example: { id: 'none', n: 1 },
  async load({ tx, now, site, viewer, parameters }) {
    const found = await findNumbered(tx, parameters.id, parameters.n)
    if (!found) return undefined
    const { part, group, leads } = found
    const named = new Map(
      [...(await organisationsByKey(tx)).values()].map(({ id, key, slug, name }) => [
        id as string,
        { key, slug, name },
      ]),
    )
    const [milestone] = await wholeMilestones(
      tx,
      [part],
      { organisations: named, leads, settlements: await settlementsOf(tx, group.id) },
      viewer,
      dateIn(now, site.zone),
    )
    if (!milestone) return undefined
    const { slug, title } = group
    const mayEdit = permits(editMilestone.who, viewer, milestoneStanding(part, leads))
    const data = { group: { slug, title }, milestone, mayEdit, organisations: await choices(tx) }
    return { data, standing: milestoneStanding(part, leads), version: part.version }
  },
})
