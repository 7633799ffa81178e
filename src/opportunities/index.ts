import type { Temporal } from 'temporal-polyfill'
import type { Records } from '../charter/index.ts'
import type { JournalDraft } from '../journal/index.ts'
import type { ReadTransaction, Transaction } from '../platform/db/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'
import { recordFinder, recordPages } from '../records/index.ts'
import { fundingPage } from './funding.page.tsx'
import { instruments } from './kinds.ts'
import { words } from './messages.ts'

export { words as opportunityWords } from './messages.ts'

export const opportunityActs = instruments.acts
export const opportunityViews = instruments.views
export const opportunitiesInSearch = [instruments.follower]

const instrumentAt = (language: Language, key: string) => `${pathTo(language, 'funding')}#${key}`

export const opportunityFinders = [recordFinder(instruments, instrumentAt, ({ note }) => note)]

export const opportunityPages = [
  fundingPage,
  ...recordPages({
    type: instruments,
    at: 'funding',
    list: (language) => ({ label: words(language).funding, href: pathTo(language, 'funding') }),
    read: instrumentAt,
  }),
]

type Lists = Pick<Records, 'fundingInstruments'>

/** Puts in what a partnership starts with. @returns what happened, for the journal. */
export const importOpportunities = (
  tx: Transaction,
  { fundingInstruments = [] }: Lists,
  at: Temporal.Instant,
): Promise<JournalDraft[]> => instruments.importAll(tx, fundingInstruments, at)

/** The list of the partnership's file as it stands now; left out where it is empty. */
export async function exportOpportunities(tx: ReadTransaction): Promise<Lists> {
  const fundingInstruments = await instruments.exportAll(tx)
  return fundingInstruments.length ? { fundingInstruments } : {}
}
