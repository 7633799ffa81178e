import type { Temporal } from 'temporal-polyfill'
import type { Records } from '../charter/index.ts'
import type { JournalDraft } from '../journal/index.ts'
import type { ReadTransaction, Transaction } from '../platform/db/index.ts'
import { pathTo } from '../platform/words/index.ts'
import { recordFinder, recordPages } from '../records/index.ts'
import { activitiesPage } from './activities.page.tsx'
import { activityPage } from './activity.page.tsx'
import { competencesPage } from './competences.page.tsx'
import { facilitiesPage, facilityPage } from './facilities.pages.tsx'
import { activities, areas, facilities, missions } from './kinds.ts'
import { words } from './messages.ts'
import { missionPage, missionsPage } from './missions.pages.tsx'

export { facilitiesOfGroup, worldOfOrganisation } from './connections.ts'
export { words as competenceWords } from './messages.ts'

const kinds = [areas, facilities, missions, activities] as const

export const competenceActs = kinds.flatMap(({ acts }) => acts)
export const competenceViews = kinds.flatMap(({ views }) => views)
export const competencesInSearch = kinds.map(({ follower }) => follower)

const areaAt = (language: 'da' | 'en', key: string) => `${pathTo(language, 'competences')}#${key}`
const pageAt =
  (noun: 'facilities' | 'missions' | 'activities') =>
  (language: 'da' | 'en', key: string): string =>
    pathTo(language, noun, { slug: key })
const listAt =
  (noun: 'competences' | 'facilities' | 'missions' | 'activities') => (language: 'da' | 'en') => ({
    label: words(language)[noun],
    href: pathTo(language, noun),
  })

export const competenceFinders = [
  recordFinder(areas, areaAt),
  recordFinder(facilities, pageAt('facilities'), ({ note, where }) => note ?? where),
  recordFinder(missions, pageAt('missions'), ({ note }) => note),
  recordFinder(activities, pageAt('activities'), ({ note, by }) => note ?? by),
]

export const competencePages = [
  competencesPage,
  facilitiesPage,
  facilityPage,
  missionsPage,
  missionPage,
  activitiesPage,
  activityPage,
  ...recordPages({ type: areas, at: 'competences', list: listAt('competences'), read: areaAt }),
  ...recordPages({
    type: facilities,
    at: 'facilities',
    list: listAt('facilities'),
    read: pageAt('facilities'),
  }),
  ...recordPages({ type: missions, at: 'missions', list: listAt('missions'), read: pageAt('missions') }),
  ...recordPages({
    type: activities,
    at: 'activities',
    list: listAt('activities'),
    read: pageAt('activities'),
  }),
]

type Lists = Pick<Records, 'competences' | 'facilities' | 'missions' | 'activities'>

/** Puts in what a partnership starts with. @returns what happened, for the journal. */
export async function importCompetences(
  tx: Transaction,
  records: Lists,
  at: Temporal.Instant,
): Promise<JournalDraft[]> {
  return [
    ...(await areas.importAll(tx, records.competences, at)),
    ...(await facilities.importAll(tx, records.facilities ?? [], at)),
    ...(await missions.importAll(tx, records.missions ?? [], at)),
    ...(await activities.importAll(tx, records.activities ?? [], at)),
  ]
}

/** The lists of the partnership's file as they stand now; those that may be left out are, where they are empty. */
export async function exportCompetences(tx: ReadTransaction): Promise<Lists> {
  const [places, journeys, done] = [
    await facilities.exportAll(tx),
    await missions.exportAll(tx),
    await activities.exportAll(tx),
  ]
  return {
    competences: await areas.exportAll(tx),
    ...(places.length ? { facilities: places } : {}),
    ...(journeys.length ? { missions: journeys } : {}),
    ...(done.length ? { activities: done } : {}),
  }
}
