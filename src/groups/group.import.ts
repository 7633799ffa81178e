import type { Temporal } from 'temporal-polyfill'
import type { GroupRecord, MilestoneRecord } from '../charter/index.ts'
import { imported, type JournalDraft } from '../journal/index.ts'
import { organisationsByKey } from '../partners/index.ts'
import { type Id, newId, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import {
  allGroups,
  coordinations,
  type Group,
  type GroupDetails,
  insertCoordination,
  insertGroup,
  insertSubGroup,
  type SubGroup,
  subGroupsOf,
} from './group.store.ts'
import { insertMilestone, type Milestone, milestonesOf } from './milestone.store.ts'
import { planQuestions } from './milestone-asking.acts.ts'
import { approvalsOf, insertApproval } from './milestone-history.store.ts'
import { insertSeat, type Seat, type SeatRole, seatsOf } from './seat.store.ts'
import { planStatus } from './status-asking.acts.ts'

type Organisations = ReadonlyMap<string, Id<'organisation'>>

/**
 * Adds the groups that a partnership starts with, with their seats and milestones.
 * @param organisations the ids of all organisations that the records name, by key.
 * @returns what happened, for the journal.
 * @throws Error where a record names what there is not, which reading the file has ruled out.
 */
export async function importGroups(
  tx: Transaction,
  records: readonly GroupRecord[],
  organisations: Organisations,
  at: Temporal.Instant,
): Promise<JournalDraft[]> {
  const ids = new Map(records.map(({ key }) => [key, newId<'work_group'>(at)]))
  const happened: JournalDraft[] = []
  const milestones: { id: Id<'milestone'>; due: string }[] = []
  for (const [index, record] of records.entries()) {
    const id = named(ids, record.key)
    await insertGroup(tx, { ...fromRecord(record), id, position: index + 1, at })
    await importSeats(tx, id, { lead: record.leads, partner: record.partners }, organisations, at)
    for (const milestone of record.milestones ?? [])
      milestones.push(await importMilestone(tx, id, milestone, organisations, at))
    await importSubGroups(tx, id, record, organisations, at)
    const payload = { key: record.key, title: record.title }
    happened.push(imported('group.added', { type: 'group', id }, payload, at))
  }
  for (const { key, coordinates } of records) {
    for (const [index, other] of (coordinates ?? []).entries())
      await insertCoordination(tx, named(ids, key), named(ids, other), index + 1)
  }
  // Nobody looks back: what was due before the partnership began here is asked of nobody.
  const times = { now: at, realNow: at }
  await planQuestions(tx, milestones, times)
  await planStatus(tx, [...ids.values()], times)
  return happened
}

function named<Of>(ids: ReadonlyMap<string, Of>, key: string): Of {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`nothing has the key ${key}`)
  return id
}

/** What stands in columns and tables of its own. */
const elsewhere: ReadonlySet<string> = new Set([
  'key',
  'kind',
  'title',
  'purpose',
  'milestones',
  'subGroups',
  'coordinates',
  'leads',
  'partners',
])

function fromRecord(record: GroupRecord) {
  const { key, kind, title, purpose } = record
  const details = Object.fromEntries(Object.entries(record).filter(([field]) => !elsewhere.has(field)))
  return { key, kind, title, purpose, details: details as unknown as GroupDetails }
}

async function importSeats(
  tx: Transaction,
  group: Id<'work_group'>,
  seats: Readonly<Partial<Record<SeatRole, readonly string[]>>>,
  organisations: Organisations,
  at: Temporal.Instant,
): Promise<void> {
  let position = 0
  for (const [role, keys] of Object.entries(seats) as [SeatRole, readonly string[]][]) {
    for (const key of keys) {
      const organisation = named(organisations, key)
      await insertSeat(tx, { id: newId(at), group, role, organisation, position: ++position, at })
    }
  }
}

async function importMilestone(
  tx: Transaction,
  group: Id<'work_group'>,
  { owner, approvedBy, ...said }: MilestoneRecord,
  organisations: Organisations,
  at: Temporal.Instant,
): Promise<{ id: Id<'milestone'>; due: string }> {
  const id = newId<'milestone'>(at)
  const owned = owner === undefined ? undefined : named(organisations, owner)
  await insertMilestone(tx, { ...said, id, group, owner: owned, at })
  for (const [index, key] of (approvedBy ?? []).entries())
    await insertApproval(tx, id, named(organisations, key), index + 1)
  return { id, due: said.due }
}

async function importSubGroups(
  tx: Transaction,
  parent: Id<'work_group'>,
  { subGroups }: GroupRecord,
  organisations: Organisations,
  at: Temporal.Instant,
): Promise<void> {
  for (const [index, { key, title, partners, coordinatesWith }] of (subGroups ?? []).entries()) {
    const id = newId<'work_group'>(at)
    await insertSubGroup(tx, parent, { id, key, title, position: index + 1, at })
    await importSeats(tx, id, { partner: partners, contact: coordinatesWith ?? [] }, organisations, at)
  }
}

/** All that the export puts together, read once. */
async function read(tx: ReadTransaction) {
  const groups = await allGroups(tx)
  const ids = groups.map(({ id }) => id)
  const subGroups = await subGroupsOf(tx, ids)
  const milestones = await milestonesOf(tx, ids)
  return {
    groups,
    subGroups,
    milestones,
    seats: await seatsOf(tx, [...ids, ...subGroups.map(({ id }) => id)]),
    approvals: await approvalsOf(
      tx,
      milestones.map(({ id }) => id),
    ),
    edges: await coordinations(tx),
    keys: new Map([...(await organisationsByKey(tx)).values()].map(({ id, key }) => [id, key])),
  }
}
type Kept = Awaited<ReturnType<typeof read>>

/**
 * The groups in the shape of the partnership's file, in its order, as they stand: a date that moved is the date. The
 * file has no place for reports, slips and people.
 */
export async function exportGroups(tx: ReadTransaction): Promise<GroupRecord[]> {
  const kept = await read(tx)
  return kept.groups.map((group) => recordOf(group, kept))
}

const keysOf = (seats: readonly Seat[], group: Id<'work_group'>, role: SeatRole, { keys }: Kept): string[] =>
  seats
    .filter((seat) => seat.group === group && seat.role === role)
    .flatMap(({ organisation }) => (organisation && keys.get(organisation)) ?? [])

function recordOf(group: Group, kept: Kept): GroupRecord {
  const { id, key, kind, title, purpose, details } = group
  const { seats, groups, edges } = kept
  const milestones = kept.milestones.filter((milestone) => milestone.group === id)
  const subGroups = kept.subGroups.filter(({ parent }) => parent === id)
  const coordinates = edges
    .filter((edge) => edge.group_id === id)
    .flatMap((edge) => groups.find((other) => other.id === edge.coordinated_id)?.key ?? [])
  return {
    ...details,
    key,
    kind,
    title,
    ...(purpose ? { purpose } : {}),
    ...(milestones.length ? { milestones: milestones.map((each) => milestoneRecord(each, kept)) } : {}),
    ...(subGroups.length ? { subGroups: subGroups.map((each) => subGroupRecord(each, kept)) } : {}),
    ...(coordinates.length ? { coordinates } : {}),
    leads: keysOf(seats, id, 'lead', kept),
    partners: keysOf(seats, id, 'partner', kept),
  }
}

function subGroupRecord({ id, key, title }: SubGroup, kept: Kept) {
  const contacts = keysOf(kept.seats, id, 'contact', kept)
  return {
    key,
    title,
    partners: keysOf(kept.seats, id, 'partner', kept),
    ...(contacts.length ? { coordinatesWith: contacts } : {}),
  }
}

function milestoneRecord(milestone: Milestone, { keys, approvals }: Kept): MilestoneRecord {
  const { id, n, text, due, asWritten, agreedDue, yearInferred, owner, conflict } = milestone
  const ownerKey = owner && keys.get(owner)
  const approvedBy = approvals
    .filter((approval) => approval.milestone_id === id)
    .flatMap((approval) => keys.get(approval.organisation_id) ?? [])
  return {
    n,
    text,
    due,
    ...(asWritten === undefined ? {} : { asWritten }),
    ...(yearInferred && due === agreedDue ? { yearInferred } : {}),
    ...(ownerKey ? { owner: ownerKey } : {}),
    ...(approvedBy.length ? { approvedBy } : {}),
    ...(conflict ? { conflict } : {}),
  }
}
