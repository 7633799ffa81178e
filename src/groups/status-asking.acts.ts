import type { Temporal } from 'temporal-polyfill'
import type { Happening } from '../acts/index.ts'
import { answerAsks, ask, endAsks, openAsks } from '../asks/index.ts'
import { charterOf, countingOf } from '../charter/index.ts'
import { type MomentKind, makeDue } from '../moments/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { type Id, newId, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import { type Answering, answeringFor } from './answering.access.ts'
import { nextStatusTime } from './asking.rules.ts'
import { findGroup } from './group.access.ts'
import { subjectOf } from './group.acts.ts'
import { silentSince } from './lifecycle.rules.ts'
import { lastSigns } from './turn.store.ts'

/** What is asked of those who lead a group, again and again, and the moment at which it is. */
export const statusQuestion = { ask: 'group.status', moment: 'group.status' } as const

/** Asked where nothing has happened for long: whether the group rests. */
export const dormancyQuestion = 'group.dormancy'

/** The groups of these in which nothing has happened for long, with since when; the young ones are not among them. */
export async function silentAmong(
  tx: ReadTransaction,
  groups: readonly Id<'work_group'>[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<Id<'work_group'>, Temporal.Instant>> {
  const { reminders, zone } = await charterOf(tx, now)
  const signs = await lastSigns(tx, groups)
  return new Map(
    [...signs].flatMap(([id, sign]) => {
      const since = silentSince(sign, reminders.status.per, now, zone)
      return since ? [[id, since] as const] : []
    }),
  )
}

/** Asks whether the group rests, instead of how it goes; once, until somebody answers. */
async function askIfItRests(
  tx: Transaction,
  id: Id<'work_group'>,
  reference: string,
  asking: readonly Answering[],
  times: Times,
): Promise<Happening[]> {
  const about = { subject: subjectOf(id), kind: dormancyQuestion }
  if ((await openAsks(tx, about)).length > 0) return []
  await ask(
    tx,
    asking.map((one) => ({ ...one, ...about, id: newId<'ask'>(times.realNow), reference })),
    times,
  )
  return [
    {
      name: 'group.asked-if-resting',
      subject: subjectOf(id),
      audience: 'secretariat',
      payload: { on: reference },
    },
  ]
}

const asksOf = (id: Id<'work_group'>) => ({ subject: subjectOf(id), kind: statusQuestion.ask })

/** Makes the next question to these groups fall due, as often as the charter has it. */
export async function planStatus(
  tx: Transaction,
  groups: readonly Id<'work_group'>[],
  { now, realNow }: Times,
): Promise<void> {
  const charter = await charterOf(tx, now)
  // Only the calendar is wanted; nothing is counted.
  const { rules } = countingOf(charter, { days: 1 })
  const { day, at } = nextStatusTime(now, charter.reminders.status.per, rules)
  const moments = groups.map((id) => ({
    id: newId<'due_moment'>(realNow),
    kind: statusQuestion.moment,
    subject: subjectOf(id),
    reference: `${day}`,
    at,
  }))
  await makeDue(tx, moments, now)
}

/** Notes that somebody told how the group is doing: one answer serves all who lead it. */
export async function noteStatus(
  tx: Transaction,
  id: Id<'work_group'>,
  { answer, by }: { readonly answer: string; readonly by: Id<'person'> | undefined },
  { now }: Times,
): Promise<void> {
  for (const { organisation, person } of await openAsks(tx, asksOf(id)))
    await answerAsks(tx, { ...asksOf(id), organisation, person }, { answer, by }, now)
  await endAsks(tx, { subject: subjectOf(id), kind: dormancyQuestion }, 'settled', now)
}

/** Asks those who lead; what was asked before and not answered is over. */
export const statusMoment: MomentKind = {
  kind: statusQuestion.moment,
  async fallDue(tx, { subject, reference }, times): Promise<readonly Happening[]> {
    const group = await findGroup(tx, subject.id)
    // Who begins again is asked again from then on.
    if (group?.state !== 'active') return []
    await planStatus(tx, [group.id], times)
    await endAsks(tx, asksOf(group.id), 'over', times.now)
    const [answering = []] = await answeringFor(tx, [{ group: group.id }], times.now)
    const asking = answering.filter(({ recipients }) => recipients.length > 0)
    if (asking.length === 0) return []
    const silent = await silentAmong(tx, [group.id], times.now)
    if (silent.has(group.id)) return askIfItRests(tx, group.id, reference, asking, times)
    await ask(
      tx,
      asking.map((one) => ({ ...one, ...asksOf(group.id), id: newId<'ask'>(times.realNow), reference })),
      times,
    )
    return [
      {
        name: 'group.asked',
        subject: subjectOf(group.id),
        audience: 'secretariat',
        payload: { on: reference },
      },
    ]
  },
}
