import { bodyHash, chainHash, type JournalEntry } from './entry.rules.ts'

const same = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(Buffer.from(b))

/**
 * Whether an entry is what its hash says, and follows the one before it where that is given. It shows a change to this
 * entry only; a chain that was written anew shows against an anchor from outside.
 */
export const isSound = (entry: JournalEntry, before: JournalEntry | undefined): boolean =>
  same(chainHash(entry.prev, entry.seq, bodyHash(entry)), entry.hash) &&
  (before === undefined || before.seq !== entry.seq - 1 || same(entry.prev, before.hash))
