import { createHash } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { canonicalBytes, type JournalDraft } from '../journal/index.ts'
import { newId, type Transaction } from '../platform/db/index.ts'
import { insertVersion } from './charter.store.ts'
import type { Charter } from './format/index.ts'
import { startOfAgreement } from './term.rules.ts'

/** SHA-256 of what the agreement says, whatever the order of its fields: RFC 8785. */
export const charterHash = (charter: Charter): Uint8Array =>
  createHash('sha256').update(canonicalBytes(charter)).digest()

/**
 * Keeps the agreement that a partnership is created with as its first version, in force from the day that it says
 * itself. @returns what happened, for the journal.
 */
export async function importCharter(
  tx: Transaction,
  charter: Charter,
  at: Temporal.Instant,
): Promise<JournalDraft[]> {
  const sha256 = charterHash(charter)
  const inForceFrom = startOfAgreement(charter) ?? at
  await insertVersion(tx, { version: 1, content: charter, sha256, inForceFrom, madeAt: at })
  return [
    {
      id: newId(at),
      name: 'charter.adopted',
      version: 1,
      at,
      recordedAt: at,
      via: 'import',
      subject: { type: 'charter', id: tx.partnership },
      charterVersion: 1,
      audience: 'public',
      payload: {
        version: 1,
        sha256: Buffer.from(sha256).toString('hex'),
        inForceFrom: inForceFrom.toString(),
      },
    },
  ]
}
