import type { Happening } from '../acts/index.ts'
import { charterOf } from '../charter/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { type Id, newId, type Transaction } from '../platform/db/index.ts'
import { languages, say } from '../platform/words/index.ts'
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
  const inBoth = (of: (language: 'da' | 'en', one: string, other: string) => string) =>
    Object.fromEntries(
      languages.map((language) => [
        language,
        of(language, say(one.title, language).text, say(other.title, language).text),
      ]),
    )
  const title = inBoth((language, a, b) => words(language).coordinationTitle({ a, b }))
  const id = newId<'work_group'>(times.realNow)
  const goals = [...new Set([...one.details.goals, ...other.details.goals])].sort((a, b) => a - b)
  const slug = await insertGroup(tx, {
    id,
    key: `coordination-${id}`,
    kind: kind.key,
    title,
    purpose: inBoth((language, a, b) => words(language).coordinationPurpose({ a, b })),
    details: { open: kind.openToAll, goals } as GroupDetails,
    position: (await lastPosition(tx)) + 1,
    at: times.now,
    state: 'proposed',
  })
  for (const [n, group] of pair.entries()) await insertCoordination(tx, id, group.id, n + 1)
  const seats = await seatsOf(tx, [one.id, other.id])
  const leading = seats
    .filter(({ role }) => role === 'lead')
    .flatMap(({ organisation }) => organisation ?? [])
  const organisations = [...new Set(leading)]
  for (const [n, organisation] of organisations.entries())
    await insertSeat(tx, {
      id: newId(times.realNow),
      group: id,
      role: 'partner',
      organisation,
      position: n + 1,
      at: times.now,
    })
  const proposed: Happening = {
    name: 'group.coordination-proposed',
    subject: subjectOf(id),
    audience: 'public',
    payload: { title, one: one.id, other: other.id },
  }
  return { id, slug, happened: [proposed, ...(await beginProposed(tx, { id, title }, organisations, times))] }
}
