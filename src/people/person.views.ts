import { z } from 'zod'
import { grantsOf, type HeldGrant, peopleAfter, peopleMatching } from '../access/index.ts'
import { view } from '../acts/index.ts'
import { organisationNames } from '../partners/index.ts'
import { asId, type Id, type ReadTransaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'

const rows = 100

const text = z.record(z.string(), z.string())

const listedGrant = z.object({
  id: z.string(),
  role: z.string(),
  /** The id of the organisation or the group that the role is in. */
  scope: z.string().optional(),
  organisation: text.optional(),
  from: z.string(),
  to: z.string().optional(),
  source: z.string(),
})

const listedPerson = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  language: z.string(),
  addedAt: z.string(),
  grants: z.array(listedGrant),
})
export type ListedPerson = z.infer<typeof listedPerson>

const personId = z.uuid().transform((text) => asId<'person'>(text))

export const peopleList = view({
  name: 'people.list',
  summary: { da: 'Personerne og deres roller', en: 'The people and their roles' },
  parameters: z.object({ after: personId.optional(), q: z.string().trim().max(200).optional() }),
  data: z.object({
    items: z.array(listedPerson),
    next: z.string().optional(),
    q: z.string().optional(),
  }),
  who: ['secretariat'],
  freshness: 'journal',
  api: '/people',
  example: {},
  async load({ tx, now, parameters: { after, q } }) {
    const found = q ? await peopleMatching(tx, q, after, rows + 1) : await peopleAfter(tx, after, rows + 1)
    const people = found.slice(0, rows)
    const held = await grantsOf(
      tx,
      people.map(({ id }) => id),
      now,
    )
    const names = await namesIn(tx, held)
    const items = people.map(({ id, name, email, language, created_at }) => ({
      id,
      name,
      email,
      language,
      addedAt: created_at.toString(),
      grants: held.filter(({ person }) => person === id).map((grant) => asListed(grant, names)),
    }))
    const next = found.length > rows ? people.at(-1)?.id : undefined
    return { data: { items, ...(next ? { next } : {}), ...(q ? { q } : {}) } }
  },
})

type Names = ReadonlyMap<string, Text>

const namesIn = (tx: ReadTransaction, held: readonly HeldGrant[]): Promise<Names> =>
  organisationNames(
    tx,
    held.flatMap(({ scope }) => (scope === undefined ? [] : [scope as Id<'organisation'>])),
  )

function asListed({ id, role, scope, from, to, source }: HeldGrant, names: Names) {
  const organisation = scope === undefined ? undefined : names.get(scope)
  return {
    id,
    role,
    from: from.toString(),
    source,
    ...(to ? { to: to.toString() } : {}),
    ...(scope ? { scope } : {}),
    ...(organisation ? { organisation } : {}),
  }
}
