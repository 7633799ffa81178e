import { z } from 'zod'
import { view } from '../acts/index.ts'
import { charterOf } from '../charter/index.ts'
import { organisationNames } from '../partners/index.ts'
import { asId, type Id, type ReadTransaction } from '../platform/db/index.ts'
import { type End, openPairs, type Pair, thingAt } from './pair.access.ts'

const text = z.record(z.string(), z.string())

const end = z.object({
  type: z.enum(['group', 'idea']),
  id: z.string(),
  slug: z.string(),
  title: text,
})
export type ShownEnd = z.infer<typeof end>

const reason = z.object({
  is: z.enum(['wording', 'codes', 'partners']),
  /** Its share of the overlap's weight. */
  weight: z.number(),
  words: z.array(z.string()),
  language: z.string().optional(),
  codes: z.array(z.string()),
  organisations: z.array(text),
})

const overlap = z.object({
  id: z.string(),
  one: end,
  other: end,
  /** 0 to 1. */
  weight: z.number(),
  reasons: z.array(reason),
  /** Whether the agreement knows groups that bring others together. */
  mayCoordinate: z.boolean(),
})
export type ShownOverlap = z.infer<typeof overlap>

/** Rows on a page. */
const mostShown = 30

const shownEnd = async (tx: ReadTransaction, which: End): Promise<ShownEnd | undefined> => {
  const thing = await thingAt(tx, which)
  return thing && { type: thing.type, id: thing.id, slug: thing.slug, title: thing.title }
}

type Names = Awaited<ReturnType<typeof organisationNames>>

const namesOf = (ids: readonly string[], names: Names) =>
  ids.flatMap((id) => {
    const name = names.get(id as Id<'organisation'>)
    return name ? [name] : []
  })

const shownReason = (each: Pair['reasons'][number], names: Names) => ({
  is: each.is,
  weight: each.weight,
  words: each.is === 'wording' ? [...each.words] : [],
  ...(each.is === 'wording' ? { language: each.language } : {}),
  codes: each.is === 'codes' ? [...each.codes] : [],
  organisations: each.is === 'partners' ? namesOf(each.organisations, names) : [],
})

const organisationsIn = (pairs: readonly Pair[]) =>
  pairs
    .flatMap(({ reasons }) => reasons)
    .flatMap((each) => (each.is === 'partners' ? each.organisations : []))
    .flatMap((id) => asId<'organisation'>(id) ?? [])

export const overlapList = view({
  name: 'overlap.list',
  summary: {
    da: 'Grupper og ideer, der handler om det samme, med grundene',
    en: 'Groups and ideas on the same matter, with the reasons',
  },
  parameters: z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  data: z.object({ items: z.array(overlap), page: z.int(), more: z.boolean() }),
  who: ['secretariat'],
  freshness: 'session',
  api: '/overlaps',
  example: {},
  async load({ tx, now, parameters: { page } }) {
    const found = await openPairs(tx, { offset: (page - 1) * mostShown, limit: mostShown + 1 })
    const pairs = found.slice(0, mostShown)
    const names = await organisationNames(tx, organisationsIn(pairs))
    const coordinates = (await charterOf(tx, now)).groupKinds.some((kind) => kind.coordinates)
    const items: ShownOverlap[] = []
    for (const { id, one, other, weight, reasons } of pairs) {
      const [first, second] = [await shownEnd(tx, one), await shownEnd(tx, other)]
      if (!first || !second) continue
      items.push({
        id,
        one: first,
        other: second,
        weight: Math.round(weight * 1_000) / 1_000,
        reasons: reasons.map((each) => shownReason(each, names)),
        mayCoordinate: coordinates && first.type === 'group' && second.type === 'group',
      })
    }
    return { data: { items, page, more: found.length > mostShown } }
  },
})
