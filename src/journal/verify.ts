import type pg from 'pg'
import { type PartnershipId, readPartnership } from '../platform/db/index.ts'
import { entriesAfter, headOf, privateFaults } from './journal.store.ts'
import { type Anchor, ChainWalk, type Fault, printAnchor } from './verify.rules.ts'

export interface Verification {
  readonly entries: number
  readonly head: string
  readonly faults: readonly Fault[]
  /** Personal values that do not match their hash, as `entry field`. */
  readonly privateFaults: readonly string[]
}

const page = 5_000

/** Walks a partnership's whole journal in one snapshot and holds it against itself and the anchors. */
export function verifyJournal(
  pool: pg.Pool,
  partnership: PartnershipId,
  anchors: readonly Anchor[] = [],
): Promise<Verification> {
  return readPartnership(pool, partnership, async (tx) => {
    const walk = new ChainWalk(anchors)
    const head = await headOf(tx)
    let entries = 0
    for (let seq = 0; ; ) {
      const read = await entriesAfter(tx, seq, page)
      for (const entry of read) walk.step(entry)
      entries += read.length
      seq = read.at(-1)?.seq ?? seq
      if (read.length < page) break
    }
    return {
      entries,
      head: printAnchor(head.seq, head.hash),
      faults: walk.end(head),
      privateFaults: await privateFaults(tx),
    }
  })
}
