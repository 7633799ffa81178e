import type { Temporal } from 'temporal-polyfill'
import type { ReadTransaction } from '../platform/db/index.ts'
import { type AskMail, mailsOfAsks } from '../platform/mail/index.ts'
import { allAsks, askById, type Which } from './ask.store.ts'
import type { Asked } from './ask.types.ts'
import { type Fetch, fetchesOf } from './link.store.ts'

/** What became of the notice to one organisation or person: every mail, whose links were fetched, the answer. */
export interface LedgerLine extends Asked {
  /** In the order in which they were queued. */
  readonly mails: readonly AskMail[]
  /** When links were fetched first, perhaps by a scanner: proves nothing. */
  readonly fetches: readonly Fetch[]
}

/** A notice that was sent, as the rules on notice want it. */
export interface SentNotice {
  readonly queuedAt: Temporal.Instant
  readonly acceptedAt: Temporal.Instant | null
  readonly failedAt: Temporal.Instant | null
}

/** The notices of a line that left or may still leave. */
export const noticesSent = ({ mails }: Pick<LedgerLine, 'mails'>): SentNotice[] =>
  mails
    .filter((mail) => mail.droppedBecause === undefined || mail.acceptedAt !== undefined)
    .map((mail) => ({
      queuedAt: mail.queuedAt,
      acceptedAt: mail.acceptedAt ?? null,
      failedAt: mail.failedAt ?? null,
    }))

/** The notice ledger of some asks, in their order. */
export async function ledgerOfAsks(tx: ReadTransaction, asked: readonly Asked[]): Promise<LedgerLine[]> {
  const ids = asked.map(({ id }) => id)
  const [mails, fetches] = await Promise.all([mailsOfAsks(tx, ids), fetchesOf(tx, ids)])
  const byAsk = Map.groupBy(mails, ({ ask }) => ask)
  const fetchesByAsk = Map.groupBy(fetches, ({ ask }) => ask)
  return asked.map((one) => ({
    ...one,
    mails: byAsk.get(one.id) ?? [],
    fetches: fetchesByAsk.get(one.id) ?? [],
  }))
}

/** The notice ledger of a subject, with asks that are over. For who may see it: the room whose subject it is decides. */
export const ledgerOf = async (tx: ReadTransaction, which: Which): Promise<LedgerLine[]> =>
  ledgerOfAsks(tx, await allAsks(tx, which))

/** All asks of the duty that this ask is one of, in the order in which they were made. */
export async function asksBeside(tx: ReadTransaction, id: Asked['id']): Promise<Asked[]> {
  const asked = await askById(tx, id)
  if (!asked) return []
  const { subject, kind, reference } = asked
  const all = await allAsks(tx, { subject, kind, reference })
  return all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
