import type { Connections } from '../acts/index.ts'
import type { Organisation } from '../partners/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'
import { allGroups, seatsHeldBy } from './group.access.ts'
import { connectionTo } from './group.connections.ts'
import { isRunning } from './lifecycle.rules.ts'
import { words } from './messages.ts'
import { milestonesOf } from './milestone.store.ts'

const inBoth = (say: (language: Language) => string) => ({ da: say('da'), en: say('en') })

/** What somebody must take over when an organisation leaves: the groups that it leads, and the milestones that it owes. */
export const leftBehind: Connections<Organisation> = async (tx, { id }) => {
  const groups = (await allGroups(tx)).filter(isRunning)
  const seats = await seatsHeldBy(tx, id)
  const led = groups.filter((group) => seats.some((seat) => seat.group === group.id && seat.role === 'lead'))
  const milestones = await milestonesOf(
    tx,
    groups.map((group) => group.id),
  )
  const owed = milestones.filter(
    ({ owner, status }) => owner === id && status !== 'done' && status !== 'dropped',
  )
  return [
    ...led.map((group) => connectionTo(group, 'leads')),
    ...owed.flatMap(({ group: of, n, text }) => {
      const group = groups.find((one) => one.id === of)
      if (!group) return []
      return [
        {
          heading: inBoth((language) => words(language).milestonesOwed),
          title: text,
          path: inBoth((language) =>
            pathTo(language, 'groups', { slug: group.slug }, 'milestones', { slug: `${n}` }),
          ),
          note: group.title,
        },
      ]
    }),
  ]
}
