import { z } from 'zod'
import { act, done, refuse } from '../acts/index.ts'
import { isCvr } from '../charter/index.ts'
import { slugOf } from '../platform/slugs/index.ts'
import { organisationKinds } from './kinds.ts'
import { findOrganisation, organisationsByKey } from './organisation.access.ts'
import { line, web } from './organisation.acts.ts'
import { insertOrganisation } from './organisation.store.ts'

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
  async effect({ tx, input, newId }) {
    const { nameDa, nameEn, kind, standing, web: address, cvr } = input
    if (!(await organisationKinds(tx)).has(kind))
      return refuse('no-such-kind', [{ field: 'kind', words: noSuchKind }])
    const whole = input.unitOf === undefined ? undefined : await findOrganisation(tx, input.unitOf)
    if (input.unitOf !== undefined && !whole)
      return refuse('no-such-organisation', [{ field: 'unitOf', words: noSuchWhole }])
    const known = await organisationsByKey(tx)
    const id = newId<'organisation'>()
    const name = { da: nameDa, en: nameEn }
    const key = freeKey(nameDa, new Set(known.keys()))
    const details = { name: nameDa, ...(address ? { web: address } : {}), ...(cvr ? { cvr } : {}) }
    const called = nameDa === nameEn ? {} : { called: name }
    const slug = await insertOrganisation(tx, {
      id,
      key,
      name,
      kind,
      standing,
      invented: false,
      unitOf: whole?.id,
      details: { ...details, ...called },
      position: known.size + 1,
    })
    return done(
      { id: id as string, slug },
      {
        name: 'organisation.added',
        subject: { type: 'organisation', id },
        audience: 'public',
        payload: { key, name },
      },
    )
  },
})

/** A key for the partnership's file, made from the name; a number follows where it is taken. */
function freeKey(name: string, taken: ReadonlySet<string>): string {
  const wanted = (slugOf(name) || 'organisation').toUpperCase().slice(0, 50)
  for (let n = 1; ; n++) {
    const key = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.has(key)) return key
  }
}
