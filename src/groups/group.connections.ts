import type { Connection, Connections, Finder } from '../acts/index.ts'
import type { Idea } from '../ideas/index.ts'
import type { Organisation } from '../partners/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'
import { allGroups, findGroup, type Group, groupOfIdea, seatsHeldBy } from './group.access.ts'
import { words } from './messages.ts'

type Heading = 'leads' | 'takesPart' | 'groups' | 'group' | 'becameGroup'

const inBoth = (say: (language: Language) => string) => ({ da: say('da'), en: say('en') })

export const connectionTo = ({ title, slug, purpose }: Group, heading: Heading): Connection => ({
  heading: inBoth((language) => words(language)[heading]),
  title,
  path: inBoth((language) => pathTo(language, 'groups', { slug })),
  ...(purpose ? { note: purpose } : {}),
})

/** The groups that an organisation leads, and those that it takes part in besides. */
export const groupsOfOrganisation: Connections<Organisation> = async (tx, { id }) => {
  const seats = await seatsHeldBy(tx, id)
  if (seats.length === 0) return []
  const groups = await allGroups(tx)
  const led = groups.filter((group) => seats.some((seat) => seat.group === group.id && seat.role === 'lead'))
  const joined = groups.filter(
    (group) => !led.includes(group) && seats.some((seat) => seat.group === group.id),
  )
  return [
    ...led.map((group) => connectionTo(group, 'leads')),
    ...joined.map((group) => connectionTo(group, 'takesPart')),
  ]
}

/** The group that an idea became. */
export const groupOfItsIdea: Connections<Idea> = async (tx, { id, state }) => {
  const group = state === 'group' ? await groupOfIdea(tx, id) : undefined
  return group ? [connectionTo(group, 'becameGroup')] : []
}

/** The groups that contribute to a goal, by its number. */
export const groupsOfGoal: Connections<number> = async (tx, goal) =>
  (await allGroups(tx))
    .filter(({ details }) => details.goals.includes(goal))
    .map((group) => connectionTo(group, 'groups'))

/** The groups that work with a facility, by its key. */
export const groupsOfFacility: Connections<string> = async (tx, key) =>
  (await allGroups(tx))
    .filter(({ details }) => details.facilities?.includes(key))
    .map((group) => connectionTo(group, 'groups'))

/** How a group shows in the answer to a search. */
export const groupFinder: Finder = {
  type: 'group',
  async find(tx, ids) {
    const found = await Promise.all(ids.map((id) => findGroup(tx, id)))
    return new Map(
      found
        .filter((group) => group !== undefined)
        .map((group) => {
          const { heading: kind, title, path, note } = connectionTo(group, 'group')
          return [group.id as string, { kind, title, path, ...(note ? { note } : {}) }]
        }),
    )
  },
}
