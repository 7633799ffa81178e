import { z } from 'zod'
import { personAt } from '../access/index.ts'
import { type AttentionSource, view } from '../acts/index.ts'
import { stoppedAddresses } from '../platform/mail/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'
import { stopWords } from './stop-words.ts'

const stop = z.object({
  email: z.string(),
  failures: z.int(),
  stoppedAt: z.string(),
  /** What the mail server said. */
  because: z.string().optional(),
  person: z.object({ id: z.string(), name: z.string() }).optional(),
})
const stops = z.object({ items: z.array(stop), next: z.string().optional() })
export type Stops = z.infer<typeof stops>

const rows = 50

/** The addresses that get no more mail, the newest first. */
export const stopList = view({
  name: 'mail.stops',
  summary: { da: 'Mailadresser, der er stoppet', en: 'Mail addresses that are stopped' },
  parameters: z.object({ after: z.string().max(254).optional() }),
  data: stops,
  who: ['secretariat'],
  // What becomes of mail is not journalled.
  freshness: 'session',
  api: '/mail/stops',
  example: {},
  async load({ tx, parameters: { after } }) {
    const found = await stoppedAddresses(tx, after, rows + 1)
    const items = await Promise.all(
      found.slice(0, rows).map(async ({ email, failures, stopped_at, because }) => {
        const person = await personAt(tx, email)
        return {
          email,
          failures,
          stoppedAt: `${stopped_at}`,
          ...(because ? { because } : {}),
          ...(person ? { person: { id: person.id as string, name: person.name } } : {}),
        }
      }),
    )
    const last = found.length > rows ? items.at(-1)?.email : undefined
    return { data: { items, ...(last === undefined ? {} : { next: last }) } }
  },
})

const inBoth = (of: (language: Language) => string) => ({ da: of('da'), en: of('en') })

/** Addresses that get no more mail, for the secretariat. */
export const stoppedAttention: AttentionSource = async (tx) =>
  (await stoppedAddresses(tx, undefined, rows)).map(({ email, because }) => ({
    heading: inBoth((language) => stopWords(language).stopped),
    text: inBoth((language) => {
      const t = stopWords(language)
      return t.stoppedText({ email, because: because || t.saidNothing })
    }),
    path: inBoth((language) => pathTo(language, 'secretariat', 'stops')),
    urgency: 'now' as const,
  }))
