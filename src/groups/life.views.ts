import { permits, personNames, type Viewer } from '../access/index.ts'
import { representedOrganisations } from '../partners/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import { ledStanding } from './group.access.ts'
import type { Group } from './group.store.ts'
import { whoSpeaks } from './led-group.access.ts'
import { canTurn, hasEnded } from './lifecycle.rules.ts'
import { resultsOf } from './result.store.ts'
import type { Seat } from './seat.store.ts'
import { type LifeOfGroup, maybe } from './shapes.ts'
import { type Turn, turnsOf, verdictsOf } from './turn.store.ts'

const turned = ['active', 'dormant', 'completed', 'closed'] as const

interface Around {
  readonly seats: readonly Seat[]
  readonly leads: readonly Id<'organisation'>[]
}

const told = (turns: readonly Turn[], names: ReadonlyMap<string, string>): LifeOfGroup['turns'] =>
  turns.map(({ from, to, why, at, person }) => ({
    from,
    to,
    ...maybe('why', why),
    at: at.toString(),
    ...maybe('by', person && names.get(person)),
  }))

/** What the closing report says, while the group is over. */
async function reported(tx: ReadTransaction, group: Group, turns: readonly Turn[]) {
  const ending = hasEnded(group) ? turns.findLast(({ to }) => to === group.state) : undefined
  const verdicts = ending ? await verdictsOf(tx, ending.id) : []
  return verdicts.map(({ n, verdict, words }) => ({ n, verdict, ...maybe('words', words) }))
}

/** What became of a group, and what its viewer can do about it. */
export async function lifeOf(
  tx: ReadTransaction,
  group: Group,
  { seats, leads }: Around,
  viewer: Viewer,
): Promise<LifeOfGroup> {
  const [turns, results] = await Promise.all([turnsOf(tx, group.id), resultsOf(tx, group.id)])
  const alone = seats.filter(({ organisation }) => organisation === undefined)
  const people = [...turns, ...alone].flatMap(({ person }) => person ?? [])
  const names = viewer.person ? await personNames(tx, people) : new Map<string, string>()
  const speaks = permits(whoSpeaks, viewer, ledStanding(group.id, leads))
  return {
    turns: told(turns, names),
    verdicts: await reported(tx, group, turns),
    results: results.map(({ id, title, link, at }) => ({
      id,
      title,
      ...maybe('link', link),
      at: at.toString(),
    })),
    mayTurn: speaks ? turned.filter((to) => canTurn(group.state, to)) : [],
    people: {
      count: alone.length,
      names: alone.flatMap(({ person }) => (person && names.get(person)) ?? []),
    },
    membership: await membershipOf(tx, group, seats, viewer),
  }
}

/** How the viewer takes part, and as whom they can come and go. Whoever acts for an organisation does so for it. */
async function membershipOf(
  tx: ReadTransaction,
  group: Group,
  seats: readonly Seat[],
  viewer: Viewer,
): Promise<LifeOfGroup['membership']> {
  const acting = await representedOrganisations(tx, viewer)
  const own = (id: string) => seats.filter((seat) => seat.organisation === id)
  const inIt = acting.filter(({ id }) => own(id).length > 0)
  const canComeIn = ({ id }: { readonly id: string }) =>
    own(id).length > 0 ? own(id).every((seat) => seat.person === undefined) : group.details.open.is
  const person = viewer.person?.id
  const alone =
    person !== undefined && seats.some((seat) => seat.organisation === undefined && seat.person === person)
  const open = person !== undefined && !hasEnded(group)
  const joinFor = open ? acting.filter(canComeIn) : []
  const asOneself = acting.length !== 1 && !alone && group.details.open.is
  return {
    joined: alone || inIt.length > 0,
    mayJoin: open && (joinFor.length > 0 || asOneself),
    mayLeave: alone || inIt.length > 0,
    joinFor,
    leaveFor: inIt,
  }
}
