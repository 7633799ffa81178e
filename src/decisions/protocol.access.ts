import { isSecretariat, representedBy, type Viewer } from '../access/index.ts'
import { type Charter, charterNumbered } from '../charter/index.ts'
import { entriesOf, type JournalEntry, type Site } from '../journal/index.ts'
import { organisationNames, organisationsByKey } from '../partners/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import type { Language } from '../platform/words/index.ts'
import { type Case, caseOf, type Decision } from './decision.access.ts'
import type { ProtocolAudience, ProtocolRecord } from './protocol.types.ts'
import { protocolRecord } from './protocol-record.ts'
import { type ShownRound, showRound } from './shown-round.ts'

/** A protocol with its record, and its rounds in the words of a language. */
export interface Protocol {
  readonly record: ProtocolRecord
  readonly rounds: readonly ShownRound[]
}

/** Somebody of each audience, who is nobody in particular. */
const viewers: Readonly<Record<ProtocolAudience, Viewer>> = {
  public: { grants: [] },
  partners: { grants: [{ role: 'representative', scope: 'any' }] },
  secretariat: { grants: [{ role: 'secretariat', scope: undefined }] },
}

export const audienceOfViewer = (viewer: Viewer): ProtocolAudience =>
  isSecretariat(viewer) ? 'secretariat' : representedBy(viewer).length > 0 ? 'partners' : 'public'

/** Entries of one decision: at most some for each organisation and round. */
const mostEntries = 1_000_000

/** All entries of a decision, the oldest first. */
export const entriesOfDecision = async (tx: ReadTransaction, id: string): Promise<JournalEntry[]> =>
  (
    await entriesOf(
      tx,
      { type: 'decision', id },
      ['public', 'partners', 'group', 'secretariat', 'person'],
      mostEntries,
    )
  ).toReversed()

/**
 * The protocol of a decision, the same whenever it is asked for: what happens after the decision is settled is no part
 * of it. Undefined where it is not settled, or was discarded as a draft.
 */
export async function protocolOf(
  tx: ReadTransaction,
  decision: Decision,
  partnership: Pick<Site, 'partnership' | 'name'>,
  audience: ProtocolAudience,
  language: Language,
): Promise<Protocol | undefined> {
  const { settledAt } = decision
  if (!settledAt || decision.round === 0) return undefined
  const known = await caseOf(tx, decision)
  const [all, names, byKey, charters] = await Promise.all([
    entriesOfDecision(tx, decision.id),
    organisationNames(tx, mentionedIn(known)),
    organisationsByKey(tx),
    chartersOf(tx, known),
  ])
  // What comes after the settling, such as what followed from it, is not of the protocol.
  const entries = all.slice(0, all.findLastIndex(({ name }) => name === 'decision.settled') + 1)
  if (entries.length === 0) return undefined
  const record = protocolRecord(
    {
      known,
      partnership: { id: partnership.partnership, name: partnership.name },
      language,
      names,
      entries,
    },
    audience,
  )
  const organisations = new Map([...byKey].map(([key, { name }]) => [key, name]))
  const looking = { viewer: viewers[audience], language, now: settledAt, names, organisations, charters }
  return { record, rounds: known.rounds.map((round) => showRound(known, round, looking)) }
}

function mentionedIn({ decision, rounds }: Case): Id<'organisation'>[] {
  const named = rounds.flatMap(({ electorate: { electors, recused } }) =>
    [...electors, ...recused].map(({ organisation }) => organisation),
  )
  return [...new Set([...(decision.organisation ? [decision.organisation] : []), ...named])]
}

export async function chartersOf(tx: ReadTransaction, { rounds }: Case): Promise<Map<number, Charter>> {
  const versions = [...new Set(rounds.map(({ rule }) => rule.charterVersion))]
  const kept = await Promise.all(versions.map((version) => charterNumbered(tx, version)))
  return new Map(kept.flatMap((one) => (one ? [[one.version, one.content] as const] : [])))
}
