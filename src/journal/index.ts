export type {
  Audience,
  JournalDraft,
  JournalEntry,
  JsonObject,
  JsonValue,
  Subject,
  Via,
} from './entry.rules.ts'
export { canonicalBytes } from './entry.rules.ts'
export { type Follower, parkedEntries } from './followers.ts'
export { followAll } from './following.ts'
export { imported } from './imported.ts'

export { append, entriesAfter, entriesOf, headOf, openJournal } from './journal.store.ts'
export { type EntryFilter, newestEntries } from './reading.store.ts'
export type { EntrySentence, EntrySentences, Told } from './sentences.ts'
export { type Heads, type Site, SiteReader } from './site.ts'
export { isSound } from './sound.rules.ts'
export { type Anchor, type Fault, parseAnchor, printAnchor } from './verify.rules.ts'
export { type Verification, verifyJournal } from './verify.ts'
