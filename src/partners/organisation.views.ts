import { z } from 'zod'
import { permits } from '../access/index.ts'
import { type Connections, type View, view } from '../acts/index.ts'
import { dateIn } from '../platform/calendar/index.ts'
import { organisationKinds } from './kinds.ts'
import { logoOf } from './logo.acts.ts'
import { mandatesFor } from './mandate.access.ts'
import { mandatesShown, type ShownContacts, shownMandate } from './mandate.views.ts'
import { membershipFactsOf } from './membership.access.ts'
import { type DatedFact, membershipFacts, partnerPeriods } from './membership.rules.ts'
import { findOrganisation, standingOf } from './organisation.access.ts'
import { editOrganisation } from './organisation.acts.ts'
import { allOrganisations, type Organisation } from './organisation.store.ts'

const text = z.record(z.string(), z.string())
const named = z.object({ slug: z.string(), name: text })
const standing = z.enum(['secretariat', 'partner', 'named', 'mentioned', 'external'])

const short = z.object({
  id: z.string(),
  key: z.string(),
  slug: z.string(),
  name: text,
  kind: text,
  standing,
  invented: z.boolean(),
  unitOf: named.optional(),
  note: text.optional(),
})
export type ShortOrganisation = z.infer<typeof short>

type Kinds = ReadonlyMap<string, Readonly<Record<string, string>>>

function asShort(organisation: Organisation, kinds: Kinds, all: readonly Organisation[]): ShortOrganisation {
  const { id, key, slug, name, kind, standing, invented, unitOf, details } = organisation
  const whole = unitOf && all.find((other) => other.id === unitOf)
  return {
    id,
    key,
    slug,
    name,
    kind: kinds.get(kind) ?? {},
    standing,
    invented,
    ...(whole ? { unitOf: { slug: whole.slug, name: whole.name } } : {}),
    ...(details.note ? { note: details.note } : {}),
  }
}

export const organisationList = view({
  name: 'organisation.list',
  summary: { da: 'Organisationerne', en: 'The organisations' },
  parameters: z.object({ q: z.string().trim().max(200).optional(), kind: z.string().max(80).optional() }),
  data: z.object({
    items: z.array(short),
    kinds: z.array(z.object({ key: z.string(), title: text })),
    q: z.string().optional(),
    kind: z.string().optional(),
  }),
  who: ['anyone'],
  freshness: 'journal',
  api: '/organisations',
  example: {},
  async load({ tx, parameters: { q, kind } }) {
    const [all, kinds] = await Promise.all([allOrganisations(tx), organisationKinds(tx)])
    const wanted = (q ?? '').toLowerCase()
    const items = all
      .filter((one) => !kind || one.kind === kind)
      .filter((one) => wanted === '' || sayings(one).some((said) => said.toLowerCase().includes(wanted)))
      .map((one) => asShort(one, kinds, all))
    const shown = [...kinds].map(([key, title]) => ({ key, title }))
    return { data: { items, kinds: shown, ...(q ? { q } : {}), ...(kind ? { kind } : {}) } }
  },
})

/** Everything that an organisation can be found by in the directory. */
const sayings = ({ key, name, details }: Organisation): readonly string[] =>
  [key, ...Object.values(name), details.asWritten, ...Object.values(details.note ?? {})].filter(
    (said) => said !== undefined,
  )

const whole = short.extend({
  version: z.int(),
  ownName: z.string().optional(),
  asWritten: z.string().optional(),
  sisterPartnership: z.boolean(),
  web: z.string().optional(),
  cvr: z.string().optional(),
  ror: z.string().optional(),
  units: z.array(named),
  connections: z.array(
    z.object({
      heading: z.object({ da: z.string(), en: z.string() }),
      title: text,
      path: z.object({ da: z.string(), en: z.string() }),
      note: text.optional(),
    }),
  ),
  /** Who speaks for it and who did; to the public only who does and agreed to be shown. */
  mandates: z.array(shownMandate),
  /** What has happened to its membership, the earliest first; nothing of who never was a partner. */
  membership: z.array(z.object({ fact: z.enum(membershipFacts), on: z.string() })),
  mayEdit: z.boolean(),
  /** The address of its logo. */
  logo: z.string().optional(),
})
export type WholeOrganisation = z.infer<typeof whole>

/** What is said of an organisation, without what is not. */
const saidOf = ({ asWritten, web, cvr, ror, name: ownName }: Organisation['details']) =>
  Object.fromEntries(
    Object.entries({ ownName, asWritten, web, cvr, ror }).filter(([, value]) => value !== undefined),
  )

const unitsOf = ({ id }: Organisation, all: readonly Organisation[]) =>
  all.filter(({ unitOf }) => unitOf === id).map(({ slug, name }) => ({ slug, name }))

const historyIn = (facts: readonly DatedFact[], zone: string) =>
  partnerPeriods(facts).length === 0
    ? []
    : facts.map(({ fact, at }) => ({ fact, on: dateIn(at, zone).toString() }))

/**
 * @param connections what the rooms above know of an organisation: its groups, ideas, facilities.
 * @param contacts who of its people agreed to be shown to anybody.
 */
export const oneOrganisation = (
  connections: Connections<Organisation>,
  contacts: ShownContacts,
): View<{ id: string }, WholeOrganisation> =>
  view({
    name: 'organisation.one',
    summary: { da: 'En organisation og det, den er med i', en: 'An organisation and what it takes part in' },
    parameters: z.object({ id: z.string().max(100) }),
    data: whole,
    who: ['anyone'],
    freshness: 'journal',
    api: '/organisations/{id}',
    example: { id: 'none' },
    async load({ tx, viewer, site, now, parameters }) {
      const organisation = await findOrganisation(tx, parameters.id)
      if (!organisation) return undefined
      const [all, kinds, found, mandates, logo, facts] = await Promise.all([
        allOrganisations(tx),
        organisationKinds(tx),
        connections(tx, organisation),
        mandatesFor(tx, organisation.id),
        logoOf(tx, organisation.id),
        membershipFactsOf(tx, organisation.id),
      ])
      const data = {
        ...asShort(organisation, kinds, all),
        ...saidOf(organisation.details),
        version: organisation.version,
        ...(logo ? { logo } : {}),
        sisterPartnership: organisation.details.sisterPartnership ?? false,
        units: unitsOf(organisation, all),
        connections: [...found],
        mandates: await mandatesShown(tx, mandates, contacts, viewer, { zone: site.zone, now }),
        membership: historyIn(facts, site.zone),
        mayEdit: permits(editOrganisation.who, viewer, standingOf(organisation)),
      } as WholeOrganisation
      return { data, standing: standingOf(organisation), version: organisation.version }
    },
  })
