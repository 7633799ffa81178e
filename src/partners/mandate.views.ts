import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isSecretariat, personNames, type Viewer } from '../access/index.ts'
import { type View, view } from '../acts/index.ts'
import { dateIn } from '../platform/calendar/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import { decidesFor, type Mandate, mandatesFor } from './mandate.access.ts'
import { mandateState } from './mandate.rules.ts'
import { findOrganisation, standingOf } from './organisation.access.ts'

/** What somebody has agreed to have shown to anybody. */
export interface ShownContact {
  readonly name: string
  readonly email?: string | undefined
  readonly telephone?: string | undefined
}

/** How the profile finds out who may be shown to the public: the room that keeps consents gives it in. */
export type ShownContacts = (
  tx: ReadTransaction,
  people: readonly Id<'person'>[],
) => Promise<ReadonlyMap<string, ShownContact>>

export const shownMandate = z.object({
  id: z.string(),
  role: z.enum(['representative', 'deputy']),
  state: z.enum(['coming', 'current', 'ended']),
  name: z.string(),
  email: z.string().optional(),
  telephone: z.string().optional(),
  /** The first and the last day. */
  from: z.string(),
  to: z.string().optional(),
})
export type ShownMandate = z.infer<typeof shownMandate>

const nanosecond = { nanoseconds: 1 }

function asShown(mandate: Mandate, contact: ShownContact, zone: string, now: Temporal.Instant) {
  const { id, role, from, to } = mandate
  return {
    id,
    role,
    state: mandateState(mandate, now) as ShownMandate['state'],
    ...contact,
    from: dateIn(from, zone).toString(),
    ...(to ? { to: dateIn(to.subtract(nanosecond), zone).toString() } : {}),
  }
}

/**
 * Who speaks and spoke for an organisation, those who do now first. Whoever is signed in sees all of them by name; the
 * public sees those who do now and agreed to be shown.
 */
export async function mandatesShown(
  tx: ReadTransaction,
  mandates: readonly Mandate[],
  contacts: ShownContacts,
  viewer: Viewer,
  { zone, now }: { readonly zone: string; readonly now: Temporal.Instant },
): Promise<ShownMandate[]> {
  const people = mandates.map(({ person }) => person)
  const [shown, names] = await Promise.all([
    contacts(tx, people),
    viewer.person ? personNames(tx, people) : new Map<string, string>(),
  ])
  const order = ['current', 'coming', 'ended']
  return mandates
    .filter((mandate) => mandateState(mandate, now) !== 'never')
    .flatMap((mandate) => {
      const name = names.get(mandate.person)
      const contact = shown.get(mandate.person) ?? (name === undefined ? undefined : { name })
      const open = viewer.person !== undefined || mandateState(mandate, now) === 'current'
      return contact && open ? [asShown(mandate, contact, zone, now)] : []
    })
    .toSorted(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) ||
        Number(a.role === 'deputy') - Number(b.role === 'deputy') ||
        (a.from < b.from ? 1 : -1),
    )
}

const text = z.record(z.string(), z.string())

const organisationMandates = z.object({
  id: z.string(),
  slug: z.string(),
  name: text,
  items: z.array(shownMandate.extend({ person: z.string(), mayEnd: z.boolean() })),
  /** Whether the viewer decides who speaks for it, and whether that goes for the representative too. */
  mayGive: z.boolean(),
  mayGiveAll: z.boolean(),
})
export type OrganisationMandates = z.infer<typeof organisationMandates>

export const mandatesOfOne: View<{ id: string }, OrganisationMandates> = view({
  name: 'organisation.mandates',
  summary: {
    da: 'Hvem der handler og har handlet for en organisation',
    en: 'Who acts and has acted for an organisation',
  },
  parameters: z.object({ id: z.string().max(100) }),
  data: organisationMandates,
  who: ['its-representative', 'secretariat'],
  freshness: 'journal',
  api: '/organisations/{id}/mandates',
  example: { id: 'none' },
  async load({ tx, viewer, site, now, parameters }) {
    const organisation = await findOrganisation(tx, parameters.id)
    if (!organisation) return undefined
    const { id, slug, name } = organisation
    const mandates = await mandatesFor(tx, id)
    const people = new Map(mandates.map((mandate) => [mandate.id as string, mandate.person]))
    const nothingMore: ShownContacts = async () => new Map()
    const shown = await mandatesShown(tx, mandates, nothingMore, viewer, { zone: site.zone, now })
    const mayGive = decidesFor(viewer, id)
    const items = shown.map((one) => {
      const person = people.get(one.id) ?? ''
      const mayEnd = one.state !== 'ended' && (mayGive || person === viewer.person?.id)
      return { ...one, person, mayEnd }
    })
    const data = { id, slug, name, items, mayGive, mayGiveAll: isSecretariat(viewer) }
    return { data, standing: standingOf(organisation) }
  },
})
