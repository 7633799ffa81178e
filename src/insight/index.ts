import type { AttentionSource, CountSource, Finder } from '../acts/index.ts'
import { attentionPage } from './attention.page.tsx'
import { whatNeedsAttention } from './attention.views.ts'
import { happeningsPage } from './happenings.page.tsx'
import { journalPage } from './journal.page.tsx'
import { journalEntries, publicHappenings } from './journal.views.ts'
import { noticeLedgerPage, noticeListPage } from './notices.page.tsx'
import { noticeLedger, noticeList } from './notices.views.ts'
import { failedMail, parkedFollowers, peopleAndEntries, unreached } from './own-sources.ts'
import type { Telling } from './telling.ts'

export { type PublicJournal, publicHappenings } from './journal.views.ts'
export { words as insightWords } from './messages.ts'
export type { Telling } from './telling.ts'

/** What the rooms give in. */
export interface InsightSources {
  /** What needs attention, and how much there is, in the order of the rooms. */
  readonly attention: readonly AttentionSource[]
  readonly counts: readonly CountSource[]
  readonly telling: Telling
  /** How rooms show what is asked about. */
  readonly asked: readonly Finder[]
}

const withOwn = ({ attention, counts, asked }: InsightSources) =>
  [
    [unreached(asked), ...attention, parkedFollowers, failedMail],
    [...counts, peopleAndEntries],
  ] as const

export const insightViews = (sources: InsightSources) => [
  whatNeedsAttention(...withOwn(sources)),
  journalEntries(sources.telling),
  publicHappenings(sources.telling),
  noticeList(sources.asked),
  noticeLedger(sources.asked),
]

export const insightPages = (sources: InsightSources) => [
  attentionPage(...withOwn(sources)),
  journalPage(sources.telling),
  happeningsPage(sources.telling),
  noticeListPage(sources.asked),
  noticeLedgerPage(sources.asked),
]
