import type { Temporal } from 'temporal-polyfill'
import type { Records } from '../charter/index.ts'
import type { JournalDraft } from '../journal/index.ts'
import type { ReadTransaction, Transaction } from '../platform/db/index.ts'
import { type Language, type Noun, pathTo } from '../platform/words/index.ts'
import { recordFinder, recordPages } from '../records/index.ts'
import { backgroundPage } from './background.page.tsx'
import { evaluationPage } from './evaluation.page.tsx'
import { historyPage, momentAnchor } from './history.page.tsx'
import { chapters, evaluations, events, figures, moments, prospects } from './kinds.ts'
import { words } from './messages.ts'
import { outreachPage } from './outreach.page.tsx'

export { words as outreachWords } from './messages.ts'

const kinds = [moments, prospects, figures, events, chapters, evaluations] as const

export const outreachActs = kinds.flatMap(({ acts }) => acts)
export const outreachViews = kinds.flatMap(({ views }) => views)
export const outreachInSearch = kinds.map(({ follower }) => follower)

const anchored =
  (page: Noun, anchor: (key: string) => string = (key) => key) =>
  (language: Language, key: string): string =>
    `${pathTo(language, page)}#${anchor(key)}`

const momentAt = anchored('history', (key) => momentAnchor(false, key))
const prospectAt = anchored('history', (key) => momentAnchor(true, key))
const figuresAt = anchored('outreach', () => 'figures')
const eventAt = anchored('outreach')
const chapterAt = anchored('background')
const evaluationAt = anchored('evaluation')

export const outreachFinders = [
  recordFinder(moments, momentAt),
  recordFinder(prospects, prospectAt),
  recordFinder(figures, figuresAt),
  recordFinder(events, eventAt, ({ facts }) => facts[0]),
  recordFinder(chapters, chapterAt),
  recordFinder(evaluations, evaluationAt),
]

const list = (noun: 'history' | 'outreach' | 'background' | 'evaluation') => (language: Language) => ({
  label: words(language)[noun],
  href: pathTo(language, noun),
})

export const outreachPages = [
  outreachPage,
  historyPage,
  backgroundPage,
  evaluationPage,
  ...recordPages({ type: moments, at: 'history', list: list('history'), read: momentAt }),
  ...recordPages({ type: prospects, at: 'outlook', list: list('history'), read: prospectAt }),
  ...recordPages({ type: figures, at: 'outreachFigures', list: list('outreach'), read: figuresAt }),
  ...recordPages({ type: events, at: 'events', list: list('outreach'), read: eventAt }),
  ...recordPages({ type: chapters, at: 'background', list: list('background'), read: chapterAt }),
  ...recordPages({ type: evaluations, at: 'evaluation', list: list('evaluation'), read: evaluationAt }),
]

type Lists = Pick<
  Records,
  'history' | 'outlook' | 'outreachFigures' | 'events' | 'background' | 'evaluations'
>

/** Puts in what a partnership starts with. @returns what happened, for the journal. */
export async function importOutreach(
  tx: Transaction,
  records: Lists,
  at: Temporal.Instant,
): Promise<JournalDraft[]> {
  const { outreachFigures } = records
  return [
    ...(await moments.importAll(tx, records.history ?? [], at)),
    ...(await prospects.importAll(tx, records.outlook ?? [], at)),
    ...(await figures.importAll(tx, outreachFigures ? [outreachFigures] : [], at)),
    ...(await events.importAll(tx, records.events ?? [], at)),
    ...(await chapters.importAll(tx, records.background ?? [], at)),
    ...(await evaluations.importAll(tx, records.evaluations ?? [], at)),
  ]
}

/** The lists of the partnership's file as they stand now; left out where they are empty. */
export async function exportOutreach(tx: ReadTransaction): Promise<Lists> {
  const [outreachFigures] = await figures.exportAll(tx)
  const lists = {
    history: await moments.exportAll(tx),
    outlook: await prospects.exportAll(tx),
    events: await events.exportAll(tx),
    background: await chapters.exportAll(tx),
    evaluations: await evaluations.exportAll(tx),
  }
  const filled = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))
  return { ...filled, ...(outreachFigures ? { outreachFigures } : {}) }
}
