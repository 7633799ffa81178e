import { z } from 'zod'
import { type Connections, view } from '../acts/index.ts'
import { type Charter, charterOf } from '../charter/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'

const text = z.record(z.string(), z.string())
const path = z.object({ da: z.string(), en: z.string() })

const article = z.object({ number: z.string(), key: z.string() })

const goal = z.object({
  n: z.int(),
  key: z.string(),
  text,
  /** Where the charter says it. */
  article: article.optional(),
})
export type Goal = z.infer<typeof goal>

const connection = z.object({
  heading: z.object({ da: z.string(), en: z.string() }),
  title: text,
  path,
  note: text.optional(),
})

/** The article that shows a goal: the one of its own, else the one that lists them all. */
function articleFor(charter: Charter, key: string): z.infer<typeof article> | undefined {
  const shows = (pointer: string) => charter.articles.find(({ renders }) => renders?.includes(pointer))
  const found = shows(`goals/${key}`) ?? shows('goals')
  return found && { number: found.number, key: found.key }
}

/** The goals of a charter, in its order. */
export const goalsOf = (charter: Charter): Goal[] =>
  charter.goals.map(({ n, key, text }) => {
    const found = articleFor(charter, key)
    return { n, key, text, ...(found ? { article: found } : {}) }
  })

/** What serves any of the charter's goals, each once: what a room knows of one goal, asked of all. */
export const forEveryGoal =
  (ofGoal: Connections<number>): Connections<Charter> =>
  async (tx, { goals }) => {
    const found = await Promise.all(goals.map(({ n }) => ofGoal(tx, n)))
    return [...new Map(found.flat().map((one) => [one.path.en, one])).values()]
  }

const contributionsTo = async (tx: ReadTransaction, contributions: Connections<number>, n: number) =>
  (await contributions(tx, n)).map(({ heading, title, path, note }) => ({
    heading,
    title,
    path,
    ...(note ? { note } : {}),
  }))

export const goalListData = z.object({
  name: text,
  vision: text,
  mission: text,
  items: z.array(goal.extend({ contributions: z.int() })),
  methods: z.array(z.object({ key: z.string(), title: text, work: z.array(text) })),
})
export type GoalListData = z.infer<typeof goalListData>

/** @param contributions what the rooms know that contributes to a goal, by its number. */
export const goalList = (contributions: Connections<number>) =>
  view({
    name: 'goal.list',
    summary: { da: 'Målene', en: 'The goals' },
    parameters: z.object({}),
    data: goalListData,
    who: ['anyone'],
    freshness: 'journal',
    api: '/goals',
    example: {},
    async load({ tx, now }) {
      const charter = await charterOf(tx, now)
      const { name, vision, mission, methods } = charter
      const items = await Promise.all(
        goalsOf(charter).map(async (one) => ({
          ...one,
          contributions: (await contributions(tx, one.n)).length,
        })),
      )
      return { data: { name, vision, mission, items, methods } }
    },
  })

export const goalData = goal.extend({
  contributions: z.array(connection),
  others: z.array(goal),
})
export type GoalData = z.infer<typeof goalData>

/** @param contributions as for the list. */
export const oneGoal = (contributions: Connections<number>) =>
  view({
    name: 'goal.one',
    summary: { da: 'Et mål og det, der bidrager til det', en: 'A goal and what contributes to it' },
    parameters: z.object({ key: z.string().max(100) }),
    data: goalData,
    who: ['anyone'],
    freshness: 'journal',
    api: '/goals/{key}',
    example: { key: '1' },
    async load({ tx, now, parameters: { key } }) {
      const goals = goalsOf(await charterOf(tx, now))
      const found = goals.find((one) => one.key === key || String(one.n) === key)
      if (!found) return undefined
      return {
        data: {
          ...found,
          contributions: await contributionsTo(tx, contributions, found.n),
          others: goals.filter((one) => one !== found),
        },
      }
    },
  })
