import type { Temporal } from 'temporal-polyfill'
import { newId } from '../platform/db/index.ts'
import type { JournalDraft, JsonObject, Subject } from './entry.rules.ts'

/** The entry for something that a partnership started with: it came from a file, and nobody acted. Public. */
export const imported = (
  name: string,
  subject: Subject,
  payload: JsonObject,
  at: Temporal.Instant,
): JournalDraft => ({
  id: newId(at),
  name,
  version: 1,
  at,
  recordedAt: at,
  via: 'import',
  subject,
  audience: 'public',
  payload,
})
