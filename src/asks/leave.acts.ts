import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type Linked, linkAt, tokenHash } from '../access/index.ts'
import { act, commonRefusals, done, refuse } from '../acts/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { type Leavable, leave } from '../platform/mail/index.ts'

const streams: readonly Leavable[] = ['talk', 'news', 'digest']

/** What a leaving link leads to, if it is good. */
export async function leavingLink(tx: ReadTransaction, token: string, realNow: Temporal.Instant) {
  const hash = tokenHash(token)
  for (const stream of streams) {
    const linked: Linked | undefined = await linkAt(tx, hash, `leave-${stream}`, realNow)
    if (linked?.person) return { stream, person: linked.person, subject: linked.subject }
  }
  return undefined
}

/** Leaves no entry in the journal: what mail a person wants is no business of the partnership's. */
export const leaveStream = act({
  name: 'mail.leave',
  summary: { da: 'Siger nej tak til flere mails af en slags', en: 'Wants no more mail of a kind' },
  input: z.strictObject({ token: z.string().max(100) }),
  result: z.object({}),
  who: ['anyone'],
  refusals: { 'link-over': commonRefusals['link-over'] },
  api: { method: 'POST', path: '/mail/leavings' },
  example: { token: 'none' },
  async effect({ tx, input, realNow }) {
    const leaving = await leavingLink(tx, input.token, realNow)
    if (!leaving) return refuse('link-over')
    await leave(tx, leaving, realNow)
    return done({})
  },
})
