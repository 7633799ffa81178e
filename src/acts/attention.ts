import type { Site } from '../journal/index.ts'
import type { Times } from '../platform/clock/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import type { Language } from '../platform/words/index.ts'

type Both = Readonly<Record<Language, string>>

/** Something that the secretariat should look at. */
export interface AttentionItem {
  /** What kind of thing it is, the same for all of its kind: “Organisationer uden repræsentant”. */
  readonly heading: Both
  readonly text: Both
  /** Where it is put right. */
  readonly path: Both
  /** `now`: something is wrong already. `soon`: something will be. `note`: good to know. */
  readonly urgency: 'now' | 'soon' | 'note'
}

interface AttentionContext extends Times {
  readonly site: Site
}

/** How a room tells what needs the secretariat. The rooms give theirs in when the house is composed. */
export type AttentionSource = (
  tx: ReadTransaction,
  context: AttentionContext,
) => Promise<readonly AttentionItem[]>

export interface Count {
  readonly label: Both
  readonly value: number
  readonly path: Both
}

/** How a room tells how much there is of what it keeps. */
export type CountSource = (tx: ReadTransaction, context: AttentionContext) => Promise<readonly Count[]>
