import type { Temporal } from 'temporal-polyfill'
import { latest } from '../platform/calendar/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { pathTo } from '../platform/words/index.ts'
import { allGroups } from './group.access.ts'
import { isRunning } from './lifecycle.rules.ts'
import { nextOf, readDue, stateOf } from './milestone.rules.ts'
import { milestonesOf } from './milestone.store.ts'

/** What comes next in the groups: each one's next milestone, the nearest first. What is late is told on its own page. */
export async function groupsComing(tx: ReadTransaction, today: Temporal.PlainDate, most: number) {
  const groups = (await allGroups(tx)).filter(isRunning)
  const milestones = await milestonesOf(
    tx,
    groups.map(({ id }) => id),
  )
  const coming = groups.flatMap(({ id, slug, title }) => {
    const next = nextOf(
      milestones.filter((milestone) => milestone.group === id),
      today,
    )
    if (!next) return []
    const { due, text } = next
    const state = stateOf(next, today)
    return [
      {
        due,
        ...(next.asWritten ? { asWritten: next.asWritten } : {}),
        text,
        where: title,
        path: { da: pathTo('da', 'groups', { slug }), en: pathTo('en', 'groups', { slug }) },
        state:
          state === 'at-risk'
            ? ('risk' as const)
            : state === 'on-track'
              ? ('kept' as const)
              : ('planned' as const),
      },
    ]
  })
  const lastDay = ({ due }: { due: string }) => latest(readDue(due))?.toString() ?? '~'
  return coming.toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1)).slice(0, most)
}
