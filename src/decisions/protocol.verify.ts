import type pg from 'pg'
import { z } from 'zod'
import { canonicalBytes, parseAnchor, type Site, type Verification, verifyJournal } from '../journal/index.ts'
import { asId, readPartnership } from '../platform/db/index.ts'
import { attachmentsOf, renderPdf } from '../platform/pdf/index.ts'
import { knownDecision } from './decision.access.ts'
import { entriesOfDecision, type Protocol, protocolOf } from './protocol.access.ts'
import { type Difference, differencesBetween, type Unborne, unborneBy } from './protocol-check.ts'
import { protocolPaper, recordName } from './protocol-paper.ts'

/** What of a record must be there for it to be held against anything. */
const named = z.looseObject({
  format: z.literal('tovholder-protocol/1'),
  audience: z.enum(['public', 'partners', 'secretariat']),
  language: z.enum(['da', 'en']),
  partnership: z.looseObject({ id: z.string() }),
  decision: z.looseObject({ id: z.string() }),
  anchor: z.string(),
})

/** What came of holding a file against the journal. `sound` where nothing differs. */
export type ProtocolFinding =
  /** No record is within it: it is no protocol, or was changed or saved anew by another program. */
  | { readonly is: 'no-record' }
  | { readonly is: 'unreadable' }
  /** Of another partnership or installation, or not settled here. */
  | { readonly is: 'unknown'; readonly decision: string }
  | {
      readonly is: 'checked'
      readonly decision: string
      readonly sound: boolean
      /** Where the record within the file says other than what is kept. */
      readonly differences: readonly Difference[]
      /** Whether the pages are, byte by byte, those that are made of what is kept. */
      readonly pages: boolean
      /** What is kept of the decision and its entries do not bear out. */
      readonly unborne: readonly Unborne[]
      /** The whole chain, held against the anchor in the file. */
      readonly journal: Verification
    }

/**
 * Holds a protocol against the journal: the record within against what is kept, the pages against those made anew, what
 * is kept against the entries, and the chain against the anchor. One byte that was changed shows in one of them.
 */
export async function verifyProtocol(
  pool: pg.Pool,
  partnership: Pick<Site, 'partnership' | 'name'>,
  file: Uint8Array,
): Promise<ProtocolFinding> {
  const within = attachmentsOf(file).find(({ name }) => name === recordName)
  if (!within) return { is: 'no-record' }
  const record = readRecord(within.bytes)
  const anchor = record && parseAnchor(record.anchor)
  if (!record || !anchor) return { is: 'unreadable' }
  const { id } = record.decision
  const kept = await keptOf(pool, partnership, record)
  if (!kept) return { is: 'unknown', decision: id }
  const { protocol, unborne } = kept
  const expected = await renderPdf(protocolPaper(protocol))
  const pages = Buffer.compare(expected, file) === 0
  const differences = differencesBetween(record, JSON.parse(JSON.stringify(protocol.record)))
  const journal = await verifyJournal(pool, partnership.partnership, [anchor])
  const whole = Buffer.compare(canonicalBytes(protocol.record), within.bytes) === 0
  const sound =
    pages &&
    whole &&
    differences.length === 0 &&
    unborne.length === 0 &&
    journal.faults.length === 0 &&
    journal.privateFaults.length === 0
  return { is: 'checked', decision: id, sound, differences, pages, unborne, journal }
}

function readRecord(bytes: Uint8Array): z.infer<typeof named> | undefined {
  try {
    const read = named.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return read.data
  } catch {
    return undefined
  }
}

const keptOf = (
  pool: pg.Pool,
  site: Pick<Site, 'partnership' | 'name'>,
  { partnership, decision: { id }, audience, language }: z.infer<typeof named>,
): Promise<{ readonly protocol: Protocol; readonly unborne: Unborne[] } | undefined> =>
  readPartnership(pool, site.partnership, async (tx) => {
    const known = partnership.id === site.partnership ? asId<'decision'>(id) : undefined
    const decision = known && (await knownDecision(tx, known))
    const protocol = decision && (await protocolOf(tx, decision, site, audience, language))
    if (!decision || !protocol) return undefined
    // What is kept is held against the entries in its fullest form, whoever's copy the file is.
    const full = await protocolOf(tx, decision, site, 'secretariat', language)
    const entries = await entriesOfDecision(tx, decision.id)
    return { protocol, unborne: full ? unborneBy(full.record, entries) : [] }
  })
