import { bodyHash, chainHash, type JournalEntry } from './entry.rules.ts'

/** A head of the chain that was kept elsewhere: in a protocol, in a mail. The chain shows tampering against it. */
export interface Anchor {
  readonly seq: number
  readonly hash: string
}

export type Fault =
  | { readonly kind: 'missing'; readonly seq: number }
  | { readonly kind: 'changed'; readonly seq: number }
  | { readonly kind: 'not-following'; readonly seq: number }
  | { readonly kind: 'cut-off'; readonly seq: number; readonly expected: number }
  | { readonly kind: 'not-the-anchor'; readonly seq: number }

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** `SEQ:HASH`, as printed by `tovholder verify` and in protocols; undefined where the text is none. */
export function parseAnchor(text: string): Anchor | undefined {
  const [, seq, hash] = /^([0-9]{1,15}):([0-9a-f]{64})$/.exec(text.trim()) ?? []
  return hash === undefined ? undefined : { seq: Number(seq), hash }
}

export const printAnchor = (seq: number, hash: Uint8Array): string => `${seq}:${hex(hash)}`

/**
 * Walks a chain, entry by entry in the order of `seq`, and tells what is wrong with it.
 *
 * An entry that was changed, left out or moved breaks the chain at its place. A chain that was cut off, or written
 * anew from some place on, shows only against an anchor from outside.
 */
export class ChainWalk {
  readonly faults: Fault[] = []
  readonly #anchors: Map<number, string>
  #seq = 0
  #hash: Uint8Array = new Uint8Array(32)

  constructor(anchors: readonly Anchor[] = []) {
    this.#anchors = new Map(anchors.map((anchor) => [anchor.seq, anchor.hash]))
  }

  step(entry: JournalEntry): void {
    for (let seq = this.#seq + 1; seq < entry.seq; seq++) this.faults.push({ kind: 'missing', seq })
    const follows = entry.seq === this.#seq + 1 && hex(entry.prev) === hex(this.#hash)
    const missing = entry.seq > this.#seq + 1
    if (!follows && !missing) this.faults.push({ kind: 'not-following', seq: entry.seq })
    if (hex(chainHash(entry.prev, entry.seq, bodyHash(entry))) !== hex(entry.hash)) {
      this.faults.push({ kind: 'changed', seq: entry.seq })
    }
    const anchored = this.#anchors.get(entry.seq)
    if (anchored !== undefined && anchored !== hex(entry.hash)) {
      this.faults.push({ kind: 'not-the-anchor', seq: entry.seq })
    }
    this.#seq = entry.seq
    this.#hash = entry.hash
  }

  /** To be called after the last entry, with the head that the partnership's own record claims. */
  end(head: { readonly seq: number; readonly hash: Uint8Array }): readonly Fault[] {
    const expected = Math.max(head.seq, ...this.#anchors.keys())
    if (this.#seq < expected) this.faults.push({ kind: 'cut-off', seq: this.#seq, expected })
    else if (hex(head.hash) !== hex(this.#hash)) this.faults.push({ kind: 'not-following', seq: head.seq })
    return this.faults
  }
}
