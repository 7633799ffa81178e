import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { view } from '../acts/index.ts'
import { charterOf } from '../charter/index.ts'
import { ideaList } from '../ideas/index.ts'
import { dateIn, endOfDay } from '../platform/calendar/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'

/** Ideas shown on the front page: enough to see that something goes on. */
const ideasShown = 4

/** What comes next in the groups, shown on the front page. */
const comingShown = 6

const text = z.record(z.string(), z.string())

const comingShape = z.object({
  /** EDTF. */
  due: z.string(),
  asWritten: z.string().optional(),
  text,
  where: text,
  path: z.object({ da: z.string(), en: z.string() }),
  state: z.enum(['planned', 'kept', 'risk', 'broken']),
})

/** Something that will happen in a room. */
export type Coming = z.infer<typeof comingShape>

/** What comes next in a room, the nearest first. */
export type Comings = (tx: ReadTransaction, today: Temporal.PlainDate, most: number) => Promise<Coming[]>

const shape = z.object({
  /** The term of the agreement that runs, as EDTF. */
  from: z.string(),
  until: z.string().optional(),
  mission: text,
  goals: z.array(z.object({ n: z.int(), key: z.string(), text })),
  coming: z.array(comingShape),
  ideas: z.array(z.object({ slug: z.string(), title: text, aim: text })),
  today: z.string(),
})
export type Front = z.infer<typeof shape>

/** @param comings what comes next, one function a room. */
export const frontView = (comings: readonly Comings[]) =>
  view({
    name: 'front.one',
    summary: { da: 'Forsiden', en: 'The front page' },
    parameters: z.object({}),
    data: shape,
    who: ['anyone'],
    freshness: 'journal',
    api: '/front',
    example: {},
    async load(context) {
      const { tx, site, now } = context
      const today = dateIn(now, site.zone)
      const [charter, ideas, ...found] = await Promise.all([
        charterOf(tx, now),
        ideaList.load({ ...context, parameters: {} }),
        ...comings.map((coming) => coming(tx, today, comingShown)),
      ])
      const running = charter.agreements.at(-1)
      const data: Front = {
        from: running?.from ?? today.toString(),
        ...(running?.until ? { until: running.until } : {}),
        mission: charter.mission,
        goals: charter.goals.map(({ n, key, text: said }) => ({ n, key, text: said })),
        coming: found.flat().slice(0, comingShown),
        ideas: (ideas?.data.items ?? [])
          .slice(0, ideasShown)
          .map(({ slug, title, aim }) => ({ slug, title, aim })),
        today: today.toString(),
      }
      return { data, validUntil: endOfDay(today, site.zone) }
    },
  })
