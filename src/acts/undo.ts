import type { Refused } from './act.ts'

/** Leaves the transaction so that nothing of it is kept. */
export class Undo extends Error {
  readonly refused: Pick<Refused, 'refusal' | 'problems' | 'declaration'>
  constructor(refusal: string, more: Omit<Refused, 'done' | 'refusal'> = { problems: [] }) {
    super(refusal)
    this.refused = { ...more, refusal }
  }
}
