import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import {
  type Id,
  json,
  type PartnershipId,
  query,
  type ReadTransaction,
  type Transaction,
} from '../platform/db/index.ts'
import {
  type Audience,
  bodyHash,
  canonicalBytes,
  type JournalDraft,
  type JournalEntry,
  type JsonObject,
  privateHash,
  type Via,
} from './entry.rules.ts'

interface Sealed {
  readonly draft: JournalDraft
  readonly payloadBytes: Uint8Array
  readonly salted: readonly { readonly field: string; readonly salt: Buffer; readonly value: unknown }[]
}

function seal(draft: JournalDraft): Sealed {
  const salted = Object.entries(draft.private ?? {}).map(([field, value]) => ({
    field,
    value,
    salt: randomBytes(32),
  }))
  const commitments = Object.fromEntries(
    salted.map(({ field, salt, value }) => [field, privateHash(salt, value)]),
  )
  const payload = salted.length ? { ...draft.payload, private: commitments } : draft.payload
  return { draft, payloadBytes: canonicalBytes(payload), salted }
}

function appendStatement(partnership: PartnershipId, { draft, payloadBytes }: Sealed) {
  const body = bodyHash({ ...draft, partnership, payloadBytes })
  return sql<{ seq: number }>`select journal_append(
    ${partnership}, ${draft.id}, ${draft.name}, ${draft.version}, ${draft.at}, ${draft.recordedAt},
    ${draft.actor ?? null}, ${draft.organisation ?? null}, ${draft.mandate ?? null}, ${draft.via},
    ${draft.subject.type}, ${draft.subject.id}, ${draft.article ?? null}, ${draft.charterVersion ?? null},
    ${draft.cause ?? null}, ${draft.audience}, ${Buffer.from(payloadBytes)}, ${Buffer.from(body)}
  ) as seq`
}

/**
 * Appends entries to the journal, in their order. To be called once, as the last thing before commit: it takes the
 * partnership's chain lock, and whoever waits for it waits for all that would come after.
 */
export async function append(tx: Transaction, drafts: readonly JournalDraft[]): Promise<void> {
  const sealed = drafts.map(seal)
  const values = sealed.flatMap(({ draft, salted }) =>
    salted.map(({ field, salt, value }) => ({
      partnership_id: tx.partnership,
      entry_id: draft.id,
      field,
      salt,
      value: json(value as never),
    })),
  )
  const kept = values.length ? tx.run(query.insertInto('journal_private').values(values)) : undefined
  const appended = sealed.map((entry) =>
    tx.first({ compile: () => appendStatement(tx.partnership, entry).compile(query) }),
  )
  await Promise.all([kept, ...appended])
}

/** Opens the journal of a partnership that was just made. */
export const openJournal = (tx: Transaction) =>
  tx.run({ compile: () => sql`select journal_open(${tx.partnership})`.compile(query) })

type Row = Awaited<ReturnType<typeof rowsAfter>>[number]

const rowsAfter = (tx: ReadTransaction, seq: number, limit: number) =>
  tx.all(
    query
      .selectFrom('journal_entry')
      .selectAll()
      .where('partnership_id', '=', tx.partnership)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(limit),
  )

const readPayload = (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString('utf8')) as JsonObject

export function asEntry(row: Row): JournalEntry {
  return {
    partnership: row.partnership_id,
    seq: row.seq,
    id: row.id,
    name: row.name,
    version: row.version,
    at: row.at as unknown as Temporal.Instant,
    recordedAt: row.recorded_at as unknown as Temporal.Instant,
    actor: (row.actor as Id<'person'> | null) ?? undefined,
    organisation: (row.organisation as Id<'organisation'> | null) ?? undefined,
    mandate: row.mandate ?? undefined,
    via: row.via as Via,
    subject: { type: row.subject_type, id: row.subject_id },
    article: row.article ?? undefined,
    charterVersion: row.charter_version ?? undefined,
    cause: (row.cause as Id<'journal_entry'> | null) ?? undefined,
    audience: row.audience as Audience,
    // Read only when asked for: verification goes by the bytes, and must get past those that were made unreadable.
    get payload() {
      return readPayload(row.payload)
    },
    payloadBytes: row.payload,
    prev: row.prev,
    hash: row.hash,
  }
}

/** At most `limit` entries after `seq`, in their order. */
export async function entriesAfter(tx: ReadTransaction, seq: number, limit: number): Promise<JournalEntry[]> {
  return (await rowsAfter(tx, seq, limit)).map(asEntry)
}

/** The latest entries of one subject that these audiences may see, newest first. */
export async function entriesOf(
  tx: ReadTransaction,
  subject: { readonly type: string; readonly id: string },
  audiences: readonly Audience[],
  limit: number,
): Promise<JournalEntry[]> {
  const rows = await tx.all(
    query
      .selectFrom('journal_entry')
      .selectAll()
      .where('partnership_id', '=', tx.partnership)
      .where('subject_type', '=', subject.type)
      .where('subject_id', '=', subject.id)
      .where('audience', 'in', audiences)
      .orderBy('seq', 'desc')
      .limit(limit),
  )
  return rows.map(asEntry)
}

export interface JournalHead {
  readonly seq: number
  readonly hash: Uint8Array
}

/** The head that the partnership's own record claims. */
export async function headOf(tx: ReadTransaction): Promise<JournalHead> {
  const head = await tx.first(
    query.selectFrom('journal_head').select(['seq', 'hash']).where('partnership_id', '=', tx.partnership),
  )
  if (!head) throw new Error('a partnership without a journal')
  return head
}

/** Personal values whose hash does not stand in their entry: a fault as grave as a changed entry. */
export async function privateFaults(tx: ReadTransaction): Promise<string[]> {
  const rows = await tx.all(
    query
      .selectFrom('journal_private as p')
      .innerJoin('journal_entry as e', (join) =>
        join.onRef('e.partnership_id', '=', 'p.partnership_id').onRef('e.id', '=', 'p.entry_id'),
      )
      .select(['p.entry_id', 'p.field', 'p.salt', 'p.value', 'e.payload'])
      .where('p.partnership_id', '=', tx.partnership),
  )
  return rows.flatMap((row) => {
    const sound = commitmentIn(row.payload, row.field) === privateHash(row.salt, row.value as never)
    return sound ? [] : [`${row.entry_id} ${row.field}`]
  })
}

/** The hash that an entry keeps for a personal value; undefined where it has none or was made unreadable. */
function commitmentIn(payload: Uint8Array, field: string): unknown {
  try {
    return (readPayload(payload)['private'] as JsonObject | undefined)?.[field]
  } catch {
    return undefined
  }
}
