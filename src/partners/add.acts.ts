import { z } from 'zod'
import { act, done, type Happening, refuse } from '../acts/index.ts'
import { isCvr } from '../charter/index.ts'
import type { Transaction } from '../platform/db/index.ts'
import { slugOf } from '../platform/slugs/index.ts'
import { say } from '../platform/words/index.ts'
import { organisationKinds } from './kinds.ts'
import { insertFacts } from './membership.store.ts'
import { findOrganisation, organisationsByKey } from './organisation.access.ts'
import { line, web } from './organisation.acts.ts'
import { insertOrganisation, type NewOrganisation } from './organisation.store.ts'

const noSuchKind = { da: 'Vælg en slags, som aftalen kender.', en: 'Choose a kind that the agreement knows.' }
const noSuchWhole = { da: 'Vælg en organisation fra listen.', en: 'Choose an organisation from the list.' }

export const addOrganisation = act({
  name: 'organisation.add',
  summary: {
    da: 'Tilføjer en organisation eller en enhed i en',
    en: 'Adds an organisation, or a unit of one',
  },
  input: z.strictObject({
    nameDa: line.min(1),
    nameEn: line.min(1),
    kind: z.string().min(1).max(80).meta({ description: 'One of the kinds of the charter.' }),
    standing: z.enum(['partner', 'named', 'external']),
    unitOf: z.uuid().optional().meta({ description: 'The organisation that it is a unit of.' }),
    web: web.optional(),
    cvr: z.string().trim().refine(isCvr).optional(),
  }),
  result: z.object({ id: z.string(), slug: z.string() }),
  who: ['secretariat'],
  refusals: {
    'no-such-kind': { status: 422, words: noSuchKind },
    'no-such-organisation': { status: 422, words: noSuchWhole },
  },
  api: { method: 'POST', path: '/organisations' },
  example: { nameDa: 'Prøve', nameEn: 'Trial', kind: 'company', standing: 'named' },
  async effect({ tx, input, now, newId }) {
    const { nameDa, nameEn, kind, standing, web: address, cvr } = input
    if (!(await organisationKinds(tx)).has(kind))
      return refuse('no-such-kind', [{ field: 'kind', words: noSuchKind }])
    const whole = input.unitOf === undefined ? undefined : await findOrganisation(tx, input.unitOf)
    if (input.unitOf !== undefined && !whole)
      return refuse('no-such-organisation', [{ field: 'unitOf', words: noSuchWhole }])
    const id = newId<'organisation'>()
    const name = { da: nameDa, en: nameEn }
    const { slug, added } = await putOnList(tx, {
      id,
      name,
      kind,
      standing: standing === 'partner' ? 'external' : standing,
      unitOf: whole?.id,
      details: {
        name: nameDa,
        ...(address ? { web: address } : {}),
        ...(cvr ? { cvr } : {}),
        ...(nameDa === nameEn ? {} : { called: name }),
      },
    })
    if (standing === 'partner')
      await insertFacts(tx, [{ id: newId(), organisation: id, fact: 'joined', at: now }])
    return done({ id: id as string, slug }, added)
  },
})

type Listed = Pick<NewOrganisation, 'id' | 'name' | 'kind' | 'standing' | 'unitOf' | 'details'>

/** Puts an organisation at the end of the partnership's list, with a key of its own. @returns where it is, and what to tell. */
export async function putOnList(
  tx: Transaction,
  made: Listed,
): Promise<{ readonly slug: string; readonly added: Happening }> {
  const { id, name } = made
  const known = await organisationsByKey(tx)
  const key = freeKey(say(name, 'da').text, new Set(known.keys()))
  const slug = await insertOrganisation(tx, { ...made, key, invented: false, position: known.size + 1 })
  const added = {
    name: 'organisation.added',
    subject: { type: 'organisation', id },
    audience: 'public' as const,
    payload: { key, name },
  }
  return { slug, added }
}

/** A key for the partnership's file, made from the name; a number follows where it is taken. */
function freeKey(name: string, taken: ReadonlySet<string>): string {
  const wanted = (slugOf(name) || 'organisation').toUpperCase().slice(0, 50)
  for (let n = 1; ; n++) {
    const key = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.has(key)) return key
  }
}
