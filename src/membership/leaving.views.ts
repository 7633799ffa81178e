import { z } from 'zod'
import type { Viewer } from '../access/index.ts'
import { view } from '../acts/index.ts'
import { openAsks } from '../asks/index.ts'
import { charterOf, citationOf } from '../charter/index.ts'
import { findDecision } from '../decisions/index.ts'
import { leftBehind } from '../groups/index.ts'
import { findOrganisation, type Organisation, organisationStanding } from '../partners/index.ts'
import { dateIn } from '../platform/calendar/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'
import { announcedLeaving } from './leaving.access.ts'
import { leavePartnership } from './leaving.acts.ts'
import { earliestLastDay } from './leaving.rules.ts'
import { words } from './messages.ts'

const text = z.record(z.string(), z.string())
const both = z.object({ da: z.string(), en: z.string() })

const data = z.object({
  id: z.string(),
  slug: z.string(),
  name: text,
  partner: z.boolean(),
  /** What the charter says of leaving, and where. */
  rule: text,
  article: z.object({ number: z.string(), key: z.string() }).optional(),
  atOnce: z.boolean(),
  earliest: z.string(),
  /** It is to leave: this is its last day. */
  lastDay: z.string().optional(),
  /** What somebody must take over, or what will count no more. */
  handOver: z.array(z.object({ heading: both, title: text, path: both, note: text.optional() })),
})
export type LeavingShown = z.infer<typeof data>

const lastMoment = { nanoseconds: 1 }

export const leavingOfOne = view({
  name: 'organisation.leaving',
  summary: {
    da: 'Hvad en organisation efterlader, hvis den går ud, og fra hvornår den kan',
    en: 'What an organisation leaves behind if it withdraws, and from when it can',
  },
  parameters: z.object({ id: z.string().max(100) }),
  data,
  who: leavePartnership.who,
  freshness: 'session',
  api: '/organisations/{id}/withdrawal',
  example: { id: 'none' },
  async load({ tx, parameters, viewer, now, site }) {
    const organisation = await findOrganisation(tx, parameters.id)
    if (!organisation) return undefined
    const charter = await charterOf(tx, now)
    const rule = charter.membership.leaving
    const [article] = citationOf(charter, rule).articles
    const today = dateIn(now, site.zone)
    const earliest = earliestLastDay(rule, today)
    const leaving = await announcedLeaving(tx, organisation.id)
    const lastDay = leaving && dateIn(leaving.leavesAt.subtract(lastMoment), site.zone).toString()
    const { id, slug, name, standing } = organisation
    const shown = {
      id: id as string,
      slug,
      name,
      partner: standing === 'partner',
      rule: rule.text,
      ...(article ? { article: { number: article.number, key: article.key } } : {}),
      atOnce: earliest.equals(today),
      earliest: earliest.toString(),
      ...(lastDay ? { lastDay } : {}),
      handOver: await handOverOf(tx, organisation, viewer),
    }
    return { data: shown, standing: organisationStanding(organisation) }
  },
})

async function handOverOf(
  tx: ReadTransaction,
  organisation: Organisation,
  viewer: Viewer,
): Promise<LeavingShown['handOver']> {
  const asked = await openAsks(tx, { organisation: organisation.id })
  const open = asked.filter(
    ({ kind, answeredAt }) => kind === 'decision.position' && answeredAt === undefined,
  )
  const decisions = await Promise.all(open.map(({ subject }) => findDecision(tx, subject.id, viewer)))
  const at = (id: string) => (language: Language) => pathTo(language, 'decisions', { slug: id })
  const inBoth = (of: (language: Language) => string) => ({ da: of('da'), en: of('en') })
  return [
    ...(await leftBehind(tx, organisation)).map(({ note, ...one }) => ({
      ...one,
      ...(note ? { note } : {}),
    })),
    ...decisions.flatMap((decision) =>
      decision
        ? [
            {
              heading: inBoth((language) => words(language).openPositions),
              title: decision.title,
              path: inBoth(at(decision.id)),
            },
          ]
        : [],
    ),
  ]
}
