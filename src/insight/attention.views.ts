import { z } from 'zod'
import { type AttentionSource, type CountSource, type View, view } from '../acts/index.ts'

const both = z.object({ da: z.string(), en: z.string() })
const item = z.object({ heading: both, text: both, path: both, urgency: z.enum(['now', 'soon', 'note']) })
const attention = z.object({
  items: z.array(item),
  counts: z.array(z.object({ label: both, value: z.int(), path: both })),
})
export type Attention = z.infer<typeof attention>

const urgencies = ['now', 'soon', 'note']

/**
 * @param sources what the rooms find that needs the secretariat, in the order of the rooms.
 * @param counts how much there is of what they keep.
 */
export const whatNeedsAttention = (
  sources: readonly AttentionSource[],
  counts: readonly CountSource[],
): View<Record<string, never>, Attention> =>
  view({
    name: 'attention.list',
    summary: {
      da: 'Hvad der kræver sekretariatets opmærksomhed',
      en: 'What needs the secretariat’s attention',
    },
    parameters: z.object({}) as z.ZodType<Record<string, never>>,
    data: attention,
    who: ['secretariat'],
    // Mail that failed and followers that stopped are not journalled.
    freshness: 'session',
    api: '/attention',
    example: {},
    async load({ tx, site, now, realNow }) {
      const context = { site, now, realNow }
      const [found, counted] = await Promise.all([
        Promise.all(sources.map((source) => source(tx, context))),
        Promise.all(counts.map((source) => source(tx, context))),
      ])
      const items = found
        .flat()
        .toSorted((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency))
      return { data: { items, counts: counted.flat() } }
    },
  })
