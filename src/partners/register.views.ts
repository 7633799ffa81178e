import { z } from 'zod'
import { personNames } from '../access/index.ts'
import { view } from '../acts/index.ts'
import { dateIn } from '../platform/calendar/index.ts'
import { horizonOf } from './attention.views.ts'
import { organisationKinds } from './kinds.ts'
import { allMandates } from './mandate.access.ts'
import { mandateState, owesRepresentative, representation } from './mandate.rules.ts'
import { allOrganisations } from './organisation.store.ts'

const text = z.record(z.string(), z.string())

const registered = z.object({
  id: z.string(),
  slug: z.string(),
  name: text,
  kind: text,
  standing: z.enum(['secretariat', 'partner', 'named', 'mentioned', 'external']),
  invented: z.boolean(),
  unitOf: text.optional(),
  representative: z.string().optional(),
  deputies: z.int(),
  /** Whether it has the representative that it owes: `not-owed` where it owes none. */
  represented: z.enum(['valid', 'ending', 'none', 'not-owed']),
  /** The last day of the representation, where that ends soon. */
  until: z.string().optional(),
})
export type Registered = z.infer<typeof registered>

const lastMoment = { nanoseconds: 1 }

export const organisationRegister = view({
  name: 'organisation.register',
  summary: {
    da: 'Organisationerne med forhold, repræsentant og mangler',
    en: 'The organisations with standing, representative and what is missing',
  },
  parameters: z.object({}),
  data: z.object({ items: z.array(registered), kinds: z.array(z.object({ key: z.string(), title: text })) }),
  who: ['secretariat'],
  freshness: 'journal',
  api: '/register',
  example: {},
  async load({ tx, now, site }) {
    const [all, kinds, mandates] = await Promise.all([
      allOrganisations(tx),
      organisationKinds(tx),
      allMandates(tx),
    ])
    const current = mandates.filter((mandate) => mandateState(mandate, now) === 'current')
    const names = await personNames(
      tx,
      current.map(({ person }) => person),
    )
    const items = all.map((organisation): Registered => {
      const { id, slug, name, kind, standing, invented, unitOf } = organisation
      const theirs = current.filter((mandate) => mandate.organisation === id)
      const first = theirs.find(({ role }) => role === 'representative')
      const representative = first && names.get(first.person)
      const whole = all.find((other) => other.id === unitOf)
      const own = mandates.filter((mandate) => mandate.organisation === id)
      const stands = representation(own, now, horizonOf(now))
      return {
        id,
        slug,
        name,
        standing,
        invented,
        kind: kinds.get(kind) ?? {},
        ...(whole ? { unitOf: whole.name } : {}),
        ...(representative ? { representative } : {}),
        deputies: theirs.filter(({ role }) => role === 'deputy').length,
        represented: owesRepresentative(organisation) ? stands.state : 'not-owed',
        ...(stands.state === 'ending'
          ? { until: dateIn(stands.until.subtract(lastMoment), site.zone).toString() }
          : {}),
      }
    })
    return { data: { items, kinds: [...kinds].map(([key, title]) => ({ key, title })) } }
  },
})
