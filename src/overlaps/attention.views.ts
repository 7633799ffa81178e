import type { AttentionSource } from '../acts/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { words } from './messages.ts'
import { openPairs, thingAt } from './pair.access.ts'

/** The rest are on the page of overlaps. */
const mostTold = 5

const inBoth = (of: (language: Language) => string) => ({ da: of('da'), en: of('en') })

/** Groups on one matter that could be brought together. */
export const overlappingGroups: AttentionSource = async (tx) => {
  const pairs = await openPairs(tx, { offset: 0, limit: mostTold, only: 'group' })
  const things = await Promise.all(
    pairs.map(async ({ id, one, other }) => ({
      id,
      ends: [await thingAt(tx, one), await thingAt(tx, other)],
    })),
  )
  return things.flatMap(({ id, ends }) =>
    ends.some((end) => end === undefined)
      ? []
      : [
          {
            heading: inBoth((language) => words(language).overlappingGroups),
            text: inBoth((language) => ends.map((end) => say(end?.title ?? {}, language).text).join(' · ')),
            path: inBoth((language) => `${pathTo(language, 'secretariat', 'overlaps')}#o-${id}`),
            urgency: 'note' as const,
          },
        ],
  )
}
