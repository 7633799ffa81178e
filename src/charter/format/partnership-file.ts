import type { Charter } from './charter.ts'
import type { Finding } from './problem.ts'
import type { Records } from './records.ts'

/** A partnership's folder, read: the agreement, and what the partnership starts with. */
export interface PartnershipFile {
  readonly charter: Charter
  readonly records: Records
}

/** Which of the two files something stands in. */
export type Part = keyof PartnershipFile

/** A finding that only shows when both files are read together. */
export interface PlacedFinding extends Finding {
  readonly part: Part
}

/** Looks at a whole partnership, whose shape is right, for something that does not fit together. */
export type Check = (partnership: PartnershipFile) => Iterable<PlacedFinding>
