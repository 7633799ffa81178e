import type { Happening } from '../acts/index.ts'
import { charterOf } from '../charter/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { type Id, newId, type Transaction } from '../platform/db/index.ts'
import { languages, say, type Text } from '../platform/words/index.ts'
import { subjectOf } from './group.acts.ts'
import {
  type Group,
  type GroupDetails,
  insertCoordination,
  insertGroup,
  lastPosition,
} from './group.store.ts'
import { words } from './messages.ts'
import { beginProposed } from './proposing.acts.ts'
import { insertSeat, seatsOf } from './seat.store.ts'

/** What such a group is called and what it is for, until those in it say it better. */
function textsFor(one: Group, other: Group): { readonly title: Text; readonly purpose: Text } {
  const inBoth = (of: 'coordinationTitle' | 'coordinationPurpose') =>
    Object.fromEntries(
      languages.map((language) => {
        const called = { a: say(one.title, language).text, b: say(other.title, language).text }
        return [language, words(language)[of](called)]
      }),
    )
  return { title: inBoth('coordinationTitle'), purpose: inBoth('coordinationPurpose') }
}

/**
 * Proposes a group that brings two others together, of the first kind of the charter's that does so. Those who lead them
 * take part, and are asked who leads it – or the partners are asked whether it begins, where the charter wants that.
 * @returns nothing where the charter knows no such kind.
 */
export async function proposeCoordination(
  tx: Transaction,
  pair: readonly [Group, Group],
  times: Times,
): Promise<
  { readonly id: Id<'work_group'>; readonly slug: string; readonly happened: Happening[] } | undefined
> {
  const charter = await charterOf(tx, times.now)
  const kind = charter.groupKinds.find(({ coordinates }) => coordinates)
  if (!kind) return undefined
  const [one, other] = pair
  const { title, purpose } = textsFor(one, other)
  const id = newId<'work_group'>(times.realNow)
  const goals = [...new Set([...one.details.goals, ...other.details.goals])].sort((a, b) => a - b)
  const slug = await insertGroup(tx, {
    id,
    key: `coordination-${id}`,
    kind: kind.key,
    title,
    purpose,
    details: { open: kind.openToAll, goals } as GroupDetails,
    position: (await lastPosition(tx)) + 1,
    at: times.now,
    state: 'proposed',
  })
  for (const [n, group] of pair.entries()) await insertCoordination(tx, id, group.id, n + 1)
  const organisations = await seatLeaders(tx, id, pair, times)
  const proposed: Happening = {
    name: 'group.coordination-proposed',
    subject: subjectOf(id),
    audience: 'public',
    payload: { title, one: one.id, other: other.id },
  }
  return { id, slug, happened: [proposed, ...(await beginProposed(tx, { id, title }, organisations, times))] }
}

/** Gives those who lead the two a seat in it. @returns those organisations */
async function seatLeaders(
  tx: Transaction,
  group: Id<'work_group'>,
  pair: readonly [Group, Group],
  { now, realNow }: Times,
): Promise<Id<'organisation'>[]> {
  const seats = await seatsOf(
    tx,
    pair.map(({ id }) => id),
  )
  const leading = seats
    .filter(({ role }) => role === 'lead')
    .flatMap(({ organisation }) => organisation ?? [])
  const organisations = [...new Set(leading)]
  for (const [n, organisation] of organisations.entries()) {
    const seat = { id: newId<'group_seat'>(realNow), group, role: 'partner' as const, organisation }
    await insertSeat(tx, { ...seat, position: n + 1, at: now })
  }
  return organisations
}
