import type { Temporal } from 'temporal-polyfill'
import { query, type ReadTransaction } from '../platform/db/index.ts'
import type { Audience, JournalEntry } from './entry.rules.ts'
import { asEntry } from './journal.store.ts'

export interface EntryFilter {
  readonly name?: string | undefined
  readonly subjectType?: string | undefined
  readonly subject?: string | undefined
  readonly actor?: string | undefined
  readonly organisation?: string | undefined
  /** The first instant, and the first one after the last. */
  readonly from?: Temporal.Instant | undefined
  readonly until?: Temporal.Instant | undefined
  readonly audience?: Audience | undefined
}

/** At most `limit` entries that fit, newest first, those before the place `before` in the chain. */
export async function newestEntries(
  tx: ReadTransaction,
  filter: EntryFilter,
  before: number | undefined,
  limit: number,
): Promise<JournalEntry[]> {
  const { name, subjectType, subject, actor, organisation, from, until, audience } = filter
  let asked = query.selectFrom('journal_entry').selectAll().where('partnership_id', '=', tx.partnership)
  if (before !== undefined) asked = asked.where('seq', '<', before)
  if (name !== undefined) asked = asked.where('name', '=', name)
  if (subjectType !== undefined) asked = asked.where('subject_type', '=', subjectType)
  if (subject !== undefined) asked = asked.where('subject_id', '=', subject)
  if (actor !== undefined) asked = asked.where('actor', '=', actor)
  if (organisation !== undefined)
    asked = asked.where((is) =>
      is.or([
        is('organisation', '=', organisation),
        is.and([is('subject_type', '=', 'organisation'), is('subject_id', '=', organisation)]),
      ]),
    )
  if (from !== undefined) asked = asked.where('at', '>=', from)
  if (until !== undefined) asked = asked.where('at', '<', until)
  if (audience !== undefined) asked = asked.where('audience', '=', audience)
  return (await tx.all(asked.orderBy('seq', 'desc').limit(limit))).map(asEntry)
}
