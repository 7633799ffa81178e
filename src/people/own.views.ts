import { z } from 'zod'
import { peopleById } from '../access/index.ts'
import { type Connections, given, type View, view } from '../acts/index.ts'
import type { Times } from '../platform/clock/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import { consentFields, contactsOf } from './contact.access.ts'
import { belongings, belongingsOf, contactOf, type PersonAsked } from './one-person.views.ts'

const ownProfile = z.object({
  name: z.string(),
  email: z.string(),
  language: z.enum(['da', 'en']),
  telephone: z.string().optional(),
  shown: z.array(z.enum(consentFields)),
  ...belongings,
})
export type OwnProfile = z.infer<typeof ownProfile>

/** @param connections what the rooms above know of a person: seats in groups. */
export const profileOfOneself = (
  connections: Connections<PersonAsked>,
): View<Record<string, never>, OwnProfile> =>
  view({
    name: 'me.profile',
    summary: {
      da: 'Ens egen profil: oplysninger, hvad der vises, og hvem man handler for',
      en: 'One’s own profile: what is kept, what is shown, and whom one acts for',
    },
    parameters: z.object({}) as z.ZodType<Record<string, never>>,
    data: ownProfile,
    who: ['signed-in'],
    freshness: 'journal',
    api: '/me/profile',
    example: {},
    async load({ tx, viewer, site, now }) {
      const { id, name, email, language } = given(viewer.person)
      const { organisations: _all, ...own } = await belongingsOf(tx, id, connections, {
        zone: site.zone,
        now,
      })
      return { data: { name, email, language, ...(await contactOf(tx, id)), ...own } }
    },
  })

/** Something that a room keeps of a person, for that person to take along. Times as RFC 3339. */
export interface OwnPart {
  readonly name: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** How a room gives a person what it keeps of them. */
export type OwnData = (tx: ReadTransaction, person: Id<'person'>, times: Times) => Promise<OwnPart>

const exported = z.object({
  person: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    language: z.string(),
    addedAt: z.string(),
    telephone: z.string().optional(),
  }),
  consents: z.array(z.object({ field: z.string(), since: z.string() })),
  ...belongings,
  parts: z.array(z.object({ name: z.string(), rows: z.array(z.record(z.string(), z.unknown())) })),
})

type Exported = z.infer<typeof exported>

/** @param sources what each room keeps of a person. */
export const exportOfOneself = (
  connections: Connections<PersonAsked>,
  sources: readonly OwnData[],
): View<Record<string, never>, Exported> =>
  view({
    name: 'me.export',
    summary: { da: 'Alt, hvad der er gemt om en selv', en: 'All that is kept of oneself' },
    parameters: z.object({}) as z.ZodType<Record<string, never>>,
    data: exported,
    who: ['signed-in'],
    freshness: 'session',
    api: '/me/export',
    example: {},
    async load({ tx, viewer, site, now, realNow }) {
      const { id } = given(viewer.person)
      const [found] = await peopleById(tx, [id])
      const { name, email, language, created_at } = given(found)
      const contact = (await contactsOf(tx, [id])).get(id)
      const { organisations: _all, ...own } = await belongingsOf(tx, id, connections, {
        zone: site.zone,
        now,
      })
      const telephone = contact?.telephone
      const person = { id, name, email, language, addedAt: created_at.toString() }
      const data = {
        person: { ...person, ...(telephone ? { telephone } : {}) },
        consents: (contact?.consents ?? []).map(({ field, since }) => ({ field, since: since.toString() })),
        ...own,
        parts: (await Promise.all(sources.map((source) => source(tx, id, { now, realNow })))).map(
          ({ name, rows }) => ({
            name,
            rows: [...rows],
          }),
        ),
      }
      return { data }
    },
  })
