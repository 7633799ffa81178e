import type { Temporal } from 'temporal-polyfill'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import { type AskMail, mailsOfAsks } from '../platform/mail/index.ts'
import { allAsks, type Which } from './ask.store.ts'
import { fetchesOf } from './link.store.ts'

/** What became of the notice to one organisation or person: every mail, whether a link was fetched, the answer. */
export interface LedgerLine {
  readonly ask: Id<'ask'>
  readonly reference: string
  readonly organisation: Id<'organisation'> | undefined
  readonly person: Id<'person'> | undefined
  /** In the order in which they were queued. */
  readonly mails: readonly AskMail[]
  /** When a link was fetched first, perhaps by a scanner: proves nothing. The machine's time. */
  readonly fetchedAt: Temporal.Instant | undefined
  readonly answeredAt: Temporal.Instant | undefined
  readonly answer: string | undefined
}

/** The notice ledger of a subject, with asks that are over. For who may see it: the room whose subject it is decides. */
export async function ledgerOf(tx: ReadTransaction, which: Which): Promise<LedgerLine[]> {
  const asks = await allAsks(tx, which)
  const ids = asks.map(({ id }) => id)
  const [mails, fetches] = await Promise.all([mailsOfAsks(tx, ids), fetchesOf(tx, ids)])
  const byAsk = Map.groupBy(mails, ({ ask }) => ask)
  return asks.map(({ id, reference, organisation, person, answeredAt, answer }) => ({
    ask: id,
    reference,
    organisation,
    person,
    mails: byAsk.get(id) ?? [],
    fetchedAt: fetches.get(id),
    answeredAt,
    answer,
  }))
}
