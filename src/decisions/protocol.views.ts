import { z } from 'zod'
import { view } from '../acts/index.ts'
import { findDecision } from './decision.access.ts'
import { audienceOfViewer, protocolOf } from './protocol.access.ts'
import type { ProtocolRecord } from './protocol.types.ts'
import { shownRound } from './shown-round.ts'

/** What the record is made of stands in `ProtocolRecord`; here only that it is one. */
const record = z.record(z.string(), z.unknown()).meta({
  description: 'The record that lies within the PDF as protocol.json, in the format tovholder-protocol/1.',
}) as unknown as z.ZodType<ProtocolRecord>

const shown = z.object({ record, rounds: z.array(shownRound) })
export type ShownProtocol = z.infer<typeof shown>

export const decisionProtocol = view({
  name: 'decision.protocol',
  summary: {
    da: 'Protokollen for en beslutning: spurgt, svaret, talt op, med fingeraftryk',
    en: 'The protocol of a decision: asked, answered, summed up, with fingerprints',
  },
  parameters: z.object({ id: z.string().max(100) }),
  data: shown,
  who: ['anyone'],
  freshness: 'journal',
  api: '/decisions/{id}/protocol',
  example: { id: 'none' },
  async load({ tx, viewer, site, language, parameters }) {
    const decision = await findDecision(tx, parameters.id, viewer)
    const found = decision && (await protocolOf(tx, decision, site, audienceOfViewer(viewer), language))
    return found && { data: { record: found.record, rounds: [...found.rounds] } }
  },
})
