import { z } from 'zod'
import { act, done, refuse, type SubjectKind } from '../acts/index.ts'
import { asId } from '../platform/db/index.ts'
import { leadsIn } from './answering.access.ts'
import { findGroup, ledStanding } from './group.access.ts'
import { isAddress, language, line, noAddress, subjectOf } from './group.acts.ts'
import { type LedGroup, ledGroup, whoSpeaks } from './led-group.access.ts'
import { insertResult, type Result, removeResultRow, resultById } from './result.store.ts'

const result = z.object({ id: z.string(), group: z.string() })

export const addResult = act({
  name: 'group.add-result',
  summary: { da: 'Tilføjer et resultat af gruppens arbejde', en: 'Adds a result of the group’s work' },
  input: z.strictObject({
    language,
    title: line,
    link: z
      .string()
      .trim()
      .max(2_000)
      .default('')
      .meta({ description: 'Where it can be seen: an address that begins with https:// or http://.' }),
  }),
  result,
  who: whoSpeaks,
  subject: ledGroup,
  refusals: { 'no-address': { status: 422, words: noAddress } },
  api: { method: 'POST', path: '/groups/{id}/results' },
  example: { language: 'en', title: 'A prototype that drives', link: 'https://example.org/rover' },
  async effect({ tx, input, subject: { group }, viewer, now, newId }) {
    if (!isAddress(input.link)) return refuse('no-address', [{ field: 'link', words: noAddress }])
    const id = newId<'group_result'>()
    const title = { [input.language]: input.title }
    const link = input.link === '' ? undefined : input.link
    await insertResult(tx, { id, group: group.id, title, link, person: viewer.person?.id, at: now })
    return done(
      { id: id as string, group: group.slug },
      {
        name: 'group.result-added',
        subject: subjectOf(group.id),
        audience: 'public',
        payload: { result: id },
      },
    )
  },
})

const resultSubject: SubjectKind<LedGroup & { readonly part: Result }> = {
  type: 'group-result',
  load: async (tx, id) => {
    const known = asId<'group_result'>(id)
    const part = known && (await resultById(tx, known))
    const group = part && (await findGroup(tx, part.group))
    return group && { part, group, leads: (await leadsIn(tx, [group.id])).get(group.id) ?? [] }
  },
  standing: ({ group, leads }) => ledStanding(group.id, leads),
}

export const removeResult = act({
  name: 'group-result.remove',
  summary: { da: 'Fjerner et resultat igen', en: 'Removes a result again' },
  input: z.strictObject({}),
  result,
  who: whoSpeaks,
  subject: resultSubject,
  refusals: {},
  api: { method: 'DELETE', path: '/group-results/{id}' },
  example: {},
  async effect({ tx, subject: { part, group }, now }) {
    await removeResultRow(tx, part.id, now)
    return done(
      { id: part.id as string, group: group.slug },
      {
        name: 'group.result-removed',
        subject: subjectOf(group.id),
        audience: 'public',
        payload: { result: part.id },
      },
    )
  },
})
