import type { Activity, CompetenceArea, Facility, Mission } from '../charter/index.ts'
import { type Named, organisationsByKey } from '../partners/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { type Language, pathTo, type Text } from '../platform/words/index.ts'
import { nameOf, type StoredRecord } from '../records/index.ts'
import { activities, areas, facilities, missions } from './kinds.ts'

/** What the partnership can do, what it does it with, and what it does: small enough to be read whole. */
export interface World {
  readonly areas: readonly StoredRecord<CompetenceArea>[]
  readonly facilities: readonly StoredRecord<Facility>[]
  readonly missions: readonly StoredRecord<Mission>[]
  readonly activities: readonly StoredRecord<Activity>[]
  readonly organisations: ReadonlyMap<string, Named>
}

export async function readWorld(tx: ReadTransaction): Promise<World> {
  return {
    areas: await areas.all(tx),
    facilities: await facilities.all(tx),
    missions: await missions.all(tx),
    activities: await activities.all(tx),
    organisations: await organisationsByKey(tx),
  }
}

export interface Link {
  readonly name: Text
  readonly href?: string
}

/** A thing that is named but not there any more is called by its key. */
const unknown = (key: string): Link => ({ name: { da: key, en: key } })

/** The organisations of these keys, with the way to each. */
export const organisationLinks = (
  { organisations }: Pick<World, 'organisations'>,
  keys: readonly string[],
  language: Language,
): Link[] =>
  keys.map((key) => {
    const found = organisations.get(key)
    return found
      ? { name: found.name, href: pathTo(language, 'partners', { slug: found.slug }) }
      : unknown(key)
  })

export const missionLinks = (world: World, keys: readonly string[], language: Language): Link[] =>
  keys.map((key) => {
    const found = world.missions.find((mission) => mission.key === key)
    return found
      ? { name: nameOf(found.content), href: pathTo(language, 'missions', { slug: key }) }
      : unknown(key)
  })

export function facilityLink(world: World, key: string, language: Language): Link {
  const found = world.facilities.find((facility) => facility.key === key)
  return found
    ? { name: nameOf(found.content), href: pathTo(language, 'facilities', { slug: key }) }
    : unknown(key)
}
