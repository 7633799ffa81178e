import type { Connections } from '../acts/index.ts'
import { goalListPage, goalPage } from './goal.pages.tsx'
import { goalList, oneGoal } from './goal.views.ts'

export { goalFinder, goalsInSearch } from './goal.search.ts'
export { forEveryGoal, type Goal, goalsOf } from './goal.views.ts'
export { words as goalWords } from './messages.ts'

/** @param contributions what the rooms know that contributes to a goal, by its number. */
export const goalViews = (contributions: Connections<number>) => [
  goalList(contributions),
  oneGoal(contributions),
]

/** @param contributions as for the views. */
export const goalPages = (contributions: Connections<number>) => [
  goalListPage(contributions),
  goalPage(contributions),
]
