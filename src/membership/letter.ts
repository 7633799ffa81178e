import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type Charter, keptCharter } from '../charter/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'

const text = z.record(z.string(), z.string())
const said = z.object({ text, article: z.object({ number: z.string(), key: z.string() }).optional() })

/** What is signed: the agreement as it is in force, by version and hash, and what it asks of who signs. */
export const letter = z.object({
  version: z.int(),
  sha256: z.string(),
  name: text,
  obligations: z.array(said),
  /** Money, time and leaving. */
  terms: z.array(said),
})
export type Letter = z.infer<typeof letter>

export async function letterNow(tx: ReadTransaction, now: Temporal.Instant): Promise<Letter> {
  const { version, sha256, content } = await keptCharter(tx, now)
  const { obligations, membership, term, financing, longName } = content
  return {
    version,
    sha256: Buffer.from(sha256).toString('hex'),
    name: longName,
    obligations: obligations.map((one) => ({
      text: one.text,
      ...articleShowing(content, `obligations/${one.key}`, 'obligations'),
    })),
    terms: [
      { text: membership.entry.text, ...articleShowing(content, 'membership/entry', 'membership') },
      ...(financing.obligation.is === 'fee'
        ? [
            {
              text: financing.obligation.text,
              ...articleShowing(content, 'financing/obligation', 'financing'),
            },
          ]
        : []),
      { text: term.text, ...articleShowing(content, 'term') },
      { text: membership.leaving.text, ...articleShowing(content, 'membership/leaving', 'membership') },
    ],
  }
}

/** The article that shows the first of these parts that any article shows. */
function articleShowing({ articles }: Charter, ...pointers: readonly string[]) {
  for (const pointer of pointers) {
    const found = articles.find(({ renders }) => renders?.includes(pointer))
    if (found) return { article: { number: found.number, key: found.key } }
  }
  return {}
}
