import type { AttentionSource, CountSource } from '../acts/index.ts'
import { dateIn, formatDate } from '../platform/calendar/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { answeringFor } from './answering.access.ts'
import { allGroups } from './group.access.ts'
import { isRunning } from './lifecycle.rules.ts'
import { words } from './messages.ts'
import { isMilestoneLate } from './milestone.rules.ts'
import { milestonesOf } from './milestone.store.ts'
import { silentAmong } from './status-asking.acts.ts'

const inBoth = (of: (language: Language) => string) => ({ da: of('da'), en: of('en') })

/** Milestones whose last day is over and that nobody has said are done. */
export const lateMilestones: AttentionSource = async (tx, { now, site }) => {
  const groups = (await allGroups(tx)).filter(isRunning)
  const milestones = await milestonesOf(
    tx,
    groups.map(({ id }) => id),
  )
  const today = dateIn(now, site.zone)
  return milestones
    .filter((milestone) => isMilestoneLate(milestone, today))
    .flatMap(({ group, n, text }) => {
      const its = groups.find(({ id }) => id === group)
      if (!its) return []
      const { slug, title } = its
      return [
        {
          heading: inBoth((language) => words(language).lateMilestones),
          text: inBoth((language) => `${say(title, language).text}: ${say(text, language).text}`),
          path: inBoth((language) => pathTo(language, 'groups', { slug }, 'milestones', { slug: `${n}` })),
          urgency: 'now' as const,
        },
      ]
    })
}

/** Groups that nobody can be asked about: without anybody who leads, or whose leads have nobody who stands for them. */
export const unledGroups: AttentionSource = async (tx, { now }) => {
  const groups = (await allGroups(tx)).filter(isRunning)
  const answering = await answeringFor(
    tx,
    groups.map(({ id: group }) => ({ group })),
    now,
  )
  return groups
    .filter((_, n) => !answering[n]?.some(({ recipients }) => recipients.length > 0))
    .map(({ slug, title }) => ({
      heading: inBoth((language) => words(language).unledGroups),
      text: inBoth((language) => say(title, language).text),
      path: inBoth((language) => pathTo(language, 'groups', { slug }, 'edit')),
      urgency: 'soon' as const,
    }))
}

/** Groups in which nothing has happened for long, and which may be resting. Young ones are left in peace. */
export const silentGroups: AttentionSource = async (tx, { now, site }) => {
  const groups = (await allGroups(tx)).filter(({ state }) => state === 'active')
  const silent = await silentAmong(
    tx,
    groups.map(({ id }) => id),
    now,
  )
  return groups.flatMap(({ id, slug, title }) => {
    const since = silent.get(id)
    if (!since) return []
    const day = dateIn(since, site.zone)
    return [
      {
        heading: inBoth((language) => words(language).silentGroups),
        text: inBoth((language) =>
          words(language).silentSince({ title: say(title, language).text, since: formatDate(day, language) }),
        ),
        path: inBoth((language) => `${pathTo(language, 'groups', { slug })}#life`),
        urgency: 'note' as const,
      },
    ]
  })
}

export const groupsCounted: CountSource = async (tx) => [
  {
    label: inBoth((language) => words(language).groups),
    value: (await allGroups(tx)).length,
    path: inBoth((language) => pathTo(language, 'groups')),
  },
]
