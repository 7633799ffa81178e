import { z } from 'zod'
import { view } from '../acts/index.ts'
import { allMembershipFacts, allOrganisations, organisationKinds, partnerPeriods } from '../partners/index.ts'
import { dateIn } from '../platform/calendar/index.ts'
import { figuresOf } from './figures.rules.ts'

const text = z.record(z.string(), z.string())
const row = z.object({
  year: z.int(),
  kind: text,
  joined: z.int(),
  left: z.int(),
  partners: z.int(),
})
export type FigureRow = z.infer<typeof row>

/** Partners by kind and year. Units count with their whole. */
export const partnerFigures = view({
  name: 'partner.figures',
  summary: {
    da: 'Partnere efter slags: kommet til, gået ud og i alt, år for år',
    en: 'Partners by kind: joined, left and in all, year by year',
  },
  parameters: z.object({}),
  data: z.object({ items: z.array(row), total: z.int() }),
  who: ['anyone'],
  freshness: 'journal',
  api: '/partner-figures',
  example: {},
  async load({ tx, now, site }) {
    const [all, facts, kinds] = await Promise.all([
      allOrganisations(tx),
      allMembershipFacts(tx),
      organisationKinds(tx),
    ])
    const byOrganisation = Map.groupBy(facts, ({ organisation }) => organisation)
    const day = (at: typeof now) => dateIn(at, site.zone)
    const memberships = all
      .filter(({ unitOf, standing }) => unitOf === undefined && standing !== 'secretariat')
      .map(({ id, kind }) => ({
        kind,
        periods: partnerPeriods(byOrganisation.get(id) ?? []).map(({ from, to }) => ({
          from: day(from),
          to: to && day(to),
        })),
      }))
    const items = figuresOf(memberships, day(now)).map((figure) => ({
      ...figure,
      kind: kinds.get(figure.kind) ?? { en: figure.kind },
    }))
    return {
      data: { items, total: all.filter(({ standing, unitOf }) => standing === 'partner' && !unitOf).length },
    }
  },
})
