import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { view } from '../acts/index.ts'
import { charterOf } from '../charter/index.ts'
import { dateIn, latest } from '../platform/calendar/index.ts'
import { say } from '../platform/words/index.ts'
import { kindsOf } from './agreement.ts'
import { allGroups } from './group.access.ts'
import type { Group } from './group.store.ts'
import { type Around, around, asShort, whenDayEnds } from './group-list.views.ts'
import { isMilestoneLate, isOpen, readDue } from './milestone.rules.ts'
import { orders, sorted, totalsOf } from './portfolio.rules.ts'
import { kind, maybe, shortGroup, text } from './shapes.ts'
import { lastUpdates, type Update } from './update.store.ts'

const row = shortGroup
  .pick({ id: true, slug: true, kind: true, state: true, title: true, light: true, next: true, leads: true })
  .extend({
    open: z.int(),
    late: z.int(),
    /** When the group last told something, and what. */
    toldAt: z.string().optional(),
    told: text.optional(),
    /** How often it meets, in its own words. */
    cadence: text.optional(),
  })
export type PortfolioRow = z.infer<typeof row>

const count = z.int()
const totals = z.object({
  kept: count,
  risk: count,
  broken: count,
  none: count,
  proposed: count,
  dormant: count,
  completed: count,
  closed: count,
})

const states = ['proposed', 'active', 'dormant', 'completed', 'closed'] as const
const lights = ['kept', 'risk', 'broken', 'none'] as const

/** Rows on a page. */
const mostShown = 50

const parameters = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  light: z.enum(lights).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  kind: z.string().max(80).optional(),
  order: z.enum(orders).default('worst').catch('worst'),
})

const data = z.object({
  totals,
  kinds: z.array(kind),
  /** Only to those who are signed in: what a single group has not done is not for the public. */
  items: z.array(row),
  page: z.int(),
  more: z.boolean(),
  asked: parameters.omit({ page: true }),
})
export type Portfolio = z.infer<typeof data>

function rowOf(group: Group, known: Around, told: Update | undefined, today: Temporal.PlainDate) {
  const { id, slug, kind, state, title, light, next, leads } = asShort(group, known)
  const own = known.milestones.filter((milestone) => milestone.group === group.id)
  return {
    id,
    slug,
    kind,
    state,
    title,
    light,
    ...maybe('next', next),
    leads,
    open: own.filter(isOpen).length,
    late: own.filter((milestone) => isMilestoneLate(milestone, today)).length,
    ...maybe('toldAt', told?.at.toString()),
    ...maybe('told', told?.line),
    ...maybe('cadence', group.details.cadence?.text),
  }
}

export const portfolio = view({
  name: 'group.portfolio',
  summary: {
    da: 'Alle grupper på én gang: lys med grund, åbne og sene milepæle, sidste nyt',
    en: 'All groups at once: light with reason, open and late milestones, last news',
  },
  parameters,
  data,
  who: ['anyone'],
  freshness: 'journal',
  api: '/portfolio',
  example: {},
  async load({ tx, now, site, viewer, language, parameters: { page, ...asked } }) {
    const today = dateIn(now, site.zone)
    const charter = await charterOf(tx, now)
    const groups = await allGroups(tx)
    const known = await around(tx, groups, charter, today)
    const told = await lastUpdates(
      tx,
      groups.map(({ id }) => id),
    )
    const rows = groups.map((group) => rowOf(group, known, told.get(group.id), today))
    const asRow = (each: PortfolioRow) => ({
      ...each,
      shown: each,
      title: say(each.title, language).text,
      light: each.state === 'active' ? each.light.light : ('none' as const),
      nextDay: each.next && (latest(readDue(each.next.due))?.toString() ?? undefined),
      toldAt: each.toldAt,
    })
    const sifted = sorted(rows.map(asRow), asked, asked.order, new Intl.Collator(language).compare)
    const from = (page - 1) * mostShown
    const items = viewer.person ? sifted.slice(from, from + mostShown).map(({ shown }) => shown) : []
    const more = viewer.person !== undefined && sifted.length > from + mostShown
    const totals = totalsOf(rows.map(asRow))
    const shown = { totals, kinds: kindsOf(charter), items, page, more, asked }
    return { data: shown, ...whenDayEnds(today, site.zone) }
  },
})
