import type { Connection, Connections } from '../acts/index.ts'
import type { Group } from '../groups/index.ts'
import type { Organisation } from '../partners/index.ts'
import { type Language, type Noun, pathTo, type Text } from '../platform/words/index.ts'
import { nameOf } from '../records/index.ts'
import { facilities } from './kinds.ts'
import { words } from './messages.ts'
import { readWorld } from './world.access.ts'

type Heading =
  | 'hasCompetence'
  | 'ownsFacility'
  | 'inConsortium'
  | 'takesPart'
  | 'behindMission'
  | 'facilities'

const both = (word: Heading) => ({ da: words('da')[word], en: words('en')[word] })

const leading = (
  heading: Heading,
  title: Text,
  to: (language: Language) => string,
  note?: Text,
): Connection => ({
  heading: both(heading),
  title,
  path: { da: to('da'), en: to('en') },
  note,
})

const at = (noun: Noun, slug: string) => (language: Language) => pathTo(language, noun, { slug })

/** What an organisation can do, has and takes part in. */
export const worldOfOrganisation: Connections<Organisation> = async (tx, { key: organisation }) => {
  const { areas, facilities, missions, activities } = await readWorld(tx)
  const has = (keys: readonly string[] | undefined) => keys?.includes(organisation) ?? false
  return [
    ...areas.flatMap(({ key, content }) =>
      content.items
        .filter((item) => has(item.organisations))
        .map(({ text }) =>
          leading(
            'hasCompetence',
            text,
            (language) => `${pathTo(language, 'competences')}#${key}`,
            content.title,
          ),
        ),
    ),
    ...facilities
      .filter(({ content }) => content.owner === organisation)
      .map(({ key, content }) =>
        leading('ownsFacility', nameOf(content), at('facilities', key), content.where),
      ),
    ...facilities
      .filter(({ content }) => has(content.consortium))
      .map(({ key, content }) =>
        leading('inConsortium', nameOf(content), at('facilities', key), content.where),
      ),
    ...missions
      .filter(({ content }) => has(content.by))
      .map(({ key, content }) =>
        leading('behindMission', nameOf(content), at('missions', key), content.note),
      ),
    ...activities
      .filter(({ content }) => has(content.organisations))
      .map(({ key, content }) => leading('takesPart', content.title, at('activities', key), content.note)),
  ]
}

/** The facilities that a group works with, in its order. */
export const facilitiesOfGroup: Connections<Group> = async (tx, { details }) => {
  const keys = details.facilities ?? []
  const known = keys.length ? await facilities.all(tx) : []
  return keys.flatMap((key) =>
    known
      .filter((facility) => facility.key === key)
      .map(({ content }) => leading('facilities', nameOf(content), at('facilities', key))),
  )
}
