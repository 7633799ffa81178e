import { remind } from '../asks/index.ts'
import type { MomentKind } from '../moments/index.ts'
import type { Id } from '../platform/db/index.ts'
import { settle } from './settle.acts.ts'

/** The closing instant of a round. */
const close: MomentKind = {
  kind: 'decision.close',
  fallDue: (tx, { subject }, times) => settle(tx, subject.id as Id<'decision'>, times),
}

/** Some days before closing: whoever has not answered is reminded, once. */
const remindSilent: MomentKind = {
  kind: 'decision.remind',
  async fallDue(tx, { subject, reference }, times) {
    await remind(tx, { subject, kind: 'decision.position', reference }, `before-closing-${reference}`, times)
    return []
  },
}

export const decisionMoments: readonly MomentKind[] = [close, remindSilent]
